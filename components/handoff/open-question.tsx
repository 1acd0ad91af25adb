'use client';

import type { ReactNode } from 'react';
import { MessageLink } from './message-link';

type Props = {
  question: { text: string | null; message: number | null; none: boolean };
  onShow?: ((message: number) => void) | undefined;
  action?: ReactNode;
};

/** The visitor's unresolved question: the loudest thing on every page that shows a handoff. "None" is said, never left blank. */
export function OpenQuestion({ question, onShow, action }: Props) {
  const { text, message, none } = question;
  return (
    <section aria-label="Open question" className="rounded-m border border-accent-line bg-accent-soft px-3.5 py-3">
      <div className="flex items-center gap-2">
        <h3 className="label flex-1">Open question</h3>
        {text && message !== null ? (
          <span className="text-meta">
            <MessageLink number={message} onShow={onShow} />
          </span>
        ) : null}
        {action}
      </div>
      {text ? (
        <p className="mt-0.5 text-read font-[550] [overflow-wrap:anywhere]">“{text}”</p>
      ) : none ? (
        <p className="mt-0.5 text-read text-ink-2">None: every question of the visitor was answered.</p>
      ) : (
        <p className="mt-0.5 text-read text-warn">Not decided yet: name the question, or say that none is open.</p>
      )}
    </section>
  );
}
