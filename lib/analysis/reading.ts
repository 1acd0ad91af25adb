import type { Evidence, Message, Transcript } from '@/lib/transcript/schema';
import { fold, type Span, sentences } from '@/lib/transcript/text';
import { type BotAct, readBotAct } from './acts/bot-act';
import { findInjection } from './acts/injection';

/** One message with all that the rules need to know of it; made once per transcript. */
export type Turn = Message & {
  index: number;
  /** Folded text of the same length as `text`. */
  low: string;
  sentences: Span[];
  /** The message tries to instruct software. */
  injection: { start: number; end: number } | null;
  /** What a message of the business does; null for the visitor's. */
  act: BotAct | null;
};

/** Characters of one message that the rules read; more than anybody types, and it bounds the time that a hostile message can cost. */
const longestRead = 8000;

export type Reading = {
  transcript: Transcript;
  turns: Turn[];
  visitor: Turn[];
  /** All folded words of the visitor outside injections, one message a line. */
  said: string;
};

/** Reads the messages once: folded text, sentences, injections, and what each message of the business does. */
export function readTranscript(transcript: Transcript): Reading {
  const turns = transcript.messages.map((message, index): Turn => {
    const text = message.text.slice(0, longestRead);
    const low = fold(text);
    const parts = sentences(text);
    return {
      ...message,
      text,
      index,
      low,
      sentences: parts,
      injection: message.role === 'visitor' ? findInjection(low) : null,
      act: message.role === 'visitor' ? null : readBotAct(low, parts),
    };
  });
  const visitor = turns.filter((turn) => turn.role === 'visitor');
  const said = visitor
    .filter((turn) => !turn.injection)
    .map((turn) => turn.low)
    .join('\n');
  return { transcript, turns, visitor, said };
}

/** The messages of the business since the visitor last spoke before this turn, nearest first; what the visitor is answering. */
export function answeredTo(reading: Reading, turn: Turn): Turn[] {
  const asked: Turn[] = [];
  let index = turn.index - 1;
  while (index >= 0 && reading.turns[index]?.role === 'visitor') index -= 1;
  for (; index >= 0; index -= 1) {
    const before = reading.turns[index];
    if (!before || before.role === 'visitor') break;
    asked.push(before);
  }
  return asked;
}

/** What the business says right after a turn of the visitor, up to the visitor's next turn that follows a reply. */
export function repliesTo(reading: Reading, turn: Turn): Turn[] {
  const replies: Turn[] = [];
  for (let index = turn.index + 1; index < reading.turns.length; index += 1) {
    const reply = reading.turns[index];
    if (!reply || (reply.role === 'visitor' && replies.length > 0)) break;
    if (reply.role !== 'visitor') replies.push(reply);
  }
  return replies;
}

/** The span of a message as evidence, kept inside its text; the whole message where no span is given. */
export function evidenceOf(turn: Turn, start = 0, end = turn.text.length): Evidence {
  return { message: turn.number, start: Math.max(0, start), end: Math.min(turn.text.length, Math.max(start, end)) };
}
