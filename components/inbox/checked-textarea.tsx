'use client';

import clsx from 'clsx';
import { type Ref, type TextareaHTMLAttributes, useMemo } from 'react';
import type { RiskySentence } from './promises';

type Props = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'value'> & {
  value: string;
  risky: readonly RiskySentence[];
  ref?: Ref<HTMLTextAreaElement>;
};

const type = 'px-3.5 py-3 text-read whitespace-pre-wrap break-words [overflow-wrap:anywhere]';

/** A field that grows with its text and underlines risky sentences where they stand. The underlined copy is for the eye alone. */
export function CheckedTextarea({ value, risky, className, ref, ...rest }: Props) {
  const pieces = useMemo(() => {
    const cut: { start: number; text: string; risky: boolean }[] = [];
    let from = 0;
    for (const { start, end } of risky) {
      cut.push(
        { start: from, text: value.slice(from, start), risky: false },
        { start, text: value.slice(start, end), risky: true },
      );
      from = end;
    }
    cut.push({ start: from, text: value.slice(from), risky: false });
    return cut.filter((piece) => piece.text !== '');
  }, [value, risky]);
  return (
    <div className={clsx('relative grid min-h-[150px]', className)}>
      <div
        aria-hidden="true"
        className={clsx(type, 'pointer-events-none col-start-1 row-start-1 text-transparent select-none')}
      >
        {pieces.map((piece) =>
          piece.risky ? (
            <span key={piece.start} className="underline decoration-warn decoration-wavy underline-offset-[3px]">
              {piece.text}
            </span>
          ) : (
            piece.text
          ),
        )}
        {/* A last empty line has no height of its own. */}
        {'\u200b'}
      </div>
      <textarea
        ref={ref}
        value={value}
        className={clsx(
          type,
          'col-start-1 row-start-1 h-full w-full resize-none overflow-hidden rounded-t-m bg-transparent text-ink outline-none focus-visible:outline-2 focus-visible:outline-offset-0 focus-visible:outline-accent',
        )}
        {...rest}
      />
    </div>
  );
}
