import type { Settings } from '@/lib/settings/schema';
import type { HandoffRow } from './handoff-values';
import type { ConversationRow } from './load';

/** A chat is over when its source says so, or when nothing arrived for the time of silence. */
export function hasEnded(
  conversation: Pick<ConversationRow, 'status' | 'updatedAt'>,
  settings: Settings,
  now: Date,
): boolean {
  return (
    conversation.status === 'ended' ||
    now.getTime() - conversation.updatedAt.getTime() >= settings.silenceMinutes * 60_000
  );
}

/** Waiting, or set aside by the rules alone. */
export function isUndecided(row: Pick<HandoffRow, 'state' | 'decidedBy'>): boolean {
  return row.state === 'waiting' || (row.state === 'set_aside' && row.decidedBy === null);
}
