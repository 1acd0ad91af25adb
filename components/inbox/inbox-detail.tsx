'use client';

import { useQuery } from '@tanstack/react-query';
import { ChevronLeft, MoreHorizontal } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { ConsentChips, ConsentLine } from '@/components/handoff/consent-line';
import { FlagList } from '@/components/handoff/flag-chips';
import { Need } from '@/components/handoff/need';
import { usePerson } from '@/components/layout/person';
import { RevealProvider } from '@/components/transcript/reveal';
import { Transcript } from '@/components/transcript/transcript';
import { Button } from '@/components/ui/button';
import { ListProblem } from '@/components/ui/list-state';
import { Menu, MenuItem } from '@/components/ui/menu';
import { EmptyState, Notice, Skeleton } from '@/components/ui/state';
import { exactTime } from '@/components/ui/time';
import { useToast } from '@/components/ui/toast';
import { returnWords, stateWords } from '@/lib/handoff/words';
import { inboxDetailQuery } from '@/lib/inbox/query';
import type { InboxDetail } from '@/lib/inbox/schema';
import { ProblemError } from '@/lib/query/fetcher';
import { snippetsQuery } from '@/lib/snippets/query';
import type { Snippet } from '@/lib/snippets/schema';
import { CloseDialog, KeysDialog, RecordDialog, ReturnDialog, SendDialog } from './act-dialogs';
import { ContactWays, History, KnownAs, NeedChips, Origin, Part, QuestionBox, Replies, Settled } from './brief-parts';
import { Composer } from './composer';
import { ResponseClock } from './response-clock';
import { useAct } from './use-act';
import { useComposer } from './use-composer';
import { useKeys } from './use-keys';
import { goTo, usePlace } from './use-place';

const none: Snippet[] = [];

/** One handoff, read from the server; `onLeave` goes to the next one after it left the inbox. */
export function InboxDetailPane({ id, onLeave }: { id: string; onLeave: () => void }) {
  const query = useQuery(inboxDetailQuery(id));
  const snippets = useQuery(snippetsQuery('active'));
  if (query.data && snippets.data) {
    return <Opened key={id} detail={query.data} snippets={snippets.data.items} onLeave={onLeave} />;
  }
  if (query.data && snippets.isError) return <Opened key={id} detail={query.data} snippets={none} onLeave={onLeave} />;
  if (query.isError) {
    const gone = query.error instanceof ProblemError && (query.error.status === 404 || query.error.status === 400);
    return (
      <Frame title={gone ? 'Not found' : 'Not loaded'}>
        {gone ? (
          <EmptyState title="This is not in your inbox">
            It may have gone to somebody else, or was never delivered to you.
          </EmptyState>
        ) : (
          <div className="p-4">
            <ListProblem error={query.error} retry={() => void query.refetch()} />
          </div>
        )}
      </Frame>
    );
  }
  return (
    <Frame title="Loading">
      <div className="grid max-w-2xl gap-4 p-4 sm:px-6" role="status" aria-label="Loading the handoff">
        <Skeleton className="h-10" />
        <Skeleton className="h-24" />
        <Skeleton className="h-16" />
        <Skeleton className="h-44" />
      </div>
    </Frame>
  );
}

/** The pane around a handoff: its name and the way back above, the acts below. */
function Frame({
  title,
  acts,
  foot,
  children,
}: {
  title: ReactNode;
  acts?: ReactNode;
  foot?: ReactNode;
  children: ReactNode;
}) {
  const { hrefOf } = usePlace();
  return (
    <div className="flex h-full min-h-0 flex-col bg-panel">
      <header className="flex min-h-12 flex-none items-center gap-1 border-b border-line px-2 lg:px-6">
        <Button
          kind="quiet"
          aria-label="Back to the list"
          className="size-11! px-0! lg:hidden"
          onClick={() => goTo(hrefOf({ id: null }))}
        >
          <ChevronLeft size={20} aria-hidden="true" />
        </Button>
        <h1 className="min-w-0 flex-1 truncate text-[14px]">{title}</h1>
        {acts}
      </header>
      <div className="relative min-h-0 flex-1 overflow-y-auto">{children}</div>
      {foot}
    </div>
  );
}

type Opening = 'send' | 'record' | 'return' | 'close' | 'keys' | null;
type OpenedProps = { detail: InboxDetail; snippets: readonly Snippet[]; onLeave: () => void };

