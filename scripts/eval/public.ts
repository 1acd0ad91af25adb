import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Analysis } from '@/lib/analysis/schema';
import type { Transcript } from '@/lib/transcript/schema';
import { transcriptOf } from './chat';
import { evalFolder, readLines } from './read';

/** One row of the table of the public sets: what was measured, on how many items, with what result. */
export type PublicScore = { set: string; measure: string; of: number; value: number; note: string };

type Item<G> = { id: string; source: string; messages: unknown[]; gold: G };
/** Reads a chat; with the id of an item that models learn from, with models that never saw it. */
type Analyse = (transcript: Transcript, id?: string) => Analysis;

function items<G>(set: string, file: string): Item<G>[] {
  const path = join(evalFolder, 'public', set, `${file}.jsonl`);
  return existsSync(path) ? readLines<Item<G>>(path) : [];
}

/** Scores the reading on the public sets, each for its own question, as the README of its folder says. */
export function scorePublic(analyse: Analyse): PublicScore[] {
  return [
    ...['utterances', 'chats'].flatMap((file) => scoreRouting(file, analyse)),
    ...['chats', 'utterances'].flatMap((file) => scoreContact(file, analyse)),
    ...['chats', 'utterances', 'chats_rating'].map((file) => scoreFrustration(file, analyse)),
    ...scoreEscalation(analyse),
    scoreSensitive(analyse),
    ...scoreNeed(analyse),
  ];
}

const coarse = (route: string) => (route === 'support' || route === 'existing_customer' ? 'customer' : route);

function scoreRouting(file: string, analyse: Analyse): PublicScore[] {
  const rows = items<{ route: string | null; coarse: string }>('routing', file).map((item) => ({
    gold: item.gold,
    got: analyse(transcriptOf(item), item.id).route.value,
  }));
  const fine = rows.filter((row) => row.gold.route !== null);
  const share = (right: number, of: number) => (of ? right / of : 0);
  const pairs = rows.map((row) => [coarse(row.got), row.gold.coarse] as const);
  return [
    {
      set: `routing/${file}`,
      measure: 'coarse accuracy',
      of: rows.length,
      value: share(pairs.filter(([got, want]) => got === want).length, rows.length),
      note: `macro F1 ${macroF1(pairs).toFixed(3)}`,
    },
    {
      set: `routing/${file}`,
      measure: 'route accuracy',
      of: fine.length,
      value: share(fine.filter((row) => row.got === row.gold.route).length, fine.length),
      note: `macro F1 ${macroF1(fine.map((row) => [row.got, row.gold.route ?? ''] as const)).toFixed(3)}`,
    },
  ];
}

function macroF1(pairs: readonly (readonly [string, string])[]): number {
  const values = [...new Set(pairs.map(([, want]) => want))];
  return (
    values
      .map((value) => {
        const hit = pairs.filter(([got, want]) => got === value && want === value).length;
        const said = pairs.filter(([got]) => got === value).length;
        const meant = pairs.filter(([, want]) => want === value).length;
        return said + meant === 0 ? 1 : (2 * hit) / (said + meant);
      })
      .reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  );
}

type ContactGold = {
  contact: Record<string, string | null>;
  scored: string[];
  accept?: Record<string, string[]>;
  ids?: string[];
};
const plain = (value: string) =>
  value
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const digits = (value: string) => value.replace(/\D/g, '');

function scoreContact(file: string, analyse: Analyse): PublicScore[] {
  const counts = new Map<string, { given: number; right: number; none: number; invented: number }>();
  for (const item of items<ContactGold>('contact', file)) {
    const contact = analyse(transcriptOf(item)).contact as Record<string, { value: string } | null>;
    for (const field of item.gold.scored) {
      const count = counts.get(field) ?? { given: 0, right: 0, none: 0, invented: 0 };
      counts.set(field, count);
      const want = item.gold.contact[field] ?? null;
      const got = contact[field]?.value ?? null;
      if (want === null) {
        count.none += 1;
        if (got !== null) count.invented += 1;
        continue;
      }
      count.given += 1;
      const allowed = [want, ...(item.gold.accept?.[field] ?? [])];
      const same = (value: string) =>
        field === 'phone' ? digits(value).slice(-9) === digits(got ?? '').slice(-9) : plain(value) === plain(got ?? '');
      if (got !== null && allowed.some(same)) count.right += 1;
    }
  }
  return [...counts].map(([field, { given, right, none, invented }]) => ({
    set: `contact/${file}`,
    measure: `${field} found right`,
    of: given,
    value: given ? right / given : 1,
    note: `invented in ${invented} of ${none} without`,
  }));
}

