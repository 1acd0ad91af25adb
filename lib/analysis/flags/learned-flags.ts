import { sensitiveSpans } from '@/lib/language/redact';
import type { LinearModels } from '../model/linear';
import { sentenceShowing, type VisitorActs } from '../model/visitor-acts';
import { evidenceOf, type Reading } from '../reading';
import { type Flag, type FlagFinding, flags as flagIds, type Route } from '../schema';
import { flagSentences } from './find-flags';
import { isPlainlyFedUp } from './frustrated';
import { weighRepeats } from './repeating';

/** The act of a message (see `ACTS.md`) that shows a flag. The other flags are a matter of counting or of the business, by rule alone. */
export const flagActs: Partial<Record<Flag, string>> = {
  pricing: 'ask_price',
  custom_scope: 'ask_custom',
  legal_advice: 'ask_legal',
  emergency: 'emergency',
  guarantee: 'ask_guarantee',
  complaint: 'complain',
  sensitive_data: 'sensitive',
  frustrated: 'frustrated',
  asked_for_human: 'ask_human',
};

/** Flags whose rule hardly errs on chats that nobody had tuned it on: what it sees counts beside what the model sees. */
const ruleCounts: ReadonlySet<Flag> = new Set([
  'pricing',
  'custom_scope',
  'legal_advice',
  'guarantee',
  'asked_for_human',
]);

/** Whom the business does not sell to it cannot fail to suit. */
const notBuying: ReadonlySet<Route> = new Set(['spam', 'other', 'support']);

/** Of whom a condition is told: nobody's pet, nobody's machine. */
const ofKin =
  /\bmy (?:\w+ )?(?:son|daughter|child|kid|kids|children|baby|boy|girl|mum|mom|mother|dad|father|wife|husband|partner|brother|sister|nan|gran\w*|niece|nephew)\b/;
/** What a rule with a place of its own is told at. */
const sure = 0.85;

type Given = {
  reading: Reading;
  rules: readonly FlagFinding[];
  acts: VisitorActs;
  models: { visitorActs: LinearModels; repeats: LinearModels };
  route: Route;
};

/** The visitor asks again, by the model that weighs pairs of messages; undefined where it has not been trained. */
function repeatingFinding(reading: Reading, models: LinearModels): FlagFinding[] | undefined {
  const repeats = weighRepeats(reading, models);
  if (!repeats) return undefined;
  if (repeats.length === 0) return [];
  return [
    {
      flag: 'repeating',
      sentence: flagSentences.repeating,
      evidence: repeats.map(({ later }) => evidenceOf(later)),
      confidence: Math.max(...repeats.map(({ probability }) => probability)),
    },
  ];
}

/**
 * The flags of a chat: where an act stands for a flag, the learned model decides, which knows what the rule saw; else the rule. A card
 * number, a password or another secret that has a pattern is sensitive whatever the model makes of it.
 */
export function weighFlags({ reading, rules, acts, models, route }: Given): FlagFinding[] {
  return flagIds.flatMap((flag) => {
    const rule = rules.find((finding) => finding.flag === flag);
    if (flag === 'repeating') {
      const weighed = repeatingFinding(reading, models.repeats);
      if (weighed) return route === 'spam' ? [] : weighed;
    }
    if (flag === 'poor_fit' && notBuying.has(route)) return [];
    const act = flagActs[flag];
    const threshold = act ? models.visitorActs.labels[act]?.threshold : undefined;
    if (!act || threshold === undefined) return rule ? [rule] : [];
    if (route === 'spam' && flag !== 'injection') return [];
    let confidence = 0;
    const evidence = reading.visitor.flatMap((turn) => {
      const probability = acts.get(turn.number)?.[act] ?? 0;
      const seen = rule?.evidence.filter((place) => 'message' in place && place.message === turn.number) ?? [];
      const byRule =
        (seen.length > 0 && ruleCounts.has(flag)) ||
        (flag === 'sensitive_data' &&
          (sensitiveSpans(turn.text).length > 0 || (seen.length > 0 && ofKin.test(turn.low)))) ||
        (flag === 'frustrated' && isPlainlyFedUp(turn.low));
      if (probability < threshold && !byRule) return [];
      confidence = Math.max(confidence, probability, byRule ? (rule?.confidence ?? sure) : 0);
      return seen.length > 0 ? seen : [evidenceOf(turn, ...sentenceShowing(reading, turn, act, models.visitorActs))];
    });
    return evidence.length > 0 ? [{ flag, sentence: flagSentences[flag], evidence, confidence }] : [];
  });
}