function Opened({ detail, snippets, onLeave }: OpenedProps) {
  const person = usePerson();
  const toast = useToast();
  const acts = useAct(detail.id);
  const author = useMemo(() => ({ id: person.id, name: person.name }), [person.id, person.name]);
  const composer = useComposer(detail, snippets, author);
  const [opening, setOpening] = useState<Opening>(null);
  const [shown, setShown] = useState<{ message: number; turn: number } | null>(null);
  const show = (message: number) => setShown((last) => ({ message, turn: (last?.turn ?? 0) + 1 }));
  const canAct = composer.active && person.may('inbox.reply');

  const send = async () => {
    if (composer.whyNot) return;
    if (!composer.approved) {
      // The server reads the words once more before they leave.
      const promises = await composer.draft.save().catch((error: unknown) => {
        toast({ tone: 'bad', title: 'Not ready to send', detail: error instanceof Error ? error.message : '' });
        return null;
      });
      if (promises === null || (promises.length > 0 && detail.state === 'delivered')) return;
    }
    setOpening('send');
  };
  const ask = async () => {
    const held = await acts.act('hold', { channel: composer.channel, body: composer.body }, 'Not sent to intake');
    if (held) toast({ title: 'Intake reads this first', detail: 'You see here as soon as it may go out.' });
  };
  useKeys({
    ...(canAct ? { r: composer.focus, w: () => setOpening('return'), n: () => setOpening('record') } : {}),
    '?': () => setOpening('keys'),
  });
  const close = () => setOpening(null);
  const name = [detail.contact.name ?? 'Name not given', detail.contact.company].filter(Boolean).join(' · ');
  return (
    <Frame
      title={name}
      acts={
        <Menu
          trigger={
            <Button kind="quiet" aria-label="More" className="size-11! px-0! lg:size-8!">
              <MoreHorizontal size={18} aria-hidden="true" />
            </Button>
          }
        >
          {canAct ? <MenuItem onSelect={() => setOpening('record')}>Record an answer given elsewhere</MenuItem> : null}
          {canAct ? <MenuItem onSelect={() => setOpening('return')}>Return to intake</MenuItem> : null}
          {canAct ? <MenuItem onSelect={() => setOpening('close')}>Close</MenuItem> : null}
          <MenuItem onSelect={() => setOpening('keys')}>Keys</MenuItem>
        </Menu>
      }
      foot={
        canAct ? (
          <Foot
            why={composer.whyNot}
            writes={composer.ways.length > 0}
            busy={acts.busy}
            onReturn={() => setOpening('return')}
            onRecord={() => setOpening('record')}
            onSend={() => void send()}
          />
        ) : null
      }
    >
      {detail.readable ? (
        <Brief
          detail={detail}
          shown={shown}
          onShow={show}
          composer={
            canAct ? (
              <Composer
                detail={detail}
                composer={composer}
                snippets={snippets}
                busy={acts.busy}
                onAsk={() => void ask()}
                onWithdraw={() => void acts.act('withdraw', {}, 'Not taken back')}
                onSend={() => void send()}
                onRecord={() => setOpening('record')}
              />
            ) : null
          }
        />
      ) : (
        <Left detail={detail} />
      )}
      {opening === 'send' ? <SendDialog detail={detail} acts={acts} composer={composer} onClose={close} /> : null}
      {opening === 'record' ? <RecordDialog detail={detail} acts={acts} onClose={close} /> : null}
      {opening === 'close' ? <CloseDialog detail={detail} acts={acts} onClose={close} /> : null}
      {opening === 'keys' ? <KeysDialog onClose={close} /> : null}
      {opening === 'return' ? (
        <ReturnDialog
          detail={detail}
          acts={acts}
          onClose={close}
          onDone={() => {
            close();
            onLeave();
          }}
        />
      ) : null}
    </Frame>
  );
}

type FootProps = {
  why: string | null;
  writes: boolean;
  busy: boolean;
  onReturn: () => void;
  onRecord: () => void;
  onSend: () => void;
};

/** The acts that never move: return and send, and on wide screens the answer given elsewhere; that leads where nothing may be written. */
function Foot({ why, writes, busy, onReturn, onRecord, onSend }: FootProps) {
  return (
    <div className="flex flex-none items-center gap-2 border-t border-line bg-panel px-4 pt-2.5 pb-[calc(10px+env(safe-area-inset-bottom))] lg:px-6">
      <Button
        className="max-lg:h-11 max-lg:text-read"
        shortcut="W"
        aria-keyshortcuts="w"
        disabled={busy}
        onClick={onReturn}
      >
        Return
      </Button>
      <Button
        className={writes ? 'max-lg:hidden' : 'max-lg:h-11 max-lg:flex-1 max-lg:text-read lg:ml-auto'}
        kind={writes ? 'plain' : 'primary'}
        shortcut="N"
        aria-keyshortcuts="n"
        disabled={busy}
        onClick={onRecord}
      >
        Record an answer
      </Button>
      {writes ? <SendButton why={why} busy={busy} onSend={onSend} /> : null}
    </div>
  );
}

