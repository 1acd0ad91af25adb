import type { Database } from '@/db/client';
import { fixedClock } from '@/lib/clock';
import { isAppError } from '@/lib/errors';
import { log } from '@/lib/log';
import { busyDays } from './demo-busy-days';
import { freshChats } from './demo-chats';
import { pastChats } from './demo-history';
import { setUpDemo } from './demo-setup';
import { playChat, startOf } from './demo-story';

/**
 * Loads the demo: fictional people, a source, rules, approved language, a directory, a pilot, and some ninety chats of the last ten days that
 * went through the real line, so that every figure is true. Loading it again adds only what is missing. `now` is the story's end.
 */
export async function seedDemo(db: Database, now: Date = new Date()): Promise<void> {
  const clock = fixedClock(now);
  const cast = await setUpDemo(db, clock, now);
  const chats = [...pastChats, ...busyDays, ...freshChats].sort(
    (a, b) => startOf(a, now).getTime() - startOf(b, now).getTime(),
  );
  for (const chat of chats) {
    try {
      await playChat({ ...cast, clock, now }, chat);
    } catch (error) {
      // A decision that the rules refuse leaves its chat where it is; the demo stays true either way.
      if (!isAppError(error)) throw error;
      log.warn('a demo chat went another way', { chat: chat.key, code: error.code, reason: error.message });
    }
  }
}
