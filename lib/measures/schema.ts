import type { Route } from '@/lib/analysis/schema';

/** One event of a chat as the measures read it; `byPerson` tells a decision of a person from one of the rules. */
export type ChatEvent = { id: string; at: Date; type: string; byPerson: boolean; data: Record<string, unknown> };

/** The decisions about a handoff of which the newest stands. `returned`, `restored` and `undone` open it again. */
export const standings = [
  'approved',
  'escalated',
  'declined',
  'set_aside',
  'restored',
  'undone',
  'returned',
  'recalled',
] as const;
export type Standing = (typeof standings)[number];

/**
 * What may be true of a chat; a rate counts the chats that carry one mark among those that carry others.
 * `sales` chats are exactly one of `handed_over`, `exception`, `to_review`.
 */
export const chatMarks = [
  'accepted',
  'read',
  'sales',
  'lead',
  'handed_over',
  'documented',
  'settled',
  'exception',
  'to_review',
  'delivered',
  'question_open',
  'wrong_owner',
  'bad_handoff',
  'consent_clear',
  'route_unclear',
  'contact_without_consent',
  'asked_again',
  'frustrated',
  'bot_promise',
] as const;
export type ChatMark = (typeof chatMarks)[number];

/** What the events of one chat say together; times are those of the first delivery and the first reply of a person. */
export type ChatFacts = {
  route: Route | null;
  standing: Standing | null;
  marks: Record<ChatMark, boolean>;
  topics: string[];
  deliveredAt: Date | null;
  respondedAt: Date | null;
};

/** How many chats share a day, a page, a place, their marks and topics: what every figure is counted from. */
export type ChatGroup = {
  /** Calendar day in the business time zone, `2026-11-09`. */
  day: string;
  page: string | null;
  place: string;
  marks: Record<ChatMark, boolean>;
  topics: string[];
  count: number;
};

/** A sample below this is marked, since one chat more would move the rate by over three points. */
export const smallSample = 30;
