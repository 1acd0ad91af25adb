'use client';

import clsx from 'clsx';
import { Fragment, type KeyboardEvent, useEffect, useRef } from 'react';
import { roleWords } from '@/components/handoff/words';
import { usePerson } from '@/components/layout/person';
import { Chip } from '@/components/ui/chip';
import { exactTime } from '@/components/ui/time';
import type { MarkKind, TranscriptMark, TranscriptMessage } from '@/lib/handoff/dto';
import { HiddenText } from './hidden-text';
import { overWholePlaces } from './split-hidden';
import { splitMarks } from './split-marks';

const markWords: Record<MarkKind, string> = {
  need: 'need',
  question: 'open question',
  consent: 'consent',
  contact: 'contact',
  urgency: 'urgency',
  flag: 'flag',
  promise: 'promise of the bot',
};

type Props = {
  messages: readonly TranscriptMessage[];
  marks?: readonly TranscriptMark[];
  /** Scrolled into view and outlined. */
  activeMessage?: number | null;
  /** Makes each message a button, e.g. to choose the one that shows consent. */
  onPick?: (message: number) => void;
  /** Takes the keys first while one is picked; the last of those that may be unless told. */
  pickFrom?: number | null;
  onPickCancel?: () => void;
  /** Which messages may be picked; every one unless told. */
  canPick?: (message: TranscriptMessage) => boolean;
  className?: string;
};

/**
 * A conversation as bubbles with message numbers; evidence is highlighted where it was said, sensitive places are blacked out until a person
 * who may asks for one. Text is shown as text alone.
 */
export function Transcript({
  messages,
  marks = [],
  activeMessage = null,
  onPick,
  pickFrom = null,
  onPickCancel,
  canPick,
  className,
}: Props) {
  const list = useRef<HTMLOListElement>(null);
  const picking = onPick !== undefined;
  useEffect(() => {
    if (!picking) return;
    const first = list.current?.querySelector<HTMLButtonElement>(`[data-message="${pickFrom}"] button`);
    (first ?? buttonsOf(list.current).at(-1))?.focus();
  }, [picking, pickFrom]);
  const active = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (activeMessage === null) return;
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    active.current?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  }, [activeMessage]);
  const firstLate = messages.find((message) => message.late)?.number;
  return (
    <ol
      ref={list}
      aria-label="Transcript"
      className={clsx('flex flex-col gap-2', className)}
      onKeyDown={picking ? (event) => stepOrCancel(event, onPickCancel) : undefined}
    >
      {messages.map((message) => (
        <Fragment key={message.number}>
          {message.number === firstLate ? (
            <li className="my-1 flex items-center gap-2 text-meta text-warn">
              <span aria-hidden="true" className="h-px flex-1 bg-line-strong" />
              After approval
              <span aria-hidden="true" className="h-px flex-1 bg-line-strong" />
            </li>
          ) : null}
          <li
            ref={message.number === activeMessage ? active : undefined}
            data-message={message.number}
            className={clsx(
              'flex w-full items-start gap-1.5',
              message.role === 'visitor' ? 'flex-row justify-end pl-[8%]' : 'flex-row-reverse justify-end pr-[8%]',
            )}
          >
            <span
              aria-hidden="true"
              className="w-4 flex-none pt-2 text-center font-mono text-[10px] text-ink-3 tabular-nums"
            >
              {message.number}
            </span>
            <Bubble
              message={message}
              marks={marks}
              active={message.number === activeMessage}
              onPick={onPick && (canPick?.(message) ?? true) ? onPick : undefined}
            />
          </li>
        </Fragment>
      ))}
    </ol>
  );
}

const buttonsOf = (list: HTMLElement | null) => [...(list?.querySelectorAll('button') ?? [])];

/** Arrows go from one message that may be picked to the next, Escape gives up. */
function stepOrCancel(event: KeyboardEvent<HTMLElement>, cancel: (() => void) | undefined) {
  if (event.key === 'Escape') {
    event.preventDefault();
    cancel?.();
    return;
  }
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const buttons = buttonsOf(event.currentTarget);
  buttons[buttons.indexOf(event.target as HTMLButtonElement) + step]?.focus();
}

type BubbleProps = {
  message: TranscriptMessage;
  marks: readonly TranscriptMark[];
  active: boolean;
  onPick: ((message: number) => void) | undefined;
};

function Bubble({ message, marks, active, onPick }: BubbleProps) {
  const { timeZone } = usePerson();
  const look = clsx(
    'min-w-0 rounded-[10px] border px-2.5 py-[7px] text-left text-list break-words whitespace-pre-wrap [overflow-wrap:anywhere]',
    message.role === 'visitor'
      ? 'border-transparent bg-info-soft'
      : message.role === 'agent'
        ? 'border-accent-line bg-panel'
        : 'border-line bg-panel',
    active && 'outline-2 outline-offset-1 outline-accent',
    onPick && 'hover:border-accent',
  );
  const { hidden = [] } = message;
  const own = overWholePlaces(
    marks.filter((mark) => mark.message === message.number),
    hidden,
  );
  const show = (piece: { start: number; text: string }) => (
    <HiddenText
      text={piece.text}
      start={piece.start}
      hidden={hidden}
      source={{ message: message.number }}
      plain={onPick !== undefined}
    />
  );
  const words = (
    <>
      <span className="sr-only">
        {roleWords[message.role]}, message {message.number}:{' '}
      </span>
      {message.role === 'agent' ? <span className="mb-0.5 block text-label text-ink-3">Colleague</span> : null}
      {splitMarks(message.text, own).map((piece) =>
        piece.marks.length > 0 ? (
          <mark
            key={piece.start}
            data-on={piece.on}
            title={[...new Set(piece.marks.map((mark) => markWords[mark.kind]))].join(', ')}
          >
            {show(piece)}
          </mark>
        ) : (
          <Fragment key={piece.start}>{show(piece)}</Fragment>
        ),
      )}
      {message.sensitive ? (
        <Chip
          tone="warn"
          className="ml-1.5 align-[1px]"
          title="A delicate matter, such as health. Pass on no more of it than is needed."
        >
          Sensitive
        </Chip>
      ) : null}
    </>
  );
  const title = exactTime(message.at, timeZone, true);
  return onPick ? (
    <button type="button" title={title} className={look} onClick={() => onPick(message.number)}>
      {words}
    </button>
  ) : (
    <div title={title} className={look}>
      {words}
    </div>
  );
}
