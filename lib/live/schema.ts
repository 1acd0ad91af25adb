import { z } from 'zod';
import { nextTurns } from '@/lib/analysis/schema';
import { evidenceSchema } from '@/lib/transcript/schema';

/** The two answers after which a bot says nothing more until a person releases the chat. */
export const stoppingTurns = ['stop', 'escalate'] as const;
export type StoppingTurn = (typeof stoppingTurns)[number];

/** What the bot was told after so many messages: the words are approved ones, the evidence is the visitor's. */
export const liveTurnSchema = z.object({
  action: z.enum(nextTurns),
  say: z.string().nullable(),
  reason: z.string(),
  evidence: z.array(evidenceSchema),
  messageCount: z.int().min(0),
  at: z.iso.datetime(),
});
export type LiveTurn = z.infer<typeof liveTurnSchema>;

/** Since when and why the bot is silent. `because` is a sentence of the rules, never transcript text. */
export const stopSchema = z.object({
  action: z.enum(stoppingTurns),
  since: z.iso.datetime(),
  because: z.string(),
  evidence: z.array(evidenceSchema),
});
export type Stop = z.infer<typeof stopSchema>;

/** Who let the bot go on, when, and how many messages they had read: those stop it no more. */
export const releaseSchema = z.object({
  at: z.iso.datetime(),
  by: z.object({ id: z.uuid(), name: z.string() }),
  messageCount: z.int().min(0),
});
export type Release = z.infer<typeof releaseSchema>;

/** A live chat as its conversation keeps it; every change raises `live_version`. */
export const liveStateSchema = z.object({
  /** The newest answer; null after a release, until the bot asks again. */
  turn: liveTurnSchema.nullable(),
  /** The one clarifying question of this chat was handed out. */
  clarified: z.boolean(),
  stop: stopSchema.nullable(),
  release: releaseSchema.nullable(),
});
export type LiveState = z.infer<typeof liveStateSchema>;

/** A live chat as the screens read it. */
export type LiveView = LiveState & { messageCount: number };

/** Letting the bot go on: the stop that was read, by its time, and how many messages were. */
export const releaseInputSchema = z.object({ since: z.iso.datetime(), messages: z.int().min(0) });
export type ReleaseInput = z.infer<typeof releaseInputSchema>;
