import type { MessageRole } from './schema';

export type PastedMessage = { role: MessageRole; text: string; time: string | null; line: number };
export type PasteError = { line: number; message: string };
export type PastedTranscript = { messages: PastedMessage[]; errors: PasteError[] };

const speakers: Record<string, MessageRole> = {
  visitor: 'visitor',
  customer: 'visitor',
  user: 'visitor',
  guest: 'visitor',
  client: 'visitor',
  you: 'visitor',
  lead: 'visitor',
  bot: 'bot',
  chatbot: 'bot',
  assistant: 'bot',
  'virtual assistant': 'bot',
  ai: 'bot',
  agent: 'agent',
  operator: 'agent',
  support: 'agent',
  staff: 'agent',
};

const clock = String.raw`(?:\d{4}-\d{2}-\d{2}[T ])?\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?\s?(?:[AaPp]\.?[Mm]\.?|Z)?(?:[+-]\d{2}:?\d{2})?`;
const timePrefix = new RegExp(String.raw`^\s*(?:\[\s*([^\]\n]{3,40})\s*\]|\(\s*(${clock})\s*\)|(${clock}))\s*[-–]?\s*`);
const speakerPrefix =
  /^\s*\**([\p{L}][\p{L} ]{0,24}?)\**\s*(?:\[([^\]\n]{3,40})\]|\(([^)\n]{3,40})\))?\s*:\**(?:\s|$)/u;
const maximumMessages = 2000;

/**
 * Reads a transcript pasted as "Visitor: …", "Bot: …", "Agent: …", each with an optional time before or after the name.
 * A line without a speaker goes on with the message above it. Never throws: what cannot be read is an error with its
 * line number (from 1). `time` is as written.
 */
export function parsePasted(text: string): PastedTranscript {
  const messages: PastedMessage[] = [];
  const errors: PasteError[] = [];
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  for (const [index, raw] of lines.entries()) {
    const line = index + 1;
    const opening = readOpening(raw);
    if (opening) {
      messages.push({ role: opening.role, text: opening.rest.trim(), time: opening.time, line });
      continue;
    }
    const last = messages.at(-1);
    if (last) last.text = last.text ? `${last.text}\n${raw.trimEnd()}` : raw.trim();
    else if (raw.trim())
      errors.push({ line, message: `Line ${line} has no speaker. Begin it with "Visitor:", "Bot:" or "Agent:".` });
  }
  const kept: PastedMessage[] = [];
  for (const message of messages) {
    message.text = message.text.trim();
    if (message.text) kept.push(message);
    else errors.push({ line: message.line, message: `Line ${message.line} names a speaker but says nothing.` });
  }
  if (kept.length > maximumMessages) {
    const line = kept[maximumMessages]?.line ?? 0;
    errors.push({
      line,
      message: `More than ${maximumMessages} messages; line ${line} is the first that is too many.`,
    });
  }
  if (kept.length === 0 && errors.length === 0) errors.push({ line: 1, message: 'There is no text to read.' });
  if (kept.length > 0 && !kept.some((message) => message.role === 'visitor')) {
    errors.push({ line: kept[0]?.line ?? 1, message: 'No message is marked "Visitor:".' });
  }
  return { messages: kept, errors: errors.sort((a, b) => a.line - b.line) };
}

function readOpening(raw: string): { role: MessageRole; rest: string; time: string | null } | null {
  const prefix = timePrefix.exec(raw);
  for (const cut of prefix ? [prefix[0].length, 0] : [0]) {
    const body = raw.slice(cut);
    const named = speakerPrefix.exec(body);
    const role = named?.[1] ? speakers[named[1].trim().toLowerCase()] : undefined;
    if (!named || !role) continue;
    const time = named[2] ?? named[3] ?? (cut ? (prefix?.[1] ?? prefix?.[2] ?? prefix?.[3]) : undefined) ?? null;
    return { role, rest: body.slice(named[0].length), time: time?.trim() ?? null };
  }
  return null;
}
