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
