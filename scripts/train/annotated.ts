import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Reading, readTranscript } from '@/lib/analysis/reading';
import { transcriptOf } from '../eval/chat';
import { evalFolder, readLines } from '../eval/read';
import type { Labelled } from '../eval/score';

/** What each message of a chat does, as `eval/ACTS.md` says. */
export type Annotated = {
  id: string;
  acts: string[][];
  questions: { message: number; text: string; answered_by: number | null; deferred_at: number | null }[];
  repeats: [number, number][];
  flag_evidence: Record<string, number[]>;
};

/** A labelled chat, read, with its acts; `group` is its author. */
export type AnnotatedChat = { chat: Labelled; annotated: Annotated; reading: Reading; group: string };

/** Every labelled chat that has acts. */
export function annotatedChats(): AnnotatedChat[] {
  const folder = join(evalFolder, 'acts');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .flatMap((file) => {
      const chats = new Map(readLines<Labelled>(join(evalFolder, 'chats', file)).map((chat) => [chat.id, chat]));
      return readLines<Annotated>(join(folder, file)).flatMap((annotated) => {
        const chat = chats.get(annotated.id);
        if (!chat) return [];
        return [{ chat, annotated, reading: readTranscript(transcriptOf(chat)), group: basename(file, '.jsonl') }];
      });
    });
}
