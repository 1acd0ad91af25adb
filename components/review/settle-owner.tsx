'use client';

import type { ReasonDetail } from '@/lib/handoff/dto';
import { type Answer, Question } from './settle-frame';
import type { SettleProps } from './settle-section';
import { useKeys } from './use-keys';

/** "Who should own this?": keep the owner, take who speaks against them, or choose somebody else. */
export function SettleOwner({
  handoff,
  settle,
  busy,
  keyed,
  onReassign,
  reason,
}: SettleProps & { reason: ReasonDetail }) {
  const { person, others } = handoff.owner;
  const keep: Answer[] = person
    ? [
        {
          label: `Keep ${person.name}`,
          run: () => void settle('settle-owner', { reason: reason.reason, ownerId: person.id }),
        },
      ]
    : [];
  const change: Answer[] = [
    ...others.slice(0, 3).map((other) => ({
      label: `Give to ${other.name}`,
      run: () => void settle('settle-owner', { reason: reason.reason, ownerId: other.id }),
    })),
    { label: 'Somebody else …', run: onReassign },
  ];
  // Who said that it is not theirs is the last choice, not the first key.
  const answers = handoff.returned?.reason === 'wrong_owner' ? [...change, ...keep] : [...keep, ...change];
  useKeys(keyed && !busy ? Object.fromEntries(answers.map((answer, index) => [String(index + 1), answer.run])) : {});
  const question =
    reason.reason === 'returned'
      ? 'Who should own it instead?'
      : reason.reason === 'territory_conflict'
        ? 'Does the territory change the owner?'
        : 'Who should own this request?';
  return (
    <Question question={question} answers={answers} keyed={keyed} busy={busy}>
      <p className="mt-1.5 text-ink-2 [overflow-wrap:anywhere]">{reason.sentence}</p>
    </Question>
  );
}
