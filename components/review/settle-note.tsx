'use client';

import { useRef, useState } from 'react';
import { MessageLink } from '@/components/handoff/message-link';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/field';
import type { ReviewReason } from '@/lib/decision/schema';
import type { ReasonDetail } from '@/lib/handoff/dto';
import { type Answer, Question } from './settle-frame';
import type { SettleProps } from './settle-section';
import { useKeys } from './use-keys';

type Asked = { question: string; notes: { label: string; note: string }[] };

const asks: Partial<Record<ReviewReason, Asked>> = {
  promise_made: {
    question: 'How is the bot’s promise dealt with?',
    notes: [
      { label: 'Owner corrects it', note: 'The owner corrects the promise in the first reply.' },
      { label: 'We stand by it', note: 'We stand by what the bot said.' },
    ],
  },
  high_value: {
    question: 'High value: has it been looked at?',
    notes: [
      { label: 'Checked', note: 'Checked: the size is as the visitor said, and the owner is right for it.' },
      { label: 'Size is not sure', note: 'The size is not sure; the owner asks for it first.' },
    ],
  },
  sensitive: {
    question: 'How is the sensitive data dealt with?',
    notes: [{ label: 'Not passed on', note: 'The sensitive part is not repeated in the brief.' }],
  },
  frustrated: {
    question: 'How should the owner meet a frustrated visitor?',
    notes: [{ label: 'Apologise first', note: 'Begin with an apology and answer the question that was repeated.' }],
  },
};

/** A reason that a note settles: ready notes by key, or one's own words. */
export function SettleNote({ settle, busy, keyed, onShow, reason }: SettleProps & { reason: ReasonDetail }) {
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const asked = asks[reason.reason] ?? { question: 'How is this dealt with?', notes: [] };
  const write = (note: string) => void settle('settle-reason', { reason: reason.reason, note });
  const answers: Answer[] = [
    ...asked.notes.map(({ label, note }) => ({ label, run: () => write(note) })),
    { label: 'Own words', run: () => field.current?.focus() },
  ];
  useKeys(keyed && !busy ? Object.fromEntries(answers.map((answer, index) => [String(index + 1), answer.run])) : {});
  return (
    <Question question={asked.question} answers={answers} keyed={keyed} busy={busy}>
      <p className="mt-1.5 text-ink-2 [overflow-wrap:anywhere]">
        {reason.sentence}{' '}
        {reason.messages.map((message) => (
          <span key={message} className="mr-1.5 text-meta">
            <MessageLink number={message} onShow={onShow} />
          </span>
        ))}
      </p>
      <form
        className="mt-2 flex gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim()) write(text.trim());
        }}
      >
        <Input
          ref={field}
          aria-label={`Note: ${asked.question}`}
          placeholder="Or a note in your own words"
          value={text}
          maxLength={2000}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit" disabled={busy || !text.trim()}>
          Save
        </Button>
      </form>
    </Question>
  );
}
