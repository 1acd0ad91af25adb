import { eq } from 'drizzle-orm';
import { conversations } from '@/db/schema/conversations';
import { handoffs } from '@/db/schema/handoffs';
import { analyseTranscript } from '@/lib/analysis/analyse';
import { checkClaims } from '@/lib/analysis/check-claims';
import type { Claims } from '@/lib/analysis/claims';
import { mergeClaims, withoutModel } from '@/lib/analysis/merge-claims';
import type { Context } from '@/lib/auth/context';
import { log } from '@/lib/log';
import type { ModelReader } from '@/lib/model/reader';
import { becauseOf, type CallFailure, type Skip } from '@/lib/model/schema';
import { findReading, keepReading, recordCall } from '@/lib/model/store';
import { readSettings } from '@/lib/settings/read';
import type { Transcript } from '@/lib/transcript/schema';
import { hasEnded, isUndecided } from './ended';
import { loadTranscript } from './load';
import { longestAnalysis } from './longest-analysis';
import type { Analyse, ReadingEngine } from './reading-engine';
import { withinTime } from './time-limit';

type Found = { claims: Claims; digest: string } | { because: CallFailure | Skip };

/**
 * The built-in rules with a language model beside them. A model is asked once for each state of a chat that has ended, outside of any
 * transaction; whatever goes wrong with it, the built-in rules read alone and the reading says why.
 */
export function modelEngine(reader: ModelReader): ReadingEngine {
  const { provider, name } = reader.settings;
  const fallBack = (transcript: Transcript, because: CallFailure | Skip) =>
    withoutModel(analyseTranscript(transcript), { provider, name }, becauseOf[because]);
  return {
    async prepare(ctx, conversationId, stop): Promise<Analyse> {
      const found = await askBefore(ctx, reader, conversationId, stop);
      if (found === null) return analyseTranscript;
      if ('because' in found) return (transcript) => fallBack(transcript, found.because);
      return (transcript) => {
        const request = reader.request(transcript);
        // More was said since: the job that came with it reads the chat again.
        if (request.digest !== found.digest) return fallBack(transcript, 'changed');
        const checked = checkClaims(found.claims, request.messages, transcript);
        return mergeClaims(transcript, analyseTranscript(transcript), checked, { provider, name });
      };
    },
  };
}

/** Null where there is nothing to read any more. */
async function askBefore(
  ctx: Context,
  reader: ModelReader,
  conversationId: string,
  stop: AbortSignal | undefined,
): Promise<Found | null> {
  const [row] = await ctx.db
    .select({ conversation: conversations, state: handoffs.state, decidedBy: handoffs.decidedBy })
    .from(conversations)
    .leftJoin(handoffs, eq(handoffs.conversationId, conversations.id))
    .where(eq(conversations.id, conversationId));
  if (!row || (row.state !== null && !isUndecided({ state: row.state, decidedBy: row.decidedBy }))) return null;
  if (!hasEnded(row.conversation, await readSettings(ctx.db), ctx.clock.now())) return { because: 'running' };
  const { transcript } = await loadTranscript(ctx.db, row.conversation);
  const request = withinTime(longestAnalysis, () => reader.request(transcript));
  const kept = await findReading(ctx, conversationId, request.digest);
  if (kept) return { claims: kept, digest: request.digest };
  const answer = await reader.read(request, stop);
  if (!('usage' in answer)) return { because: answer.outcome };
  const { claims } = answer;
  const dropped = claims
    ? withinTime(longestAnalysis, () => checkClaims(claims, request.messages, transcript).dropped)
    : 0;
  await recordCall(ctx, reader.settings, conversationId, answer, dropped);
  if (answer.outcome !== 'read') {
    log.warn('a language model did not read a chat', {
      conversationId,
      outcome: answer.outcome,
      status: answer.status,
      milliseconds: answer.milliseconds,
    });
    return { because: answer.outcome };
  }
  await keepReading(ctx, conversationId, request.digest, answer.claims);
  return { claims: answer.claims, digest: request.digest };
}
