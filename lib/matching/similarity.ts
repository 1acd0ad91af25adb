/** How alike two texts are, 0 to 1 (Jaro–Winkler): forgiving of a slip of the finger, and more so after an equal beginning. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length === 0 || b.length === 0) return 0;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Array<boolean>(b.length).fill(false);
  const fromA: string[] = [];
  for (let i = 0; i < a.length; i += 1) {
    const end = Math.min(b.length - 1, i + reach);
    for (let j = Math.max(0, i - reach); j <= end; j += 1) {
      if (taken[j] || a[i] !== b[j]) continue;
      taken[j] = true;
      fromA.push(a[i] ?? '');
      break;
    }
  }
  const shared = fromA.length;
  if (shared === 0) return 0;
  const fromB = b.split('').filter((_, j) => taken[j]);
  const swaps = fromA.filter((char, i) => char !== fromB[i]).length / 2;
  const jaro = (shared / a.length + shared / b.length + (shared - swaps) / shared) / 3;
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}

const shortForms = [
  'alexander alexandra alex sandy',
  'andrew andy drew',
  'anthony tony',
  'benjamin ben',
  'catherine katherine kathryn kate katie cathy kathy',
  'charles charlie chuck',
  'christopher chris',
  'christina christine chris tina',
  'daniel dan danny',
  'david dave',
  'deborah debbie deb',
  'edward ed eddie ted',
  'elizabeth liz lizzie beth betty',
  'francis francesca fran frank',
  'frederick fred',
  'gregory greg',
  'jacob jake',
  'james jim jimmy jamie',
  'jennifer jen jenny',
  'jessica jess',
  'john johnny jack jon',
  'jonathan jon',
  'joseph joe',
  'joanna joanne jo',
  'kenneth ken',
  'lawrence larry',
  'margaret maggie meg peggy',
  'matthew matt',
  'michael mike mick',
  'nicholas nick',
  'pamela pam',
  'patricia pat patty tricia',
  'patrick pat paddy',
  'peter pete',
  'philip phillip phil',
  'rebecca becky',
  'richard rich rick dick',
  'robert rob bob bobby',
  'ronald ron',
  'samuel samantha sam',
  'stephen steven steve',
  'susan sue susie',
  'theodore ted theo',
  'thomas tom tommy',
  'timothy tim',
  'victoria vicky',
  'vincent vince',
  'william will bill billy',
].map((row) => new Set(row.split(' ')));

function sameFirst(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.startsWith(short)) return true;
  return shortForms.some((forms) => forms.has(a) && forms.has(b)) || similarity(a, b) >= 0.9;
}

/**
 * Whether two name keys (see `nameKey`) can be one person's: `normalised` for the same words in any order, `close` for an initial, a
 * short form, a missing surname or a slip, else `different`.
 */
export function compareNameKeys(a: string, b: string): 'normalised' | 'close' | 'different' {
  if (a === b) return 'normalised';
  const left = a.split(' ');
  const right = b.split(' ');
  if ([...left].sort().join(' ') === [...right].sort().join(' ')) return 'normalised';
  if (a.replaceAll(' ', '') === b.replaceAll(' ', '')) return 'normalised';
  const firstA = left[0] ?? '';
  const firstB = right[0] ?? '';
  if (left.length === 1 || right.length === 1) return sameFirst(firstA, firstB) ? 'close' : 'different';
  const lastA = left.at(-1) ?? '';
  const lastB = right.at(-1) ?? '';
  const sameLast = lastA === lastB || (Math.min(lastA.length, lastB.length) >= 4 && similarity(lastA, lastB) >= 0.92);
  if (sameLast && sameFirst(firstA, firstB)) return 'close';
  // A double surname of which one half is left out.
  if (sameFirst(firstA, firstB) && (left.slice(1).includes(lastB) || right.slice(1).includes(lastA))) return 'close';
  return 'different';
}

/** Whether two company keys (see `companyKey`) can be one company's name. */
export function compareCompanyKeys(a: string, b: string): 'normalised' | 'close' | 'different' {
  if (a === b || a.replaceAll(' ', '') === b.replaceAll(' ', '')) return 'normalised';
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length >= 5 && (long.startsWith(`${short} `) || long.endsWith(` ${short}`))) return 'close';
  return Math.min(a.length, b.length) >= 5 && similarity(a, b) >= 0.93 ? 'close' : 'different';
}
