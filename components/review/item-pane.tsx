'use client';

import clsx from 'clsx';
import { ArrowLeft } from 'lucide-react';
import { useMemo, useState } from 'react';
import { ReasonChips } from '@/components/handoff/flag-chips';
import { laneWords } from '@/components/handoff/words';
import { usePerson } from '@/components/layout/person';
import { RevealProvider } from '@/components/transcript/reveal';
import { Transcript } from '@/components/transcript/transcript';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { Kbd } from '@/components/ui/kbd';
import { ClockTime, useCountdown } from '@/components/ui/time';
import type { ReviewReason } from '@/lib/decision/schema';
import type { HandoffDetail } from '@/lib/handoff/dto';
import { BriefPane } from './brief-pane';
import { type Acts, DecisionBar } from './decision-bar';
import { ItemNotices } from './item-notices';
import { whoOf } from './queue-row';
import type { Pick } from './settle-section';
import type { Conflict, Verb } from './use-acts';
import type { ClaimState } from './use-claim';

type Props = {
  handoff: HandoffDetail;
  newer: HandoffDetail | null;
  conflict: Conflict | null;
  claim: ClaimState;
  busy: boolean;
  acts: Acts;
  send: (verb: Verb, body: Record<string, unknown>) => Promise<boolean>;
  onLoad: () => void;
  onClaim: () => void;
  onRelease: () => void;
  onBack: () => void;
};

/** One handoff: head, brief beside transcript, and the decision bar that stays where it is. */
export function ItemPane(props: Props) {
  const { handoff, newer, claim, busy, acts, send, onBack } = props;
  const [active, setActive] = useState<number | null>(null);
  const [pick, setPick] = useState<Pick>(null);
  const [side, setSide] = useState<'brief' | 'transcript'>('brief');
  const { conversation } = handoff;
  const show = (message: number) => {
    // The same message again must scroll again.
    setActive(null);
    setSide('transcript');
    requestAnimationFrame(() => setActive(message));
  };
  const marks = useMemo(
    () => handoff.marks.map((mark) => (mark.message === active ? { ...mark, on: true } : mark)),
    [handoff.marks, active],
  );
  const question = handoff.brief.question.message;
  const shownMarks =
    active === null && question !== null
      ? marks.map((mark) => (mark.kind === 'question' && mark.message === question ? { ...mark, on: true } : mark))
      : marks;
  const picking = pick !== null && pick.chosen === null;
  const refusal = useRefusal(handoff, claim);
  const open = handoff.state === 'waiting' || handoff.state === 'escalated';
  const blocked =
    newer || props.conflict?.stale
      ? 'Load the new version before you decide.'
      : claim.kind === 'other'
        ? `${claim.name} is working on this.`
        : null;
  return (
    <RevealProvider scope={{ conversationId: conversation.id, refusal }}>
      <div className="flex h-full min-h-0 min-w-0 flex-col bg-panel">
        <Head {...props} onBack={onBack} />
        <div className="grid flex-none gap-2 border-b px-4 py-2.5 empty:hidden sm:px-5">
          <ItemNotices
            {...props}
            onLate={() => show(conversation.messages.find((message) => message.late)?.number ?? 0)}
          />
        </div>
        <div className="flex flex-none gap-1 px-4 pt-2.5 md:hidden">
          {(['brief', 'transcript'] as const).map((each) => (
            <Button
              key={each}
              aria-pressed={side === each}
              kind={side === each ? 'plain' : 'quiet'}
              className="h-11 flex-1"
              onClick={() => setSide(each)}
            >
              {each === 'brief' ? 'Brief' : `Transcript · ${conversation.messages.length}`}
            </Button>
          ))}
        </div>
        <div className="grid min-h-0 flex-1 md:grid-cols-[minmax(0,1fr)_minmax(280px,40%)] 2xl:grid-cols-[minmax(0,1fr)_380px]">
          <div className={clsx('min-h-0 overflow-y-auto', side === 'transcript' && 'max-md:hidden')}>
            <BriefPane
              handoff={handoff}
              editable={open && blocked === null}
              busy={busy || blocked !== null}
              settle={send}
              save={(edit) => send('edit', edit)}
              onShow={show}
              pick={pick}
              setPick={(next) => {
                setPick(next);
                if (next && next.chosen === null) setSide('transcript');
              }}
              onReassign={() => acts.reassign?.()}
            />
          </div>
          <aside
            aria-label="Transcript"
            className={clsx(
              'relative min-h-0 overflow-y-auto bg-bg px-4 py-3.5 md:border-l',
              side === 'brief' && 'max-md:hidden',
            )}
          >
            <h3 className="label mb-2">
              {picking ? (
                <span className="text-accent">Choose the message that shows the consent</span>
              ) : conversation.open ? (
                'Transcript · the chat still runs'
              ) : (
                'Transcript'
              )}
            </h3>
            <Transcript
              messages={conversation.messages}
              marks={shownMarks}
              activeMessage={active}
              {...(picking
                ? {
                    onPick: (message: number) => {
                      setPick({ chosen: message });
                      setSide('brief');
                    },
                    pickFrom:
                      handoff.reasons.find((reason) => reason.reason === 'unclear_consent')?.messages[0] ?? null,
                    onPickCancel: () => {
                      setPick(null);
                      setSide('brief');
                    },
                    canPick: (message) => message.role === 'visitor',
                  }
                : {})}
            />
          </aside>
        </div>
        <DecisionBar handoff={handoff} acts={acts} busy={busy} blocked={blocked} />
      </div>
    </RevealProvider>
  );
}

