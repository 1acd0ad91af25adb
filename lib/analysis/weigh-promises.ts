import { contentsOf } from './acts/question-kind';
import { flagSentences } from './flags/find-flags';
import { type BusinessActs, statementShowing } from './model/business-acts';
import type { LinearModels } from './model/linear';
import { evidenceOf, type Reading } from './reading';
import type { FlagFinding, PromiseFinding, PromiseKind } from './schema';

/** From here the model alone is believed, where no rule saw a promise. */
const surely = 0.85;

type Given = { reading: Reading; rules: readonly PromiseFinding[]; acts: BusinessActs; models: LinearModels };

/** What the bot promised: what the rules saw, and what the model alone is sure of. */
export function weighPromises({ reading, rules, acts, models }: Given): PromiseFinding[] {
  return reading.turns.flatMap((turn): PromiseFinding[] => {
    if (turn.role !== 'bot') return [];
    const seen = rules.filter((promise) => promise.message === turn.number);
    const probability = acts.get(turn.number)?.promise;
    if (probability === undefined) return seen;
    if (seen.length > 0)
      return seen.map((promise) => ({ ...promise, confidence: round(Math.max(0.6, (1 + probability) / 2)) }));
    if (probability < surely) return [];
    const [start, end] = statementShowing(reading, turn, 'promise', models);
    const evidence = [evidenceOf(turn, start, end)];
    const kind = kindOf(turn.low.slice(start, end));
    return [
      { message: turn.number, kind, text: turn.text.slice(start, end), evidence, confidence: round(probability) },
    ];
  });
}

/** The flags of the rules with that for the bot's promises as they were weighed. */
export function withPromises(flags: readonly FlagFinding[], promises: readonly PromiseFinding[]): FlagFinding[] {
  const others = flags.filter((finding) => finding.flag !== 'bot_promise');
  if (promises.length === 0) return others;
  const confidence = Math.max(...promises.map((promise) => promise.confidence));
  const evidence = promises.flatMap((promise) => promise.evidence);
  return [...others, { flag: 'bot_promise', sentence: flagSentences.bot_promise, evidence, confidence }];
}

function kindOf(low: string): PromiseKind {
  const contents = contentsOf(low);
  if (contents.includes('money') || /\b(?:price|pay|fee|charge|cost|free|discount)\b/.test(low)) return 'price';
  if (/\b(?:yours|reserved|held|saved|booked|free|available|left|stock)\b/.test(low)) return 'availability';
  if (contents.includes('moment') || contents.includes('span')) return 'timing';
  if (/\b(?:legal|liable|law|permit|permission|fine|visa|compliant|exempt)\b/.test(low)) return 'legal';
  if (/\b(?:fits?|suits?|works? with|approved|covered|eligible|qualif\w+|accepted)\b/.test(low)) return 'fit';
  return 'result';
}

const round = (value: number) => Math.round(value * 100) / 100;
