import type { Calibrated, Calibration } from '@/lib/analysis/model/calibration';
import type { Analysis, Flag } from '@/lib/analysis/schema';
import { resultOf } from '../eval/chat';
import { isRight, type Labelled } from '../eval/score';

/** One finding: of what kind, how sure the reading was, and whether the label agrees. */
export type Outcome = { kind: Calibrated; confidence: number; right: boolean };

const fewest = 12;

/** Every finding of the readings, beside the labels. */
export function outcomesOf(chats: readonly Labelled[], readings: ReadonlyMap<string, Analysis>): Outcome[] {
  return chats.flatMap((chat) => {
    const analysis = readings.get(chat.id);
    if (!analysis) return [];
    const right = isRight(chat, resultOf(chat.id, analysis));
    const { contact } = analysis;
    const found: Outcome[] = [
      { kind: 'route', confidence: analysis.route.confidence, right: right('route') },
      { kind: 'consent', confidence: analysis.consent.confidence, right: right('consent.status') },
      { kind: 'urgency', confidence: analysis.urgency.confidence, right: right('urgency') },
    ];
    for (const kind of ['name', 'email', 'phone', 'company'] as const) {
      const detail = contact[kind];
      if (detail) found.push({ kind, confidence: detail.confidence, right: right(`contact.${kind}`) });
    }
    if (analysis.unresolvedQuestion)
      found.push({
        kind: 'question',
        confidence: analysis.unresolvedQuestion.confidence,
        right: right('unresolved_question'),
      });
    for (const { flag, confidence } of analysis.flags)
      found.push({ kind: flag as Flag, confidence, right: chat.gold.flags.includes(flag) });
    return found;
  });
}

/**
 * Steps that rise with the confidence and fit best what was right (isotonic regression by pooling neighbours that disagree), each of at
 * least a dozen findings, drawn a little towards the middle so that a few lucky ones do not claim certainty.
 */
export function fitCalibration(outcomes: readonly Outcome[]): Calibration {
  const kinds = [...new Set(outcomes.map(({ kind }) => kind))].sort();
  return Object.fromEntries(
    kinds.map((kind) => [kind, steps(outcomes.filter((outcome) => outcome.kind === kind))]),
  ) as Calibration;
}

function steps(outcomes: readonly Outcome[]): [number, number][] {
  const sorted = [...outcomes].sort((a, b) => a.confidence - b.confidence);
  const pools: { upTo: number; right: number; of: number }[] = [];
  for (const { confidence, right } of sorted) {
    const last = pools.at(-1);
    if (last && (last.of < fewest || last.upTo === confidence)) {
      last.upTo = confidence;
      last.right += right ? 1 : 0;
      last.of += 1;
    } else pools.push({ upTo: confidence, right: right ? 1 : 0, of: 1 });
  }
  const share = (pool: { right: number; of: number }) => (pool.right + 1) / (pool.of + 2);
  for (let place = 1; place < pools.length; ) {
    const [before, here] = [pools[place - 1], pools[place]];
    if (before && here && (share(before) >= share(here) || here.of < fewest)) {
      pools.splice(place - 1, 2, { upTo: here.upTo, right: before.right + here.right, of: before.of + here.of });
      place = Math.max(1, place - 1);
    } else place += 1;
  }
  const round = (value: number) => Math.round(value * 1000) / 1000;
  return pools.map((pool) => [Math.ceil(pool.upTo * 1000) / 1000, round(share(pool))]);
}
