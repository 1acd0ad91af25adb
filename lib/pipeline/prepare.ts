import { and, eq, sql } from 'drizzle-orm';
import type { Database, Executor } from '@/db/client';
import { conversations } from '@/db/schema/conversations';
import { handoffs } from '@/db/schema/handoffs';
import { teamMembers, teams } from '@/db/schema/people';
import { recordEvent } from '@/lib/audit/record';
import type { Context } from '@/lib/auth/context';
import type { MatchDecision } from '@/lib/matching/schema';
import { readSettings } from '@/lib/settings/read';
import type { Settings } from '@/lib/settings/schema';
import { activeBotTexts } from '@/lib/snippets/reads';
import { hasEnded, isUndecided } from './ended';
import { type Results, runEngines } from './engines';
import type { HandoffRow } from './handoff-values';
import { type ConversationRow, loadRoutingTables, loadTranscript, readTeams } from './load';
import { type Analyse, builtInEngine, type ReadingEngine } from './reading-engine';
import { inStep } from './step';
import { addMatches, readMatchDecisions, syncMatches } from './sync-matches';
import { createHandoff, refreshHandoff } from './write-handoff';
import { makeResultIds, readNewestResults, type StoredResults, sameResults, writeResults } from './write-results';

export type Preparation = 'gone' | 'in_progress' | 'prepared' | 'refreshed' | 'late_messages' | 'unchanged';

/** Thrown inside to begin again in the right order of locks. */
class HandoffAppeared extends Error {}

/**
 * Reads one conversation anew and brings its handoff up to it, in one transaction under row locks: analyse, match, route, decide, store
 * each result, write handoff, reasons, matches and events. Safe to run twice and by two workers at once. A chat that still runs stays
 * in progress unless the verdict wants a person; a decided handoff is never changed, late messages are only counted. What the engine
 * needs time for it does before, without locks; `stop` ends that. Throws StepFailed.
 */
export async function prepareConversation(
  ctx: Context,
  conversationId: string,
  { engine = builtInEngine, stop }: { engine?: ReadingEngine; stop?: AbortSignal } = {},
): Promise<Preparation> {
  const analyse = await inStep('analyse', () => engine.prepare(ctx, conversationId, stop));
  for (let round = 0; ; round += 1) {
    try {
      return await (ctx.db as Database).transaction((tx) => prepareLocked(tx, ctx, conversationId, analyse));
    } catch (error) {
      if (!(error instanceof HandoffAppeared) || round >= 3) throw error;
    }
  }
}

async function prepareLocked(
  tx: Executor,
  ctx: Context,
  conversationId: string,
  analyse: Analyse,
): Promise<Preparation> {
  // A reviewer's act locks the handoff and then, by trigger, the conversation: the same order here.
  const locked = await lockHandoff(tx, conversationId);
  const [conversation] = await tx
    .select()
    .from(conversations)
    .where(eq(conversations.id, conversationId))
    .for('no key update');
  if (!conversation) return 'gone';
  if (locked && !isUndecided(locked)) return countLateMessages(tx, ctx, conversation, locked);

  const now = ctx.clock.now();
  const [appeared, settings, loaded, decided, tables, botTexts, stored] = await inStep('load', () =>
    Promise.all([
      // Looked at without a lock: waiting for one here, with the conversation in hand, would be the wrong order.
      locked ? false : hasHandoff(tx, conversationId),
      readSettings(tx),
      loadTranscript(tx, conversation),
      readMatchDecisions(tx, conversationId),
      loadRoutingTables(tx, now),
      activeBotTexts(tx),
      conversation.analysedAt ? readNewestResults(tx, conversationId) : null,
    ]),
  );
  if (appeared) throw new HandoffAppeared();

  const ended = hasEnded(conversation, settings, now);
  const results = await runEngines(tx, {
    analyse,
    conversation,
    ...loaded,
    ended,
    decided,
    // A turn is taken with the handoff, not while the chat runs.
    currentOwnerId: locked ? (stored?.results.routing.ownerId ?? null) : null,
    tables,
    botTexts,
    lockTeam: async (teamId) => {
      await tx.select({ id: teams.id }).from(teams).where(eq(teams.id, teamId)).for('no key update');
      return readTeams(tx);
    },
  });
  return inStep('store', () => store(tx, ctx, { conversation, locked, stored, results, settings, decided, now }));
}

type Run = {
  conversation: ConversationRow;
  locked: HandoffRow | null;
  stored: StoredResults | null;
  results: Results;
  settings: Settings;
  decided: ReadonlyMap<string, MatchDecision>;
  now: Date;
};

/** Statements that do not read each other's rows go out together, in their order. */
async function store(tx: Executor, ctx: Context, run: Run): Promise<Preparation> {
  const { conversation, locked, stored, results, settings, decided, now } = run;
  const { placement } = results.verdict;
  const waits = placement === 'wait' && !locked;
  const stage = waits ? 'in_progress' : 'prepared';
  if (stored !== null && sameResults(stored.results, results) && (waits || locked !== null)) {
    if (conversation.stage !== stage || conversation.analysedMessageCount !== conversation.messageCount) {
      await markAnalysed(tx, conversation, stage, now);
    }
    return waits ? 'in_progress' : 'unchanged';
  }
  const ids = makeResultIds();
  const prepared = { conversation, results, ids, settings, decided };
  const { matches } = results.matching;
  const takesTurn = placement === 'queue' && (!locked || results.routing.ownerId !== stored?.results.routing.ownerId);
  await Promise.all([
    writeResults(tx, conversation, ids, results, now),
    recordEvent(tx, ctx, {
      type: 'conversation.analysed',
      conversationId: conversation.id,
      handoffId: locked?.id ?? null,
      sourceId: conversation.sourceId,
      data: {
        messages: conversation.messageCount,
        route: results.analysis.route.value,
        lane: results.routing.lane,
        complete: results.verdict.complete,
        placement,
        pagePath: conversation.pagePath,
      },
    }),
    stored ? syncMatches(tx, conversation.id, matches) : addMatches(tx, conversation.id, matches),
    !waits && !locked ? createHandoff(tx, ctx, prepared) : null,
    takesTurn ? stampTurn(tx, results.routing) : null,
    markAnalysed(tx, conversation, stage, now),
  ]);
  if (locked && stored) await refreshHandoff(tx, ctx, locked, stored.results, prepared);
  return waits ? 'in_progress' : locked ? 'refreshed' : 'prepared';
}

async function lockHandoff(tx: Executor, conversationId: string): Promise<HandoffRow | null> {
  const [row] = await tx.select().from(handoffs).where(eq(handoffs.conversationId, conversationId)).for('update');
  return row ?? null;
}

async function hasHandoff(tx: Executor, conversationId: string): Promise<boolean> {
  const rows = await tx.select({ id: handoffs.id }).from(handoffs).where(eq(handoffs.conversationId, conversationId));
  return rows.length > 0;
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
