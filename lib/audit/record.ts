import type { Executor } from '@/db/client';
import { auditEntries, events } from '@/db/schema/records';
import type { Context } from '@/lib/auth/context';
import { newId } from '@/lib/ids';
import type { AuditAction, EventType } from './schema';

type Entry = {
  action: AuditAction;
  subjectType: string;
  subjectId: string | null;
  /** One sentence for people; never transcript text. */
  summary: string;
  before?: Record<string, unknown> | null;
  after?: Record<string, unknown> | null;
};

/** Adds one line to the append-only audit, in the caller's transaction. */
export async function recordAudit(tx: Executor, ctx: Context, entry: Entry): Promise<void> {
  await tx.insert(auditEntries).values({
    id: newId(),
    at: ctx.clock.now(),
    actorKind: ctx.actor.kind,
    actorId: ctx.actor.kind === 'system' ? null : ctx.actor.id,
    actorName: ctx.actor.name,
    requestId: ctx.requestId,
    before: null,
    after: null,
    ...entry,
  });
}

type Happening = {
  type: EventType;
  conversationId?: string | null;
  handoffId?: string | null;
  sourceId?: string | null;
  data?: Record<string, unknown>;
};

/** Adds one event, in the caller's transaction: what the measures count. */
export async function recordEvent(tx: Executor, ctx: Context, event: Happening): Promise<void> {
  await tx.insert(events).values({
    id: newId(),
    at: ctx.clock.now(),
    actorId: ctx.actor.kind === 'person' ? ctx.actor.id : null,
    data: {},
    ...event,
  });
}
