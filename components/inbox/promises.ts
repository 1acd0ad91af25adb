import type { PromiseKind } from '@/lib/analysis/schema';
import type { PromiseWarning } from '@/lib/inbox/schema';
import { approvedAlternative, topicOfPromise } from '@/lib/language/alternative';
import type { TemplateValues } from '@/lib/language/fill-template';
import type { Snippet } from '@/lib/snippets/schema';

/** A sentence of a message with everything that it promises. */
export type RiskySentence = {
  start: number;
  end: number;
  sentence: string;
  kinds: PromiseKind[];
  rules: string[];
  wording: string;
};

const kindWords: Record<PromiseKind, string> = {
  price: 'a price',
  timing: 'a time',
  scope: 'a scope',
  legal: 'a legal position',
  result: 'a result',
  availability: 'availability',
  fit: 'that it fits',
};

/** `a result and a time`. */
export function promiseWords(kinds: readonly PromiseKind[]): string {
  const words = kinds.map((kind) => kindWords[kind]);
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : (words[0] ?? '');
}

/**
 * Warnings by sentence, in the order of the text, each with words to put in its place: the approved text for its topic where there is
 * one, otherwise the rule's own.
 */
export function riskySentences(
  warnings: readonly PromiseWarning[],
  snippets: readonly Snippet[],
  values: TemplateValues,
): RiskySentence[] {
  const bySentence = Map.groupBy(warnings, (warning) => warning.start);
  return [...bySentence.values()]
    .flatMap((group) => {
      const first = group[0];
      if (!first) return [];
      const approved = group.find((each) => snippets.some((text) => text.topic === topicOfPromise[each.kind])) ?? first;
      return [
        {
          start: first.start,
          end: first.end,
          sentence: first.sentence,
          kinds: group.map((each) => each.kind),
          rules: group.map((each) => each.rule),
          wording: approvedAlternative(approved, snippets, values),
        },
      ];
    })
    .sort((a, b) => a.start - b.start);
}
