import type { Analysis } from '@/lib/analysis/schema';
import { botPhrase } from '@/lib/language/bot-phrases';
import type { Match } from '@/lib/matching/schema';
import type { Routing } from '@/lib/routing/schema';
import type { Transcript } from '@/lib/transcript/schema';
import { isCompleteHandoff } from './complete-handoff';
import { findExceptions } from './exceptions';
import { nextTurn } from './next-turn';
import { placeConversation } from './placement';
import { findReviewReasons } from './review-reasons';
import type { Verdict } from './schema';

const decisionEngine = 'handoff-desk/decision';
const decisionVersion = '1.0.0';

/**
 * What the decision rules say of one conversation: complete or what is missing, why a person must look, what the bot may say next,
 * and where the conversation goes. `matches` are those that no reviewer has decided; `ended` tells that the chat is over, `stopped`
 * that its bot waits for a person.
 */
export function decide(input: {
  transcript: Transcript;
  analysis: Analysis;
  matches: Match[];
  routing: Routing;
  ended: boolean;
  stopped?: boolean;
}): Verdict {
  const { analysis, matches, routing, ended } = input;
  const complete = isCompleteHandoff(analysis);
  const turn = nextTurn(analysis);
  const { contact } = analysis;
  const asked = [...(contact.email ? (['email'] as const) : []), ...(contact.phone ? (['phone'] as const) : [])];
  return {
    engine: decisionEngine,
    version: decisionVersion,
    complete,
    exceptions: complete ? [] : findExceptions(analysis),
    reasons: findReviewReasons(analysis, matches, routing),
    nextTurn: turn,
    nextTurnText: botPhrase(turn, {
      channels: asked.filter((channel) => !analysis.consent.refusedChannels.includes(channel)),
    }),
    ...placeConversation({ analysis, matches, ended, nextTurn: turn, stopped: input.stopped ?? false }),
  };
}
