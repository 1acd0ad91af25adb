import { analyseTranscript } from '@/lib/analysis/analyse';
import type { Analysis } from '@/lib/analysis/schema';
import type { Context } from '@/lib/auth/context';
import type { Transcript } from '@/lib/transcript/schema';

/** Reads one transcript; at once, and the same for the same. */
export type Analyse = (transcript: Transcript) => Analysis;

/**
 * Who reads the chats. `prepare` is called before any lock is taken and may take its time, such as asking a model; what it answers is run
 * on the transcript as it is under the lock. It throws only where the process stops.
 */
export type ReadingEngine = { prepare(ctx: Context, conversationId: string, stop?: AbortSignal): Promise<Analyse> };

/** The rules of `lib/analysis` alone. */
export const builtInEngine: ReadingEngine = { prepare: async () => analyseTranscript };
