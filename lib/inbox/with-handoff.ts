import { and, desc, eq, inArray, ne } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { handoffs } from '@/db/schema/handoffs';
import { users } from '@/db/schema/people';
import { events } from '@/db/schema/records';
import { replies } from '@/db/schema/replies';
import { recordAudit, recordEvent } from '@/lib/audit/record';
import type { AuditAction, EventType } from '@/lib/audit/schema';
import type { PersonContext } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import type { HandoffState } from '@/lib/handoff/schema';
import { stateWords } from '@/lib/handoff/words';

export type HandoffRow = typeof handoffs.$inferSelect;
export type ReplyRow = typeof replies.$inferSelect;

/** Owners work on what was handed to them alone; managers and administrators on every owner's. */
export function seesAll(ctx: PersonContext): boolean {
  return ctx.actor.role === 'manager' || ctx.actor.role === 'admin';
}

/**
 * The handoff of an owner's act, locked until the transaction ends. Throws NOT_FOUND for a stranger's or one that was never delivered,
 * CONFLICT with who acted and when where it left the states `from` or moved on from the version that was read.
 */
export async function lockHandoff(
  tx: Executor,
  ctx: PersonContext,
  read: { id: string; version?: number; from: readonly HandoffState[] },
): Promise<HandoffRow> {
  const [row] = await tx
    .select()
    .from(handoffs)
    .where(seesAll(ctx) ? eq(handoffs.id, read.id) : and(eq(handoffs.id, read.id), eq(handoffs.ownerId, ctx.actor.id)))
    .for('update');
  const everDelivered = row && (row.deliveredAt !== null || row.returnedAt !== null || row.recalledAt !== null);
  if (!row || !everDelivered) throw new AppError('NOT_FOUND', 'There is no such handoff in this inbox.');
  if (!read.from.includes(row.state) || (read.version !== undefined && row.version !== read.version)) {
    throw await lostRace(tx, row);
  }
  return row;
}

/** CONFLICT that names who acted last on the handoff, when, and where it stands now. */
export async function lostRace(tx: Executor, row: HandoffRow): Promise<AppError> {
  const [last] = await tx
    .select({ at: events.at, name: users.name })
    .from(events)
    .leftJoin(users, eq(users.id, events.actorId))
    .where(and(eq(events.handoffId, row.id), inArray(events.type, [...moving])))
    .orderBy(desc(events.id))
    .limit(1);
  const actedBy = last?.name ?? 'The system';
  return new AppError(
    'CONFLICT',
    `${actedBy} changed this in the meantime. It is now: ${stateWords[row.state].toLowerCase()}.`,
    {
      details: { actedBy, actedAt: (last?.at ?? row.updatedAt).toISOString(), state: row.state, version: row.version },
    },
  );
}

const moving = [
  'handoff.reassigned',
  'handoff.delivered',
  'handoff.returned',
  'handoff.recalled',
  'handoff.responded',
  'handoff.closed',
  'handoff.approved',
  'handoff.declined',
  'handoff.escalated',
] as const satisfies readonly EventType[];

/** Writes the handoff's next version; the row is locked by `lockHandoff`, the version is compared all the same. */
export async function writeHandoff(
  tx: Executor,
  ctx: PersonContext,
  row: HandoffRow,
  change: Partial<typeof handoffs.$inferInsert>,
): Promise<HandoffRow> {
  const [written] = await tx
    .update(handoffs)
    .set({ ...change, version: row.version + 1, updatedAt: ctx.clock.now() })
    .where(and(eq(handoffs.id, row.id), eq(handoffs.version, row.version)))
    .returning();
  if (!written) throw await lostRace(tx, row);
  return written;
}

type Act = {
  /** What the measures count; taking a message back, for one, is audited alone. */
  event?: EventType;
  action: AuditAction;
  summary: string;
  data?: Record<string, unknown>;
  after?: Record<string, unknown>;
};

/** The audit line of an owner's act, and its event where it has one. Never the words of a message. */
export async function recordAct(tx: Executor, ctx: PersonContext, row: HandoffRow, act: Act): Promise<void> {
  await recordAudit(tx, ctx, {
    action: act.action,
    subjectType: 'handoff',
    subjectId: row.id,
    summary: act.summary,
    after: { version: row.version, state: row.state, ...act.after },
  });
  if (!act.event) return;
  await recordEvent(tx, ctx, {
    type: act.event,
    conversationId: row.conversationId,
    handoffId: row.id,
    sourceId: row.sourceId,
    data: { version: row.version, ...act.data },
  });
}

/** The acting person's message in the making for this handoff, locked; null where there is none. */
export async function openReply(tx: Executor, ctx: PersonContext, handoffId: string): Promise<ReplyRow | null> {
  const [row] = await tx
    .select()
    .from(replies)
    .where(and(eq(replies.handoffId, handoffId), eq(replies.authorId, ctx.actor.id), ne(replies.state, 'recorded')))
    .orderBy(desc(replies.id))
    .limit(1)
    .for('update');
  return row ?? null;
}

/** Takes every message of a handoff back from intake: it left the inbox or was answered another way. Texts stay as drafts. */
export async function withdrawHeld(tx: Executor, handoffId: string): Promise<void> {
  await tx
    .update(replies)
    .set({ state: 'draft', heldAt: null })
    .where(and(eq(replies.handoffId, handoffId), eq(replies.state, 'held')));
}