/** Why the person may not look at what is blacked out here; null where they may. The same rule as the server's. */
function useRefusal({ state, decision }: HandoffDetail, claim: ClaimState): string | null {
  const person = usePerson();
  if (person.may('sensitive.reveal_any')) return null;
  if (state !== 'waiting' && state !== 'escalated') return 'Hidden: it can be shown only while the chat is reviewed.';
  if (state === 'escalated' && decision.escalatedTo?.id !== person.id)
    return 'Hidden: this was escalated to somebody else.';
  return claim.kind === 'mine' ? null : 'Hidden: hold this chat to see it.';
}

function Head({ handoff, claim, busy, onClaim, onRelease, onBack }: Props) {
  const { conversation, brief } = handoff;
  const held = useCountdown(claim.kind === 'mine' ? claim.until : null);
  const openReasons: ReviewReason[] = handoff.reasons
    .filter((reason) => reason.open && reason.blocking)
    .map((reason) => reason.reason);
  const from = [
    conversation.pagePath ?? conversation.sourceName,
    conversation.trafficSource,
    conversation.campaign ? `“${conversation.campaign}”` : null,
  ];
  return (
    <header className="flex flex-none items-start gap-3 border-b px-4 py-3 sm:px-5">
      <Button kind="quiet" aria-label="Back to the list" onClick={onBack} className="-ml-2 size-11 px-0 xl:hidden">
        <ArrowLeft size={18} aria-hidden="true" />
      </Button>
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <h2 className="min-w-0 truncate text-[16px]">{whoOf(brief.contact)}</h2>
          <Chip>{laneWords[handoff.lane]}</Chip>
          <ReasonChips reasons={openReasons} />
        </div>
        <p className="mt-0.5 text-ink-3 [overflow-wrap:anywhere]">
          {from.filter(Boolean).join(' · ')} · started <ClockTime at={conversation.startedAt} />,{' '}
          {conversation.messages.length} messages
        </p>
      </div>
      {claim.kind === 'mine' ? (
        <button
          type="button"
          aria-keyshortcuts="c"
          onClick={onRelease}
          title="Give it back to the queue"
          className="inline-flex h-[26px] flex-none items-center gap-1.5 rounded-[13px] bg-good-soft px-2.5 text-meta font-medium text-good tabular-nums max-md:h-11"
        >
          <span aria-hidden="true" className="size-1.5 rounded-full bg-current" />
          <span className="max-sm:sr-only">You hold this · </span>
          {held}
          <Kbd quiet>C</Kbd>
        </button>
      ) : claim.kind === 'other' ? (
        <Chip tone="warn">{claim.name} holds this</Chip>
      ) : handoff.state === 'waiting' || handoff.state === 'escalated' ? (
        <Button
          size="small"
          shortcut="C"
          aria-keyshortcuts="c"
          disabled={busy}
          onClick={onClaim}
          className="max-md:h-11"
        >
          Hold
        </Button>
      ) : null}
    </header>
  );
}
