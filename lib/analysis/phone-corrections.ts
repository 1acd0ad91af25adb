import { digitWord } from './spoken-digits';

const wrong =
  /\b(?:correction|wrong|sorry|wait|oops|whoops|typo|hang on|hold on|i mean|meant|actually|not \d+|no\b|nope|rather|should be|should've|thats|that's|its|it's|is|are|ends?|ending|fat fingers|misty?ped|transposed|pardon|perd[oó]n|uy|nein|doch|moment|stimmt nicht|excusez|je voulais dire|quer[ií]a decir|scusa|scusi|sbagliato|sorry)\b/;
const loud =
  /\b(?:correction|wrong|sorry|wait|oops|whoops|typo|hang on|hold on|i mean|meant|actually|no|nope|fat fingers|misty?ped|transposed|pardon|perd[oó]n|uy|ups|nein|moment|excusez|je voulais dire|quer[ií]a decir|scusa|scusi|thats|that's|should be)\b/;
const counts: Record<string, number> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  couple: 2,
  '2': 2,
  '3': 3,
  '4': 4,
  '5': 5,
};

/** The text with digits that were said in words written as figures ("one five six" → "156"), single figures run together. */
function inFigures(low: string): string {
  return low
    .replace(/\p{L}+/gu, (word) => digitWord(word) ?? word)
    .replace(/(?<=(?:^|[^\p{L}\d])(?:\d ?)*\d)[ -](?=\d(?:\b|$))/gu, '');
}

/**
 * A number with a later correction of part of it: "last digit is 8 not 7", "0163 at the end", "ends 45 not 54", "no, 01 48", "it starts
 * 0161", "swap the last two". Null where the text corrects nothing. `low` is folded and holds only what was said after the number.
 */
export function mendPhone(current: string, low: string): string | null {
  if (low.length > 140) return null;
  const text = inFigures(low);
  const group = String.raw`(?<!\d)(\d(?:[ -]?\d){0,6})(?!\d)`;
  const read = (shape: string) => new RegExp(shape, 'u').exec(text);
  const starts = read(String.raw`\b(?:starts?|starting|begins?|beginning)\s*(?:in|with|on|is|:)?\s*${group}\b`);
  if (starts?.[1]) return replaceHead(current, figures(starts[1]));
  const instead =
    read(
      String.raw`${group}\s*,?\s*(?:not|nicht|no|non|pas|instead of|rather than)\s+(?:a |an |the )?${group}(?![\d])`,
    ) ??
    swapped(
      read(
        String.raw`\bnot\s+(?:a |an )?${group}(?:\s*[,.;]\s*|\s+)(?:but|it's|its|it is|use|sondern|sino|mais)?\s*(?:a |an )?${group}(?![\d])`,
      ),
    ) ??
    swapped(
      read(String.raw`${group}\s*(?:should be|should read|is really|→|->|=>|becomes?)\s*(?:a |an )?${group}(?![\d])`),
    );
  if (instead?.[1] && instead[2]) return replaceLast(current, figures(instead[2]), figures(instead[1]));
  const ending =
    read(
      String.raw`\b(?:ends?|ending|finish(?:es|ing)?|last (?:\w+ )?(?:digits?|numbers?|ones?|bit|part)(?: is| are| should be)?|endet|endung|letzte\p{L}* ziffer\p{L}*(?: ist| sind)?|termina|acaba|finit|termine)\s*(?:in|with|on|by|auf|mit|en|par|con|:|is|are|as|should be)?\s*(?:a |an )?${group}(?![\d])`,
    ) ??
    read(
      String.raw`${group}\s*(?:is |are |goes )?(?:at|on|in)?\s*(?:the end|the back|à la fin|al final|am ende|hinten|alla fine|no fim)(?![\p{L}])`,
    );
  const other =
    ending &&
    !/\b(?:correction|wrong|sorry|wait|oops|typo|no)\b/.test(text) &&
    /\b(?:not|other|old|office|website|don't|dont)\b/.test(text.slice(0, ending.index));
  if (ending?.[1] && !other && wrong.test(text)) return replaceTail(current, figures(ending[1]));
  const turned =
    /\b(?:swap|swapped|transposed|other way (?:round|around)|wrong way (?:round|around)|reversed|mixed up)\b/.test(
      text,
    ) && /\blast (\w+)?|\bend\b/.exec(text);
  if (turned && (counts[turned[1] ?? 'two'] ?? 2) === 2) return swapLastTwo(current);
  const added = read(
    String.raw`\b(?:add|missed|missing|forgot|left (?:out|off)|another|one more|extra)\s+(?:a |an |the |another )?(\d{1,2})\b[^\d]*\b(?:end|last)\b`,
  );
  if (added?.[1]) return current + added[1];
  // "no hang on, 741": nothing but a word of regret and a few figures.
  const groups = [...text.matchAll(/\d(?:[ -]?\d)*/g)];
  const only = groups[0] ? figures(groups[0][0]) : '';
  const rest = text.replace(/\d(?:[ -]?\d)*/g, '').match(/\p{L}+/gu) ?? [];
  if (
    groups.length === 1 &&
    only.length >= 2 &&
    only.length <= 6 &&
    rest.length <= 7 &&
    loud.test(text) &&
    !/\b(?:am|pm|people|years?|days?|hours?|minutes?|weeks?|o'clock|percent|or|floor|quid|pounds?|euros?|of|ext|extension|from|until|after|before)\b/.test(
      text,
    )
  )
    return replaceTail(current, only);
  return null;
}

const figures = (text: string): string => text.replace(/\D/g, '');

function swapped(hit: RegExpExecArray | null): string[] | null {
  return hit ? [hit[0], hit[2] ?? '', hit[1] ?? ''] : null;
}

/** Places of the digits of a number as it was written, its extension left out. */
function digitPlaces(current: string): number[] {
  const until = /\s*(?:ext|x|#|durchwahl|poste)/i.exec(current)?.index ?? current.length;
  return [...current.slice(0, until).matchAll(/\d/g)].map((hit) => hit.index);
}

function put(current: string, places: readonly number[], digits: string): string {
  const chars = [...current];
  places.forEach((place, index) => {
    chars[place] = digits.charAt(index);
  });
  return chars.join('');
}

function replaceTail(current: string, digits: string): string | null {
  const places = digitPlaces(current).slice(-digits.length);
  return places.length === digits.length && digits !== '' ? put(current, places, digits) : null;
}

function replaceHead(current: string, digits: string): string | null {
  const places = digitPlaces(current).slice(0, digits.length);
  return places.length === digits.length && digits !== '' ? put(current, places, digits) : null;
}

/** The last place where the wrong figures stand takes the right ones. */
function replaceLast(current: string, from: string, to: string): string | null {
  if (from.length !== to.length || from === '') return replaceTail(current, to);
  const places = digitPlaces(current);
  const digits = places.map((place) => current.charAt(place)).join('');
  const at = digits.lastIndexOf(from);
  return at < 0 ? replaceTail(current, to) : put(current, places.slice(at, at + from.length), to);
}

function swapLastTwo(current: string): string | null {
  const places = digitPlaces(current).slice(-2);
  const [a, b] = places;
  return a === undefined || b === undefined ? null : put(current, places, current.charAt(b) + current.charAt(a));
}
