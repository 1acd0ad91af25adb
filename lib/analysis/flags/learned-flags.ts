import type { LinearModels } from '../model/linear';
import { sentenceShowing, type VisitorActs } from '../model/visitor-acts';
import { evidenceOf, type Reading } from '../reading';
import { type Flag, type FlagFinding, flags as flagIds, type Route } from '../schema';
import { flagSentences } from './find-flags';

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
  repeating: 'repeat',
  asked_for_human: 'ask_human',
};

type Given = { reading: Reading; rules: readonly FlagFinding[]; acts: VisitorActs; models: LinearModels; route: Route };

/** The flags of a chat: where an act stands for a flag, the learned model decides, which knows what the rule saw; else the rule. */
export function weighFlags({ reading, rules, acts, models, route }: Given): FlagFinding[] {
  return flagIds.flatMap((flag) => {
    const rule = rules.find((finding) => finding.flag === flag);
    const act = flagActs[flag];
    const threshold = act ? models.labels[act]?.threshold : undefined;
    if (!act || threshold === undefined) return rule ? [rule] : [];
    if (route === 'spam' && flag !== 'injection') return [];
    let confidence = 0;
    const evidence = reading.visitor.flatMap((turn) => {
      const probability = acts.get(turn.number)?.[act] ?? 0;
      if (probability < threshold) return [];
      confidence = Math.max(confidence, probability);
      const seen = rule?.evidence.filter((place) => 'message' in place && place.message === turn.number) ?? [];
      return seen.length > 0 ? seen : [evidenceOf(turn, ...sentenceShowing(reading, turn, act, models))];
    });
    return evidence.length > 0 ? [{ flag, sentence: flagSentences[flag], evidence, confidence }] : [];
  });
}
