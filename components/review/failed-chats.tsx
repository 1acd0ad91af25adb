'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { PageBody, PageHeader, Panel } from '@/components/layout/page-header';
import { Button } from '@/components/ui/button';
import { EmptyState, Notice, Skeleton } from '@/components/ui/state';
import { Ago } from '@/components/ui/time';
import { useToast } from '@/components/ui/toast';
import { type ProblemError, postJson } from '@/lib/query/fetcher';
import { failedOptions } from '@/lib/review/query';
import type { FailedConversation } from '@/lib/review/schema';
import { viewWords } from './view-words';

/** Chats whose reading stopped: nothing is lost, each can be read again. */
export function FailedChats() {
  const { data, isPending, isError, error, refetch } = useQuery(failedOptions());
  return (
    <PageBody>
      <PageHeader title={viewWords.failed.label}>
        The chat is kept as it came; only its reading stopped. Let it be read again, or ask an administrator.
      </PageHeader>
      {isPending ? <Skeleton className="h-32" /> : null}
      {isError ? (
        <Notice
          tone="bad"
          action={
            <Button size="small" onClick={() => void refetch()}>
              Try again
            </Button>
          }
        >
          {error.message}
        </Notice>
      ) : null}
      {data?.items.length === 0 ? (
        <EmptyState title={viewWords.failed.empty}>{viewWords.failed.hint}</EmptyState>
      ) : null}
      {data?.items.map((chat) => (
        <Failed key={chat.id} chat={chat} />
      ))}
    </PageBody>
  );
}

function Failed({ chat }: { chat: FailedConversation }) {
  const client = useQueryClient();
  const toast = useToast();
  const retry = useMutation<unknown, ProblemError>({
    mutationFn: () => postJson(`/api/review/failed/${chat.id}/retry`),
    onSuccess: () =>
      toast({ tone: 'good', title: 'It is read again', detail: 'It appears under Waiting in a moment.' }),
    onError: (error) => toast({ tone: 'bad', title: 'Not done', detail: error.message }),
    onSettled: () => client.invalidateQueries({ queryKey: ['review'] }),
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
        {chat.messageCount} messages · {chat.pagePath ?? 'page not known'} · started <Ago at={chat.startedAt} />
      </p>
    </Panel>
  );
}
