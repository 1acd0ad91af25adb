'use client';

import { Check } from 'lucide-react';
import { useState } from 'react';
import { strengthWords } from '@/components/handoff/words';
import { Button } from '@/components/ui/button';
import { Ago } from '@/components/ui/time';
import type { MatchDetail } from '@/lib/handoff/dto';
import { contactLabel, MatchPair } from './match-pair';
import { type Answer, Question } from './settle-frame';
import type { SettleProps } from './settle-section';
import { useKeys } from './use-keys';

/** Every candidate side by side with the visitor; the first that is undecided takes the keys. */
export function SettleMatches({ handoff, settle, busy, keyed }: SettleProps) {
  const [again, setAgain] = useState<string | null>(null);
  const asked = handoff.matches.filter((match) => match.kind !== 'same_company');
  const next = asked.find((match) => match.decision === null || match.id === again);
  const decide = (match: MatchDetail, decision: 'same_person' | 'different_person') => {
    setAgain(null);
    void settle('settle-match', { matchId: match.id, decision });
  };
  useKeys(
    keyed && !busy && next
      ? { '1': () => decide(next, 'same_person'), '2': () => decide(next, 'different_person') }
      : {},
  );
  return (
    <>
      {asked.map((match) =>
        match.decision === null || match.id === again ? (
          <MatchQuestion
            key={match.id}
            match={match}
            keyed={keyed && match.id === next?.id}
            busy={busy}
            decide={decide}
          />
        ) : (
          <div key={match.id} className="flex items-start gap-2 px-3.5 py-2.5">
            <Check size={15} className="mt-0.5 flex-none text-good" aria-label="Decided" />
            <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
              {match.decision === 'same_person'
                ? `Same person as ${contactLabel(match)}.`
                : `Somebody else than ${contactLabel(match)}.`}{' '}
              <span className="text-ink-3">
                {match.decidedBy}
                {match.decidedAt ? (
                  <>
                    , <Ago at={match.decidedAt} />
                  </>
                ) : null}
              </span>
            </span>
            <Button kind="quiet" size="small" disabled={busy} onClick={() => setAgain(match.id)}>
              Change
            </Button>
          </div>
        ),
      )}
    </>
  );
}

type QuestionProps = {
  match: MatchDetail;
  keyed: boolean;
  busy: boolean;
  decide: (match: MatchDetail, decision: 'same_person' | 'different_person') => void;
};

function MatchQuestion({ match, keyed, busy, decide }: QuestionProps) {
  const { contact } = match;
  const answers: Answer[] = [
    { label: 'Same person', run: () => decide(match, 'same_person') },
    { label: 'Someone else', run: () => decide(match, 'different_person') },
  ];
  const who = contact.name
    ? `${contact.name}, ${contact.kind} ${contact.externalId}`
    : `${contact.kind} ${contact.externalId}`;
  const question = match.kind === 'conflicting' ? `The same address under another name: ${who}?` : `Is this ${who}?`;
  return (
    <Question question={question} answers={answers} keyed={keyed} busy={busy}>
      <MatchPair match={match} />
      <p className="mt-1.5 text-ink-2 [overflow-wrap:anywhere]">
        {strengthWords[match.strength]}. {match.sentence}
      </p>
    </Question>
  );
}
