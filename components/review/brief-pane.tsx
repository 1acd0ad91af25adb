'use client';

import { useState } from 'react';
import { ConsentLine } from '@/components/handoff/consent-line';
import { ContactList } from '@/components/handoff/contact-list';
import { FlagList } from '@/components/handoff/flag-chips';
import { MessageLink } from '@/components/handoff/message-link';
import { ModelLine } from '@/components/handoff/model-line';
import { Need } from '@/components/handoff/need';
import { OpenQuestion } from '@/components/handoff/open-question';
import { exceptionWords, laneWords, reasonWords, urgencyWords } from '@/components/handoff/words';
import { HiddenText } from '@/components/transcript/hidden-text';
import { Button } from '@/components/ui/button';
import { Ago } from '@/components/ui/time';
import type { HandoffDetail } from '@/lib/handoff/dto';
import { AsPrepared } from './as-prepared';
import { EditPart, type Part, type SaveEdit } from './edit-part';
import { contactLabel } from './match-pair';
import { asksConsent, type SettleProps, SettleSection } from './settle-section';

type Props = Omit<SettleProps, 'keyed'> & { editable: boolean; save: SaveEdit };

/** The brief in its fixed order; what blocks is asked under consent, and each part can be edited where it stands. */
export function BriefPane(props: Props) {
  const { handoff, editable, save, busy, onShow } = props;
  const [editing, setEditing] = useState<Part | null>(null);
  const [consentAgain, setConsentAgain] = useState(false);
  const { brief, prepared } = handoff;
  const edit = (part: Part, label: string) =>
    editable ? (
      <Button
        kind="quiet"
        size="small"
        className="-my-1 h-6 px-1.5 font-normal text-ink-3"
        aria-label={`Edit ${label}`}
        onClick={() => setEditing(part)}
      >
        Edit
      </Button>
    ) : null;
  const form = (part: Part) => (
    <EditPart part={part} handoff={handoff} save={save} busy={busy} onClose={() => setEditing(null)} />
  );
  const contactNow = Object.values(brief.contact).filter(Boolean).join(', ');
  const contactThen = Object.values(prepared.contact).filter(Boolean).join(', ');
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-4 px-4 pt-4 pb-6 sm:px-5">
      {editing === 'need' ? (
        form('need')
      ) : (
        <div>
          <Need statedNeed={brief.statedNeed} summary={brief.summary} action={edit('need', 'need and summary')} />
          <AsPrepared now={brief.statedNeed} original={prepared.statedNeed} />
          <AsPrepared now={brief.summary} original={prepared.summary} />
        </div>
      )}
      {editing === 'question' ? (
        form('question')
      ) : (
        <div>
          <OpenQuestion question={brief.question} onShow={onShow} action={edit('question', 'open question')} />
          <AsPrepared now={brief.question.text} original={prepared.question.text} />
        </div>
      )}
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_150px]">
        <ConsentLine
          consent={handoff.consent}
          onShow={onShow}
          action={
            editable && !asksConsent(handoff) ? (
              <Button
                kind="quiet"
                size="small"
                className="-my-1 h-6 px-1.5 font-normal text-ink-3"
                aria-label="Edit consent"
                aria-expanded={consentAgain}
                onClick={() => setConsentAgain(!consentAgain)}
              >
                {consentAgain ? 'Cancel' : 'Edit'}
              </Button>
            ) : null
          }
        />
        {editing === 'urgency' ? null : (
          <section aria-label="Urgency">
            <div className="mb-1 flex items-center gap-2">
              <h3 className="label flex-1">Urgency</h3>
              {edit('urgency', 'urgency and lane')}
            </div>
            {urgencyWords[brief.urgency]}
            {handoff.urgency.words ? (
              <span className="text-ink-3 [overflow-wrap:anywhere]">
                {' '}
                · “{handoff.urgency.words.text}”{' '}
                {handoff.urgency.words.message !== null ? (
                  <MessageLink number={handoff.urgency.words.message} onShow={onShow} />
                ) : null}
              </span>
            ) : null}
            <AsPrepared now={urgencyWords[brief.urgency]} original={urgencyWords[prepared.urgency]} />
            <AsPrepared what="Lane" now={laneWords[brief.lane]} original={laneWords[prepared.lane]} />
          </section>
        )}
      </div>
      {editing === 'urgency' ? form('urgency') : null}
      {handoff.state === 'waiting' || handoff.state === 'escalated' ? (
        <SettleSection {...props} consentAgain={consentAgain} onConsentDone={() => setConsentAgain(false)} />
      ) : (
        <SettledList handoff={handoff} />
      )}
      {editing === 'contact' ? (
        form('contact')
      ) : (
        <section aria-label="Contact">
          <div className="mb-1 flex items-center gap-2">
            <h3 className="label flex-1">Contact</h3>
            {edit('contact', 'contact')}
          </div>
          <ContactList contact={brief.contact} />
          <AsPrepared now={contactNow} original={contactThen} />
        </section>
      )}
      {editing === 'nextStep' ? form('nextStep') : <Facts handoff={handoff} action={edit('nextStep', 'next step')} />}
      <Matches handoff={handoff} />
      <FlagList flags={handoff.flags} onShow={onShow} />
      <OtherReasons handoff={handoff} onShow={onShow} />
      <ModelLine model={handoff.model} />
      <History handoff={handoff} />
    </div>
  );
}

