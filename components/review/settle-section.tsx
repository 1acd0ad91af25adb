'use client';

import { useState } from 'react';
import { Chip } from '@/components/ui/chip';
import type { HandoffDetail, ReasonDetail } from '@/lib/handoff/dto';
import { SettleConsent } from './settle-consent';
import { Answered } from './settle-frame';
import { SettleMatches } from './settle-matches';
import { SettleNote } from './settle-note';
import { SettleOwner } from './settle-owner';
import type { Verb } from './use-acts';

/** Choosing a message in the transcript: null while nobody asks for one. */
export type Pick = { chosen: number | null } | null;

export type SettleProps = {
  handoff: HandoffDetail;
  settle: (verb: Verb, body: Record<string, unknown>) => Promise<unknown>;
  busy: boolean;
  /** This question takes the keys 1 to 9. */
  keyed: boolean;
  onShow: (message: number) => void;
  pick: Pick;
  setPick: (pick: Pick) => void;
  onReassign: () => void;
};

type Props = Omit<SettleProps, 'keyed'> & { consentAgain: boolean; onConsentDone: () => void };

const isUnclear = ({ brief }: HandoffDetail) =>
  brief.consent.status !== 'granted' && brief.consent.status !== 'refused';

/** Whether the section asks for the consent by itself, without anybody wanting to change it. */
export const asksConsent = (handoff: HandoffDetail) =>
  isUnclear(handoff) || handoff.reasons.some((reason) => reason.blocking && reason.settledBy === 'consent');

/** What must be answered before approving, each as a short question with one-key answers. */
export function SettleSection({ consentAgain, onConsentDone, ...props }: Props) {
  const { handoff } = props;
  const [again, setAgain] = useState<string | null>(null);
  const asked = handoff.reasons.filter((reason) => reason.blocking);
  const isOpen = (reason: ReasonDetail) =>
    reason.open || reason.reason === again || (consentAgain && reason.settledBy === 'consent');
  // Consent may be missing without a reason of its own, or be read wrongly: it is asked all the same.
  const bareConsent =
    (isUnclear(handoff) || consentAgain) && !asked.some((reason) => reason.reason === 'unclear_consent');
  const open = asked.filter((reason) => reason.open).length + (isUnclear(handoff) && bareConsent ? 1 : 0);
  const total = asked.length + (bareConsent ? 1 : 0);
  if (total === 0) return null;
  const first = bareConsent ? null : asked.find(isOpen);
  const settle: SettleProps['settle'] = async (verb, body) => {
    const done = await props.settle(verb, body);
    if (done) {
      setAgain(null);
      if (verb === 'settle-consent') onConsentDone();
    }
    return done;
  };
  return (
    <section aria-label="Settle before approving">
      <div className="mb-1.5 flex items-center gap-2">
        <h3 className="label flex-1">Settle before approving</h3>
        <Chip tone={open > 0 ? 'warn' : 'good'}>{open > 0 ? `${open} of ${total} open` : 'All settled'}</Chip>
      </div>
      <div className="divide-y rounded-m border border-line-strong">
        {bareConsent ? (
          <SettleConsent {...props} settle={settle} keyed sentence={handoff.consent.reason || null} />
        ) : null}
        {asked.map((reason) => {
          const shared = { ...props, settle, keyed: reason === first };
          if (reason.settledBy === 'matches') return <SettleMatches key={reason.reason} {...shared} />;
          if (!isOpen(reason))
            return <Answered key={reason.reason} reason={reason} onChange={() => setAgain(reason.reason)} />;
          if (reason.settledBy === 'consent') {
            return <SettleConsent key={reason.reason} {...shared} sentence={reason.sentence} />;
          }
          if (reason.settledBy === 'owner') return <SettleOwner key={reason.reason} {...shared} reason={reason} />;
          return <SettleNote key={reason.reason} {...shared} reason={reason} />;
        })}
      </div>
    </section>
  );
}
