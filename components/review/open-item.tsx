'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { useEffect, useState } from 'react';
import { usePerson } from '@/components/layout/person';
import { Button } from '@/components/ui/button';
import { EmptyState, Notice, Skeleton } from '@/components/ui/state';
import { useToast } from '@/components/ui/toast';
import type { HandoffDetail } from '@/lib/handoff/dto';
import { ProblemError } from '@/lib/query/fetcher';
import { choicesOptions, itemOptions, reviewKeys } from '@/lib/review/query';
import type { PaletteAct } from './command-palette';
import type { Acts } from './decision-bar';
import { DecisionDialog, type DialogKind } from './decision-dialogs';
import { ItemPane } from './item-pane';
import { whoOf } from './queue-row';
import { useActs, type Verb } from './use-acts';
import { useClaim, useRenewal } from './use-claim';
import { useKeys } from './use-keys';

/** What was decided last, and may be taken back. */
export type Decided = {
  id: string;
  version: number;
  who: string;
  act: string;
  owner: string | null;
  until: string | null;
};

type Props = {
  id: string;
  onBack: () => void;
  /** Opens the next row; `leave` takes this one off the list first. */
  onNext: (leave: boolean) => void;
  onDecided: (decided: Decided | null) => void;
  onReturned: () => void;
  onActs: (acts: readonly PaletteAct[]) => void;
};

const decisions: Partial<Record<Verb, string>> = {
  approve: 'Approved',
  escalate: 'Escalated',
  decline: 'Declined',
  'set-aside': 'Set aside',
  recall: 'Recalled',
};

/** The open item with everything that can be done to it. What the person reads stays until they ask for a newer version. */
export function OpenItem({ id, onBack, onNext, onDecided, onReturned, onActs }: Props) {
  const client = useQueryClient();
  const toast = useToast();
  const me = usePerson();
  const query = useQuery(itemOptions(id));
  const { data: choices } = useQuery(choicesOptions());
  const [read, setRead] = useState<HandoffDetail | null>(null);
  const [dialog, setDialog] = useState<DialogKind | null>(null);
  const { act, busy, conflict, clearConflict } = useActs();
  const polled = query.data;
  const handoff = read && read.id === id && polled && polled.version !== read.version ? read : polled;
  const newer = handoff && polled && polled.version !== handoff.version ? polled : null;
  useEffect(() => {
    if (polled && read?.id !== polled.id) setRead(polled);
  }, [polled, read]);
  const claim = useClaim(handoff);
  useRenewal(claim, choices?.leaseSeconds ?? 300, () => handoff && void act('renew', handoff).then(refresh));

  const refresh = () => client.invalidateQueries({ queryKey: reviewKeys.item(id) });
  const load = async () => {
    clearConflict();
    const answer = await query.refetch();
    if (answer.data) setRead(answer.data);
  };
  const send = async (verb: Verb, body: Record<string, unknown> = {}): Promise<boolean> => {
    if (!handoff) return false;
    const answer = await act(verb, handoff, body);
    if (!answer) return false;
    if (answer !== true) {
      setRead(answer);
      finish(verb, answer);
    } else {
      await refresh();
    }
    return true;
  };
  const finish = (verb: Verb, after: HandoffDetail) => {
    const done = decisions[verb];
    if (verb === 'undo' || verb === 'restore') {
      onDecided(null);
      onReturned();
      toast({
        title: verb === 'undo' ? 'Taken back' : 'In the queue again',
        detail: `${whoOf(after.brief.contact)} waits for review.`,
      });
      return;
    }
    if (!done) return;
    const { undoUntil } = after.decision;
    onDecided({
      id,
      version: after.version,
      who: whoOf(after.brief.contact),
      act: done,
      owner: verb === 'approve' ? (after.owner.person?.name ?? null) : null,
      until: undoUntil,
    });
    onNext(true);
  };

  const acts = handoff ? actsFor(handoff, { send, ask: setDialog, next: () => onNext(false), me }) : {};
  // Nothing is decided on an old version, nor on what somebody else holds.
  const free = !newer && !conflict?.stale && claim.kind !== 'other';
  const ready = handoff && handoff.missing.length === 0 && free && !busy;
  useKeys({
    a: ready ? acts.approve : undefined,
    r: free ? acts.reassign : undefined,
    e: free ? acts.escalate : undefined,
    d: free ? acts.decline : undefined,
    s: acts.skip,
    c: handoff && isOpen(handoff) && !busy ? () => void send(claim.kind === 'mine' ? 'release' : 'claim') : undefined,
    Escape: onBack,
  });
  const version = handoff?.version;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the acts follow from the item and its version
  useEffect(() => {
    onActs(paletteActs(acts, !!ready, free));
    return () => onActs([]);
  }, [id, version, ready, free]);

  if (query.isError && !handoff)
    return <ItemError error={query.error} retry={() => void query.refetch()} onBack={onBack} />;
  if (!handoff) return <ItemSkeleton />;
  return (
    <>
      <ItemPane
        key={id}
        handoff={handoff}
        newer={newer}
        conflict={conflict}
        claim={claim}
        busy={busy}
        acts={acts}
        send={send}
        onLoad={() => void load()}
        onClaim={() => void send('claim')}
        onRelease={() => void send('release')}
        onBack={onBack}
      />
      <DecisionDialog kind={dialog} handoff={handoff} busy={busy} onClose={() => setDialog(null)} act={send} />
    </>
  );
}

