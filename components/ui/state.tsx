import clsx from 'clsx';
import type { ReactNode } from 'react';

/** An empty place that says what to do next. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="grid justify-items-center gap-1.5 px-6 py-14 text-center">
      <h2 className="text-read">{title}</h2>
      {children ? <div className="max-w-md text-list text-ink-2">{children}</div> : null}
      {action ? <div className="mt-3">{action}</div> : null}
    </div>
  );
}

/** A banner with a meaning: what happened, and what to do about it. */
export function Notice({
  tone = 'plain',
  children,
  action,
}: {
  tone?: 'plain' | 'good' | 'warn' | 'bad';
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div
      role={tone === 'bad' ? 'alert' : 'status'}
      className={clsx(
        'flex flex-wrap items-center gap-3 rounded-m px-3.5 py-2.5 text-list',
        {
          plain: 'bg-info-soft text-ink',
          good: 'bg-good-soft text-good',
          warn: 'bg-warn-soft text-warn',
          bad: 'bg-bad-soft text-bad',
        }[tone],
      )}
    >
      <div className="min-w-0 flex-1">{children}</div>
      {action}
    </div>
  );
}

/** Grey bars where text will stand. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden="true" className={clsx('animate-pulse rounded-s bg-sunken', className)} />;
}
