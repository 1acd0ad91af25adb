import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { users } from '@/db/schema/people';
import { events } from '@/db/schema/records';
import type { EventType } from '@/lib/audit/schema';
import type { ReviewReason } from '@/lib/decision/schema';
import type { HistoryLine } from '@/lib/handoff/dto';
import type { DeclineReason, ReassignReason, ReturnReason } from '@/lib/handoff/schema';
import { declineWords, reassignWords, returnWords } from '@/lib/handoff/words';

type Happened = { type: EventType; data: Record<string, unknown> };
type Names = (id: unknown) => string;

const questions: Record<ReviewReason, string> = {
  returned: 'why the owner returned it',
  unclear_consent: 'the consent',
  possible_duplicate: 'a possible duplicate',
  existing_customer_conflict: 'who owns this customer',
  territory_conflict: 'the territory',
  promise_made: 'the promise that the bot made',
  sensitive: 'the sensitive data',
  frustrated: 'how to meet a frustrated visitor',
  person_needed: 'what a person must answer',
  high_value: 'the high value',
  low_confidence: 'the uncertain reading',
  poor_fit: 'the poor fit',
};

const list = (value: unknown) => (Array.isArray(value) ? value.map(String) : []);

function settled({ data }: Happened, name: Names): string {
  const reason = data.reason as ReviewReason;
  if (reason === 'unclear_consent') {
    const where = typeof data.message === 'number' ? ` with message ${data.message}` : '';
    return data.decision === 'granted' ? `confirmed the consent${where}` : `marked the consent as refused${where}`;
  }
  if (reason === 'possible_duplicate') {
    const who = typeof data.contactLabel === 'string' ? data.contactLabel : 'a match';
    return data.decision === 'same_person'
      ? `decided that this is ${who}`
      : `decided that this is somebody else than ${who}`;
  }
  if (data.decision === 'kept') return `kept ${name(data.ownerId)} as owner`;
  if (data.decision === 'changed') return `changed the owner from ${name(data.fromOwnerId)} to ${name(data.ownerId)}`;
  return `settled ${questions[reason] ?? 'a question'} with a note`;
}

const sentences: Partial<Record<EventType, (event: Happened, name: Names) => string>> = {
  'handoff.prepared': () => 'prepared the brief',
  'handoff.refreshed': () => 'read the chat again, with new messages',
  'handoff.settled': settled,
  'handoff.edited': ({ data }) => `edited ${list(data.changed).join(', ') || 'the brief'}`,
  'handoff.reassigned': ({ data }, name) =>
    `changed the owner from ${name(data.fromOwnerId)} to ${name(data.ownerId)} (${(reassignWords[data.reason as ReassignReason] ?? 'no reason').toLowerCase()})`,
  'handoff.approved': ({ data }, name) => `approved it for ${name(data.ownerId)}`,
  'handoff.escalated': ({ data }, name) => `escalated it to ${name(data.toId)}`,
  'handoff.declined': ({ data }) =>
    `declined it: ${(declineWords[data.reason as DeclineReason] ?? 'no reason').toLowerCase()}`,
  'handoff.set_aside': () => 'set it aside',
  'handoff.restored': () => 'put it back into the queue',
  'handoff.undone': () => 'took the decision back',
  'handoff.delivered': ({ data }, name) => `delivered it to ${name(data.ownerId)}`,
  'handoff.returned': ({ data }) =>
    `returned it: ${(returnWords[data.reason as ReturnReason] ?? 'no reason').toLowerCase()}`,
  'handoff.recalled': () => 'recalled it',
  'handoff.responded': ({ data }) =>
    data.contactBy === 'visitor' ? 'answered the visitor, who called or wrote to us' : 'answered the visitor',
  'handoff.closed': () => 'closed it',
  'handoff.late_messages': () => 'took in messages that came after the decision',
  'reply.held': () => 'wrote a reply that waits for a check',
  'reply.approved': () => 'approved the reply',
  'reply.refused': () => 'refused the reply',
  'delivery.failed': () => 'could not deliver it',
};

const told = Object.keys(sentences) as EventType[];

/** What happened to a handoff, newest first, each as a plain sentence with who did it; at most 200 lines. */
export async function readHistory(db: Executor, handoffId: string): Promise<HistoryLine[]> {
  const rows = await db
    .select({ id: events.id, at: events.at, type: events.type, data: events.data, actorId: events.actorId })
    .from(events)
    .where(and(eq(events.handoffId, handoffId), inArray(events.type, told)))
    .orderBy(desc(events.id))
    .limit(200);
  const ids = new Set<string>();
  for (const row of rows) {
    for (const value of [row.actorId, row.data.ownerId, row.data.fromOwnerId, row.data.toId]) {
      if (typeof value === 'string') ids.add(value);
    }
  }
  const people =
    ids.size > 0
      ? await db
          .select({ id: users.id, name: users.name })
          .from(users)
          .where(inArray(users.id, [...ids]))
      : [];
  const names = new Map(people.map((person) => [person.id, person.name]));
  const name: Names = (id) => (typeof id === 'string' ? (names.get(id) ?? 'somebody who left') : 'nobody');
  return rows.map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    who: row.actorId ? name(row.actorId) : null,
    sentence: sentences[row.type]?.(row, name) ?? '',
  }));
}