const isOpen = (handoff: HandoffDetail) => handoff.state === 'waiting' || handoff.state === 'escalated';

type Ways = {
  send: (verb: Verb, body?: Record<string, unknown>) => Promise<boolean>;
  ask: (dialog: DialogKind) => void;
  next: () => void;
  me: { id: string; role: string };
};

/** What may be done to the item in its state; the server decides all the same. */
function actsFor(handoff: HandoffDetail, { send, ask, next, me }: Ways): Acts {
  const { state, decision } = handoff;
  const oversees = me.role === 'manager' || me.role === 'admin';
  const decides = state === 'waiting' || (state === 'escalated' && (decision.escalatedTo?.id === me.id || oversees));
  const mayUndo = !!decision.undoUntil && (decision.by?.id === me.id || oversees);
  return {
    ...(state === 'waiting' || state === 'escalated' ? { skip: next } : {}),
    ...(decides
      ? { approve: () => void send('approve'), reassign: () => ask('reassign'), decline: () => ask('decline') }
      : {}),
    ...(state === 'waiting' ? { escalate: () => ask('escalate'), setAside: () => void send('set-aside') } : {}),
    ...(mayUndo && (state === 'approved' || state === 'declined' || state === 'escalated' || state === 'set_aside')
      ? { undo: () => void send('undo') }
      : {}),
    ...(state === 'delivered' || state === 'responded' ? { recall: () => ask('recall') } : {}),
    ...(state === 'set_aside' || state === 'declined' || state === 'recalled'
      ? { restore: () => void send('restore') }
      : {}),
  };
}

function paletteActs(acts: Acts, ready: boolean, free: boolean): PaletteAct[] {
  const all: [string, string | undefined, (() => void) | undefined][] = [
    ['Approve', 'A', ready ? acts.approve : undefined],
    ['Reassign', 'R', free ? acts.reassign : undefined],
    ['Escalate', 'E', free ? acts.escalate : undefined],
    ['Decline', 'D', free ? acts.decline : undefined],
    ['Skip', 'S', acts.skip],
    ['Set aside', undefined, free ? acts.setAside : undefined],
    ['Take the decision back', 'U', acts.undo],
    ['Recall', undefined, acts.recall],
    ['Put back into the queue', undefined, acts.restore],
  ];
  return all.flatMap(([label, shortcut, run]) => (run ? [{ label, run, ...(shortcut ? { shortcut } : {}) }] : []));
}

function ItemError({ error, retry, onBack }: { error: Error; retry: () => void; onBack: () => void }) {
  const missing = error instanceof ProblemError && error.status === 404;
  if (missing) {
    return (
      <EmptyState title="There is no such handoff" action={<Button onClick={onBack}>Back to the list</Button>}>
        The address may be wrong, or the chat was removed.
      </EmptyState>
    );
  }
  const out = error instanceof ProblemError && error.status === 401;
  return (
    <div className="p-5">
      <Notice
        tone="bad"
        action={
          out ? (
            <Button size="small" asChild>
              <Link href="/sign-in">Sign in</Link>
            </Button>
          ) : (
            <Button size="small" onClick={retry}>
              Try again
            </Button>
          )
        }
      >
        {error.message}
      </Notice>
    </div>
  );
}

function ItemSkeleton() {
  return (
    <div role="status" aria-label="Loading" className="grid h-full content-start gap-5 bg-panel p-5">
      <Skeleton className="h-5 w-1/2" />
      <Skeleton className="h-14" />
      <Skeleton className="h-20" />
      <Skeleton className="h-10 w-2/3" />
      <Skeleton className="h-32" />
    </div>
  );
}
