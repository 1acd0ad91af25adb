'use client';

import type { ReactNode } from 'react';
import { MessageLink } from '@/components/handoff/message-link';
import { channelWords, reasonWords, urgencyWords } from '@/components/handoff/words';
import { usePerson } from '@/components/layout/person';
import { HiddenText } from '@/components/transcript/hidden-text';
import { Chip } from '@/components/ui/chip';
import { exactTime } from '@/components/ui/time';
import { replyChannelWords } from '@/lib/handoff/words';
import type { InboxDetail, InboxReply, ReplyWay } from '@/lib/inbox/schema';

type OnShow = (message: number) => void;

/** A part of the brief under its small heading. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="min-w-0">
      <h3 className="label mb-1">{title}</h3>
      {children}
    </section>
  );
}

/** The visitor's question: the loudest thing on the page. */
export function QuestionBox({
  question,
  answered,
  onShow,
}: {
  question: InboxDetail['question'];
  answered: boolean;
  onShow: OnShow;
}) {
  if (!question.text) {
    return (
      <section aria-label="Open question" className="rounded-m border border-line bg-panel px-3.5 py-3">
        <h2 className="label">Open question</h2>
        <p className="mt-0.5 text-read text-ink-2">None: every question of the visitor was answered in the chat.</p>
      </section>
    );
  }
  return (
    <section aria-label="Open question" className="rounded-m border border-accent-line bg-accent-soft px-3.5 py-3">
      <div className="flex items-baseline gap-2">
        <h2 className="label flex-1">{answered ? 'The open question' : 'Answer this first'}</h2>
        {question.message !== null ? (
          <span className="text-meta">
            <MessageLink number={question.message} onShow={onShow} />
          </span>
        ) : null}
      </div>
      <p className="mt-0.5 text-[17px] leading-[1.4] font-[550] [overflow-wrap:anywhere]">“{question.text}”</p>
    </section>
  );
}

/** Urgency and who the visitor is known as, in a line of chips below the need. */
export function NeedChips({ detail }: { detail: InboxDetail }) {
  const known = detail.matches.filter((match) => match.same);
  return (
    <>
      <Chip tone={detail.urgency.value === 'immediate' ? 'bad' : 'plain'}>{urgencyWords[detail.urgency.value]}</Chip>
      {detail.serviceLine ? <Chip>{detail.serviceLine}</Chip> : null}
      {known.map((match) => (
        <Chip key={match.id} tone={match.contact.kind === 'customer' ? 'good' : 'plain'}>
          Known {match.contact.kind} {match.contact.externalId}
        </Chip>
      ))}
    </>
  );
}

const hrefOf = (way: ReplyWay): string | null => {
  const number = way.detail?.replace(/[^+\d]/g, '') ?? '';
  if (!way.usable || !way.detail) return null;
  if (way.channel === 'email') return `mailto:${way.detail}`;
  if (way.channel === 'phone') return `tel:${number}`;
  if (way.channel === 'sms') return `sms:${number}`;
  return `https://wa.me/${number.replace('+', '')}`;
};

const refused = (detail: InboxDetail, way: ReplyWay) =>
  detail.consent.status === 'refused' || detail.consent.refusedChannels.includes(way.channel);

