const digits: Record<string, string> = {
  zero: '0',
  oh: '0',
  o: '0',
  nought: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  cero: '0',
  uno: '1',
  dos: '2',
  tres: '3',
  cuatro: '4',
  cinco: '5',
  seis: '6',
  siete: '7',
  ocho: '8',
  nueve: '9',
  null: '0',
  eins: '1',
  zwei: '2',
  zwo: '2',
  drei: '3',
  vier: '4',
  fünf: '5',
  sechs: '6',
  sieben: '7',
  acht: '8',
  neun: '9',
  zéro: '0',
  un: '1',
  deux: '2',
  trois: '3',
  quatre: '4',
  cinq: '5',
  sept: '7',
  huit: '8',
  neuf: '9',
};
const tens: Record<string, string> = {
  ten: '10',
  eleven: '11',
  twelve: '12',
  thirteen: '13',
  fourteen: '14',
  fifteen: '15',
  sixteen: '16',
  seventeen: '17',
  eighteen: '18',
  nineteen: '19',
  twenty: '2',
  thirty: '3',
  forty: '4',
  fifty: '5',
  sixty: '6',
  seventy: '7',
  eighty: '8',
  ninety: '9',
};

/** The figure that a word says ("seven" → "7"), if any. */
export function digitWord(word: string): string | undefined {
  return word.length > 2 || word === 'oh' ? digits[word] : undefined;
}

const anyTwo = new RegExp(
  `\\b(?:${Object.keys(digits)
    .filter((word) => word.length > 1)
    .join('|')})\\b[^\\p{L}]{0,3}(?:${Object.keys(digits).join('|')})\\b`,
  'u',
);

/** Telephone numbers said in words ("nine one eight 555 oh one seven two", "double four"): at least seven digits, in order. */
export function spokenDigits(low: string): { digits: string; start: number; end: number }[] {
  if (!anyTwo.test(low)) return [];
  const found: { digits: string; start: number; end: number }[] = [];
  let current = { digits: '', start: 0, end: 0, words: 0 };
  let repeat = 1;
  const flush = () => {
    if (current.digits.length >= 7 && current.digits.length <= 15 && current.words >= 3) {
      found.push({ digits: current.digits, start: current.start, end: current.end });
    }
    current = { digits: '', start: 0, end: 0, words: 0 };
    repeat = 1;
  };
  for (const token of low.matchAll(/[\p{L}]+|\d+|[^\s\p{L}\d,.\-–]/gu)) {
    const word = token[0];
    if (word === 'double' || word === 'triple' || word === 'treble' || word === 'doppel') {
      repeat = word === 'triple' || word === 'treble' ? 3 : 2;
      continue;
    }
    if (word === 'then' || (word === 'and' && current.digits === '')) continue;
    if (word === 'hundred' && /[1-9]$/.test(current.digits)) {
      current.digits += '00';
      current.end = token.index + word.length;
      continue;
    }
    const spoken = digits[word];
    const value =
      spoken ?? (tens[word] && current.digits ? tens[word] : undefined) ?? (/^\d{1,7}$/.test(word) ? word : undefined);
    if (value === undefined) {
      flush();
      continue;
    }
    if (!current.digits) current.start = token.index;
    current.digits += spoken ? value.repeat(repeat) : value;
    if (spoken || tens[word]) current.words += 1;
    current.end = token.index + word.length;
    repeat = 1;
  }
  flush();
  return found;
}
