'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { useState } from 'react';
import { PageBody, PageHeader, Panel } from '@/components/layout/page-header';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { Field, Textarea } from '@/components/ui/field';
import { ListProblem } from '@/components/ui/list-state';
import { EmptyState, Skeleton } from '@/components/ui/state';
import { Ago } from '@/components/ui/time';
import { useToast } from '@/components/ui/toast';
import { replyChannelWords } from '@/lib/handoff/words';
import { type ProblemError, postJson } from '@/lib/query/fetcher';
import { heldRepliesOptions } from '@/lib/review/query';
import type { HeldReply } from '@/lib/review/schema';
import { viewWords } from './view-words';

/** First replies of owners that may promise something: read, approve or refuse with a note. */
export function HeldReplies() {
  const { data, isPending, isError, error, refetch } = useQuery(heldRepliesOptions());
  return (
    <PageBody>
      <PageHeader title={viewWords.replies.label}>
        An owner’s first reply that may promise a price, a time, a result or a fit waits here. Underlined words are what
        the check found.
      </PageHeader>
      {isPending ? <Skeleton className="h-48" /> : null}
      {isError ? <ListProblem error={error} retry={() => void refetch()} /> : null}
      {data?.items.length === 0 ? (
        <EmptyState title={viewWords.replies.empty}>{viewWords.replies.hint}</EmptyState>
      ) : null}
      {data?.items.map((reply) => (
        <Reply key={reply.id} reply={reply} />
      ))}
    </PageBody>
  );
}

function Reply({ reply }: { reply: HeldReply }) {
  const client = useQueryClient();
  const toast = useToast();
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const check = useMutation<unknown, ProblemError, 'approved' | 'refused'>({
    mutationFn: (decision) => postJson(`/api/review/replies/${reply.id}/check`, { decision, note: note.trim() }),
    onSuccess: (_, decision) => {
      toast({
        tone: 'good',
        title: decision === 'approved' ? 'Reply approved' : 'Reply refused',
        detail: `${reply.author.name} sees it now.`,
      });
      void client.invalidateQueries({ queryKey: ['review'] });
    },
    onError: (error) => {
      toast({ tone: 'bad', title: 'Not done', detail: error.message });
      if (error.code === 'CONFLICT') void client.invalidateQueries({ queryKey: ['review', 'replies'] });
    },
  });
  const refuse = () => {
    if (!note.trim()) return setAsked(true);
    check.mutate('refused');
  };
  return (
    <Panel
      title={`${reply.author.name} to ${reply.visitor}`}
      actions={
        <span className="flex items-center gap-2 text-meta text-ink-3">
          <Chip>{replyChannelWords[reply.channel]}</Chip> <Ago at={reply.heldAt} />
        </span>
      }
    >
      <div className="grid gap-3.5">
        {reply.question ? (
          <p className="rounded-m border border-accent-line bg-accent-soft px-3.5 py-2.5 [overflow-wrap:anywhere]">
            <span className="label block">Open question</span>
            <span className="text-read font-[550]">“{reply.question}”</span>
          </p>
        ) : null}
        <p className="text-read whitespace-pre-wrap [overflow-wrap:anywhere]">{underlined(reply)}</p>
        {reply.promises.length > 0 ? (
          <ul className="grid gap-1.5">
            {reply.promises.map((promise) => (
              <li key={`${promise.start}-${promise.kind}`} className="[overflow-wrap:anywhere]">
                <Chip tone="warn">{promise.kind}</Chip> <span className="text-ink-2">{promise.rule}</span>{' '}
                {promise.suggestion ? <span className="text-ink-3">Instead: “{promise.suggestion}”</span> : null}
              </li>
            ))}
          </ul>
        ) : null}
        <Field
          label="Note to the owner"
          error={asked && !note.trim() ? 'Say what the owner should change.' : undefined}
        >
          {(field) => (
            <Textarea
              {...field}
              value={note}
              maxLength={2000}
              onChange={(event) => setNote(event.target.value)}
              className="min-h-14"
            />
          )}
        </Field>
        <div className="flex flex-wrap items-center justify-end gap-2">
          <Link
            href={`/review/${reply.handoffId}?view=approved`}
            className="mr-auto text-accent underline underline-offset-2 max-sm:basis-full"
          >
            See brief and transcript
          </Link>
          <Button kind="danger" disabled={check.isPending} onClick={refuse}>
            Refuse
          </Button>
          <Button kind="primary" disabled={check.isPending} onClick={() => check.mutate('approved')}>
            Approve reply
          </Button>
        </div>
      </div>
    </Panel>
  );
}

/** The reply with the sentences underlined that the check found. */
function underlined({ body, promises }: HeldReply) {
  const spans = [...promises].sort((a, b) => a.start - b.start);
  const parts: React.ReactNode[] = [];
  let at = 0;
  for (const span of spans) {
    if (span.start < at) continue;
    parts.push(body.slice(at, span.start));
    parts.push(
      <span key={span.start} title={span.rule} className="underline decoration-warn decoration-wavy underline-offset-4">
        {body.slice(span.start, span.end)}
      </span>,
    );
    at = span.end;
  }
  return [...parts, body.slice(at)];
}
