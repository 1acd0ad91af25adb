import { and, eq, sql } from 'drizzle-orm';
import type { Database, Executor } from '@/db/client';
import { conversations } from '@/db/schema/conversations';
import { handoffs } from '@/db/schema/handoffs';
import { teamMembers, teams } from '@/db/schema/people';
import { recordEvent } from '@/lib/audit/record';
import type { Context } from '@/lib/auth/context';
import { readSettings } from '@/lib/settings/read';
import type { Settings } from '@/lib/settings/schema';
import { runEngines } from './engines';
import type { HandoffRow } from './handoff-values';
import { type ConversationRow, loadRoutingTables, loadTranscript } from './load';
import { inStep } from './step';
import { readMatchDecisions, syncMatches } from './sync-matches';
import { createHandoff, refreshHandoff } from './write-handoff';
import { readNewestResults, sameResults, writeResults } from './write-results';

export type Preparation = 'gone' | 'in_progress' | 'prepared' | 'refreshed' | 'late_messages' | 'unchanged';

/** Thrown inside to begin again in the right order of locks. */
class HandoffAppeared extends Error {}

/**
 * Reads one conversation anew and brings its handoff up to it, in one transaction under row locks: analyse, match, route, decide, store
 * each result, write handoff, reasons, matches and events. Safe to run twice and by two workers at once. A chat that still runs stays
 * in progress unless the verdict wants a person; a decided handoff is never changed, late messages are only counted. Throws StepFailed.
 */
export async function prepareConversation(ctx: Context, conversationId: string): Promise<Preparation> {
  for (let round = 0; ; round += 1) {
    try {
      return await (ctx.db as Database).transaction((tx) => prepareLocked(tx, ctx, conversationId));
    } catch (error) {
      if (!(error instanceof HandoffAppeared) || round >= 3) throw error;
    }
  }
}

async function prepareLocked(tx: Executor, ctx: Context, conversationId: string): Promise<Preparation> {
  // A reviewer's act locks the handoff and then, by trigger, the conversation: the same order here.
  const locked = await lockHandoff(tx, conversationId);
  const [conversation] = await tx
    .select()
    .from(conversations)
    .where(eq(conversations.id, conversationId))
    .for('no key update');
  if (!conversation) return 'gone';
  // Looked at without a lock: waiting for one here, with the conversation in hand, would be the wrong order.
  if (!locked && (await hasHandoff(tx, conversationId))) throw new HandoffAppeared();

  if (locked && !isUndecided(locked)) return countLateMessages(tx, ctx, conversation, locked);

  const now = ctx.clock.now();
  const { settings, loaded, decided, stored } = await inStep('load', async () => ({
    settings: await readSettings(tx),
    loaded: await loadTranscript(tx, conversation),
    decided: await readMatchDecisions(tx, conversationId),
    stored: conversation.analysedAt ? await readNewestResults(tx, conversationId) : null,
  }));
  const results = await runEngines(tx, {
    conversation,
    ...loaded,
    ended: hasEnded(conversation, settings, now),
    decided,
    // A turn is taken with the handoff, not while the chat runs.
    currentOwnerId: locked ? (stored?.results.routing.ownerId ?? null) : null,
    loadTables: () => loadRoutingTables(tx, now),
    lockTeam: async (teamId) => {
      await tx.select({ id: teams.id }).from(teams).where(eq(teams.id, teamId)).for('no key update');
      return loadRoutingTables(tx, now);
    },
  });

  return inStep('store', async () => {
    const waits = results.verdict.placement === 'wait' && !locked;
    const stage = waits ? 'in_progress' : 'prepared';
    const same = stored !== null && sameResults(stored.results, results) && (waits || locked !== null);
    if (same) {
      if (conversation.stage !== stage || conversation.analysedMessageCount !== conversation.messageCount) {
        await markAnalysed(tx, conversation, stage, now);
      }
      return waits ? 'in_progress' : 'unchanged';
    }
    const ids = await writeResults(tx, conversationId, conversation.messageCount, results, now);
    await recordEvent(tx, ctx, {
      type: 'conversation.analysed',
      conversationId,
      handoffId: locked?.id ?? null,
      sourceId: conversation.sourceId,
      data: {
        messages: conversation.messageCount,
        route: results.analysis.route.value,
        lane: results.routing.lane,
        complete: results.verdict.complete,
        placement: results.verdict.placement,
        pagePath: conversation.pagePath,
      },
    });
    await syncMatches(tx, conversationId, results.matching.matches);
    const prepared = { conversation, results, ids, settings, decided };
    if (!waits && !locked) await createHandoff(tx, ctx, prepared);
    if (locked && stored) await refreshHandoff(tx, ctx, locked, stored.results, prepared);
    const takesTurn =
      results.verdict.placement === 'queue' && (!locked || results.routing.ownerId !== stored?.results.routing.ownerId);
    if (takesTurn) await stampTurn(tx, results.routing);
    await markAnalysed(tx, conversation, stage, now);
    return waits ? 'in_progress' : locked ? 'refreshed' : 'prepared';
  });
}

async function lockHandoff(tx: Executor, conversationId: string): Promise<HandoffRow | null> {
  const [row] = await tx.select().from(handoffs).where(eq(handoffs.conversationId, conversationId)).for('update');
  return row ?? null;
}

async function hasHandoff(tx: Executor, conversationId: string): Promise<boolean> {
  const rows = await tx.select({ id: handoffs.id }).from(handoffs).where(eq(handoffs.conversationId, conversationId));
  return rows.length > 0;
}

/** Waiting, or set aside by the rules alone. */
function isUndecided(row: HandoffRow): boolean {
  return row.state === 'waiting' || (row.state === 'set_aside' && row.decidedBy === null);
}

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

async function countLateMessages(
  tx: Executor,
  ctx: Context,
  conversation: ConversationRow,
  handoff: HandoffRow,
): Promise<Preparation> {
  const count = conversation.messageCount - conversation.analysedMessageCount;
  if (conversation.stage !== 'prepared' || count > 0) {
    await tx
      .update(conversations)
      .set({ stage: 'prepared', failure: null, analysedMessageCount: conversation.messageCount })
      .where(eq(conversations.id, conversation.id));
  }
  if (count <= 0) return 'unchanged';
  await recordEvent(tx, ctx, {
    type: 'handoff.late_messages',
    conversationId: conversation.id,
    handoffId: handoff.id,
    sourceId: conversation.sourceId,
    data: { count, state: handoff.state },
  });
  return 'late_messages';
}

async function stampTurn(
  tx: Executor,
  { teamId, ownerId }: { teamId: string | null; ownerId: string | null },
): Promise<void> {
  if (!teamId || !ownerId) return;
  await tx
    .update(teamMembers)
    // The database's own time keeps turns in order whatever the clocks of the workers say.
    .set({ lastAssignedAt: sql`clock_timestamp()` })
    .where(and(eq(teamMembers.teamId, teamId), eq(teamMembers.userId, ownerId)));
}

async function markAnalysed(
  tx: Executor,
  conversation: ConversationRow,
  stage: 'in_progress' | 'prepared',
  now: Date,
): Promise<void> {
  await tx
    .update(conversations)
    .set({ stage, failure: null, analysedAt: now, analysedMessageCount: conversation.messageCount })
    .where(eq(conversations.id, conversation.id));
}
