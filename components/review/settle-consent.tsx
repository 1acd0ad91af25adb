'use client';

import { useId, useState } from 'react';
import { channelWords } from '@/components/handoff/words';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/field';
import { type Channel, channels } from '@/lib/analysis/schema';
import type { HandoffDetail } from '@/lib/handoff/dto';
import { type Answer, Question } from './settle-frame';
import type { SettleProps } from './settle-section';
import { useKeys } from './use-keys';

type Props = SettleProps & { sentence: string | null };

/** "Did the visitor agree?" with the message that shows it and the channels it is for. */
export function SettleConsent({ handoff, settle, busy, keyed, onShow, pick, setPick, sentence }: Props) {
  const said = handoff.conversation.messages.filter((message) => message.role === 'visitor');
  const field = useId();
  const [chosen, setChosen] = useState<number | null>(null);
  const [ticked, setTicked] = useState<Channel[]>(() => suggestChannels(handoff));
  const message = pick?.chosen ?? chosen ?? handoff.consent.agreement;
  const picking = pick !== null && pick.chosen === null;
  const words = said.find((each) => each.number === message)?.text;
  const pickOne: Answer = {
    label: picking ? 'Choose the message …' : message === null ? 'Yes, pick the message …' : 'Pick another',
    run: () => setPick(picking ? null : { chosen: null }),
  };
  const refuse: Answer = {
    label: 'No, refused',
    run: () => void settle('settle-consent', { decision: 'refused', message, channels: [] }),
  };
  // A yes rests on words that somebody looked at: without such a message the first key asks for it.
  const answers: Answer[] =
    message === null
      ? [pickOne, refuse]
      : [
          {
            label: `Yes, message ${message} shows it`,
            why: ticked.length === 0 ? 'Tick a channel first.' : undefined,
            run: () => void settle('settle-consent', { decision: 'granted', message, channels: ticked }),
          },
          refuse,
          pickOne,
        ];
  useKeys(
    keyed && !busy
      ? Object.fromEntries(
          answers.map((answer, index) => [String(index + 1), answer.why === undefined ? answer.run : undefined]),
        )
      : {},
  );
  return (
    <Question question="Did the visitor agree to be contacted?" answers={answers} keyed={keyed} busy={busy}>
      {sentence ? <p className="mt-1.5 text-ink-2 [overflow-wrap:anywhere]">{sentence}</p> : null}
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
        <label htmlFor={field} className="flex items-center gap-2">
          <span className="whitespace-nowrap text-ink-3">Shown by</span>
          <Select
            id={field}
            className="h-[26px] w-auto"
            value={message ?? ''}
            onChange={(event) => {
              const number = event.target.value === '' ? null : Number(event.target.value);
              setPick(null);
              setChosen(number);
              if (number !== null) onShow(number);
            }}
          >
            <option value="">no message yet</option>
            {said.map((each) => (
              <option key={each.number} value={each.number}>
                message {each.number}
              </option>
            ))}
          </Select>
        </label>
        <fieldset className="flex flex-wrap gap-x-3 gap-y-1">
          <legend className="sr-only">Channels that the visitor agreed to</legend>
          {channels.map((channel) => (
            <label key={channel} className="flex min-h-6 items-center gap-1.5">
              <input
                type="checkbox"
                checked={ticked.includes(channel)}
                onChange={(event) =>
                  setTicked(event.target.checked ? [...ticked, channel] : ticked.filter((each) => each !== channel))
                }
              />
              {channelWords[channel]}
            </label>
          ))}
        </fieldset>
      </div>
      {message !== null && ticked.length === 0 ? (
        <p className="mt-1.5 text-warn">Tick the channel that the visitor agreed to.</p>
      ) : null}
      {words ? (
        <p className="mt-1.5 text-ink-2 [overflow-wrap:anywhere]">
          “{words.length > 200 ? `${words.slice(0, 200)}…` : words}”{' '}
          {message !== null ? (
            <Button kind="quiet" size="small" onClick={() => onShow(message)}>
              Show
            </Button>
          ) : null}
        </p>
      ) : null}
    </Question>
  );
}

/** Channels named already, or those for which the visitor gave details and refused nothing. */
function suggestChannels(handoff: HandoffDetail): Channel[] {
  const { brief, consent } = handoff;
  if (consent.channels.length > 0) return consent.channels;
  const given: Channel[] = [
    ...(brief.contact.email ? (['email'] as const) : []),
    ...(brief.contact.phone ? (['phone'] as const) : []),
  ];
  return given.filter((channel) => !consent.refusedChannels.includes(channel));
}
