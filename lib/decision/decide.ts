import type { Analysis, NextTurn } from '@/lib/analysis/schema';
import { type BotTexts, botPhrase } from '@/lib/language/bot-phrases';
import { greetingName } from '@/lib/language/fill-template';
import { redactSensitive } from '@/lib/language/redact';
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
  /** The words of the bot in the approved language; ours where it has none. */
  botTexts?: BotTexts;
}): Verdict {
  const { analysis, matches, routing, ended } = input;
  const complete = isCompleteHandoff(analysis);
  const turn = nextTurn(analysis);
  return {
    engine: decisionEngine,
    version: decisionVersion,
    complete,
    exceptions: complete ? [] : findExceptions(analysis),
    reasons: findReviewReasons(analysis, matches, routing),
    nextTurn: turn,
    nextTurnText: turnWords(turn, analysis, input.botTexts),
    ...placeConversation({ analysis, matches, ended, nextTurn: turn, stopped: input.stopped ?? false }),
  };
}

/** What the bot may say for a turn, in approved words with this chat's own values; what is sensitive in them is taken out. */
export function turnWords(turn: NextTurn, analysis: Analysis, texts: BotTexts = {}): string | null {
  const { contact, consent } = analysis;
  const channels = [...(contact.email ? (['email'] as const) : []), ...(contact.phone ? (['phone'] as const) : [])];
  const clean = (text: string | undefined) => (text === undefined ? null : redactSensitive(text));
  return botPhrase(turn, {
    texts,
    channels: channels.filter((channel) => !consent.refusedChannels.includes(channel)),
    values: {
      visitor_name: greetingName(clean(contact.name?.value)),
      company: clean(contact.company?.value),
      service: clean(analysis.serviceLine?.value),
      need: clean(analysis.statedNeed?.value),
      question: clean(analysis.unresolvedQuestion?.text),
    },
  });
}
