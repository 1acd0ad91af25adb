'use client';

import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { Channel } from '@/lib/analysis/schema';
import type { PersonRef } from '@/lib/handoff/dto';
import type { InboxDetail, ReplyWay, writtenChannels } from '@/lib/inbox/schema';
import { greetingName, type TemplateValues } from '@/lib/language/fill-template';
import { findPromises } from '@/lib/language/promises';
import type { Snippet } from '@/lib/snippets/schema';
import { type RiskySentence, riskySentences } from './promises';
import { useDraft } from './use-draft';

type Written = (typeof writtenChannels)[number];
const writtenAs: Partial<Record<Channel, Written>> = { email: 'app_email', sms: 'sms', whatsapp: 'whatsapp' };

export type WrittenWay = ReplyWay & { as: Written };

/** Everything of a message in the making: text, channel, what it promises, whether it may go, and its place on the server. */
export function useComposer(detail: InboxDetail, snippets: readonly Snippet[], author: PersonRef) {
  const { open } = detail;
  const ways: WrittenWay[] = detail.ways.flatMap((way) => {
    const as = writtenAs[way.channel];
    return way.usable && as ? [{ ...way, as }] : [];
  });
  const first = ways[0]?.as ?? 'app_email';
  // A first reply opens with approved language, a later one with an empty page.
  const opening = open?.body ?? (detail.state === 'delivered' ? detail.suggested : '');
  const [body, setBody] = useState(opening);
  const [channel, setChannel] = useState<Written>(ways.find((way) => way.as === open?.channel)?.as ?? first);
  const [caret, setCaret] = useState<number | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);

  const active = detail.state === 'delivered' || detail.state === 'responded';
  const held = open?.state === 'held';
  const values: TemplateValues = useMemo(
    () => ({
      visitor_name: greetingName(detail.contact.name),
      owner_name: author.name,
      question: detail.question.none ? null : detail.question.text,
      need: detail.need,
      company: detail.contact.company,
      service: detail.serviceLine,
    }),
    [
      detail.contact.name,
      detail.contact.company,
      detail.question.none,
      detail.question.text,
      detail.need,
      detail.serviceLine,
      author.name,
    ],
  );
  const read = useDeferredValue(body);
  const risky = useMemo(() => riskySentences(findPromises(read), snippets, values), [read, snippets, values]);
  const approved = open?.state === 'approved' && body.trim() === open.body && channel === open.channel;
  const untouched = { channel: open ? (open.channel as Written) : first, body: opening };
  const draft = useDraft(
    detail.id,
    author,
    { channel, body },
    { enabled: active && !held && ways.length > 0, untouched },
  );

  // Intake decided, or the text was changed elsewhere: the server's words replace those on the screen, unless newer ones stand there.
  const { settle, differs } = draft;
  const server = open ? `${open.state} ${open.body}` : '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new answer of the server counts, not what is typed
  useEffect(() => {
    if (!open || (open.state === 'draft' && differs()) || open.body.trim() === body.trim()) return;
    setBody(open.body);
    settle({ channel: open.channel as Written, body: open.body });
  }, [server]);

  const mustAsk = detail.state === 'delivered' && risky.length > 0 && !approved;
  const whyNot = !active
    ? 'This handoff is no longer open.'
    : ways.length === 0
      ? 'The visitor agreed to no way of writing to them.'
      : held
        ? 'The message waits for intake.'
        : body.trim() === ''
          ? 'Write the message first.'
          : mustAsk
            ? 'It promises something: use approved wording, or ask intake.'
            : null;

  const put = (next: string, at: number) => {
    setBody(next);
    setCaret(at);
  };
  useEffect(() => {
    if (caret === null || !field.current) return;
    field.current.focus();
    field.current.setSelectionRange(caret, caret);
    setCaret(null);
  }, [caret]);

  return {
    body,
    setBody,
    channel,
    setChannel,
    ways,
    way: ways.find((way) => way.as === channel) ?? null,
    risky,
    values,
    approved,
    active,
    held,
    mustAsk,
    whyNot,
    field,
    draft,
    replace: (sentence: RiskySentence) =>
      put(
        body.slice(0, sentence.start) + sentence.wording + body.slice(sentence.end),
        sentence.start + sentence.wording.length,
      ),
    insert: (text: string) => {
      const at = field.current?.selectionStart ?? body.length;
      const before = body.slice(0, at).replace(/\s+$/, '');
      const after = body.slice(at).replace(/^\s+/, '');
      const head = before === '' ? text : `${before}\n\n${text}`;
      put(after === '' ? head : `${head}\n\n${after}`, head.length);
    },
    clear: () => {
      setBody('');
      settle({ channel, body: '' });
    },
    startOver: () => put(detail.suggested, detail.suggested.length),
    focus: () => {
      field.current?.focus();
      field.current?.scrollIntoView({ block: 'center' });
    },
  };
}
export type ComposerState = ReturnType<typeof useComposer>;
