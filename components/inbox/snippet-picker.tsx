'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Input } from '@/components/ui/field';
import { EmptyState } from '@/components/ui/state';
import { fillTemplate, type TemplateValues } from '@/lib/language/fill-template';
import { snippetTopics } from '@/lib/language/schema';
import type { Snippet } from '@/lib/snippets/schema';
import { topicWords } from './topic-words';

type Props = {
  snippets: readonly Snippet[];
  values: TemplateValues;
  onPick: (text: string) => void;
  onClose: () => void;
};

/** Approved language by topic, with this handoff's words filled in; a click puts it where the cursor is. */
export function SnippetPicker({ snippets, values, onPick, onClose }: Props) {
  const [search, setSearch] = useState('');
  const words = search.trim().toLowerCase();
  // What the bot says is no reply of a person.
  const own = snippets.filter((each) => each.topic !== 'bot');
  const found = own.filter((each) =>
    `${each.title} ${each.body} ${topicWords[each.topic]}`.toLowerCase().includes(words),
  );
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => (open ? undefined : onClose())}
      title="Approved language"
      description="Choose a text to put where the cursor stands."
    >
      <div className="grid gap-4">
        <Input
          type="search"
          aria-label="Search approved language"
          placeholder="Search"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          className="max-sm:h-11"
        />
        {found.length === 0 ? (
          <EmptyState title={own.length === 0 ? 'No approved language yet' : 'Nothing fits'}>
            {own.length === 0 ? 'A manager adds it in Settings, Approved language.' : 'Try another word.'}
          </EmptyState>
        ) : null}
        {snippetTopics.map((topic) => {
          const texts = found.filter((each) => each.topic === topic);
          if (texts.length === 0) return null;
          return (
            <section key={topic} aria-label={topicWords[topic]}>
              <h3 className="label mb-1">{topicWords[topic]}</h3>
              <ul className="grid divide-y divide-line overflow-hidden rounded-m border border-line">
                {texts.map((each) => (
                  <li key={each.key}>
                    <button
                      type="button"
                      className="block min-h-11 w-full px-3 py-2 text-left hover:bg-sunken focus-visible:-outline-offset-2"
                      onClick={() => onPick(fillTemplate(each.body, values))}
                    >
                      <span className="block font-medium">{each.title}</span>
                      <span className="mt-0.5 block whitespace-pre-line text-ink-2">
                        {fillTemplate(each.body, values)}
                      </span>
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
      <div className="mt-4 text-right sm:hidden">
        <Button size="large" onClick={onClose}>
          Close
        </Button>
      </div>
    </Dialog>
  );
}
