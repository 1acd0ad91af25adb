import { createHash } from 'node:crypto';
import type { Context } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import type { Place } from '@/lib/handoff/schema';
import { newId } from '@/lib/ids';
import { extendKnown } from './extend';
import { limits } from './limits';
import { externalIdOf, readTranscript } from './read-transcript';
import { type IntakeRequest, type ItemToStore, storeNew } from './store-new';

export type AcceptedItem = {
  index: number;
  ok: true;
  id: string;
  externalId: string;
  state: Place;
  result: 'accepted' | 'extended' | 'unchanged';
  messageCount: number;
  /** Members of the transcript that were not understood. */
  ignored: string[];
};
export type RefusedItem = { index: number; ok: false; externalId: string | null; error: AppError };

type Input = {
  /** The source that the transcripts belong to. */
  sourceId: string;
  /** The request's bytes, kept unchanged. */
  rawBody: Uint8Array;
  /** The transcripts in the request, as parsed JSON; index by index what is answered. */
  items: readonly unknown[];
};

/**
 * Takes in transcripts, each wholly or not at all: conversation, messages, event and the job that reads it are one
 * transaction. Answers one result an item, in order; a refused item never stops the others. The caller has checked
 * that the actor may send for this source. Throws BAD_REQUEST for an empty or too long list.
 */
export async function acceptTranscripts(ctx: Context, input: Input): Promise<(AcceptedItem | RefusedItem)[]> {
  const { items, rawBody, sourceId } = input;
  if (items.length === 0) throw new AppError('BAD_REQUEST', 'The list holds no transcript.');
  if (items.length > limits.transcriptsPerRequest) {
    throw new AppError(
      'BAD_REQUEST',
      `A request holds at most ${limits.transcriptsPerRequest} transcripts, and this one holds ${items.length}. Send them in parts.`,
    );
  }
  const request: IntakeRequest = {
    id: newId(),
    sourceId,
    sha256: createHash('sha256').update(rawBody).digest('hex'),
    body: rawBody,
    at: ctx.clock.now(),
  };
  const results = new Map<number, AcceptedItem | RefusedItem>();
  const good: ItemToStore[] = [];
  for (const [index, item] of items.entries()) {
    try {
      const read = readTranscript(item);
      // Read first: nesting that would break the measuring is refused there.
      checkSize(item, rawBody, items.length);
      good.push({ ...read, index });
    } catch (error) {
      results.set(index, refused(index, externalIdOf(item), error));
    }
  }
  for (const round of roundsOf(good)) {
    for (const result of await storeRound(ctx, request, round)) results.set(result.index, result);
  }
  return items.map((_, index) => results.get(index)).filter((result) => result !== undefined);
}

function checkSize(item: unknown, rawBody: Uint8Array, count: number): void {
  if (rawBody.byteLength <= limits.transcriptBytes) return;
  const size = count === 1 ? rawBody.byteLength : Buffer.byteLength(JSON.stringify(item));
  if (size > limits.transcriptBytes) {
    throw new AppError('PAYLOAD_TOO_LARGE', 'A transcript may be at most 1 MB.', {
      details: { maxBytes: limits.transcriptBytes },
    });
  }
}

/** One chat twice in a request is taken in turn, so that each round holds an external id once. */
function roundsOf(items: ItemToStore[]): ItemToStore[][] {
  const rounds: ItemToStore[][] = [];
  const seen = new Map<string, number>();
  for (const item of items) {
    const turn = seen.get(item.transcript.externalId) ?? 0;
    seen.set(item.transcript.externalId, turn + 1);
    rounds[turn] ??= [];
    rounds[turn].push(item);
  }
  return rounds;
}

async function storeRound(
  ctx: Context,
  request: IntakeRequest,
  items: ItemToStore[],
): Promise<(AcceptedItem | RefusedItem)[]> {
  const results: (AcceptedItem | RefusedItem)[] = [];
  let open = items;
  // A conversation that was known a moment ago may have been purged since: then it is new.
  for (let attempt = 0; attempt < 3 && open.length > 0; attempt += 1) {
    const added = await storeNew(ctx.db, request, open, ctx.actor.kind === 'person' ? ctx.actor.id : null);
    const gone: ItemToStore[] = [];
    for (const item of open) {
      const { index, ignored, transcript } = item;
      const { externalId } = transcript;
      const id = added.get(externalId);
      if (id) {
        results.push({
          index,
          ok: true,
          id,
          externalId,
          state: 'received',
          result: 'accepted',
          messageCount: transcript.messages.length,
          ignored,
        });
        continue;
      }
      try {
        const stored = await extendKnown(ctx, request, item);
        if (stored) results.push({ index, ok: true, externalId, ignored, ...stored });
        else gone.push(item);
      } catch (error) {
        results.push(refused(index, externalId, error));
      }
    }
    open = gone;
  }
  return [
    ...results,
    ...open.map((item) =>
      refused(
        item.index,
        item.transcript.externalId,
        new AppError('UNAVAILABLE', 'The chat is being removed. Send it again.'),
      ),
    ),
  ];
}

function refused(index: number, externalId: string | null, error: unknown): RefusedItem {
  if (!(error instanceof AppError)) throw error;
  return { index, ok: false, externalId, error };
}
