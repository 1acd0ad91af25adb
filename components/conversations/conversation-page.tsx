'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useState } from 'react';
import { ModelLine } from '@/components/handoff/model-line';
import { strengthWords } from '@/components/handoff/words';
import { PageBody, Panel } from '@/components/layout/page-header';
import { usePerson } from '@/components/layout/person';
import { BotPanel } from '@/components/live/bot-panel';
import { StoppedNotice } from '@/components/live/stopped-notice';
import { contactLabel, MatchPair } from '@/components/review/match-pair';
import { RevealProvider } from '@/components/transcript/reveal';
import { Transcript } from '@/components/transcript/transcript';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { Notice, Skeleton } from '@/components/ui/state';
import { exactTime } from '@/components/ui/time';
import { conversationQuery } from '@/lib/conversations/query';
import type { ConversationDetail } from '@/lib/conversations/schema';
import { BriefPanel } from './brief-panel';
import { Findings } from './findings';
import { HistoryPanel } from './history-panel';
import { OriginPanel } from './origin-panel';
import { PlaceChip } from './place-chip';
import { RoutingPanel, VerdictPanel } from './verdict-panel';

/** One conversation with everything that is known of it: transcript, reading, matches, routing, verdict, brief, history. */
export function ConversationPage({ id }: { id: string }) {
  const { data, isPending, error, refetch } = useQuery(conversationQuery(id));
  if (data) return <Detail conversation={data} />;
  return (
    <PageBody wide>
      {isPending ? (
        <Skeleton className="h-64" />
      ) : (
        <Notice tone="bad" action={<Button onClick={() => void refetch()}>Try again</Button>}>
          {error?.message}
        </Notice>
      )}
    </PageBody>
  );
}

function Detail({ conversation }: { conversation: ConversationDetail }) {
  const { handoff, analysis } = conversation;
  const person = usePerson();
  const refusal = person.may('sensitive.reveal_any') ? null : 'Hidden: hold this chat in the review to see it there.';
  const [active, setActive] = useState<number | null>(null);
  // Asking twice for the same message scrolls twice.
  const show = (message: number) => {
    setActive(null);
    requestAnimationFrame(() => setActive(message));
  };
  const marks = conversation.marks.map((mark) => ({ ...mark, on: mark.message === active }));
  return (
    <RevealProvider scope={{ conversationId: conversation.id, refusal }}>
      <div className="mx-auto grid max-w-[1320px] content-start gap-4 px-4 py-5 sm:px-7 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
        <div className="grid gap-4 lg:col-span-2">
          <Head conversation={conversation} />
          <StoppedNotice
            conversationId={conversation.id}
            stopped={conversation.live?.stop ?? null}
            messages={conversation.messages.length}
          />
        </div>
        <div className="grid min-w-0 content-start gap-4">
          {conversation.failure ? (
            <Notice
              tone="bad"
              action={
                <Link className="underline underline-offset-2" href="/review?view=failed">
                  Read it again
                </Link>
              }
            >
              {conversation.failure} The chat is kept as it came.
            </Notice>
          ) : null}
          {handoff ? <BriefPanel handoff={handoff} onShow={show} /> : null}
          {conversation.live ? <BotPanel live={conversation.live} onShow={show} /> : null}
          <VerdictPanel conversation={conversation} />
          {analysis ? (
            <Panel title="What was read">
              <p className="mb-3 text-ink-2 [overflow-wrap:anywhere]">{analysis.result.summary}</p>
              <Findings
                analysis={analysis.result}
                messages={conversation.messages}
                fields={conversation.fields}
                onShow={show}
              />
              <ModelLine model={analysis.result.model} className="mt-3 text-meta text-ink-3" />
              <p className="mt-1 text-meta text-ink-3">
                {analysis.engine} {analysis.version}, {analysis.result.messageCount} messages
              </p>
            </Panel>
          ) : conversation.failure ? null : (
            <Notice>The chat has not been read yet. That takes a moment.</Notice>
          )}
          <Matches conversation={conversation} />
          <RoutingPanel conversation={conversation} />
          <HistoryPanel history={conversation.history} />
        </div>
        <div className="grid min-w-0 content-start gap-4 lg:sticky lg:top-4 lg:max-h-[calc(100dvh-32px)] lg:overflow-y-auto">
          <Panel title={`Transcript, ${conversation.messages.length} messages`}>
            <Transcript messages={conversation.messages} marks={marks} activeMessage={active} />
          </Panel>
          <OriginPanel conversation={conversation} />
        </div>
      </div>
    </RevealProvider>
  );
}

function Head({ conversation }: { conversation: ConversationDetail }) {
  const person = usePerson();
  const { handoff, analysis } = conversation;
  const contact = handoff?.brief.contact;
  const who =
    [contact?.name ?? analysis?.result.contact.name?.value, contact?.company ?? analysis?.result.contact.company?.value]
      .filter(Boolean)
      .join(' · ') || 'Visitor without a name';
  const withOwner = handoff && ['delivered', 'responded', 'closed'].includes(handoff.state);
  return (
    <header className="flex flex-wrap items-start gap-x-4 gap-y-3">
      <div className="min-w-0 flex-1 basis-72">
        <p className="text-meta">
          <Link
            href="/conversations"
            className="text-ink-3 underline decoration-line-strong underline-offset-2 hover:text-ink"
          >
            Conversations
          </Link>
        </p>
        <h1 className="text-title [overflow-wrap:anywhere]">{who}</h1>
        <p className="mt-1 flex flex-wrap items-center gap-2 text-ink-3">
          <PlaceChip place={conversation.place} />
          {conversation.open ? <Chip tone="plain">Chat still open</Chip> : null}
          {conversation.live?.stop ? <Chip tone="bad">Bot stopped</Chip> : null}
          <span className="tabular-nums [overflow-wrap:anywhere]">
            {conversation.sourceName} · {conversation.pagePath ?? 'no page'} ·{' '}
            {exactTime(conversation.startedAt, person.timeZone)}
          </span>
        </p>
      </div>
      {handoff ? (
        <div className="flex flex-wrap gap-2">
          {withOwner && person.may('inbox.read') ? (
            <Button asChild>
              <Link href={`/inbox/${handoff.id}`}>Open in the inbox</Link>
            </Button>
          ) : null}
          {person.may('review.read') ? (
            <Button asChild kind={handoff.state === 'waiting' || handoff.state === 'escalated' ? 'primary' : 'plain'}>
              <Link href={`/review/${handoff.id}`}>Open in review</Link>
            </Button>
          ) : null}
        </div>
      ) : null}
    </header>
  );
}

function Matches({ conversation }: { conversation: ConversationDetail }) {
  if (!conversation.handoff) return null;
  const { matches } = conversation;
  return (
    <Panel title="Known in the directory?">
      {matches.length === 0 ? <p className="text-ink-2">Nobody in the directory is like this visitor.</p> : null}
      <ul className="grid gap-4">
        {matches.map((match) => (
          <li key={match.id}>
            <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
              <span className="font-medium">{contactLabel(match)}</span>
              <Chip tone="line">{strengthWords[match.strength]}</Chip>
              {match.decision ? (
                <Chip tone={match.decision === 'same_person' ? 'good' : 'plain'}>
                  {match.decision === 'same_person' ? 'Same person' : 'Somebody else'}
                  {match.decidedBy ? `, decided by ${match.decidedBy}` : ''}
                </Chip>
              ) : null}
            </p>
            <p className="text-ink-2 [overflow-wrap:anywhere]">{match.sentence}</p>
            <MatchPair match={match} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
