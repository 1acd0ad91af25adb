import clsx from 'clsx';
import type { ReactNode } from 'react';

/** A panel of the pilot page: a heading and what it counts. */
export function Card({
  title,
  children,
  className,
  note,
}: {
  title: string;
  children: ReactNode;
  className?: string;
  note?: ReactNode;
}) {
  return (
    <section
      className={clsx(
        'flex min-w-0 flex-col rounded-m border border-line bg-panel px-4 py-3.5 print:break-inside-avoid',
        className,
      )}
    >
      <div className="mb-2.5 flex items-baseline gap-3">
        <h2 className="min-w-0 flex-1 text-list">{title}</h2>
        {note}
      </div>
      {children}
    </section>
  );
}

/** What a figure counts, behind a word that opens it. */
export function Formula({ children }: { children: ReactNode }) {
  return (
    <details className="mt-auto pt-3 text-meta text-ink-3 print:hidden">
      <summary className="w-fit underline decoration-line-strong underline-offset-2 hover:text-ink">
        How it is counted
      </summary>
      <p className="mt-1 text-ink-2">{children}</p>
    </details>
  );
}

export const listLink = 'underline decoration-line-strong underline-offset-2 hover:decoration-current';
