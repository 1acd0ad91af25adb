'use client';

import { useMemo, useRef, useState } from 'react';
import { topicWords } from '@/components/inbox/topic-words';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field, Input, Select, Textarea } from '@/components/ui/field';
import { Notice } from '@/components/ui/state';
import { fillTemplate, placeholderHelp, placeholders } from '@/lib/language/fill-template';
import { findPromises } from '@/lib/language/promises';
import { type SnippetTopic, snippetTopics } from '@/lib/language/schema';
import { postJson } from '@/lib/query/fetcher';
import type { Snippet } from '@/lib/snippets/schema';
import { useSave } from './use-save';

const sample = {
  visitor_name: 'Lena',
  owner_name: 'Priya Nair',
  question: 'Have you done this for firms our size?',
  need: 'A 40-person consultancy wants to see where AI would save time.',
  company: 'Marlow & Pike',
  service: 'AI reviews',
  channels: 'by e-mail',
};

type Props = { snippet: Snippet | null; onClose: () => void; onSaved: (saved: Snippet) => void; onStale?: () => void };

/** Writes a text, or the next version of one, with what the placeholders become and a check for promises as it is written. */
export function LanguageEditor({ snippet, onClose, onSaved, onStale }: Props) {
  const [title, setTitle] = useState(snippet?.title ?? '');
  const [topic, setTopic] = useState<SnippetTopic>(snippet?.topic ?? 'question');
  const [body, setBody] = useState(snippet?.body ?? '');
  const field = useRef<HTMLTextAreaElement>(null);
  const promise = useMemo(() => findPromises(body)[0] ?? findPromises(fillTemplate(body, sample))[0] ?? null, [body]);
  const { save, busy, errorAt, sentence, code } = useSave<void, Snippet>(
    () =>
      snippet
        ? postJson<Snippet>(`/api/snippets/${snippet.key}`, { version: snippet.version, title, topic, body })
        : postJson<Snippet>('/api/snippets', { title, topic, body }),
    onSaved,
  );
  const insert = (name: string) => {
    const at = field.current?.selectionStart ?? body.length;
    setBody(`${body.slice(0, at)}{{${name}}}${body.slice(at)}`);
    field.current?.focus();
  };
  const preview = fillTemplate(body, sample);
  // The bot has one text a turn: those are edited, not added.
  const topics = snippet?.topic === 'bot' ? (['bot'] as const) : snippetTopics.filter((each) => each !== 'bot');
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={snippet ? `Edit “${snippet.title}”` : 'New text'}
      {...(snippet ? { description: `Saving adds version ${snippet.version + 1}; earlier versions are kept.` } : {})}
      footer={
        <>
          <Button className="max-sm:h-11" onClick={onClose}>
            Cancel
          </Button>
          {code === 'CONFLICT' && onStale ? (
            <Button
              className="max-sm:h-11"
              onClick={() => {
                onStale();
                onClose();
              }}
            >
              Look at it as it is now
            </Button>
          ) : null}
          <Button
            kind="primary"
            className="max-sm:h-11"
            disabled={busy || promise !== null}
            title={promise ? 'The text promises something.' : undefined}
            onClick={() => save()}
          >
            {busy ? 'Saving' : 'Save'}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        {sentence ? <Notice tone="bad">{sentence}</Notice> : null}
        <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_220px]">
          <Field label="Title" error={errorAt('title')}>
            {(props) => (
              <Input
                {...props}
                value={title}
                maxLength={80}
                className="max-sm:h-11"
                onChange={(event) => setTitle(event.target.value)}
              />
            )}
          </Field>
          <Field label="Topic" error={errorAt('topic')}>
            {(props) => (
              <Select
                {...props}
                value={topic}
                className="max-sm:h-11"
                onChange={(event) => setTopic(snippetTopics.find((each) => each === event.target.value) ?? topic)}
              >
                {topics.map((each) => (
                  <option key={each} value={each}>
                    {topicWords[each]}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        </div>
        <Field label="Text" error={errorAt('body')}>
          {(props) => (
            <Textarea
              {...props}
              ref={field}
              rows={6}
              value={body}
              maxLength={2000}
              onChange={(event) => setBody(event.target.value)}
            />
          )}
        </Field>
        <div aria-live="polite">
          {promise ? (
            <Notice tone="warn">
              <p className="font-semibold">“{promise.sentence}”</p>
              <p className="mt-0.5">
                {promise.rule} Other words: “{promise.suggestion}”
              </p>
            </Notice>
          ) : null}
        </div>
        <section aria-label="Placeholders">
          <h3 className="label mb-1">Placeholders: a click puts one where the cursor stands</h3>
          <dl className="grid gap-1.5 sm:grid-cols-[140px_minmax(0,1fr)]">
            {placeholders.map((name) => (
              <div key={name} className="contents">
                <dt>
                  <Button
                    size="small"
                    className="font-mono max-sm:h-11"
                    onClick={() => insert(name)}
                  >{`{{${name}}}`}</Button>
                </dt>
                <dd className="self-center text-meta text-ink-2 max-sm:mb-1.5">{placeholderHelp[name]}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section aria-label="Preview">
          <h3 className="label mb-1">Preview</h3>
          <p className="min-h-10 rounded-m border border-line bg-sunken px-3.5 py-3 text-read whitespace-pre-line [overflow-wrap:anywhere]">
            {preview}
          </p>
        </section>
      </div>
    </Dialog>
  );
}
