import { isFirstName, nameAt } from './person-name';
import type { Reading } from './reading';

/** The first word of a name, titles left out, in lower case. */
export function firstWord(value: string): string {
  return (
    value
      .toLowerCase()
      .replace(/^(?:(?:mr|mrs|ms|miss|dr|prof|col|frau|herr)\.?\s+)+/, '')
      .split(/\s+/)[0] ?? ''
  ).replace(/[^\p{L}]/gu, '');
}

/** The last word of a name in lower case. */
export function lastWord(value: string): string {
  return (value.toLowerCase().split(/\s+/).at(-1) ?? '').replace(/[^\p{L}]/gu, '');
}

/** Whether the business addresses the visitor by this name. */
export function isEchoed(value: string, echoed: ReadonlySet<string>): boolean {
  return echoed.has(firstWord(value)) || echoed.has(lastWord(value));
}

/** Whether two names have a word in common. */
export function sharesWord(a: string, b: string): boolean {
  const list = b.toLowerCase().split(/\s+/);
  return a
    .toLowerCase()
    .split(/\s+/)
    .some((word) => word.length > 2 && list.includes(word));
}

/** Whether a name has every word of a shorter one. */
export function holdsWords(long: string, short: string): boolean {
  const list = long.toLowerCase().split(/\s+/);
  return short
    .toLowerCase()
    .split(/\s+/)
    .every((word) => list.includes(word));
}

/** "Nathanial", "Nathaniel": the same name spelled anew. */
export function isAlike(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  if (x === y || x.charAt(0) !== y.charAt(0) || Math.abs(x.length - y.length) > 2) return false;
  let head = 0;
  while (head < x.length && x[head] === y[head]) head += 1;
  let tail = 0;
  while (tail < x.length - head && tail < y.length - head && x.at(-1 - tail) === y.at(-1 - tail)) tail += 1;
  return Math.max(x.length, y.length) - head - tail <= 2 && head + tail >= 3;
}

/** Names of the business's own people and bots, who introduce themselves, or whom it names before the visitor did. */
export function ownNames(reading: Reading): Set<string> {
  const names = new Set<string>();
  const first = firstSaid(reading);
  for (const turn of reading.turns) {
    if (turn.role === 'visitor') continue;
    for (const hit of turn.text.matchAll(
      /\b(?:I'm|I’m|I am|[Tt]his is|[Mm]y name is|it's|[Ii]ch bin|[Hh]ier ist|[Ss]oy|[Jj]e suis|[Ii]ci)\s+(\p{Lu}[\p{L}]+)|(?<![\p{L}'])(\p{Lu}[\p{L}]+) (?:here|joined|speaking|has joined)\b/gu,
    ))
      names.add((hit[1] ?? hit[2] ?? '').toLowerCase());
    for (const hit of turn.text.matchAll(
      /(?<=[a-z,] |(?:[Mm]ay|[Cc]an|[Cc]ould|[Ss]hall) )\p{Lu}\p{Ll}+(?=[ ,.?])/gu,
    )) {
      const said = (first.get(hit[0].toLowerCase()) ?? turn.index) < turn.index;
      if (!said && isFirstName(hit[0])) names.add(hit[0].toLowerCase());
    }
  }
  return names;
}

/** "Thanks Petra.", "Welcome back, Benoit!": how the business addresses the visitor after they gave their name. */
export function echoedNames(reading: Reading): Set<string> {
  const names = new Set<string>();
  const first = firstSaid(reading);
  for (const turn of reading.turns) {
    if (turn.role === 'visitor') continue;
    for (const hit of turn.text.matchAll(
      /\b(?:[Tt]hanks(?: so much)?|[Tt]hank you|[Ww]elcome(?: back)?|[Hh]i|[Hh]ello|[Nn]oted|[Uu]nderstood|[Pp]erfect|[Gg]ot it|[Nn]ice to meet you|[Ll]ovely|[Gg]racias|[Dd]anke|[Mm]erci|[Aa]puntado|[Aa]notado|[Gg]razie|[Ss]ure|[Gg]reat|[Oo]k(?:ay)?|[Rr]ight|[Mm]r|[Mm]rs|[Mm]s|[Ff]rau|[Hh]err|[Mm]adame|[Mm]onsieur|[Ss]eñora?)[,!]?\s+(?:\p{Lu}\p{L}+ \p{Ll}+ \p{Lu}\p{L}+ )?(\p{Lu}[\p{L}'’-]+)(?=[\s.,!?:]|$)|[,]\s(\p{Lu}[\p{L}'’-]+)[?!.](?:\s|$)/gu,
    )) {
      const name = (hit[1] ?? hit[2] ?? '').toLowerCase();
      const said = (first.get(name) ?? turn.index) < turn.index;
      if (said && nameAt(hit[1] ?? hit[2] ?? '', 0, true)) names.add(name);
    }
  }
  return names;
}

/** The words of the visitor, folded, with the place of the message that first says each. */
function firstSaid(reading: Reading): Map<string, number> {
  const first = new Map<string, number>();
  for (const turn of reading.visitor)
    for (const word of turn.low.match(/\p{L}[\p{L}'-]*/gu) ?? []) if (!first.has(word)) first.set(word, turn.index);
  return first;
}
