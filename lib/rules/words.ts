import type { RuleConditions } from '@/lib/routing/schema';

const laneWords = {
  sales: 'sales',
  existing_customer: 'existing customers',
  support: 'support',
  set_aside: 'set aside',
} as const;
const routeWords = {
  ...laneWords,
  existing_customer: 'existing customer',
  spam: 'spam',
  other: 'other',
  unclear: 'unclear',
} as const;
const urgencyWords = { immediate: 'immediate', soon: 'soon', planned: 'planned', none: 'no time named' } as const;

function oneOf(values: readonly string[]): string {
  return values.length > 1 ? `${values.slice(0, -1).join(', ')} or ${values.at(-1)}` : (values[0] ?? '');
}

/** The conditions of a rule as clauses such as `page starts with /ai`; a rule without any is for every sales chat. */
export function conditionWords(conditions: RuleConditions): string[] {
  const { lanes, routes, serviceLines, pages, sources, campaigns, regions, urgencies, highValue, knownContact } =
    conditions;
  const words: string[] = [];
  if (lanes) words.push(`lane is ${oneOf(lanes.map((lane) => laneWords[lane]))}`);
  if (routes)
    words.push(`kind of chat is ${oneOf(routes.map((route) => routeWords[route as keyof typeof routeWords]))}`);
  if (serviceLines) words.push(`service is ${oneOf(serviceLines)}`);
  if (pages) words.push(`page starts with ${oneOf(pages)}`);
  if (sources) words.push(`source is ${oneOf(sources)}`);
  if (campaigns) words.push(`campaign is ${oneOf(campaigns)}`);
  if (regions) words.push(`region is ${oneOf(regions)}`);
  if (urgencies) words.push(`urgency is ${oneOf(urgencies.map((urgency) => urgencyWords[urgency]))}`);
  if (highValue !== undefined) words.push(highValue ? 'it is high value' : 'it is not high value');
  if (knownContact !== undefined) words.push(knownContact ? 'we know the visitor' : 'the visitor is new');
  return words.length > 0 ? words : ['every sales chat'];
}
