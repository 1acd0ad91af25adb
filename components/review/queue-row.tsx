'use client';

import clsx from 'clsx';
import { ConsentChips } from '@/components/handoff/consent-line';
import { FlagChips, ReasonChips } from '@/components/handoff/flag-chips';
import { laneWords } from '@/components/handoff/words';
import { usePerson } from '@/components/layout/person';
import { Chip } from '@/components/ui/chip';
import { Face } from '@/components/ui/face';
import { Ago, Left, useNow } from '@/components/ui/time';
import type { Flag } from '@/lib/analysis/schema';
import { declineWords, returnWords, stateWords } from '@/lib/handoff/words';
import type { QueueItem } from '@/lib/review/schema';

const loud: readonly Flag[] = ['emergency', 'complaint', 'sensitive_data', 'frustrated', 'guarantee', 'legal_advice'];

/** "Lena Hartwig · Marlow & Pike", or that the visitor gave no name. */
export function whoOf(item: { name: string | null; company: string | null }): string {
  return [item.name, item.company].filter(Boolean).join(' · ') || 'Visitor · no name';
}

const languageName = (code: string) =>
  new Intl.DisplayNames('en', { type: 'language', fallback: 'code' }).of(code) ?? code;

type Props = { item: QueueItem; on: boolean; gone: boolean; href: string; onOpen: () => void };

/** One line of the queue: who, what, what is special, how long is left, who holds it. */
export function QueueRow({ item, on, gone, href, onOpen }: Props) {
  const waiting = item.state === 'waiting' || item.state === 'escalated';
  return (
    <a
      href={href}
      data-row={item.id}
      aria-current={on ? 'true' : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        onOpen();
      }}
      className={clsx(
        'grid scroll-my-24 gap-1 border-b border-l-2 py-2.5 pr-3.5 pl-3 -outline-offset-2',
        on ? 'border-l-accent bg-accent-soft' : 'border-l-transparent hover:bg-sunken',
        gone && 'opacity-55',
      )}
    >
      <span className="flex items-center gap-2">
        <span className="min-w-0 flex-1 truncate font-[550]">{whoOf(item)}</span>
        <span className="flex-none text-meta">
          {gone ? (
            <span className="text-ink-3">no longer here</span>
          ) : waiting ? (
            <Left until={item.dueAt} />
          ) : item.decidedAt ? (
            <Ago at={item.decidedAt} className="text-ink-3" />
          ) : null}
        </span>
      </span>
      <span className="truncate text-ink-2">{item.need ?? item.summary}</span>
      <span className="flex items-center gap-2">
        <span className="flex min-w-0 flex-1 flex-wrap gap-1.5">
          {waiting ? <OpenChips item={item} /> : <DoneChips item={item} />}
        </span>
        <Holder item={item} />
      </span>
    </a>
  );
}

function OpenChips({ item }: { item: QueueItem }) {
  const shown = item.flags.filter((flag) => loud.includes(flag));
  const reasons = item.openReasons.filter(
    (reason) =>
      reason !== 'unclear_consent' && reason !== 'frustrated' && reason !== 'sensitive' && reason !== 'returned',
  );
  return (
    <>
      {item.returnReason ? <Chip tone="bad">Returned: {returnWords[item.returnReason].toLowerCase()}</Chip> : null}
      {item.lane === 'sales' ? null : <Chip>{laneWords[item.lane]}</Chip>}
      <FlagChips flags={shown} />
      <ReasonChips reasons={reasons} />
      {item.flags.includes('high_value') && !reasons.includes('high_value') ? (
        <FlagChips flags={['high_value']} />
      ) : null}
      {item.language && item.language !== 'en' ? <Chip>{languageName(item.language)}</Chip> : null}
      <ConsentChips consent={item.consent} short />
    </>
  );
}

function DoneChips({ item }: { item: QueueItem }) {
  return (
    <>
      {item.state === 'set_aside' ? (
        <ConsentChips consent={item.consent} short />
      ) : (
        <Chip tone={item.state === 'responded' || item.state === 'delivered' ? 'good' : 'plain'}>
          {stateWords[item.state]}
        </Chip>
      )}
      {item.declineReason ? <Chip tone="line">{declineWords[item.declineReason]}</Chip> : null}
      {item.owner && item.state !== 'declined' && item.state !== 'set_aside' ? (
        <Chip tone="line">{item.owner.name}</Chip>
      ) : null}
      {item.decidedBy ? <span className="self-center text-meta text-ink-3">by {item.decidedBy}</span> : null}
    </>
  );
}

function Holder({ item }: { item: QueueItem }) {
  const me = usePerson();
  const now = useNow();
  const { claim } = item;
  if (!claim || now === 0 || Date.parse(claim.until) <= now) return null;
  return <Face name={claim.by.name} label={claim.by.id === me.id ? 'You hold this' : `${claim.by.name} holds this`} />;
}
