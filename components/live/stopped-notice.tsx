'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { usePerson } from '@/components/layout/person';
import { Confirm } from '@/components/settings/confirm';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/state';
import { Ago } from '@/components/ui/time';
import { useToast } from '@/components/ui/toast';
import type { LiveView } from '@/lib/live/schema';
import { postJson } from '@/lib/query/fetcher';

type Props = {
  conversationId: string;
  /** Null where the bot may go on: nothing is shown then, but a dialog that is open stays and says what became of it. */
  stopped: { since: string; because: string } | null;
  /** How many messages the person has before them: those stop the bot no more. */
  messages: number;
};

/** Says that the bot of a running chat waits for a person, since when and why, and lets who may let it go on. */
export function StoppedNotice({ conversationId, stopped, messages }: Props) {
  const person = usePerson();
  const client = useQueryClient();
  const toast = useToast();
  // As the person read it: what comes in meanwhile is not theirs to release.
  const [asking, setAsking] = useState<{ since: string; messages: number } | null>(null);
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['conversations'] }),
      client.invalidateQueries({ queryKey: ['review'] }),
    ]);
  return (
    <>
      {stopped ? (
        <Notice
          tone="warn"
          action={
            person.may('conversation.release') ? (
              <Button
                className="max-sm:h-11 max-sm:w-full"
                onClick={() => setAsking({ since: stopped.since, messages })}
              >
                Let the bot go on
              </Button>
            ) : null
          }
        >
          <strong className="font-semibold">
            The bot stopped <Ago at={stopped.since} />.
          </strong>{' '}
          {stopped.because} The bot says nothing until a person lets it go on.
        </Notice>
      ) : null}
      {asking ? (
        <Confirm
          title="Let the bot go on?"
          label="Let it go on"
          run={() => postJson<LiveView>(`/api/conversations/${conversationId}/release`, asking)}
          onClose={() => {
            setAsking(null);
            void refresh();
          }}
          onDone={() => {
            setAsking(null);
            toast({ tone: 'good', title: 'The bot may go on', detail: 'It speaks again with the next message.' });
            void refresh();
          }}
        >
          <p>
            What has been said so far no longer stops it; what the visitor writes from now on may. A review of this chat
            stays where it is.
          </p>
        </Confirm>
      ) : null}
    </>
  );
}
