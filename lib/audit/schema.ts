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
  'conversation.stopped',
  'conversation.released',
  'conversation.revealed',
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

/** What the audit calls an act: `noun.verb`, while an event says what has happened. */
export const auditActions = [
  'conversation.release',
  'conversation.retry',
  'conversation.reveal',
  'delivery.retry',
  'directory.import',
  'handoff.approve',
  'handoff.claim',
  'handoff.close',
  'handoff.decline',
  'handoff.edit',
  'handoff.escalate',
  'handoff.reassign',
  'handoff.recall',
  'handoff.release',
  'handoff.respond',
  'handoff.restore',
  'handoff.return',
  'handoff.set-aside',
  'handoff.settle',
  'handoff.undo',
  'person.activate',
  'person.change-password',
  'person.create',
  'person.deactivate',
  'person.reset-password',
  'person.sign-in',
  'person.sign-out-everywhere',
  'person.update',
  'pilot.close',
  'pilot.create',
  'pilot.update',
  'reply.approve',
  'reply.hold',
  'reply.refuse',
  'reply.withdraw',
  'rule.create',
  'rule.delete',
  'rule.move',
  'rule.update',
  'settings.update',
  'snippet.create',
  'snippet.install-starter',
  'snippet.restore',
  'snippet.retire',
  'snippet.update',
  'source-key.create',
  'source-key.revoke',
  'source.create',
  'source.update',
  'team.create',
  'team.rename',
  'team.set-members',
  'transcript.import',
] as const;
export type AuditAction = (typeof auditActions)[number];

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
