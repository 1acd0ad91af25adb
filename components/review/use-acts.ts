'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useToast } from '@/components/ui/toast';
import type { HandoffDetail } from '@/lib/handoff/dto';
import { type ProblemError, postJson } from '@/lib/query/fetcher';
import { reviewKeys } from '@/lib/review/query';

export type Verb =
  | 'claim'
  | 'renew'
  | 'release'
  | 'settle-consent'
  | 'settle-match'
  | 'settle-owner'
  | 'settle-reason'
  | 'edit'
  | 'reassign'
  | 'approve'
  | 'escalate'
  | 'decline'
  | 'set-aside'
  | 'restore'
  | 'undo'
  | 'recall';

/** A race that was lost: who acted, when, and what they changed. */
export type Conflict = { sentence: string; actedAt: string | null; changed: string[]; stale: boolean };

type Order = { verb: Verb; id: string; body?: Record<string, unknown> };

/**
 * Sends acts on handoffs. The answer replaces the item on the screen; a lost race is kept as `conflict` until the person loads the new
 * version; anything else that goes wrong is said in a toast.
 */
export function useActs() {
  const client = useQueryClient();
  const toast = useToast();
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const mutation = useMutation<HandoffDetail | { id: string } | undefined, ProblemError, Order>({
    mutationFn: ({ verb, id, body }) => postJson(`/api/review/${id}/${verb}`, body ?? {}),
    onSuccess: (answer, { id, verb }) => {
      setConflict(null);
      if (answer && 'version' in answer) client.setQueryData(reviewKeys.item(id), answer);
      else if (verb !== 'renew') void client.invalidateQueries({ queryKey: reviewKeys.item(id) });
      if (verb !== 'renew') {
        void client.invalidateQueries({ queryKey: ['review', 'counts'] });
        void client.invalidateQueries({ queryKey: ['review', 'fresh'] });
      }
    },
    onError: (error, { verb }) => {
      if (error.code === 'CONFLICT') {
        const { actedAt, changed, version } = error.details;
        setConflict({
          sentence: error.message,
          actedAt: typeof actedAt === 'string' ? actedAt : null,
          changed: Array.isArray(changed) ? changed.map(String) : [],
          stale: typeof version === 'number',
        });
        return;
      }
      if (verb !== 'renew') toast({ tone: 'bad', title: 'Not done', detail: error.message });
    },
  });
  /** The handoff as it stands now, true where the act answers none, null where it was not done. */
  const act = async (
    verb: Verb,
    handoff: { id: string; version: number },
    body: Record<string, unknown> = {},
  ): Promise<HandoffDetail | true | null> => {
    try {
      const answer = await mutation.mutateAsync({ verb, id: handoff.id, body: { version: handoff.version, ...body } });
      return answer && 'version' in answer ? answer : true;
    } catch {
      return null;
    }
  };
  return { act, busy: mutation.isPending, conflict, clearConflict: () => setConflict(null) };
}
