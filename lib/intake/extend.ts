import { isDeepStrictEqual } from 'node:util';
import { and, eq } from 'drizzle-orm';
import type { Database, Executor } from '@/db/client';
import { addJob } from '@/db/jobs';
import { conversationPayloads, conversations, intakeRequests, messages } from '@/db/schema/conversations';
import { handoffs } from '@/db/schema/handoffs';
import { recordEvent } from '@/lib/audit/record';
import type { Context } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import type { Place } from '@/lib/handoff/schema';
import { type Difference, differences } from './compare';
import type { IncomingTranscript } from './read-transcript';
import type { IntakeRequest, ItemToStore } from './store-new';

export type Stored = { id: string; state: Place; result: 'extended' | 'unchanged'; messageCount: number };

/**
 * Holds a transcript against the known conversation of its external id, under that row's lock. A longer version or news
 * beside the messages extends it, with event and job, in one transaction; the same or a shorter version changes nothing.
 * Throws CONFLICT with the differences where it contradicts an accepted message. Answers null where the conversation is gone.
 */
export async function extendKnown(
  ctx: Context & { db: Database },
  request: IntakeRequest,
  item: ItemToStore,
): Promise<Stored | null> {
  return ctx.db.transaction(async (tx) => {
    const { transcript, hash, index } = item;
    const [known] = await tx
      .select()
      .from(conversations)
      .where(and(eq(conversations.sourceId, request.sourceId), eq(conversations.externalId, transcript.externalId)))
      .for('update');
    if (!known) return null;
    const unchanged: Stored = {
      id: known.id,
      state: known.place,
      result: 'unchanged',
      messageCount: known.messageCount,
    };
    if (known.payloadHash === hash) return unchanged;

    const accepted = await tx
      .select()
      .from(messages)
      .where(eq(messages.conversationId, known.id))
      .orderBy(messages.number);
    const contradictions = differences(accepted, transcript.messages);
    if (contradictions.length > 0) throw contradiction(known.id, contradictions);
    const added = transcript.messages.slice(accepted.length);
    // A version shorter than the accepted one was overtaken on its way: what it says beside the messages is old, too.
    if (transcript.messages.length < accepted.length) return unchanged;

    const { next, changed } = mergeNews(known, transcript, added.length);
    if (added.length === 0 && changed.length === 0) return unchanged;

    await tx
      .insert(intakeRequests)
      .values({
        id: request.id,
        sourceId: request.sourceId,
        receivedAt: request.at,
        sha256: request.sha256,
        body: request.body,
      })
      .onConflictDoNothing();
    await tx.insert(conversationPayloads).values({ conversationId: known.id, requestId: request.id, item: index });
    if (added.length > 0) {
      await tx.insert(messages).values(
        added.map((message) => ({
          ...message,
          conversationId: known.id,
          at: new Date(message.at),
          receivedAt: request.at,
        })),
      );
    }
    const lastMessageAt = new Date(transcript.lastMessageAt);
    const decided = await isDecided(tx, known.id);
    const [row] = await tx
      .update(conversations)
      .set({
        ...next,
        messageCount: transcript.messages.length,
        lastMessageAt: lastMessageAt > known.lastMessageAt ? lastMessageAt : known.lastMessageAt,
        payloadHash: hash,
        updatedAt: request.at,
        ...(decided ? {} : { stage: 'received' as const, failure: null }),
      })
      .where(eq(conversations.id, known.id))
      .returning({ place: conversations.place });
    await recordEvent(tx, ctx, {
      type: 'conversation.extended',
      conversationId: known.id,
      sourceId: request.sourceId,
      data: { added: added.length, changed },
    });
    await addPrepareJob(tx, known.id);
    return {
      id: known.id,
      state: row?.place ?? known.place,
      result: 'extended',
      messageCount: transcript.messages.length,
    };
  });
}

/** The refusal of messages that say something else than was accepted; `advice` is what to send instead. */
export function contradiction(
  conversationId: string,
  found: readonly Difference[],
  advice = 'send the whole chat so far, with new messages at its end',
): AppError {
  const [first] = found;
  const what = first?.field === 'at' ? 'time' : (first?.field ?? 'text');
  return new AppError(
    'CONFLICT',
    `Message ${first?.message ?? 0} of this chat was accepted before with another ${what}. Accepted messages never change; ${advice}.`,
    { details: { title: 'Contradicts what was accepted', conversationId, differences: found } },
  );
}

type Known = Pick<
  typeof conversations.$inferSelect,
  | 'status'
  | 'pageUrl'
  | 'pagePath'
  | 'referrer'
  | 'trafficSource'
  | 'campaign'
  | 'utm'
  | 'visitor'
  | 'botPath'
  | 'fields'
  | 'formConsent'
  | 'extra'
>;

/** A known conversation with what is newly said beside its messages, the newer value winning; and the names of what that changes. */
export function mergeNews(
  known: Known,
  news: Omit<IncomingTranscript, 'externalId' | 'messages' | 'startedAt' | 'lastMessageAt'>,
  added: number,
): { next: Known; changed: string[] } {
  const next = {
    status: added === 0 && known.status === 'ended' ? ('ended' as const) : news.status,
    pageUrl: news.pageUrl ?? known.pageUrl,
    pagePath: news.pagePath ?? known.pagePath,
    referrer: news.referrer ?? known.referrer,
    trafficSource: news.trafficSource ?? known.trafficSource,
    campaign: news.campaign ?? known.campaign,
    utm: { ...known.utm, ...news.utm },
    visitor: { ...known.visitor, ...news.visitor },
    botPath: news.botPath.length > 0 ? news.botPath : known.botPath,
    fields: { ...known.fields, ...news.fields },
    formConsent: news.formConsent ?? known.formConsent,
    extra: { ...known.extra, ...news.extra },
  };
  const changed = Object.entries(next)
    .filter(([name, value]) => !isDeepStrictEqual(plain(value), plain(known[name as keyof typeof next])))
    .map(([name]) => name);
  return { next, changed };
}

/** What jsonb makes of a value: no undefined members. */
function plain(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value));
}

/** True where a person, or the grace period after one, decided the handoff: late messages attach and change nothing. */
async function isDecided(tx: Executor, conversationId: string): Promise<boolean> {
  const [handoff] = await tx
    .select({ state: handoffs.state, decidedBy: handoffs.decidedBy })
    .from(handoffs)
    .where(eq(handoffs.conversationId, conversationId));
  if (!handoff || handoff.state === 'waiting') return false;
  return handoff.state !== 'set_aside' || handoff.decidedBy !== null;
}

/** Adds the job that reads a conversation anew, in the caller's transaction. */
export async function addPrepareJob(tx: Executor, conversationId: string): Promise<void> {
  await addJob(tx, 'prepare', { conversationId }, { key: `prepare:${conversationId}` });
}
