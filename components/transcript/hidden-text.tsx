'use client';

import clsx from 'clsx';
import { Eye, EyeOff } from 'lucide-react';
import { Fragment, useEffect, useRef, useState } from 'react';
import { useToast } from '@/components/ui/toast';
import type { Revealed, RevealInput } from '@/lib/conversations/schema';
import type { SensitiveSpan } from '@/lib/language/redact';
import { sensitiveWords } from '@/lib/language/sensitive-words';
import { postJson } from '@/lib/query/fetcher';
import { type RevealScope, useReveal } from './reveal';
import { splitHidden } from './split-hidden';

/** How long a value that was asked for stays on the screen. */
const shownFor = 60_000;

/** Where a text stands in its chat. */
export type TextSource = { message: number } | { field: string };

type Props = {
  text: string;
  hidden?: readonly SensitiveSpan[] | undefined;
  /** Where this run begins in the whole text of its source. */
  start?: number;
  source: TextSource;
  /** Inside another button a place cannot be one. */
  plain?: boolean;
};

/** A text of a chat in which each blacked-out place is a small button for those who may look. */
export function HiddenText({ text, hidden = [], start = 0, source, plain = false }: Props) {
  const scope = useReveal();
  if (hidden.length === 0) return text;
  const named = 'field' in source ? `field-${source.field}` : source.message;
  return splitHidden(text, hidden, start).map((stretch) =>
    !stretch.hidden ? (
      <Fragment key={stretch.start}>{stretch.text}</Fragment>
    ) : plain || !scope || scope.refusal !== null ? (
      <Covered
        key={stretch.start}
        text={stretch.text}
        kind={stretch.hidden.kind}
        why={plain ? null : (scope?.refusal ?? null)}
      />
    ) : (
      // What was shown of one chat must not stand in the next one that takes its place on the screen.
      <Place
        key={`${scope.conversationId}-${named}-${stretch.start}`}
        scope={scope}
        text={stretch.text}
        span={stretch.hidden}
        source={source}
      />
    ),
  );
}

const look =
  'inline-block max-w-full rounded-s px-1 font-mono text-[0.93em] leading-[1.35] break-words whitespace-pre-wrap';

function Covered({ text, kind, why }: { text: string; kind: SensitiveSpan['kind']; why: string | null }) {
  return (
    <span title={why ?? undefined} className={clsx(look, 'bg-sunken text-ink-2')}>
      <span aria-hidden="true">{text}</span>
      <span className="sr-only">{sensitiveWords[kind].name}, hidden</span>
    </span>
  );
}

type PlaceProps = { scope: RevealScope; text: string; span: SensitiveSpan; source: TextSource };

/** Shows the value after a click, until the next click, for a minute at most, and not after the page is left. */
function Place({ scope, text, span, source }: PlaceProps) {
  const toast = useToast();
  const [value, setValue] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const there = useRef(true);
  useEffect(() => {
    there.current = true;
    return () => {
      there.current = false;
    };
  }, []);
  useEffect(() => {
    if (value === null) return;
    const hide = () => setValue(null);
    const timer = setTimeout(hide, shownFor);
    window.addEventListener('pagehide', hide);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', hide);
    };
  }, [value]);
  const { name } = sensitiveWords[span.kind];

  async function press() {
    if (asking) return;
    if (value !== null) return setValue(null);
    setAsking(true);
    try {
      const input: RevealInput = { kind: span.kind, start: span.start, ...source };
      const shown = await postJson<Revealed>(`/api/conversations/${scope.conversationId}/reveal`, input);
      if (there.current) setValue(shown.value);
    } catch (error) {
      toast({ tone: 'bad', title: 'Not shown', detail: error instanceof Error ? error.message : String(error) });
    } finally {
      if (there.current) setAsking(false);
    }
  }

  const Icon = value === null ? Eye : EyeOff;
  return (
    <>
      <button
        type="button"
        aria-busy={asking}
        title={
          value === null
            ? `Show ${name}. That you looked is recorded.`
            : `Hide ${name}. It hides itself after a minute.`
        }
        onClick={() => void press()}
        className={clsx(
          look,
          'relative border text-left pointer-coarse:after:absolute pointer-coarse:after:-inset-x-1 pointer-coarse:after:-inset-y-2.5',
          value === null
            ? 'border-line-strong bg-sunken text-ink-2 hover:border-accent hover:text-ink'
            : 'border-warn bg-warn-soft text-ink',
        )}
      >
        <span aria-hidden="true">{value ?? text}</span>
        <span className="sr-only">{value === null ? `Show ${name}` : `Hide ${name}`}</span>
        <Icon size={12} aria-hidden="true" className="ml-1 inline align-[-1px]" />
      </button>
      <span role="status" className="sr-only">
        {value === null ? '' : `${name}: ${value}`}
      </span>
    </>
  );
}
