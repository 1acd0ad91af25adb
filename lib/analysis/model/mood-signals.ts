import { topicHintsIn } from '@/lib/language/sensitive-topics';
import { contentOf } from '../acts/questions';
import { saysWish } from '../acts/request';
import { answeredTo, type Reading, repliesTo, type Turn } from '../reading';
import { insistence } from '../words/repeat-words';
import { setsApart, tailoringIn } from '../words/tailor-words';
import { temperIn } from '../words/temper-words';
import { troubleIn } from '../words/trouble-words';
import type { Features } from './linear';
import { leftUnanswered, saidBefore } from './repeat-features';

/** How the business has served the visitor before a message: counts over the whole chat so far. */
type Standing = {
  failures: number;
  justFailed: boolean;
  sameAgain: boolean;
  /** The reply takes up no word of what the visitor has said so far. */
  besideThePoint: boolean;
  /** The reply says that something was done, or answers. */
  served: boolean;
  temper: number;
};

const done =
  /\b(?:done|sorted|booked|moved|sent|confirmed|approved|found it|fixed|refunded|reserved|ready|yes|of course|no problem|all set|cancelled|updated|changed|on its way|here you go|resent|credited|added|removed|extended|unlocked|reset|welcome|passed its|erledigt|hecho|fait|listo)\b/;
const known = new WeakMap<Reading, Map<Turn, Standing>>();

/** Counted once a chat, message by message. */
function standings(reading: Reading): Map<Turn, Standing> {
  const kept = known.get(reading);
  if (kept) return kept;
  const found = new Map<Turn, Standing>();
  known.set(reading, found);
  let failures = 0;
  let temper = 0;
  const said = new Set<string>();
  let before: Turn | null = null;
  for (const turn of reading.visitor) {
    const replies = answeredTo(reading, turn).filter((reply) => !before || reply.index > before.index);
    const unhelpful = replies.some((reply) => reply.act?.fallback || saidBefore(reading, reply));
    const missed = before !== null && replies.length > 0 && leftUnanswered(reading, before) === 'yes';
    const justFailed =
      replies.length > 0 && (unhelpful || missed || replies.some((reply) => reply.act?.defer ?? false));
    if (justFailed) failures += 1;
    found.set(turn, {
      failures,
      justFailed,
      sameAgain: replies.some((reply) => saidBefore(reading, reply)),
      besideThePoint: replies.length > 0 && said.size > 0 && replies.every((reply) => isBeside(said, reply)),
      served:
        replies.some((reply) => done.test(reply.low)) ||
        (before !== null && replies.length > 0 && leftUnanswered(reading, before) === 'no'),
      temper,
    });
    if (showsTemper(turn)) temper += 1;
    for (const word of contentOf(turn.low.slice(0, 600))) if (said.size < 400) said.add(word);
    before = turn;
  }
  return found;
}

function isBeside(said: ReadonlySet<string>, reply: Turn): boolean {
  for (const word of contentOf(reply.low)) if (said.has(word)) return false;
  return true;
}

function showsTemper(turn: Turn): boolean {
  const marks = insistence(turn.text, turn.low);
  return (
    ['shouts', 'spells out', 'two marks'].some((mark) => marks.includes(mark)) || temperIn(turn.low).includes('insult')
  );
}

