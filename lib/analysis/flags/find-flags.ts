import type { Evidence } from '@/lib/transcript/schema';
import { type Analysis, type Flag, type FlagFinding, flags as flagIds } from '../schema';
import { askedForHuman } from './asked-for-human';
import { complaint } from './complaint';
import type { FlagContext } from './context';
import { customScope } from './custom-scope';
import { emergency } from './emergency';
import { frustrated } from './frustrated';
import { guarantee } from './guarantee';
import { highValue } from './high-value';
import { injection } from './injection';
import { legalAdvice } from './legal-advice';
import { poorFit } from './poor-fit';
import { pricing } from './pricing';
import { repeating } from './repeating';
import { sensitiveData } from './sensitive-data';

type Rule = { find: (context: FlagContext) => Evidence[]; sentence: string; confidence: number };

const rules: Record<Flag, Rule> = {
  pricing: { find: pricing, sentence: 'The visitor asks for a price, a quote or a discount.', confidence: 0.85 },
  custom_scope: {
    find: customScope,
    sentence: 'The visitor asks for something tailored or for terms that are not standard.',
    confidence: 0.7,
  },
  legal_advice: { find: legalAdvice, sentence: 'The visitor asks a legal question.', confidence: 0.8 },
  emergency: {
    find: emergency,
    sentence: 'The visitor reports danger, an outage or an urgent medical or safety matter.',
    confidence: 0.8,
  },
  guarantee: {
    find: guarantee,
    sentence: 'The visitor asks for a promise of a result, a date or reliability.',
    confidence: 0.8,
  },
  complaint: { find: complaint, sentence: 'The visitor complains about the business or its people.', confidence: 0.7 },
  sensitive_data: {
    find: sensitiveData,
    sentence: 'The visitor shared sensitive data, such as a payment, identity or health detail.',
    confidence: 0.85,
  },
  frustrated: { find: frustrated, sentence: 'The visitor is angry or fed up.', confidence: 0.75 },
  repeating: {
    find: repeating,
    sentence: 'The visitor asked the same thing again because it was not answered.',
    confidence: 0.7,
  },
  asked_for_human: {
    find: askedForHuman,
    sentence: 'The visitor asks for a person, a call or a meeting.',
    confidence: 0.85,
  },
  high_value: { find: highValue, sentence: 'The visitor states a large size or budget.', confidence: 0.8 },
  poor_fit: {
    find: poorFit,
    sentence: 'The visitor seems to want something that the business does not offer, or is outside its area.',
    confidence: 0.6,
  },
  bot_promise: {
    find: ({ promises }) => promises.flatMap((promise) => promise.evidence),
    sentence: 'The bot promised a price, a time, a result, availability or a fit.',
    confidence: 0.8,
  },
  injection: {
    find: injection,
    sentence: 'A message tries to instruct software instead of speaking to the business.',
    confidence: 0.9,
  },
};

/** Every flag of the guidelines that the chat shows, each with its sentence and the places that show it. */
export function findFlags(context: FlagContext): Analysis['flags'] {
  const found: FlagFinding[] = [];
  for (const flag of flagIds) {
    const { find, sentence, confidence } = rules[flag];
    const evidence = find(context);
    if (evidence.length > 0) found.push({ flag, sentence, evidence, confidence });
  }
  return found;
}

/** The plain sentence of each flag. */
export const flagSentences = Object.fromEntries(flagIds.map((flag) => [flag, rules[flag].sentence])) as Record<
  Flag,
  string
>;
