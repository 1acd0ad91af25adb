import { join } from 'node:path';
import type { Analysis } from '@/lib/analysis/schema';
import type { Transcript } from '@/lib/transcript/schema';
import { transcriptOf } from './chat';
import type { PublicScore } from './public';
import { evalFolder, readLines } from './read';
import { sameDetail } from './score';

const details = ['name', 'email', 'phone', 'company'] as const;
type Exchange = {
  id: string;
  half: 'tune' | 'held';
  messages: unknown[];
  contact: Record<(typeof details)[number], string | null>;
};

/** What is wrong in one exchange of the bank of contact details. */
export type WrongDetail = { id: string; detail: string; got: string | null; want: string | null };

/**
 * Scores the reading of contact details on `eval/bank/contact.jsonl`. Half `tune` was in view while the rules were written; half `held` was
 * written at the same time and only its totals were looked at.
 */
export function scoreContactBank(analyse: (transcript: Transcript) => Analysis): {
  scores: PublicScore[];
  wrong: WrongDetail[];
} {
  const wrong: WrongDetail[] = [];
  const rows = new Map<string, { given: number; right: number; none: number; invented: number }>();
  for (const exchange of readLines<Exchange>(join(evalFolder, 'bank', 'contact.jsonl'))) {
    const { contact } = analyse(transcriptOf(exchange));
    for (const detail of details) {
      const key = `${exchange.half} ${detail}`;
      const row = rows.get(key) ?? { given: 0, right: 0, none: 0, invented: 0 };
      rows.set(key, row);
      const want = exchange.contact[detail];
      const got = contact[detail]?.value ?? null;
      const right = want === null || got === null ? want === got : sameDetail[detail](got, want);
      if (want === null) row.none += 1;
      else row.given += 1;
      if (want === null && !right) row.invented += 1;
      if (want !== null && right) row.right += 1;
      if (!right) wrong.push({ id: exchange.id, detail, got, want });
    }
  }
  const scores = [...rows].map(([key, { given, right, none, invented }]) => {
    const [half = '', detail = ''] = key.split(' ');
    return {
      set: `bank/contact, ${half}`,
      measure: `${detail} found right`,
      of: given,
      value: given ? right / given : 1,
      note: `invented in ${invented} of ${none} without`,
    };
  });
  return { scores: scores.sort((a, b) => b.set.localeCompare(a.set)), wrong };
}
