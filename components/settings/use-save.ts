'use client';

import { useMutation } from '@tanstack/react-query';
import { ProblemError } from '@/lib/query/fetcher';

/** A write from a form: whether it runs, the sentence above the form, and the sentence beside each field. */
export function useSave<I, O>(send: (input: I) => Promise<O>, done: (output: O, input: I) => void) {
  const { mutate, isPending, error, reset } = useMutation({ mutationFn: send, onSuccess: done });
  const problem = error instanceof ProblemError ? error : null;
  return {
    save: mutate,
    busy: isPending,
    reset,
    /** What is wrong with a field; `below` also takes what is wrong with its parts, e.g. `territories[2]`. */
    errorAt: (path: string, below = false): string | undefined =>
      problem?.errors.find(
        (each) =>
          each.path === path || (below && (each.path.startsWith(`${path}[`) || each.path.startsWith(`${path}.`))),
      )?.message,
    /** The sentence for the top of the form. */
    sentence: !error
      ? null
      : problem && problem.errors.length > 0
        ? problem.code === 'BAD_REQUEST'
          ? 'Not saved. Look at the fields that are marked.'
          : `Not saved. ${problem.message}`
        : error.message,
    code: problem?.code ?? null,
    /** Somebody else changed it first: neither this form nor its fields are wrong. */
    stale: problem !== null && problem.errors.length === 0 && ['CONFLICT', 'NOT_FOUND'].includes(problem.code),
  };
}
