'use client';

import { StoppedNotice } from '@/components/live/stopped-notice';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/state';
import { Ago, ClockTime } from '@/components/ui/time';
import type { HandoffDetail } from '@/lib/handoff/dto';
import { returnWords } from '@/lib/handoff/words';
import type { Conflict } from './use-acts';
import type { ClaimState } from './use-claim';

type Props = {
  handoff: HandoffDetail;
  newer: HandoffDetail | null;
  conflict: Conflict | null;
  claim: ClaimState;
  onLoad: () => void;
  onClaim: () => void;
  onLate: () => void;
};

/** What a reviewer must know before deciding: a lost race, a newer version, a lost hold, a stopped bot, late messages, a return, an escalation. */
export function ItemNotices({ handoff, newer, conflict, claim, onLoad, onClaim, onLate }: Props) {
  const late = handoff.conversation.messagesAfterApproval;
  const open = handoff.state === 'waiting' || handoff.state === 'escalated';
  const last = newer?.history[0];
  return (
    <>
      {conflict ? (
        <Notice
          tone="bad"
          action={
            <Button size="small" onClick={onLoad}>
              {conflict.stale || newer ? 'Load the new version' : 'Load again'}
            </Button>
          }
        >
          <strong className="font-semibold">{conflict.sentence}</strong>{' '}
          {conflict.changed.length > 0 ? `Changed: ${conflict.changed.join(', ')}. ` : ''}
          {conflict.actedAt ? (
            <>
              At <ClockTime at={conflict.actedAt} />.{' '}
            </>
          ) : null}
          Your act was not carried out.
        </Notice>
      ) : newer ? (
        <Notice
          tone="warn"
          action={
            <Button size="small" onClick={onLoad}>
              Load the new version
            </Button>
          }
        >
          <strong className="font-semibold">
            {last ? `${last.who ?? 'The system'} ${last.sentence}` : 'This changed'} after you opened it.
          </strong>
        </Notice>
      ) : null}
      {claim.kind === 'lost' ? (
        <Notice
          tone="warn"
          action={
            <Button size="small" shortcut="C" onClick={onClaim}>
              Hold it again
            </Button>
          }
        >
          Your hold ran out <Ago at={claim.until} />. Somebody else may take it.
        </Notice>
      ) : null}
      {claim.kind === 'other' ? (
        <Notice>
          {claim.name} is working on this. You can read along; decisions are theirs until they release it.
        </Notice>
      ) : null}
      <StoppedNotice
        key={handoff.conversation.id}
        conversationId={handoff.conversation.id}
        stopped={handoff.conversation.stopped}
        messages={handoff.conversation.messages.length}
      />
      {handoff.state === 'escalated' ? (
        <Notice tone="warn">
          {handoff.decision.by?.name ?? 'Somebody'} asks {handoff.decision.escalatedTo?.name ?? 'a colleague'} to
          decide: “{handoff.decision.note}”
        </Notice>
      ) : null}
      {handoff.returned && open ? (
        <Notice tone="bad">
          {handoff.returned.by?.name ?? 'The owner'} returned it <Ago at={handoff.returned.at} />:{' '}
          {returnWords[handoff.returned.reason].toLowerCase()}.
          {handoff.returned.note ? ` “${handoff.returned.note}”` : ''}
        </Notice>
      ) : null}
      {late > 0 ? (
        <Notice
          tone="warn"
          action={
            <Button size="small" onClick={onLate}>
              Show
            </Button>
          }
        >
          {late} {late === 1 ? 'message' : 'messages'} after approval
        </Notice>
      ) : null}
    </>
  );
}
