import { fold, words } from '@/lib/transcript/text';

export type OpenQuestion = { conversationId: string; text: string };
export type QuestionGroup = { text: string; conversationIds: string[] };

const empty = new Set(
  'a about also am an and any are as at be been being but by can could did do does for from get had has have hello hi how i if in into is it its just let like may me my need not of on or our please so some such than that the their them there these they this to us want was we were what when where which who why will with would you your yours'.split(
    ' ',
  ),
);

/** The words of a question that carry its meaning, in their simplest form: "prices" and "price" are one. */
function keywords(text: string): Set<string> {
  const all = words(fold(text)).map((word) =>
    (word.length > 4 ? word.replace(/(ies|es|s)$/, '') : word).replace(/'s$/, ''),
  );
  const meaning = all.filter((word) => !empty.has(word) && word.length > 1);
  return new Set(meaning.length > 0 ? meaning : all);
}

function likeness(a: Set<string>, b: Set<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared / (a.size + b.size - shared || 1);
}

/**
 * Open questions that ask the same in other words, most frequent first. Two belong together where at least half of their
 * meaningful words are shared; each group is named by its shortest wording. Every conversation is counted once a group.
 */
export function groupQuestions(questions: readonly OpenQuestion[], mostGroups = 400): QuestionGroup[] {
  const groups: { keys: Set<string>; texts: string[]; ids: Set<string> }[] = [];
  const ordered = questions.toSorted((a, b) => a.text.length - b.text.length || (a.text < b.text ? -1 : 1));
  for (const question of ordered) {
    const keys = keywords(question.text);
    if (keys.size === 0) continue;
    let best: (typeof groups)[number] | undefined;
    let bestLikeness = 0.5;
    for (const group of groups) {
      const like = likeness(keys, group.keys);
      if (like >= bestLikeness) {
        best = group;
        bestLikeness = like + 1e-9;
      }
    }
    if (best) {
      best.texts.push(question.text);
      best.ids.add(question.conversationId);
    } else if (groups.length < mostGroups) {
      groups.push({ keys, texts: [question.text], ids: new Set([question.conversationId]) });
    }
  }
  return groups
    .map((group) => ({ text: group.texts[0] as string, conversationIds: [...group.ids] }))
    .sort((a, b) => b.conversationIds.length - a.conversationIds.length || (a.text < b.text ? -1 : 1));
}
