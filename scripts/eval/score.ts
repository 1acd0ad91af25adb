import type { EvalResult } from './chat';

type Detail = { text?: string; message: number };
/** The labels of one chat, as `eval/GUIDELINES.md` defines them. */
export type Gold = {
  route: string;
  contact: Record<'name' | 'email' | 'phone' | 'company', string | null>;
  consent: { status: string; channels: string[]; refused_channels: string[]; evidence: (number | string)[] };
  need_keypoints?: string[][];
  unresolved_question: { message: number; also_ok?: (Detail | number)[] } | null;
  urgency: string;
  flags: string[];
  bot_promises: number[];
  complete_handoff: boolean;
  next_turn: string;
};
export type Labelled = { id: string; gold: Gold };
type Count = { right: number; of: number };
type FlagCount = { hit: number; missed: number; extra: number };

/** One wrong answer: the chat, what was said, what the label says. */
export type Wrong = { id: string; got: unknown; want: unknown };
export type Score = {
  chats: number;
  fields: Map<string, Count>;
  wrong: Map<string, Wrong[]>;
  flags: Map<string, FlagCount>;
  grantedSaid: number;
  grantedWrongly: number;
  keypoints: Count;
  needWords: number;
};

const text = (value: unknown) =>
  String(value ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const digits = (value: unknown) => String(value ?? '').replace(/\D/g, '');
/** Whether a contact detail is the labelled one: case, punctuation and spacing do not matter. */
export const sameDetail = {
  name: (a: string, b: string) => text(a) === text(b),
  company: (a: string, b: string) => text(a) === text(b),
  email: (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase(),
  // A country prefix may be added by normalisation: the last nine digits decide.
  phone: (a: string, b: string) => digits(a).slice(-9) === digits(b).slice(-9),
};
const sameSet = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && [...a].sort().join() === [...b].sort().join();

/** Compares results with labels, field by field. A chat without a result counts as wrong everywhere. */
export function scoreResults(chats: readonly Labelled[], results: ReadonlyMap<string, EvalResult>): Score {
  const score: Score = {
    chats: chats.length,
    fields: new Map(),
    wrong: new Map(),
    flags: new Map(),
    grantedSaid: 0,
    grantedWrongly: 0,
    keypoints: { right: 0, of: 0 },
    needWords: 0,
  };
  for (const chat of chats) scoreChat(score, chat, results.get(chat.id));
  return score;
}

function scoreChat(score: Score, { id, gold }: Labelled, got: EvalResult | undefined): void {
  const count = (field: string, right: boolean, said: unknown, want: unknown) => {
    const row = score.fields.get(field) ?? { right: 0, of: 0 };
    score.fields.set(field, { right: row.right + (right ? 1 : 0), of: row.of + 1 });
    if (!right) score.wrong.set(field, [...(score.wrong.get(field) ?? []), { id, got: said, want }]);
  };
  count('route', got?.route === gold.route, got?.route, gold.route);
  for (const field of ['name', 'company', 'email', 'phone'] as const) {
    const [mine, theirs] = [got?.contact[field] ?? null, gold.contact[field] ?? null];
    if (mine !== null || theirs !== null)
      count(`contact.${field}`, mine !== null && theirs !== null && sameDetail[field](mine, theirs), mine, theirs);
  }
  const consent = got?.consent;
  count('consent.status', consent?.status === gold.consent.status, consent?.status, gold.consent.status);
  if (gold.consent.status === 'granted')
    count(
      'consent.channels',
      sameSet(consent?.channels ?? [], gold.consent.channels),
      consent?.channels,
      gold.consent.channels,
    );
  if (consent?.status === 'granted') {
    score.grantedSaid += 1;
    if (gold.consent.status !== 'granted') score.grantedWrongly += 1;
  }
  if (gold.consent.status === 'granted' || gold.consent.status === 'refused') {
    const evidence = (consent?.evidence ?? []).map(String);
    count(
      'consent.evidence',
      gold.consent.evidence.some((item) => evidence.includes(String(item))),
      evidence,
      gold.consent.evidence,
    );
  }
  const question = got?.unresolved_question ?? null;
  const wanted = gold.unresolved_question;
  const allowed = wanted
    ? [wanted.message, ...(wanted.also_ok ?? []).map((other) => (typeof other === 'number' ? other : other.message))]
    : [];
  count(
    'unresolved_question',
    wanted ? question !== null && allowed.includes(question.message) : question === null,
    question,
    wanted,
  );
  count('urgency', got?.urgency === gold.urgency, got?.urgency, gold.urgency);
  scoreFlags(score, got?.flags ?? [], gold.flags);
  const promises = got?.bot_promises ?? [];
  if (gold.bot_promises.length > 0 || promises.length > 0)
    count('bot_promises', sameSet(promises, gold.bot_promises), promises, gold.bot_promises);
  count(
    'complete_handoff',
    got?.complete_handoff === gold.complete_handoff,
    got?.complete_handoff,
    gold.complete_handoff,
  );
  count('next_turn', got?.next_turn === gold.next_turn, got?.next_turn, gold.next_turn);
  const need = text(got?.stated_need);
  score.needWords += need ? need.split(' ').length : 0;
  for (const group of gold.need_keypoints ?? []) {
    score.keypoints.of += 1;
    if (group.some((phrase) => need.includes(text(phrase)))) score.keypoints.right += 1;
  }
}

function scoreFlags(score: Score, got: readonly string[], want: readonly string[]): void {
  for (const flag of new Set([...got, ...want])) {
    const row = score.flags.get(flag) ?? { hit: 0, missed: 0, extra: 0 };
    if (got.includes(flag) && want.includes(flag)) row.hit += 1;
    else if (want.includes(flag)) row.missed += 1;
    else row.extra += 1;
    score.flags.set(flag, row);
  }
}

/** F1 of hits, misses and extras, 0 to 1; 1 where there was nothing to find. */
export function f1({ hit, missed, extra }: FlagCount): number {
  return hit + missed + extra === 0 ? 1 : (2 * hit) / (2 * hit + missed + extra);
}

/** All flags of a score together. */
export function allFlags(score: Score): FlagCount {
  return [...score.flags.values()].reduce(
    (sum, row) => ({ hit: sum.hit + row.hit, missed: sum.missed + row.missed, extra: sum.extra + row.extra }),
    { hit: 0, missed: 0, extra: 0 },
  );
}

/** Whether a field of one result agrees with the label; a field that neither has counts as right. */
export function isRight(chat: Labelled, result: EvalResult): (field: string) => boolean {
  const { wrong } = scoreResults([chat], new Map([[chat.id, result]]));
  return (field) => !wrong.has(field);
}
