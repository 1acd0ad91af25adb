'use client';

import { MessageLink } from '@/components/handoff/message-link';
import { Panel } from '@/components/layout/page-header';
import { Chip } from '@/components/ui/chip';
import { Ago } from '@/components/ui/time';
import type { LiveView } from '@/lib/live/schema';
import { turnWords } from './turn-words';

/** What the bot of a running chat was last told: what to do, in which words, why, and the messages that this rests on. */
export function BotPanel({ live, onShow }: { live: LiveView; onShow: (message: number) => void }) {
  const { turn, stop, release } = live;
  const evidence = turn?.evidence ?? [];
  const messages = [...new Set(evidence.flatMap((each) => ('message' in each ? [each.message] : [])))];
  const fields = [...new Set(evidence.flatMap((each) => ('field' in each ? [each.field] : [])))];
  return (
    <Panel title="What the bot was told">
      <div className="grid gap-2">
        <p className="flex flex-wrap items-center gap-2">
          <Chip tone={stop ? 'bad' : 'good'}>{stop ? 'Stopped' : 'May go on'}</Chip>
          <span className="font-medium">{turn ? turnWords[turn.action] : 'It has not asked since'}</span>
          {turn ? (
            <span className="text-meta text-ink-3 tabular-nums">
              after {turn.messageCount} {turn.messageCount === 1 ? 'message' : 'messages'}, <Ago at={turn.at} />
            </span>
          ) : null}
        </p>
        {turn ? (
          <>
            <p className="text-ink-2 [overflow-wrap:anywhere]">
              {turn.say ? `“${turn.say}”` : 'It was given nothing to say.'}
            </p>
            <p className="[overflow-wrap:anywhere]">
              {turn.reason}{' '}
              {messages.map((message) => (
                <span key={message}>
                  <MessageLink number={message} onShow={onShow} />{' '}
                </span>
              ))}
              {fields.map((field) => (
                <span key={field} className="text-ink-3">
                  field {field}{' '}
                </span>
              ))}
            </p>
          </>
        ) : null}
        {release ? (
          <p className="text-ink-2">
            {release.by.name} let it go on <Ago at={release.at} />, after {release.messageCount}{' '}
            {release.messageCount === 1 ? 'message' : 'messages'}.
          </p>
        ) : null}
      </div>
    </Panel>
  );
}