function Facts({ handoff, action }: { handoff: HandoffDetail; action: React.ReactNode }) {
  const { conversation, owner, brief, prepared } = handoff;
  const source = [conversation.sourceName, conversation.trafficSource, conversation.campaign]
    .filter(Boolean)
    .join(' · ');
  const rows: [string, React.ReactNode][] = [
    [
      'Owner',
      <>
        {owner.person?.name ?? <span className="text-warn">nobody yet</span>}
        {owner.team ? <span className="text-ink-3"> · {owner.team}</span> : null}{' '}
        <span className="text-ink-3">· {owner.explanation}</span>
      </>,
    ],
    ['Page', conversation.pagePath ?? conversation.pageUrl ?? <span className="text-ink-3">not known</span>],
    ['Source', source],
    ...(conversation.referrer ? ([['Came from', conversation.referrer]] as [string, React.ReactNode][]) : []),
    ...(handoff.serviceLine ? ([['Service', handoff.serviceLine]] as [string, React.ReactNode][]) : []),
    ...(handoff.region ? ([['Region', handoff.region]] as [string, React.ReactNode][]) : []),
    ...(handoff.exceptions.length > 0
      ? ([
          [
            'Not complete',
            <span key="e" className="text-warn">
              {handoff.exceptionNote ?? handoff.exceptions.map((each) => exceptionWords[each]).join(', ')}
            </span>,
          ],
        ] as [string, React.ReactNode][])
      : []),
    ...conversation.fields.map(
      ({ name, value, hidden }) =>
        [`Form: ${name}`, <HiddenText key={name} text={value} hidden={hidden} source={{ field: name }} />] as [
          string,
          React.ReactNode,
        ],
    ),
  ];
  return (
    <section aria-label="Next step, owner and source" className="grid gap-3">
      <div>
        <div className="mb-1 flex items-center gap-2">
          <h3 className="label flex-1">Next step</h3>
          {action}
        </div>
        <p className="[overflow-wrap:anywhere]">{brief.nextStep}</p>
        <AsPrepared now={brief.nextStep} original={prepared.nextStep} />
      </div>
      <dl className="grid grid-cols-[76px_minmax(0,1fr)] gap-x-3 gap-y-1.5 sm:grid-cols-[96px_minmax(0,1fr)]">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink-3 [overflow-wrap:anywhere]">{name}</dt>
            <dd className="[overflow-wrap:anywhere]">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Colleagues of the visitor whom the directory knows: told, not asked. */
function Matches({ handoff }: { handoff: HandoffDetail }) {
  const colleagues = handoff.matches.filter((match) => match.kind === 'same_company');
  if (colleagues.length === 0) return null;
  return (
    <section aria-label="Same company">
      <h3 className="label mb-1">Same company</h3>
      <ul className="grid gap-1">
        {colleagues.slice(0, 5).map((match) => (
          <li key={match.id} className="[overflow-wrap:anywhere]">
            {match.contact.name ?? match.contact.company}{' '}
            <span className="text-ink-3">
              · {contactLabel(match)} · {match.sentence}
            </span>
          </li>
        ))}
      </ul>
      {colleagues.length > 5 ? <p className="mt-1 text-meta text-ink-3">and {colleagues.length - 5} more</p> : null}
    </section>
  );
}

function OtherReasons({ handoff, onShow }: { handoff: HandoffDetail; onShow: (message: number) => void }) {
  const others = handoff.reasons.filter(
    (reason) => !reason.blocking && !handoff.flags.some((flag) => flag.sentence === reason.sentence),
  );
  if (others.length === 0) return null;
  return (
    <section aria-label="Why a person looks">
      <h3 className="label mb-1">Why a person looks</h3>
      <ul className="grid gap-1">
        {others.map((reason) => (
          <li key={reason.reason} className="text-ink-2 [overflow-wrap:anywhere]">
            <span className="font-medium text-ink">{reasonWords[reason.reason].label}.</span> {reason.sentence}{' '}
            {reason.messages.map((message) => (
              <span key={message} className="mr-1.5 text-meta">
                <MessageLink number={message} onShow={onShow} />
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function SettledList({ handoff }: { handoff: HandoffDetail }) {
  const settled = handoff.reasons.filter((reason) => reason.resolution);
  if (settled.length === 0) return null;
  return (
    <section aria-label="Settled">
      <h3 className="label mb-1">Settled</h3>
      <ul className="grid gap-1">
        {settled.map((reason) => (
          <li key={reason.reason} className="[overflow-wrap:anywhere]">
            {reason.resolution} {reason.note} <span className="text-ink-3">{reason.resolvedBy}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function History({ handoff }: { handoff: HandoffDetail }) {
  return (
    <details className="group">
      <summary className="label w-fit">History · {handoff.history.length}</summary>
      <ol className="mt-1.5 grid gap-1">
        {handoff.history.map((line) => (
          <li key={line.id} className="text-ink-2 [overflow-wrap:anywhere]">
            <span className="text-ink">{line.who ?? 'The system'}</span> {line.sentence}{' '}
            <Ago at={line.at} className="text-ink-3" />
          </li>
        ))}
      </ol>
    </details>
  );
}
