import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import type { handoffs } from '@/db/schema/handoffs';
import { users } from '@/db/schema/people';
import { events } from '@/db/schema/records';
import type { EventType } from '@/lib/audit/schema';
import { AppError } from '@/lib/errors';
import { stateWords } from '@/lib/handoff/words';

export type HandoffRow = typeof handoffs.$inferSelect;

/** Acts that change what a decision was based on, as the rest of "Jon Tran …". */
const acts: Partial<Record<EventType, string>> = {
  'handoff.refreshed': 'read the chat again, with new messages',
  'handoff.settled': 'settled a question',
  'handoff.edited': 'edited the brief',
  'handoff.reassigned': 'changed the owner',
  'handoff.approved': 'approved it',
  'handoff.escalated': 'escalated it',
  'handoff.declined': 'declined it',
  'handoff.set_aside': 'set it aside',
  'handoff.restored': 'put it back into the queue',
  'handoff.undone': 'took the decision back',
  'handoff.delivered': 'delivered it to its owner',
  'handoff.returned': 'returned it',
  'handoff.recalled': 'recalled it',
  'handoff.responded': 'answered the visitor',
  'handoff.closed': 'closed it',
};

/**
 * The CONFLICT of a decision on a version or state that is gone: who acted last and when, what they did, and which parts of the
 * brief changed since `version`.
 */
export async function staleDecision(tx: Executor, row: HandoffRow, version: number): Promise<AppError> {
  const happened = await tx
    .select({ type: events.type, at: events.at, data: events.data, name: users.name })
    .from(events)
    .leftJoin(users, eq(users.id, events.actorId))
    .where(and(eq(events.handoffId, row.id), inArray(events.type, Object.keys(acts) as EventType[])))
    .orderBy(desc(events.id))
    .limit(20);
  const since = happened.filter((event) => typeof event.data.version !== 'number' || event.data.version > version);
  const last = since[0] ?? happened[0];
  const changed = [
    ...new Set(since.flatMap((event) => (Array.isArray(event.data.changed) ? event.data.changed.map(String) : []))),
  ];
  const actedBy = last?.name ?? 'The system';
  const act = last ? (acts[last.type] ?? 'changed it') : 'changed it';
  const now = ['waiting', 'escalated'].includes(row.state) ? '' : ` It is now: ${stateWords[row.state].toLowerCase()}.`;
  return new AppError('CONFLICT', `${actedBy} ${act} after you opened it.${now}`, {
    details: {
      actedBy,
      actedAt: (last?.at ?? row.updatedAt).toISOString(),
      act,
      changed,
      state: row.state,
      version: row.version,
    },
  });
}

/** The CONFLICT of acting on what somebody else holds. */
export async function heldBySomebody(
  tx: Executor,
  row: Pick<HandoffRow, 'claimedBy' | 'claimedUntil'>,
): Promise<AppError> {
  const [holder] = row.claimedBy
    ? await tx.select({ name: users.name }).from(users).where(eq(users.id, row.claimedBy))
    : [];
  const actedBy = holder?.name ?? 'Somebody else';
  return new AppError('CONFLICT', `${actedBy} is working on this.`, {
    details: { actedBy, heldUntil: row.claimedUntil?.toISOString(), changed: [] },
  });
}
