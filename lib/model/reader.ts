import type { ModelSettings } from '@/lib/model-settings';
import type { Transcript } from '@/lib/transcript/schema';
import { type Answer, askModel, CallStopped } from './ask';
import { makeBreaker } from './breaker';
import { type ModelRequest, makeRequest } from './prompt';
import { languageModelOf } from './provider';
import type { CallOutcome, Skip } from './schema';
import { makeSlots } from './slots';

/** What came of a chat: an answer or failure of a call, or why no call was made. */
export type ReadAnswer = Answer | { outcome: Skip; claims: null };

export type ModelReader = {
  readonly settings: ModelSettings;
  /** What would be sent of a transcript; pure, and costs time with the length of the text. */
  request(transcript: Transcript): ModelRequest;
  /** Asks the model, unless the chat is too long, says nothing, or the provider is left alone. Throws CallStopped alone. */
  read(request: ModelRequest, stop?: AbortSignal): Promise<ReadAnswer>;
};

/** Ends that say that the provider is not there for us, as against an answer that is not good. */
const dead: readonly CallOutcome[] = ['timeout', 'rate_limited', 'unreachable', 'key_refused', 'provider_error'];

/** A reader with its own breaker and bounded number of calls; one for a process. `now` gives milliseconds. */
export function makeModelReader(settings: ModelSettings, now: () => number = Date.now): ModelReader {
  const model = languageModelOf(settings);
  const breaker = makeBreaker(now);
  const slots = makeSlots(settings.concurrency);
  const skip = (outcome: Skip) => ({ outcome, claims: null });
  return {
    settings,
    request: (transcript) => makeRequest(transcript, settings),
    async read(request, stop) {
      if (!request.saysAnything) return skip('nothing_said');
      if (request.length > settings.maxCharacters) return skip('too_long');
      const giveBack = await slots.take(settings.timeoutMs * 2, stop);
      if (stop?.aborted) {
        giveBack?.();
        throw new CallStopped();
      }
      if (!giveBack) return skip('busy');
      try {
        // Asked after the wait, so that those in line do not all go to a provider that has died meanwhile.
        if (!breaker.take()) return skip('paused');
        const answer = await askModel(model, settings, request, stop);
        if (dead.includes(answer.outcome))
          breaker.failed('retryAfterMs' in answer ? answer.retryAfterMs : null, settings.timeoutMs);
        else breaker.worked();
        return answer;
      } catch (error) {
        breaker.gaveBack();
        throw error;
      } finally {
        giveBack();
      }
    },
  };
}
