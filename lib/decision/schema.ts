import { z } from 'zod';
import { nextTurns } from '@/lib/analysis/schema';
import { evidenceSchema } from '@/lib/transcript/schema';

/** Why a person must look; the closed list, in the order in which a reviewer settles them. `returned` is opened by the owner who sent it back. */
export const reviewReasons = [
  'returned',
  'unclear_consent',
  'possible_duplicate',
  'existing_customer_conflict',
  'territory_conflict',
  'promise_made',
  'sensitive',
  'frustrated',
  'person_needed',
  'high_value',
  'low_confidence',
  'poor_fit',
] as const;
export type ReviewReason = (typeof reviewReasons)[number];

/** What keeps a conversation from being a complete handoff. */
export const exceptionKinds = [
  'no_contact',
  'no_consent',
  'consent_unclear',
  'consent_refused',
  'no_clear_request',
  'not_sales',
] as const;
export type ExceptionKind = (typeof exceptionKinds)[number];

/** How a blocking reason is settled on the screen: by the visitor's message, by match, by owner, or by a note. */
export const settlements = ['consent', 'matches', 'owner', 'note'] as const;
export type Settlement = (typeof settlements)[number];

export const reasonSchema = z.object({
  reason: z.enum(reviewReasons),
  /** Approval is refused while a blocking reason is open. */
  blocking: z.boolean(),
  settledBy: z.enum(settlements),
  sentence: z.string(),
  evidence: z.array(evidenceSchema),
});
export type Reason = z.infer<typeof reasonSchema>;

export const exceptionSchema = z.object({ kind: z.enum(exceptionKinds), sentence: z.string() });

/** What the decision rules say of one conversation. */
export const verdictSchema = z.object({
  engine: z.string(),
  version: z.string(),
  /** Contact + consent granted for it + clear request, on the sales or existing-customer route. */
  complete: z.boolean(),
  /** Empty where complete; otherwise each missing part with its sentence. */
  exceptions: z.array(exceptionSchema),
  reasons: z.array(reasonSchema),
  nextTurn: z.enum(nextTurns),
  /** What the bot may say next, in approved words only; null where it should say nothing. */
  nextTurnText: z.string().nullable(),
  /** `queue`: a person reviews it. `set_aside`: spam, other or refused; searchable and restorable. `wait`: the chat still runs. */
  placement: z.enum(['queue', 'set_aside', 'wait']),
  placementSentence: z.string(),
});
export type Verdict = z.infer<typeof verdictSchema>;