/** Every way to reach the visitor: a link where they agreed to it, otherwise the reason why not. */
export function ContactWays({ detail }: { detail: InboxDetail }) {
  const shown = detail.ways.filter(
    (way) => way.usable || way.detail !== null || way.channel === 'email' || way.channel === 'phone',
  );
  return (
    <Part title="Contact">
      <p className="text-list font-medium [overflow-wrap:anywhere]">
        {detail.contact.name ?? 'Name not given'}
        {detail.contact.company ? <span className="font-normal text-ink-2">, {detail.contact.company}</span> : null}
      </p>
      <dl className="mt-1 grid grid-cols-[96px_minmax(0,1fr)] gap-x-3 gap-y-1.5 text-list">
        {shown.map((way) => {
          const href = hrefOf(way);
          return (
            <div key={way.channel} className="contents">
              <dt className="text-ink-3">{channelWords[way.channel]}</dt>
              <dd className="[overflow-wrap:anywhere]">
                {href ? (
                  <a
                    href={href}
                    className="text-accent underline underline-offset-2 max-sm:-my-3 max-sm:inline-block max-sm:py-3"
                  >
                    {way.detail}
                  </a>
                ) : (
                  <>
                    {way.detail && (way.channel === 'email' || way.channel === 'phone') ? (
                      <span className="text-ink-2">{way.detail} </span>
                    ) : null}
                    {way.detail === null && !refused(detail, way) ? (
                      <span className="text-ink-3">Not given</span>
                    ) : (
                      <span className="text-warn">{way.reason}</span>
                    )}
                  </>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </Part>
  );
}

/** Who of the directory the visitor is, as a reviewer decided, and colleagues whom we know. */
export function KnownAs({ detail }: { detail: InboxDetail }) {
  const { matches, ruledOut } = detail;
  return (
    <Part title="Leads and customers">
      {matches.length === 0 ? <p className="text-list text-ink-2">Not known to us so far.</p> : null}
      <ul className="grid gap-1.5">
        {matches.map((match) => (
          <li key={match.id} className="text-list">
            <span className="font-medium">
              {match.same
                ? `Is ${match.contact.kind} ${match.contact.externalId}`
                : `Colleague of ${match.contact.kind} ${match.contact.externalId}`}
            </span>
            <span className="text-ink-2 [overflow-wrap:anywhere]">
              {[
                match.contact.name,
                match.contact.company,
                match.contact.status,
                match.contact.owner ? `owner ${match.contact.owner}` : null,
              ]
                .filter(Boolean)
                .map((part) => `, ${part}`)}
              . {match.sentence}
            </span>
          </li>
        ))}
      </ul>
      {ruledOut > 0 ? (
        <p className="mt-1 text-meta text-ink-3">
          A reviewer ruled out {ruledOut} other {ruledOut === 1 ? 'record' : 'records'}.
        </p>
      ) : null}
    </Part>
  );
}

/** Page, source, campaign, and why it came to this owner. */
export function Origin({ detail }: { detail: InboxDetail }) {
  const { timeZone, id } = usePerson();
  const { origin, fields, owner } = detail;
  const theirs = owner === null || owner.id === id;
  const traffic = [origin.trafficSource, origin.campaign ? `campaign ${origin.campaign}` : null]
    .filter(Boolean)
    .join(', ');
  const rows: [string, ReactNode][] = [
    ['Page', origin.pagePath ?? origin.pageUrl ?? 'not known'],
    ['Chat', `${origin.sourceName}, ${exactTime(origin.startedAt, timeZone)}`],
    ...(traffic ? [['Came from', traffic] as [string, ReactNode]] : []),
    ...(origin.region ? [['Region', origin.region] as [string, ReactNode]] : []),
    ...(origin.language && origin.language !== 'en' ? [['Language', origin.language] as [string, ReactNode]] : []),
    ...fields.map(
      ({ name, value, hidden }) =>
        [name, <HiddenText key={name} text={value} hidden={hidden} source={{ field: name }} />] as [string, ReactNode],
    ),
  ];
  return (
    <Part title={theirs ? 'Why it came to you' : `Why it came to ${owner.name}`}>
      <p className="text-list [overflow-wrap:anywhere]">{origin.explanation || 'A reviewer chose the owner.'}</p>
      <dl className="mt-1.5 grid grid-cols-[96px_minmax(0,1fr)] gap-x-3 gap-y-1 text-list">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink-3 [overflow-wrap:anywhere]">{name}</dt>
            <dd className="[overflow-wrap:anywhere]">{value}</dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}

/** What a reviewer settled and said before approving. */
export function Settled({ detail }: { detail: InboxDetail }) {
  if (detail.settled.length === 0 && !detail.approvalNote) return null;
  return (
    <Part title="What intake settled">
      {detail.approvalNote ? (
        <p className="mb-1.5 text-list [overflow-wrap:anywhere]">“{detail.approvalNote}”</p>
      ) : null}
      <ul className="grid gap-1.5">
        {detail.settled.map((each) => (
          <li key={each.reason} className="text-list [overflow-wrap:anywhere]">
            <span className="font-medium">{reasonWords[each.reason].label}:</span> {each.resolution}
            {each.note ? ` “${each.note}”` : ''}
            {each.by ? <span className="text-ink-3"> {each.by}</span> : null}
          </li>
        ))}
      </ul>
    </Part>
  );
}

const stateWords: Record<InboxReply['state'], string> = {
  draft: 'being written',
  held: 'waits for intake',
  approved: 'approved by intake, not sent yet',
  refused: 'not to be sent',
  recorded: '',
};

/** What reached the visitor, and what others have in hand, newest first. */
export function Replies({ replies }: { replies: readonly InboxReply[] }) {
  const { timeZone } = usePerson();
  if (replies.length === 0) return null;
  return (
    <Part title="Answers so far">
      <ol className="grid gap-2">
        {replies.map((reply) => (
          <li key={reply.id} className="rounded-m border border-line bg-panel px-3.5 py-2.5">
            <p className="text-meta text-ink-2">
              {reply.author.name}, {replyChannelWords[reply.channel].toLowerCase()},{' '}
              {exactTime(reply.recordedAt ?? reply.heldAt ?? reply.createdAt, timeZone)}
              {stateWords[reply.state] ? <span className="text-warn"> · {stateWords[reply.state]}</span> : null}
            </p>
            {reply.body ? (
              <p className="mt-1 text-list whitespace-pre-wrap [overflow-wrap:anywhere]">{reply.body}</p>
            ) : (
              <p className="mt-1 text-list text-ink-3">No text was kept.</p>
            )}
          </li>
        ))}
      </ol>
    </Part>
  );
}

/** What happened to the handoff, newest first, folded away. */
export function History({ detail }: { detail: InboxDetail }) {
  const { timeZone } = usePerson();
  if (detail.history.length === 0) return null;
  return (
    <details className="min-w-0">
      <summary className="label min-h-6 py-1">History ({detail.history.length})</summary>
      <ol className="mt-1 grid gap-1 text-meta">
        {detail.history.map((line) => (
          <li key={line.id} className="flex gap-3">
            <time dateTime={line.at} className="w-28 flex-none text-ink-3 tabular-nums">
              {exactTime(line.at, timeZone)}
            </time>
            <span className="min-w-0 text-ink-2 [overflow-wrap:anywhere]">
              {line.who ?? 'The desk'} {line.sentence}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
