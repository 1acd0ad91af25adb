'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { PageBody, PageHeader, Panel } from '@/components/layout/page-header';
import { Button } from '@/components/ui/button';
import { ListProblem } from '@/components/ui/list-state';
import { EmptyState, Skeleton } from '@/components/ui/state';
import { Ago } from '@/components/ui/time';
import { useToast } from '@/components/ui/toast';
import type { ParkedDelivery } from '@/lib/delivery/schema';
import { type ProblemError, postJson } from '@/lib/query/fetcher';
import { failedOptions, parkedOptions } from '@/lib/review/query';
import type { FailedConversation } from '@/lib/review/schema';
import { viewWords } from './view-words';

/** What stopped on its way: chats whose reading failed and handoffs that did not reach their owner. Nothing is lost, each can be tried again. */
export function NeedsAHand() {
  const chats = useQuery(failedOptions());
  const parked = useQuery(parkedOptions());
  const empty = chats.data?.items.length === 0 && parked.data?.items.length === 0;
  return (
    <PageBody>
      <PageHeader title={viewWords.failed.label}>
        These stopped on their way. Everything is kept as it came; try again, and ask an administrator if it stops once
        more.
      </PageHeader>
      {[chats, parked].map((query, index) =>
        query.isError ? (
          <ListProblem
            key={index === 0 ? 'chats' : 'handoffs'}
            error={query.error}
            retry={() => void query.refetch()}
          />
        ) : null,
      )}
      {chats.isPending || parked.isPending ? <Skeleton className="h-32" /> : null}
      {empty ? <EmptyState title={viewWords.failed.empty}>{viewWords.failed.hint}</EmptyState> : null}
      <Group title="Could not be delivered" count={parked.data?.items.length ?? 0} more={!!parked.data?.nextCursor}>
        {parked.data?.items.map((delivery) => (
          <Parked key={delivery.id} delivery={delivery} />
        ))}
      </Group>
      <Group title="Could not be read" count={chats.data?.items.length ?? 0} more={!!chats.data?.nextCursor}>
        {chats.data?.items.map((chat) => (
          <Failed key={chat.id} chat={chat} />
        ))}
      </Group>
    </PageBody>
  );
}

type GroupProps = { title: string; count: number; more: boolean; children: ReactNode };

function Group({ title, count, more, children }: GroupProps) {
  if (count === 0) return null;
  return (
    <section aria-label={title} className="grid gap-3">
      <h2 className="label">
        {title} · {more ? `the first ${count}` : count}
      </h2>
      {children}
    </section>
  );
}

function useRetry(url: string, done: { title: string; detail: string }) {
  const client = useQueryClient();
  const toast = useToast();
  return useMutation<unknown, ProblemError>({
    mutationFn: () => postJson(url),
    onSuccess: () => toast({ tone: 'good', ...done }),
    onError: (error) => toast({ tone: 'bad', title: 'Not done', detail: error.message }),
    onSettled: () => client.invalidateQueries({ queryKey: ['review'] }),
  });
}

function Failed({ chat }: { chat: FailedConversation }) {
  const retry = useRetry(`/api/review/failed/${chat.id}/retry`, {
    title: 'It is read again',
    detail: 'It appears under Waiting in a moment.',
  });
  return (
    <Panel
      title={`${chat.sourceName} · ${chat.externalId}`}
      actions={
        <Button size="small" disabled={retry.isPending} onClick={() => retry.mutate()}>
          Read it again
        </Button>
      }
    >
      <p className="[overflow-wrap:anywhere]">{chat.failure ?? 'The reading stopped.'}</p>
      <p className="mt-1 text-meta text-ink-3 [overflow-wrap:anywhere]">
        {chat.messageCount} messages · {chat.pagePath ?? 'page not known'} · started <Ago at={chat.startedAt} /> ·{' '}
        <Link className="text-accent underline underline-offset-2" href={`/conversations/${chat.id}`}>
          Read the chat
        </Link>
      </p>
    </Panel>
  );
}

function Parked({ delivery }: { delivery: ParkedDelivery }) {
  const owner = delivery.ownerName ?? 'its owner';
  const retry = useRetry(`/api/review/deliveries/${delivery.handoffId}/retry`, {
    title: 'It is delivered again',
    detail: `It reaches ${owner} in a moment.`,
  });
  const who = [delivery.contactName, delivery.contactCompany].filter(Boolean).join(' · ') || 'Visitor · no name';
  return (
    <Panel
      title={who}
      actions={
        <Button size="small" disabled={retry.isPending} onClick={() => retry.mutate()}>
          Deliver it again
        </Button>
      }
    >
      <p className="[overflow-wrap:anywhere]">
        It could not be put into the inbox of {owner}, tried {delivery.attempts} times.{' '}
        {delivery.error ? (
          <span className="text-ink-3">
            For the administrator: <code className="font-mono text-meta">{delivery.error}</code>
          </span>
        ) : null}
      </p>
      {delivery.need ? <p className="mt-1 text-ink-2 [overflow-wrap:anywhere]">{delivery.need}</p> : null}
      <p className="mt-1 text-meta text-ink-3">
        {delivery.approvedAt ? (
          <>
            Approved <Ago at={delivery.approvedAt} /> ·{' '}
          </>
        ) : null}
        <Link className="text-accent underline underline-offset-2" href={`/review/${delivery.handoffId}?view=approved`}>
          Open the handoff
        </Link>
      </p>
    </Panel>
  );
}
