import clsx from 'clsx';
import type { ReactNode } from 'react';

export type ChipTone = 'plain' | 'good' | 'warn' | 'bad' | 'line';
const tones: Record<ChipTone, string> = {
  plain: 'bg-info-soft text-ink-2',
  good: 'bg-good-soft text-good',
  warn: 'bg-warn-soft text-warn',
  bad: 'bg-bad-soft text-bad',
  line: 'border border-line-strong bg-transparent text-ink-2',
};

/** A few words with a meaning; colour never stands alone. */
export function Chip({
  tone = 'plain',
  dot,
  children,
  className,
  title,
}: {
  tone?: ChipTone;
  dot?: boolean;
  children: ReactNode;
  className?: string;
  title?: string;
}) {
  return (
    <span
      title={title}
      className={clsx(
        'inline-flex h-5 items-center gap-1.5 rounded-[10px] px-[7px] text-[11.5px] font-medium whitespace-nowrap',
        tones[tone],
        className,
      )}
    >
      {dot ? <span aria-hidden="true" className="size-1.5 flex-none rounded-full bg-current" /> : null}
      {children}
    </span>
  );
}
