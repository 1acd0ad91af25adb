'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import clsx from 'clsx';
import { useEffect, useRef, useState } from 'react';
import { FirstSteps } from '@/components/layout/first-steps';
import { Kbd } from '@/components/ui/kbd';
import { EmptyState } from '@/components/ui/state';
import { useToast } from '@/components/ui/toast';
import { placeCountsQuery } from '@/lib/conversations/query';
import { itemOptions, reviewKeys } from '@/lib/review/query';
import { CommandPalette, type PaletteAct } from './command-palette';
import { HeldReplies } from './held-replies';
import { KeyList } from './key-list';
import { LastDecision } from './last-decision';
import { NeedsAHand } from './needs-a-hand';
import { type Decided, OpenItem } from './open-item';
import { QueueList } from './queue-list';
import { useActs } from './use-acts';
import { useKeys } from './use-keys';
import { useQueue } from './use-queue';
import { type ReviewUrl, useReviewUrl } from './use-review-url';

/** The review desk: list and item side by side on wide screens, one after the other on narrow ones. */
export function ReviewDesk() {
  const url = useReviewUrl();
  if (url.view === 'replies' && !url.id) return <HeldReplies />;
  if (url.view === 'failed' && !url.id) return <NeedsAHand />;
  return <Desk url={url} />;
}

function Desk({ url }: { url: ReviewUrl }) {
  const client = useQueryClient();
  const toast = useToast();
  const queue = useQueue(url.filters);
  const search = useRef<HTMLInputElement>(null);
  const [decided, setDecided] = useState<Decided | null>(null);
  const [overlay, setOverlay] = useState<'palette' | 'keys' | null>(null);
  const [acts, setActs] = useState<readonly PaletteAct[]>([]);
  const { act } = useActs();
  const { items } = queue;
  const { id, open } = url;
  // Keys come faster than addresses change: the step is taken from where the last key went.
  const here = useRef(id);
  useEffect(() => {
    here.current = id;
  }, [id]);
  const at = items.findIndex((item) => item.id === id);

  const go = (step: 1 | -1) => {
    const from = items.findIndex((item) => item.id === here.current);
    const next = items[from === -1 ? 0 : from + step];
    if (!next) return;
    here.current = next.id;
    open(next.id);
  };
  const leave = (remove: boolean) => {
    const next = items[at + 1] ?? (remove ? items[at - 1] : undefined);
    if (remove && id) queue.remove(id);
    if (next) open(next.id);
    else if (remove) open(null);
    else toast({ title: 'That was the last chat of this view' });
  };
  const tell = (next: Decided | null) => {
    setDecided(next);
    // What can be taken back is told, with the way back, where the list ends.
    if (next && !next.until) toast({ tone: 'good', title: `${next.act}: ${next.who}` });
  };
  const undo = async (what: Decided) => {
    const answer = await act('undo', what);
    if (!answer) {
      toast({
        tone: 'bad',
        title: 'Not taken back',
        detail: 'It was too late, or somebody changed it. Open it to see.',
      });
      await client.invalidateQueries({ queryKey: reviewKeys.item(what.id) });
      return;
    }
    setDecided(null);
    toast({ title: 'Taken back', detail: `${what.who} waits for review.` });
    await queue.showNew();
    open(what.id);
  };

  const following = at === -1 ? undefined : items[at + 1]?.id;
  useEffect(() => {
    if (following) void client.prefetchQuery(itemOptions(following));
  }, [client, following]);
  useEffect(() => {
    if (id) document.querySelector(`[data-row="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [id]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      setOverlay((now) => (now === 'palette' ? null : 'palette'));
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  const undoable = decided?.until && Date.parse(decided.until) > Date.now() ? decided : null;
  useKeys({
    j: () => go(1),
    k: () => go(-1),
    n: queue.news > 0 ? () => void queue.showNew() : undefined,
    u: undoable ? () => void undo(undoable) : acts.find((each) => each.shortcut === 'U')?.run,
    '/': () => search.current?.focus(),
    '?': () => setOverlay('keys'),
  });
  return (
    <div className="flex h-full min-h-0 flex-col xl:grid xl:grid-cols-[356px_minmax(0,1fr)]">
      <h1 className="sr-only">Review</h1>
      <div className={clsx('min-h-0 flex-1 flex-col xl:flex xl:border-r', id ? 'hidden' : 'flex')}>
        <QueueList url={url} queue={queue} searchRef={search} />
        <LastDecision decided={decided} onUndo={() => undoable && void undo(undoable)} />
      </div>
      <section
        aria-label="Chat"
        className={clsx('min-h-0 min-w-0 flex-1 overflow-hidden xl:block', id ? 'block' : 'hidden')}
      >
        {id ? (
          <OpenItem
            key={id}
            id={id}
            onBack={() => open(null)}
            onNext={leave}
            onDecided={tell}
            onReturned={() => void queue.showNew()}
            onActs={setActs}
          />
        ) : (
          <div className="grid h-full place-items-center bg-panel">
            {items.length > 0 ? (
              <EmptyState title="Choose a chat">
                Press <Kbd>J</Kbd> for the first one, <Kbd>?</Kbd> for every key.
              </EmptyState>
            ) : (
              <NothingHere />
            )}
          </div>
        )}
      </section>
      {id && decided ? (
        <div className="xl:hidden">
          <LastDecision decided={decided} onUndo={() => undoable && void undo(undoable)} />
        </div>
      ) : null}
      {overlay === 'palette' ? (
        <CommandPalette
          onClose={() => setOverlay(null)}
          acts={[...acts, { label: 'Show every key', shortcut: '?', run: () => setOverlay('keys') }]}
          items={items}
          onOpen={open}
        />
      ) : null}
      <KeyList open={overlay === 'keys'} onClose={() => setOverlay(null)} />
    </div>
  );
}

/** An empty view; where no chat ever arrived, what to do first. */
function NothingHere() {
  const places = useQuery(placeCountsQuery());
  if (places.data?.total === 0) return <FirstSteps />;
  return <EmptyState title="All done here">Choose another view on the left, or wait for new chats.</EmptyState>;
}
