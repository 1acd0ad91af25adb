import { and, eq } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { handoffs } from '@/db/schema/handoffs';
import { users } from '@/db/schema/people';
import { recordAudit, recordEvent } from '@/lib/audit/record';
import type { AuditAction, EventType } from '@/lib/audit/schema';
import type { PersonContext } from '@/lib/auth/context';
import { may, type Permission } from '@/lib/auth/permissions';
import { AppError } from '@/lib/errors';
import type { HandoffState } from '@/lib/handoff/schema';
import { type HandoffRow, heldBySomebody, staleDecision } from './conflict';

export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];
type Target = {
  id: string;
  version: number;
  from: readonly HandoffState[];
  /** Taking a decision back: what was escalated is still in the hands of who escalated it. */
  undo?: boolean;
};

/**
 * Opens a transaction on one handoff that stands at the version that the person read, in one of the states `from`, and is not held by
 * somebody else. Throws NOT_FOUND, FORBIDDEN (an item escalated to another person) or CONFLICT with who acted and when.
 */
export async function withHandoff<T>(
  ctx: PersonContext,
  target: Target,
  work: (tx: Transaction, row: HandoffRow) => Promise<T>,
): Promise<T> {
  return ctx.db.transaction(async (tx) => {
    const [row] = await tx.select().from(handoffs).where(eq(handoffs.id, target.id)).for('update');
    if (!row) throw notFound();
    if (row.version !== target.version || !target.from.includes(row.state))
      throw await staleDecision(tx, row, target.version);
    if (row.state === 'escalated' && !target.undo) mustBeTheirs(ctx, row);
    if (heldByAnother(ctx, row)) throw await heldBySomebody(tx, row);
    return work(tx, row);
  });
}

/** What a stranger's or unknown handoff answers. */
export function notFound(): AppError {
  return new AppError('NOT_FOUND', 'There is no such handoff.');
}

/** True while somebody else's claim on a handoff that is still to be decided runs. */
export function heldByAnother(ctx: PersonContext, row: HandoffRow): boolean {
  const open = row.state === 'waiting' || row.state === 'escalated';
  return (
    open &&
    row.claimedBy !== null &&
    row.claimedBy !== ctx.actor.id &&
    !!row.claimedUntil &&
    row.claimedUntil > ctx.clock.now()
  );
}

function mustBeTheirs(ctx: PersonContext, row: HandoffRow) {
  const oversees = ctx.actor.role === 'manager' || ctx.actor.role === 'admin';
  if (!may(ctx.actor.role, 'review.escalated') || (row.escalatedTo !== ctx.actor.id && !oversees)) {
    throw new AppError('FORBIDDEN', 'This was escalated to somebody else, who decides it.');
  }
}

type Change = Partial<typeof handoffs.$inferInsert>;

/** Writes a change as the next version, compare-and-set on the version that was read. */
export async function writeChange(
  tx: Transaction,
  ctx: PersonContext,
  row: HandoffRow,
  change: Change,
): Promise<HandoffRow> {
  const [written] = await tx
    .update(handoffs)
    .set({ ...change, version: row.version + 1, updatedAt: ctx.clock.now() })
    .where(and(eq(handoffs.id, row.id), eq(handoffs.version, row.version)))
    .returning();
  if (!written) throw await staleDecision(tx, row, row.version);
  return written;
}

/** The audit's name for each act of the review desk. */
const actionOf = {
  'handoff.approved': 'handoff.approve',
  'handoff.claimed': 'handoff.claim',
  'handoff.declined': 'handoff.decline',
  'handoff.edited': 'handoff.edit',
  'handoff.escalated': 'handoff.escalate',
  'handoff.reassigned': 'handoff.reassign',
  'handoff.recalled': 'handoff.recall',
  'handoff.released': 'handoff.release',
  'handoff.restored': 'handoff.restore',
  'handoff.set_aside': 'handoff.set-aside',
  'handoff.settled': 'handoff.settle',
  'handoff.undone': 'handoff.undo',
} as const satisfies Partial<Record<EventType, AuditAction>>;

type Happening = {
  type: keyof typeof actionOf;
  /** One sentence for the audit; no transcript text. */
  summary: string;
  /** Parts of the brief that changed, in words. */
  changed?: string[];
  data?: Record<string, unknown>;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
};

/** Audit line and event of one act on a handoff, with what the measures count by. `row` is the handoff as written. */
export async function recordAct(tx: Transaction, ctx: PersonContext, row: HandoffRow, act: Happening): Promise<void> {
  await recordAudit(tx, ctx, {
    action: actionOf[act.type],
    subjectType: 'handoff',
    subjectId: row.id,
    summary: act.summary,
    before: act.before ?? null,
    after: { version: row.version, state: row.state, ...act.after },
  });
  await recordEvent(tx, ctx, {
    type: act.type,
    conversationId: row.conversationId,
    handoffId: row.id,
    sourceId: row.sourceId,
    data: {
      version: row.version,
      changed: act.changed ?? [],
      lane: row.lane,
      route: row.route,
      complete: row.complete,
      exceptions: row.exceptions,
      flags: row.flags,
      consent: row.consentStatus,
      questionOpen: !row.questionNone,
      hasContact: row.contactEmail !== null || row.contactPhone !== null,
      ownerId: row.ownerId,
      pagePath: row.pagePath,
      secondsSincePrepared: Math.max(0, Math.round((ctx.clock.now().getTime() - row.createdAt.getTime()) / 1000)),
      ...act.data,
    },
  });
}

/** A person who is active and whose role has the permission; throws UNPROCESSABLE otherwise. */
export async function choosePerson(
  tx: Transaction,
  id: string,
  permission: Permission,
): Promise<{ id: string; name: string }> {
  const [person] = await tx
    .select({ id: users.id, name: users.name, role: users.role, active: users.active })
    .from(users)
    .where(eq(users.id, id));
  if (!person?.active || !may(person.role, permission)) {
    throw new AppError('UNPROCESSABLE', 'This person cannot take it. Choose somebody else.');
  }
  return { id: person.id, name: person.name };
}

/** Name of a person by id; a plain word where there is none. */
export async function nameOf(tx: Transaction, id: string | null): Promise<string> {
  if (!id) return 'nobody';
  const [person] = await tx.select({ name: users.name }).from(users).where(eq(users.id, id));
  return person?.name ?? 'somebody who left';
}

/** Columns that keep the acting person's claim alive while they work on an item. */
export function keepClaim(ctx: PersonContext, leaseSeconds: number): Change {
  return { claimedBy: ctx.actor.id, claimedUntil: new Date(ctx.clock.now().getTime() + leaseSeconds * 1000) };
}

/** Columns that a decision clears: nobody works on it any more. */
export const noClaim = { claimedBy: null, claimedUntil: null } satisfies Change;
