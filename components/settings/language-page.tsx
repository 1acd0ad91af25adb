'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { topicWords } from '@/components/inbox/topic-words';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { usePerson } from '@/components/layout/person';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { ListProblem, ListSkeleton } from '@/components/ui/list-state';
import { EmptyState } from '@/components/ui/state';
import { exactTime } from '@/components/ui/time';
import { useToast } from '@/components/ui/toast';
import { snippetTopics } from '@/lib/language/schema';
import { postJson } from '@/lib/query/fetcher';
import { snippetKeys, snippetsQuery } from '@/lib/snippets/query';
import type { Snippet } from '@/lib/snippets/schema';
import { Confirm } from './confirm';
import { LanguageEditor } from './language-editor';
import { LanguageHistory } from './language-history';
import { LanguageText } from './language-text';

type Opening = { kind: 'new' } | { kind: 'edit' | 'history' | 'retire' | 'restore'; snippet: Snippet } | null;

/** Approved language by topic: what owners' replies are drafted from. Everybody reads it, managers and administrators write it. */
export function LanguagePage() {
  const person = usePerson();
  const client = useQueryClient();
  const toast = useToast();
  const { data, error, refetch } = useQuery(snippetsQuery('all'));
  const [opening, setOpening] = useState<Opening>(null);
  const manages = person.may('language.manage');
  const close = () => setOpening(null);
  const refresh = () => client.invalidateQueries({ queryKey: snippetKeys.all });
  const done = async (title: string) => {
    close();
    toast({ tone: 'good', title });
    await refresh();
  };
  const starter = useMutation({
    mutationFn: () => postJson<{ added: number }>('/api/snippets/starter'),
    onSuccess: ({ added }) => done(added === 1 ? '1 text added' : `${added} texts added`),
    onError: (problem) => toast({ tone: 'bad', title: 'Nothing added', detail: problem.message }),
  });
  const items = data?.items ?? [];
  const retired = items.filter((each) => !each.active);
  return (
    <PageBody>
      <PageHeader
        title="Approved language"
        actions={
          manages ? (
            <>
              {items.length > 0 && !items.some((each) => each.topic === 'bot') ? (
                <Button className="max-sm:h-11" disabled={starter.isPending} onClick={() => starter.mutate()}>
                  Add the bot’s texts
                </Button>
              ) : null}
              <Button kind="primary" className="max-sm:h-11" onClick={() => setOpening({ kind: 'new' })}>
                New text
              </Button>
            </>
          ) : undefined
        }
      >
        Replies are drafted from these texts, and a bot that asks for its next turn says them. A text may ask or state;
        one that promises a price, time, scope, legal position, result, availability or fit is refused.
      </PageHeader>
      {error && !data ? <ListProblem error={error} retry={() => void refetch()} /> : null}
      {!data && !error ? <ListSkeleton /> : null}
      {data && items.length === 0 ? (
        <EmptyState
          title="No approved language yet"
          action={
            manages ? (
              <Button
                kind="primary"
                className="max-sm:h-11"
                disabled={starter.isPending}
                onClick={() => starter.mutate()}
              >
                Add the starter texts
              </Button>
            ) : undefined
          }
        >
          {manages
            ? 'Begin with a starter set and make it your own, or write your first text.'
            : 'A manager or administrator writes it.'}
        </EmptyState>
      ) : null}
      {snippetTopics.map((topic) => {
        const texts = items.filter((each) => each.active && each.topic === topic);
        return texts.length > 0 ? (
          <TextList key={topic} title={topicWords[topic]} texts={texts} manages={manages} onOpen={setOpening} />
        ) : null;
      })}
      {retired.length > 0 ? <TextList title="Retired" texts={retired} manages={manages} onOpen={setOpening} /> : null}
      {opening?.kind === 'new' ? (
        <LanguageEditor snippet={null} onClose={close} onSaved={() => void done('Text added')} />
      ) : null}
      {opening?.kind === 'edit' ? (
        <LanguageEditor
          snippet={opening.snippet}
          onClose={close}
          onSaved={(saved) => void done(`Saved as version ${saved.version}`)}
          onStale={() => void refresh()}
        />
      ) : null}
      {opening?.kind === 'history' ? <LanguageHistory snippet={opening.snippet} onClose={close} /> : null}
      {opening?.kind === 'retire' || opening?.kind === 'restore' ? (
        <Confirm
          title={
            opening.kind === 'retire' ? `Retire “${opening.snippet.title}”?` : `Restore “${opening.snippet.title}”?`
          }
          label={opening.kind === 'retire' ? 'Retire it' : 'Restore it'}
          run={() =>
            postJson(`/api/snippets/${opening.snippet.key}/${opening.kind}`, { version: opening.snippet.version })
          }
          onClose={close}
          onDone={() => void done(opening.kind === 'retire' ? 'Text retired' : 'Text restored')}
        >
          <p>
            {opening.snippet.topic === 'bot'
              ? opening.kind === 'retire'
                ? 'The bot says the words that it came with instead. It can be restored.'
                : 'The bot says it again, in its newest version.'
              : opening.kind === 'retire'
                ? 'Nobody is offered it in a reply any more. It can be restored.'
                : 'It is offered in replies again, in its newest version.'}
          </p>
        </Confirm>
      ) : null}
    </PageBody>
  );
}

type ListProps = { title: string; texts: readonly Snippet[]; manages: boolean; onOpen: (opening: Opening) => void };

function TextList({ title, texts, manages, onOpen }: ListProps) {
  const { timeZone } = usePerson();
  return (
    <section aria-label={title}>
      <h2 className="label mb-1.5">{title}</h2>
      <ul className="divide-y divide-line rounded-m border border-line bg-panel">
        {texts.map((each) => (
          <li key={each.key} className="grid gap-1.5 px-4 py-3">
            <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <h3 className="text-list">{each.title}</h3>
              {each.active ? null : <Chip tone="line">Retired</Chip>}
              <span className="ml-auto text-meta text-ink-3" title={exactTime(each.createdAt, timeZone)}>
                version {each.version}
                {each.createdBy ? `, ${each.createdBy}` : ''}
              </span>
            </div>
            <p className="max-w-2xl text-list whitespace-pre-line text-ink-2 [overflow-wrap:anywhere]">
              <LanguageText body={each.body} />
            </p>
            <div className="flex flex-wrap gap-1.5">
              {manages ? (
                <Button size="small" className="max-sm:h-11" onClick={() => onOpen({ kind: 'edit', snippet: each })}>
                  Edit<span className="sr-only"> {each.title}</span>
                </Button>
              ) : null}
              <Button
                size="small"
                kind="quiet"
                className="max-sm:h-11"
                onClick={() => onOpen({ kind: 'history', snippet: each })}
              >
                History<span className="sr-only"> of {each.title}</span>
              </Button>
              {manages ? (
                <Button
                  size="small"
                  kind="quiet"
                  className="max-sm:h-11"
                  onClick={() => onOpen({ kind: each.active ? 'retire' : 'restore', snippet: each })}
                >
                  {each.active ? 'Retire' : 'Restore'}
                  <span className="sr-only"> {each.title}</span>
                </Button>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
