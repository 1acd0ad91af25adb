'use client';

import { ConsentLine } from '@/components/handoff/consent-line';
import { ContactList } from '@/components/handoff/contact-list';
import { Need } from '@/components/handoff/need';
import { OpenQuestion } from '@/components/handoff/open-question';
import { exceptionWords, urgencyWords } from '@/components/handoff/words';
import { Panel } from '@/components/layout/page-header';
import type { HandoffDetail } from '@/lib/handoff/dto';
import { declineWords, returnWords } from '@/lib/handoff/words';

/** The brief as it stands now, edits and settlements included, and what was decided. */
export function BriefPanel({ handoff, onShow }: { handoff: HandoffDetail; onShow: (message: number) => void }) {
  const { brief, decision } = handoff;
  const decided = [
    decision.declineReason ? `Declined: ${declineWords[decision.declineReason].toLowerCase()}.` : null,
    decision.escalatedTo && handoff.state === 'escalated' ? `Escalated to ${decision.escalatedTo.name}.` : null,
    handoff.returned
      ? `Returned by ${handoff.returned.by?.name ?? 'its owner'}: ${returnWords[handoff.returned.reason].toLowerCase()}. ${handoff.returned.note ?? ''}`
      : null,
    decision.note ? `Note: ${decision.note}` : null,
  ].filter((sentence) => sentence !== null);
  return (
    <Panel title="Brief as it stands">
      <div className="grid gap-4">
        <Need statedNeed={brief.statedNeed} summary={brief.summary} />
        <OpenQuestion question={brief.question} onShow={onShow} />
        <ConsentLine consent={handoff.consent} onShow={onShow} />
        <section aria-label="Contact">
          <h3 className="label mb-1">Contact</h3>
          <ContactList contact={brief.contact} />
        </section>
        <p>
          <span className="label mr-2">Urgency</span>
          {urgencyWords[brief.urgency]}
          <span className="label mr-2 ml-5">Owner</span>
          {handoff.owner.person?.name ?? handoff.owner.team ?? 'nobody yet'}
        </p>
        {handoff.exceptions.length > 0 ? (
          <p className="text-warn">
            Not a complete handoff: {handoff.exceptions.map((kind) => exceptionWords[kind]).join(', ')}.
          </p>
        ) : null}
        {decided.length > 0 ? <p className="text-ink-2 [overflow-wrap:anywhere]">{decided.join(' ')}</p> : null}
      </div>
    </Panel>
  );
}
