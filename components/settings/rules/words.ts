import type { RuleDto } from '@/lib/rules/schema';

/** A rule as a sentence: "Page starts with /ai-consulting and region is UK". */
export function conditionSentence(rule: Pick<RuleDto, 'conditionWords'>): string {
  const words = rule.conditionWords.join(' and ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const laneWords = {
  sales: 'Sales',
  existing_customer: 'Existing customers',
  support: 'Support',
  set_aside: 'Set aside',
} as const;

export const routeWords = {
  sales: 'Sales',
  existing_customer: 'Existing customer',
  support: 'Support',
  spam: 'Spam',
  other: 'Other',
  unclear: 'Unclear',
} as const;

export const urgencyWords = { immediate: 'Immediate', soon: 'Soon', planned: 'Planned', none: 'No time said' } as const;
