import { isDeepStrictEqual } from 'node:util';
import { desc, eq } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { analyses, matchings, routings, verdicts } from '@/db/schema/results';
import { newId } from '@/lib/ids';
import type { Results } from './engines';

export type ResultIds = { analysisId: string; matchingId: string; routingId: string; verdictId: string };
export type StoredResults = { ids: ResultIds; results: Results };

/** The newest stored results of a conversation; null where it was never prepared. */
export async function readNewestResults(tx: Executor, conversationId: string): Promise<StoredResults | null> {
  const newest = (table: typeof analyses) =>
    tx
      .select({ id: table.id, result: table.result })
      .from(table)
      .where(eq(table.conversationId, conversationId))
      .orderBy(desc(table.id))
      .limit(1);
  // The four tables have one shape but for the type of their result.
  const alike = (table: typeof matchings | typeof routings | typeof verdicts) => table as unknown as typeof analyses;
  const [[analysis], [matching], [routing], [verdict]] = await Promise.all([
    newest(analyses),
    newest(alike(matchings)),
    newest(alike(routings)),
    newest(alike(verdicts)),
  ]);
  if (!analysis || !matching || !routing || !verdict) return null;
  return {
    ids: { analysisId: analysis.id, matchingId: matching.id, routingId: routing.id, verdictId: verdict.id },
    results: {
      analysis: analysis.result,
      matching: matching.result,
      routing: routing.result,
      verdict: verdict.result,
    } as unknown as Results,
  };
}

/** True where a new run says the same as the stored one, so that a job that runs twice changes nothing. */
export function sameResults(a: Results, b: Results): boolean {
  // Through JSON, as the database keeps it.
  return isDeepStrictEqual(JSON.parse(JSON.stringify(a)), JSON.parse(JSON.stringify(b)));
}

/** Ids for the four results of a run. */
export function makeResultIds(): ResultIds {
  return { analysisId: newId(), matchingId: newId(), routingId: newId(), verdictId: newId() };
}

/** Stores one immutable row an engine, with its name and version. */
export async function writeResults(
  tx: Executor,
  conversation: { id: string; messageCount: number },
  ids: ResultIds,
  results: Results,
  at: Date,
): Promise<void> {
  const row = <T extends { engine: string; version: string }>(id: string, result: T) => ({
    id,
    conversationId: conversation.id,
    engine: result.engine,
    engineVersion: result.version,
    messageCount: conversation.messageCount,
    result,
    createdAt: at,
  });
  await Promise.all([
    tx.insert(analyses).values(row(ids.analysisId, results.analysis)),
    tx.insert(matchings).values(row(ids.matchingId, results.matching)),
    tx.insert(routings).values(row(ids.routingId, results.routing)),
    tx.insert(verdicts).values(row(ids.verdictId, results.verdict)),
  ]);
}
