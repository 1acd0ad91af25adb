import { AppError } from '@/lib/errors';
import { cleanJson, isRecord, maximumDepth } from '@/lib/intake/clean';
import {
  bad,
  hashOf,
  type IncomingTranscript,
  ignoredMembers,
  normalise,
  parseInput,
} from '@/lib/intake/read-transcript';
import { outOfOrder, tooEarly } from '@/lib/intake/transcript-input';
import { formRefusal, refusalOfForm } from '@/lib/intake/web-form';
import { turnInputSchema } from './turn-input';

/** What a bot sent, cleaned and checked by itself: where it belongs in the chat is not known yet. */
export type SentTurn = {
  /** Its messages count from 0 within what was sent. */
  news: IncomingTranscript;
  /** Number of the first message as the bot says; null where it left that to us. */
  first: number | null;
  hash: string;
  /** Members that were not understood. */
  ignored: string[];
};

const known = [...Object.keys(turnInputSchema.shape), 'type'];

/**
 * Reads the body of a request for the next turn. Throws BAD_REQUEST with every bad field, and UNPROCESSABLE for a web-form
 * submission; never anything else, whatever JSON it is given.
 */
export function readTurn(externalId: string, body: unknown): SentTurn {
  const cleaned = cleanJson({ id: externalId, body });
  if (!cleaned) throw bad('', `must not nest deeper than ${maximumDepth - 1} levels`);
  const { id, body: payload } = cleaned.value as { id: string; body: unknown };
  const name = id.trim();
  if (name === '' || name.length > 200) throw bad('externalId', 'must have 1 to 200 characters');
  if (!isRecord(payload)) throw bad('', 'must be a JSON object with messages');
  // Fields without messages are fine here: a bot asks again with what a form step of its own has stored.
  const refusal = refusalOfForm({ channel: payload.channel, type: payload.type, messages: ['of a chat'] });
  if (refusal) throw new AppError('UNPROCESSABLE', formRefusal, { details: { errors: [refusal] } });
  const { first, ...input } = parseInput(turnInputSchema, payload);
  const early = outOfOrder(input.messages);
  if (early !== null) throw bad(`messages[${early}].at`, tooEarly);
  if (input.extra && Object.hasOwn(input.extra, 'business')) {
    throw bad('extra.business', 'belongs at the top, as `business`');
  }
  const news = normalise({ ...input, external_id: name });
  return { news, first: first ?? null, hash: hashOf(news), ignored: ignoredMembers(payload, known) };
}
