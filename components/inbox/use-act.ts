'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useToast } from '@/components/ui/toast';
import { inboxKeys } from '@/lib/inbox/query';
import { ProblemError, postJson } from '@/lib/query/fetcher';

/**
 * Sends one act on a handoff and reads the inbox again. A refusal is said in a toast with the server's sentence; `act` then answers
 * null. Fields that were wrong come back in `errorAt`.
 */
export function useAct(id: string) {
  const client = useQueryClient();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  return {
    busy,
    errorAt: (path: string) => problem?.errors.find((each) => each.path === path)?.message,
    async act<T>(verb: string, input: unknown, failed: string): Promise<T | null> {
      setBusy(true);
      setProblem(null);
      try {
        const answer = await postJson<T>(`/api/inbox/${id}/${verb}`, input);
        await client.invalidateQueries({ queryKey: inboxKeys.all });
        return answer ?? ({} as T);
      } catch (error) {
        const known = error instanceof ProblemError ? error : null;
        setProblem(known);
        toast({ tone: 'bad', title: failed, detail: error instanceof Error ? error.message : '' });
        if (known?.status === 409 || known?.status === 404) await client.invalidateQueries({ queryKey: inboxKeys.all });
        return null;
      } finally {
        setBusy(false);
      }
    },
  };
}
