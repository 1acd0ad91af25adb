import { type ChatSigns, chatFeatures } from './model/chat-features';
import { type LinearModels, sharesOf } from './model/linear';
import { tokensOf } from './model/tokens';
import { evidenceOf, type Reading, type Turn } from './reading';
import type { Analysis, Route } from './schema';

/** The route of a chat: by the learned model, which knows what the rules saw; by the rules alone where there is no model. */
export function weighRoute(reading: Reading, rules: ChatSigns, models: LinearModels): Analysis['route'] {
  const { value, evidence, confidence } = rules.route;
  if (Object.keys(models.labels).length === 0) return { value, evidence, confidence };
  const shares = sharesOf(models, chatFeatures(reading, rules));
  const [best, share] = Object.entries(shares).sort((a, b) => b[1] - a[1])[0] ?? [value, confidence];
  const route = best as Route;
  return { value: route, evidence: route === value ? evidence : showing(reading, route, models), confidence: share };
}

/** The message whose words speak most for a route. */
function showing(reading: Reading, route: Route, models: LinearModels): Analysis['route']['evidence'] {
  let [best, most] = [reading.visitor[0] as Turn | undefined, Number.NEGATIVE_INFINITY];
  for (const turn of reading.visitor) {
    if (turn.injection) continue;
    const words = new Set(tokensOf(turn.text));
    const sum = [...words].reduce((total, word) => total + (models.weights[`w:${word}`]?.[route] ?? 0), 0);
    if (sum > most) [best, most] = [turn, sum];
  }
  return best ? [evidenceOf(best)] : [];
}