type Tally = { hit: number; missed: number; extra: number; clean: number };
const emptyTally = (): Tally => ({ hit: 0, missed: 0, extra: 0, clean: 0 });
function add(tally: Tally, got: boolean, want: boolean): void {
  if (got && want) tally.hit += 1;
  else if (want) tally.missed += 1;
  else if (got) tally.extra += 1;
  else tally.clean += 1;
}
function tallied(set: string, measure: string, tally: Tally): PublicScore {
  const { hit, missed, extra, clean } = tally;
  const share = (a: number, b: number) => (b ? (a / b).toFixed(3) : '-');
  return {
    set,
    measure: `${measure} F1`,
    of: hit + missed + extra + clean,
    value: hit + missed + extra === 0 ? 1 : (2 * hit) / (2 * hit + missed + extra),
    note: `recall ${share(hit, hit + missed)}, precision ${share(hit, hit + extra)}`,
  };
}

const flagged = (analysis: Analysis, flag: string) => analysis.flags.some((finding) => finding.flag === flag);

function scoreFrustration(file: string, analyse: Analyse): PublicScore {
  const tally = emptyTally();
  for (const item of items<{ frustrated?: boolean; rated_calm_and_helpful?: boolean }>('frustration', file)) {
    const want = item.gold.frustrated ?? item.gold.rated_calm_and_helpful === false;
    add(tally, flagged(analyse(transcriptOf(item), item.id), 'frustrated'), want);
  }
  return tallied(`frustration/${file}`, 'frustrated', tally);
}

function scoreEscalation(analyse: Analyse): PublicScore[] {
  const flags = ['pricing', 'custom_scope', 'complaint', 'asked_for_human'];
  const tallies = new Map(flags.map((flag) => [flag, emptyTally()]));
  for (const item of items<{ flags: string[] }>('escalation', 'utterances')) {
    const analysis = analyse(transcriptOf(item), item.id);
    for (const [flag, tally] of tallies) add(tally, flagged(analysis, flag), item.gold.flags.includes(flag));
  }
  return [...tallies].map(([flag, tally]) => tallied('escalation/utterances', flag, tally));
}

function scoreSensitive(analyse: Analyse): PublicScore {
  const tally = emptyTally();
  for (const item of items<{ sensitive_data: boolean }>('escalation', 'chats_sensitive'))
    add(tally, flagged(analyse(transcriptOf(item)), 'sensitive_data'), item.gold.sensitive_data);
  return tallied('escalation/chats_sensitive', 'sensitive_data', tally);
}

function scoreNeed(analyse: Analyse): PublicScore[] {
  const rows = items<{ need: string }>('need', 'chats').map((item) => {
    const got = plain(analyse(transcriptOf(item)).statedNeed?.value ?? '')
      .split(' ')
      .filter(Boolean);
    const want = plain(item.gold.need).split(' ').filter(Boolean);
    const left = [...got];
    const shared = want.filter((word) => {
      const place = left.indexOf(word);
      if (place >= 0) left.splice(place, 1);
      return place >= 0;
    }).length;
    const recall = want.length ? shared / want.length : 1;
    const precision = got.length ? shared / got.length : 0;
    return { recall, f: recall + precision ? (2 * recall * precision) / (recall + precision) : 0, words: got.length };
  });
  const mean = (pick: (row: (typeof rows)[number]) => number) =>
    rows.reduce((sum, row) => sum + pick(row), 0) / Math.max(1, rows.length);
  return [
    {
      set: 'need/chats',
      measure: 'ROUGE-1 F',
      of: rows.length,
      value: mean((row) => row.f),
      note: `recall ${mean((row) => row.recall).toFixed(3)}, ${mean((row) => row.words).toFixed(1)} words`,
    },
  ];
}