/** Names of features that weigh differently together than each for itself, by what they are about. */
const together: readonly (readonly string[])[] = [
  [
    'yours',
    'you did',
    'was done to me',
    'failed',
    'waited',
    'how often',
    'broken word',
    'wrong money',
    'bad thing',
    'rude',
    'judged',
    'somebody else',
    'supposing',
    'asks',
  ],
  [
    'hazard',
    'breaking out',
    'body',
    'vulnerable',
    'stuck',
    'down',
    'everybody',
    'breach',
    'now',
    'emergency wares',
    'supposing',
    'long ago',
    'asks',
  ],
  [
    'praise',
    'thanks',
    'insult',
    'oath',
    'sigh',
    'gives up',
    'rather than',
    'tries you',
    'at you',
    'again and again',
    'pleased',
    'own news',
    'failed you',
    'failed you often',
    'no failure yet',
    'same again',
    'short',
    'shouts',
    'stresses',
    'spells out',
    'two marks',
    'echoes',
    'starts with echo',
    'beside the point',
    'served you',
    'wants nothing',
    'praise first',
    'puts off coolly',
    'was cross before',
    'asks',
  ],
  [
    'condition',
    'medication',
    'symptom',
    'person',
    'animal',
    'asks wares',
    'supposing',
    'confidential',
    'figures',
    'others',
    'birth',
    'asks',
  ],
  [
    'tailored',
    'unusual',
    'oddity',
    'makes for us',
    'changes',
    'links',
    'own system',
    'own form',
    'terms',
    'exception',
    'alone',
    'shape',
    'fits not',
    'feasible',
    'wants it',
    'of the shelf',
    'is set apart',
  ],
];

/** How a message is put, and how the business has served the visitor before it. */
export function moodOf(reading: Reading, turn: Turn): string[] {
  const on = insistence(turn.text, turn.low).filter((name) => name !== 'insists not');
  const standing = standings(reading).get(turn);
  if (standing?.justFailed) on.push('failed you');
  if (standing && standing.failures > 1) on.push('failed you often');
  if (standing && standing.failures === 0) on.push('no failure yet');
  if (standing?.sameAgain) on.push('same again');
  if (standing?.besideThePoint) on.push('beside the point');
  if (standing?.served) on.push('served you');
  if (standing && standing.temper > 0) on.push('was cross before');
  if (echoes(reading, turn)) on.push('echoes');
  if (startsWithEcho(reading, turn)) on.push('starts with echo');
  if (!turn.low.includes('?') && !saysWish(turn.low)) on.push('wants nothing');
  return on;
}

/** What a message shows of trouble and temper: classes of words, what the business just did, and how these stand together. */
export function addMood(features: Features, reading: Reading, turn: Turn): void {
  const on = new Set<string>([
    ...troubleIn(turn.low),
    ...temperIn(turn.low),
    ...topicHintsIn(turn.low),
    ...tailoringIn(turn.low),
    ...moodOf(reading, turn),
  ]);
  if (/\?/.test(turn.low)) on.add('asks');
  if (repliesTo(reading, turn).some((reply) => setsApart(reply.low))) on.add('is set apart');
  for (const name of on) features.set(`mood:${name}`, 0.6);
  features.set(`failures:${Math.min(3, standings(reading).get(turn)?.failures ?? 0)}`, 0.6);
  for (const names of together) {
    const here = names.filter((name) => on.has(name));
    here.forEach((one, place) => {
      for (const other of here.slice(place + 1)) features.set(`mood:${one} + ${other}`, 0.6);
    });
  }
}

/** Words of the reply thrown back: most of what a short message says was said to it just before. */
function echoes(reading: Reading, turn: Turn): boolean {
  const own = contentOf(turn.low);
  if (own.size === 0 || own.size > 8) return false;
  const said = new Set(answeredTo(reading, turn).flatMap((reply) => [...contentOf(reply.low)]));
  let shared = 0;
  for (const word of own) if (said.has(word)) shared += 1;
  return shared > 0 && shared / own.size >= 0.34;
}

/** The first words throw words of the reply back: "two working days. perfect". */
function startsWithEcho(reading: Reading, turn: Turn): boolean {
  const first = /^\W*((?:[\p{L}\d'-]+[\s,]*){1,4})/u.exec(turn.low)?.[1] ?? '';
  const own = contentOf(first);
  if (own.size === 0) return false;
  const said = new Set(answeredTo(reading, turn).flatMap((reply) => [...contentOf(reply.low)]));
  return [...own].some((word) => said.has(word));
}
