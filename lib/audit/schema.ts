import { z } from 'zod';
import { type Page, pageQuerySchema } from '@/lib/http/page';

export const actorKinds = ['person', 'source', 'system'] as const;
export type ActorKind = (typeof actorKinds)[number];

/** What is counted: measures read these events and nothing else. */
export const eventTypes = [
  'conversation.accepted',
  'conversation.extended',
  'conversation.analysed',
  'conversation.failed',
  'handoff.prepared',
  'handoff.refreshed',
  'handoff.claimed',
  'handoff.released',
  'handoff.settled',
  'handoff.edited',
  'handoff.reassigned',
  'handoff.approved',
  'handoff.escalated',
  'handoff.declined',
  'handoff.set_aside',
  'handoff.restored',
  'handoff.undone',
  'handoff.delivered',
  'handoff.returned',
  'handoff.recalled',
  'handoff.responded',
  'handoff.closed',
  'handoff.late_messages',
  'reply.held',
  'reply.approved',
  'reply.refused',
  'delivery.failed',
] as const;
export type EventType = (typeof eventTypes)[number];

/** Filters of the audit: days are of the business time zone, both inclusive. */
export const auditFiltersSchema = z.object({
  /** A person or a source by id; `system` for what the rules did. */
  actor: z.union([z.uuid(), z.literal('system')]).optional(),
  action: z.string().max(80).optional(),
  subjectType: z.string().max(40).optional(),
  subject: z.string().trim().max(100).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});
export const auditQuerySchema = pageQuerySchema.extend(auditFiltersSchema.shape);

export type AuditItem = {
  id: string;
  at: string;
  actorKind: ActorKind;
  actorId: string | null;
  actorName: string;
  action: string;
  subjectType: string;
  subjectId: string | null;
  summary: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  requestId: string | null;
};
/** `names` tells whom the ids in before and after stand for: people, teams, sources. */
export type AuditPage = Page<AuditItem> & { names: Record<string, string> };
export type AuditChoices = { actors: { id: string; name: string }[]; actions: string[]; subjectTypes: string[] };
