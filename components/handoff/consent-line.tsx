'use client';

import type { ReactNode } from 'react';
import { Chip } from '@/components/ui/chip';
import { ClockTime } from '@/components/ui/time';
import type { Channel } from '@/lib/analysis/schema';
import type { ConsentDetail } from '@/lib/handoff/dto';
import { MessageLink } from './message-link';
import { channelWords, consentWords } from './words';

const always: readonly Channel[] = ['email', 'phone'];

/** Consent as chips by channel: agreed, refused, not asked; the status itself where it is not a plain yes. */
export function ConsentChips({
  consent,
  short,
}: {
  consent: Pick<ConsentDetail, 'status' | 'channels' | 'refusedChannels'>;
  /** For lists: leaves out what was not asked. */
  short?: boolean;
}) {
  const { status, channels, refusedChannels } = consent;
  const silent = always.filter((channel) => !channels.includes(channel) && !refusedChannels.includes(channel));
  return (
    <span className={short ? 'contents' : 'flex flex-wrap gap-1.5'}>
      {status === 'granted' && channels.length > 0 ? null : (
        <Chip tone={consentWords[status].tone} dot={status === 'refused'}>
          {consentWords[status].label}
        </Chip>
      )}
      {channels.map((channel) => (
        <Chip key={channel} tone={status === 'granted' ? 'good' : 'warn'}>
          {channelWords[channel]} {status === 'granted' ? 'agreed' : 'named, not agreed'}
        </Chip>
      ))}
      {refusedChannels.map((channel) => (
        <Chip key={channel} tone="bad">
          {channelWords[channel]} refused
        </Chip>
      ))}
      {status === 'granted' && !short
        ? silent.map((channel) => (
            <Chip key={channel} tone="line">
              {channelWords[channel]} not asked
            </Chip>
          ))
        : null}
    </span>
  );
}

type Props = { consent: ConsentDetail; onShow?: ((message: number) => void) | undefined; action?: ReactNode };

/** Consent as evidence: status per channel, the visitor's words, the message, the time, and the notice with its version. */
export function ConsentLine({ consent, onShow, action }: Props) {
  return (
    <section aria-label="Consent" className="min-w-0">
      <div className="mb-1 flex items-center gap-2">
        <h3 className="label flex-1">Consent</h3>
        {action}
      </div>
      <ConsentChips consent={consent} />
      {consent.words.map((words) => (
        <p
          key={`${words.message}-${words.field}-${words.text}`}
          className="mt-1.5 text-list text-ink-2 [overflow-wrap:anywhere]"
        >
          “{words.text}”{' '}
          <span className="text-ink-3 tabular-nums">
            ·{' '}
            {words.message !== null ? (
              <MessageLink number={words.message} onShow={onShow} />
            ) : (
              `form field ${words.field}`
            )}
            {words.at ? (
              <>
                , <ClockTime at={words.at} />
              </>
            ) : null}
          </span>
        </p>
      ))}
      {consent.reason ? <p className="mt-1 text-meta text-ink-3 [overflow-wrap:anywhere]">{consent.reason}</p> : null}
      <p className="mt-0.5 text-meta text-ink-3 [overflow-wrap:anywhere]">
        {consent.notice ? (
          <>
            Notice {consent.notice.version ?? 'without a version'} was shown
            {consent.notice.at ? (
              <>
                , <ClockTime at={consent.notice.at} />
              </>
            ) : null}
            {consent.notice.text ? `: “${consent.notice.text}”` : '.'}
          </>
        ) : (
          'No consent notice was recorded by the chat.'
        )}
      </p>
    </section>
  );
}