function SendButton({ why, busy, onSend }: Pick<FootProps, 'why' | 'busy' | 'onSend'>) {
  return (
    <>
      {why ? (
        <span className="ml-auto min-w-0 truncate text-right text-meta text-ink-3 max-lg:sr-only">{why}</span>
      ) : null}
      <Button
        kind="primary"
        shortcut="⌘↵"
        aria-keyshortcuts="Control+Enter Meta+Enter"
        aria-disabled={why !== null || busy}
        title={why ?? undefined}
        className={
          why ? 'max-lg:h-11 max-lg:flex-1 max-lg:text-read' : 'max-lg:h-11 max-lg:flex-1 max-lg:text-read lg:ml-auto'
        }
        onClick={() => (why === null && !busy ? onSend() : undefined)}
      >
        Send reply
      </Button>
    </>
  );
}

type BriefProps = {
  detail: InboxDetail;
  composer: ReactNode;
  shown: { message: number; turn: number } | null;
  onShow: (message: number) => void;
};

function Brief({ detail, composer, shown, onShow }: BriefProps) {
  const person = usePerson();
  const late = detail.messagesAfterApproval;
  const inHand = (detail.state === 'delivered' || detail.state === 'responded') && detail.owner?.id === person.id;
  const refusal =
    inHand || person.may('sensitive.reveal_any') ? null : 'Hidden: it can be shown only while this is to be answered.';
  return (
    <RevealProvider scope={{ conversationId: detail.conversationId, refusal }}>
      <div className="grid gap-x-8 gap-y-4 px-4 py-4 lg:px-6 xl:grid-cols-[minmax(0,1fr)_minmax(280px,360px)]">
        <div className="grid min-w-0 content-start gap-4">
          <ResponseClock clock={detail.clock} approved={detail.approved} />
          {detail.closeNote ? <Notice>Closed: {detail.closeNote}</Notice> : null}
          {late > 0 ? (
            <Notice
              tone="warn"
              action={
                <Button
                  size="small"
                  className="max-sm:h-11"
                  onClick={() => onShow(detail.messages.find((message) => message.late)?.number ?? 0)}
                >
                  Read {late === 1 ? 'it' : 'them'}
                </Button>
              }
            >
              {late === 1 ? '1 message after approval' : `${late} messages after approval`}: the brief does not hold{' '}
              {late === 1 ? 'it' : 'them'}.
            </Notice>
          ) : null}
          <QuestionBox question={detail.question} answered={detail.clock.respondedAt !== null} onShow={onShow} />
          <div className="grid gap-2">
            <Need statedNeed={detail.need} />
            <div className="flex flex-wrap gap-1.5">
              <ConsentChips consent={detail.consent} />
              <NeedChips detail={detail} />
            </div>
          </div>
          <Part title="Next step">
            <p className="text-list [overflow-wrap:anywhere]">{detail.nextStep}</p>
          </Part>
          {composer}
          <Replies replies={detail.replies} />
        </div>
        <div className="grid min-w-0 content-start gap-5">
          <ConsentLine consent={detail.consent} onShow={onShow} />
          <ContactWays detail={detail} />
          <KnownAs detail={detail} />
          <Part title="What happened">
            <p className="text-list text-ink-2 [overflow-wrap:anywhere]">{detail.summary}</p>
          </Part>
          <FlagList flags={detail.flags} onShow={onShow} />
          <Settled detail={detail} />
          <Origin detail={detail} />
          <Part title={`Transcript (${detail.messages.length})`}>
            <Transcript
              key={shown?.turn ?? 0}
              messages={detail.messages}
              marks={detail.marks}
              activeMessage={shown?.message ?? null}
            />
          </Part>
          <History detail={detail} />
        </div>
      </div>
    </RevealProvider>
  );
}

/** What is left to see of a handoff that left the inbox: what happened to it. */
function Left({ detail }: { detail: InboxDetail }) {
  const { timeZone } = usePerson();
  const { returned } = detail;
  return (
    <div className="grid max-w-2xl gap-4 px-4 py-4 lg:px-6">
      <Notice>
        {detail.state === 'recalled'
          ? `Intake took this back${detail.recalledAt ? ` on ${exactTime(detail.recalledAt, timeZone)}` : ''}. Please do not answer it.`
          : `${returned?.by ?? 'Its owner'} returned this to intake${returned ? ` on ${exactTime(returned.at, timeZone)}: ${returnWords[returned.reason].toLowerCase()}` : ''}. It is now: ${stateWords[detail.state].toLowerCase()}.`}
      </Notice>
      {returned?.note ? (
        <Part title="Note">
          <p className="text-list [overflow-wrap:anywhere]">“{returned.note}”</p>
        </Part>
      ) : null}
      <p className="text-list text-ink-2">
        What the visitor said and gave is with intake again, and is not shown here.
      </p>
      <History detail={detail} />
    </div>
  );
}
