import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { matches } from '@/db/schema/results';
import { newId } from '@/lib/ids';
import type { Match, MatchDecision } from '@/lib/matching/schema';

/** What reviewers decided about the candidates of a conversation, by contact. */
export async function readMatchDecisions(tx: Executor, conversationId: string): Promise<Map<string, MatchDecision>> {
  const rows = await tx
    .select({ contactId: matches.contactId, decision: matches.decision })
    .from(matches)
    .where(eq(matches.conversationId, conversationId));
  return new Map(rows.flatMap((row) => (row.decision ? [[row.contactId, row.decision] as const] : [])));
}

/** Stores the candidates of a conversation that had none. */
export async function addMatches(tx: Executor, conversationId: string, found: readonly Match[]): Promise<void> {
  if (found.length === 0) return;
  await tx.insert(matches).values(
    found.map((match, index) => ({
      id: newId(),
      conversationId,
      contactId: match.contactId,
      ...columnsOf(match, index),
    })),
  );
}

function columnsOf(match: Match, index: number) {
  const { kind, strength, sentence, comparisons } = match;
  return { kind, strength, position: index + 1, sentence, comparisons };
}

/** Brings the candidates of a conversation up to the newest matching. A decided candidate stays as it was decided upon. */
export async function syncMatches(tx: Executor, conversationId: string, found: readonly Match[]): Promise<void> {
  const rows = await tx.select().from(matches).where(eq(matches.conversationId, conversationId));
  const known = new Map(rows.map((row) => [row.contactId, row]));
  const still = new Set(found.map((match) => match.contactId));
  const stale = rows.filter((row) => row.decision === null && !still.has(row.contactId));
  if (stale.length > 0) {
    const ids = stale.map((row) => row.id);
    await tx.delete(matches).where(and(inArray(matches.id, ids), isNull(matches.decision)));
  }
  const added = [];
  for (const [index, match] of found.entries()) {
    const values = columnsOf(match, index);
    const row = known.get(match.contactId);
    if (!row) added.push({ id: newId(), conversationId, contactId: match.contactId, ...values });
    else if (row.decision === null) await tx.update(matches).set(values).where(eq(matches.id, row.id));
  }
  if (added.length > 0) await tx.insert(matches).values(added);
}
