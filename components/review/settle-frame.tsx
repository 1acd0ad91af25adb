'use client';

import clsx from 'clsx';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Ago } from '@/components/ui/time';
import type { ReasonDetail } from '@/lib/handoff/dto';

/** One-key answer of an open question; `why` says why it cannot be given yet. */
export type Answer = { label: string; run: () => void; why?: string | undefined };

type Props = { question: string; answers: readonly Answer[]; keyed: boolean; busy: boolean; children?: ReactNode };

/** An open question with its answers; the first open one takes the keys 1 to 9. */
export function Question({ question, answers, keyed, busy, children }: Props) {
  const wide = answers.map((answer) => answer.label).join('').length > 28;
  return (
    <div className="px-3.5 py-2.5">
      <div className="flex flex-wrap items-center gap-2">
        <strong
          className={clsx('min-w-0 flex-1 font-semibold [overflow-wrap:anywhere]', wide ? 'basis-full' : 'basis-40')}
        >
          {question}
        </strong>
        {answers.map((answer, index) => (
          <Button
            key={answer.label}
            size="small"
            disabled={busy || !!answer.why}
            title={answer.why}
            onClick={answer.run}
            {...(keyed ? { shortcut: String(index + 1), 'aria-keyshortcuts': String(index + 1) } : {})}
          >
            {answer.label}
          </Button>
        ))}
      </div>
      {children}
    </div>
  );
}

/** A question that was answered: how, by whom, when, and a way to answer it anew. */
export function Answered({ reason, onChange }: { reason: ReasonDetail; onChange?: (() => void) | undefined }) {
  return (
    <div className="flex items-start gap-2 px-3.5 py-2.5">
      <Check size={15} className="mt-0.5 flex-none text-good" aria-label="Settled" />
      <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
        {reason.resolution} {reason.note ? `${reason.note} ` : ''}
        <span className="text-ink-3">
          {reason.resolvedBy}
          {reason.resolvedAt ? (
            <>
              , <Ago at={reason.resolvedAt} />
            </>
          ) : null}
        </span>
      </span>
      {onChange ? (
        <Button kind="quiet" size="small" onClick={onChange}>
          Change
        </Button>
      ) : null}
    </div>
  );
}
