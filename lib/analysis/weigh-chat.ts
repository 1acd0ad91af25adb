import { type ChatSigns, chatFeatures } from './model/chat-features';
import { type Features, type LinearModels, probabilitiesOf, sharesOf } from './model/linear';
import type { Models } from './model/models';
import { tokensOf } from './model/tokens';
import { evidenceOf, type Reading, type Turn } from './reading';
import type { Analysis, Route } from './schema';

/**
 * The route of a chat, and whether what the visitor wants is clear: by the learned models of whole chats, which know what the rules saw;
 * by the rules alone where there is no model. Where the route cannot be told, no request is clear.
 */
export function weighChat(
  reading: Reading,
  rules: ChatSigns,
  models: Pick<Models, 'route' | 'clearRequest'>,
): { route: Analysis['route']; clearRequest: boolean } {
  if (reading.visitor.length === 0) {
    const { value, evidence, confidence } = rules.route;
    return { route: { value, evidence, confidence }, clearRequest: false };
  }
  const features = chatFeatures(reading, rules);
  const route = weighRoute(reading, rules, features, models.route);
  const clear = models.clearRequest.labels.clear;
  const said = clear
    ? (probabilitiesOf(models.clearRequest, features).clear ?? 0) >= clear.threshold
    : rules.need.clear;
  return { route, clearRequest: said && route.value !== 'unclear' };
}

const aside: ReadonlySet<Route> = new Set(['spam', 'other']);

function weighRoute(reading: Reading, rules: ChatSigns, features: Features, models: LinearModels): Analysis['route'] {
  const { value, evidence, confidence } = rules.route;
  if (Object.keys(models.labels).length === 0) return { value, evidence, confidence };
  const shares = sharesOf(models, features);
  const order = Object.entries(shares).sort((a, b) => b[1] - a[1]);
  // What is spam or somebody else's business is put aside: who has a request by the rules, and is neither by them, is never taken for it.
  const heard = rules.need.clear && !aside.has(value) ? order.filter(([name]) => !aside.has(name as Route)) : order;
  const [best, most] = heard[0] ?? [value, confidence];
  const share = most / heard.reduce((sum, [, each]) => sum + each, 0);
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
