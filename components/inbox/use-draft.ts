'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { PersonRef } from '@/lib/handoff/dto';
import type { ReplyChannel } from '@/lib/handoff/schema';
import { inboxKeys } from '@/lib/inbox/query';
import type { InboxDetail, InboxReply, PromiseWarning } from '@/lib/inbox/schema';
import { postJson } from '@/lib/query/fetcher';

export type DraftStatus = 'same' | 'unsaved' | 'saving' | 'saved' | 'failed';
type Message = { channel: ReplyChannel; body: string };
const pause = 1200;

/**
 * Keeps a message on the server while it is written: a moment after the last key, when the page is hidden, and when the composer goes.
 * `save` does it at once and answers what the server finds promised in it.
 */
export function useDraft(
  id: string,
  author: PersonRef,
  message: Message,
  options: { enabled: boolean; untouched: Message },
) {
  const client = useQueryClient();
  const [status, setStatus] = useState<DraftStatus>('same');
  const [problem, setProblem] = useState<string | null>(null);
  const kept = useRef<Message>(options.untouched);
  const latest = useRef({ message, enabled: options.enabled });
  latest.current = { message, enabled: options.enabled };

  const differs = useCallback(() => {
    const { message: now, enabled } = latest.current;
    return enabled && (now.body !== kept.current.body || now.channel !== kept.current.channel);
  }, []);

  // Whoever comes back to this handoff before the server was asked again finds the text as it was left.
  const remember = useCallback(
    (sent: Message) => {
      const key = inboxKeys.detail(id);
      void client.cancelQueries({ queryKey: key });
      client.setQueryData<InboxDetail>(key, (detail) =>
        detail ? { ...detail, open: { ...(detail.open ?? blank(author)), ...sent } } : detail,
      );
    },
    [id, client, author],
  );

  const save = useCallback(async (): Promise<PromiseWarning[]> => {
    const sent = latest.current.message;
    setStatus('saving');
    try {
      const { promises } = await postJson<{ promises: PromiseWarning[] }>(`/api/inbox/${id}/draft`, sent);
      kept.current = sent;
      const still = latest.current.message;
      setStatus(still.body === sent.body && still.channel === sent.channel ? 'saved' : 'unsaved');
      setProblem(null);
      remember(sent);
      return promises;
    } catch (error) {
      setStatus('failed');
      setProblem(error instanceof Error ? error.message : 'The draft was not saved.');
      throw error;
    }
  }, [id, remember]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the message starts the pause anew
  useEffect(() => {
    if (!differs()) return;
    setStatus((now) => (now === 'failed' ? now : 'unsaved'));
    const timer = setTimeout(() => void save().catch(() => {}), pause);
    return () => clearTimeout(timer);
  }, [message.body, message.channel, options.enabled, save, differs]);

  useEffect(() => {
    const leave = () => {
      if (!differs()) return;
      // Outlives the page, which a plain request would not.
      void fetch(`/api/inbox/${id}/draft`, {
        method: 'POST',
        keepalive: true,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(latest.current.message),
      }).catch(() => {});
      kept.current = latest.current.message;
      remember(kept.current);
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [id, remember, differs]);

  /** The message is out of the composer's hands: nothing of it is to be saved as a draft any more. */
  const settle = useCallback((as: Message) => {
    kept.current = as;
    setStatus('same');
  }, []);

  return { status, problem, save, settle, differs };
}

const blank = (author: PersonRef): InboxReply => ({
  id: 'draft',
  author,
  channel: 'app_email',
  body: '',
  state: 'draft',
  promises: [],
  createdAt: new Date().toISOString(),
  heldAt: null,
  checkedBy: null,
  checkedAt: null,
  checkNote: null,
  recordedAt: null,
});
