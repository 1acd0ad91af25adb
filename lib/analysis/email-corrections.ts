import { isEmail } from './emails-in';

const correcting =
  /\b(?:sorry|oops|whoops|wrong|typo|no|nope|wait|actually|i mean|meant|should(?:'ve)? (?:be|have)|it'?s|that'?s|ending|ends|correction|with|without|missed|missing|left out|leaving out|forgot|spel(?:t|led)|between|obviously|not|instead|autocorrect\w*|rather|pardon|perd[oó]n|nein|ups|scusa)\b|^\s*\*|\*\s*$|^\W*uk\b/;
const signs: Record<string, string> = {
  dot: '.',
  period: '.',
  point: '.',
  dash: '-',
  hyphen: '-',
  minus: '-',
  underscore: '_',
};

/**
 * A later correction of part of an address: "sorry, it's .co.uk", "*acme.com", "there's a dash between tara and lee", "annabel with two
 * n's", "sparrow2, with the 2 on the end". Null where the text (folded, said after the address) corrects nothing. Where a
 * telephone number was given with it (`besideNumber`), figures "at the end" are the number's.
 */
export function mendEmail(current: string, low: string, besideNumber: boolean): string | null {
  if (low.length > 160 || /\S@\S+\.\S/.test(low)) return null;
  const [local = '', domain = ''] = current.split('@');
  const text = low
    .replace(/\s+dot\s+/g, '.')
    .replace(/\bdot\s+(?=[a-z]{2,})/g, '.')
    .replace(/\s+\.(?=[a-z])/g, ' .');
  if (!correcting.test(text) && text.trim().split(/\s+/).length > 2) return null;
  const stem = domain.split('.')[0] ?? '';
  const made =
    wholeDomain(text, local, domain) ??
    inserted(low, local, domain) ??
    respelled(text, local, domain, stem) ??
    lettered(low, local, domain) ??
    ended(text, local, stem, domain) ??
    (besideNumber ? null : appended(low, local, domain));
  return made && made !== current && isEmail(made) ? made : null;
}

function wholeDomain(text: string, local: string, domain: string): string | null {
  const whole = /(?:^|[\s*@])((?:[a-z0-9-]+\.)+[a-z]{2,12})(?=[\s,.!?*]|$)/.exec(text)?.[1];
  if (!whole || /^\d+\.\d+/.test(whole) || whole === domain || whole === local) return null;
  return close(whole, domain) && !alike(whole, local) ? `${local}@${whole}` : null;
}

/** "a dash between tara and lee", "there's a dot after jo". */
function inserted(low: string, local: string, domain: string): string | null {
  const between =
    /\b(dot|period|point|dash|hyphen|underscore)\s+between\s+(?:the\s+)?([a-z0-9]+)\s+(?:and|&)\s+(?:the\s+)?([a-z0-9]+)/.exec(
      low,
    );
  const after = /\b(dot|period|point|dash|hyphen|underscore)\s+after\s+(?:the\s+)?([a-z0-9]+)/.exec(low);
  const sign = signs[between?.[1] ?? after?.[1] ?? ''];
  if (!sign) return null;
  const [first, second] = between ? [between[2] ?? '', between[3] ?? ''] : [after?.[2] ?? '', ''];
  const put = (part: string) => {
    const at = part.indexOf(first + second);
    return at < 0 ? null : part.slice(0, at + first.length) + sign + part.slice(at + first.length);
  };
  const mended = put(local);
  if (mended) return `${mended}@${domain}`;
  const host = sign === '_' ? null : put(domain);
  return host ? `${local}@${host}` : null;
}

/** A word of the message that is the local part or the name of the host, spelled a little differently. */
function respelled(text: string, local: string, domain: string, stem: string): string | null {
  const words = (text.match(/[a-z0-9][a-z0-9._+-]*[a-z0-9]/g) ?? [])
    .map((word) => word.replace(/'s$/, ''))
    .filter((word) => word.length > 3 || /\d/.test(word));
  for (const word of words) {
    if (word === local || word === stem || word === domain) continue;
    if (alike(word, local)) return `${word}@${domain}`;
    if (/^[a-z0-9-]+$/.test(word) && (sameLetters(word, stem) || (alike(word, stem) && word.length > 4)))
      return `${word}@${word}${domain.slice(stem.length)}`.replace(`${word}@`, `${local}@`);
  }
  const instead = /\b([a-z0-9-]{3,})\s*,?\s*not\s+([a-z0-9-]{3,})/.exec(text);
  if (instead?.[2] === stem && instead[1]) return `${local}@${instead[1]}${domain.slice(stem.length)}`;
  return null;
}

/** "with a k not a c", "without the dot". */
function lettered(low: string, local: string, domain: string): string | null {
  const swap = /\b(?:an? )?([a-z0-9]),? (?:not|instead of) (?:an? )?([a-z0-9])\b/.exec(low);
  if (swap?.[1] && swap[2]) {
    if (local.split(swap[2]).length === 2) return `${local.replace(swap[2], swap[1])}@${domain}`;
    const stem = domain.split('.')[0] ?? '';
    if (stem.split(swap[2]).length === 2)
      return `${local}@${stem.replace(swap[2], swap[1])}${domain.slice(stem.length)}`;
  }
  const without = /\b(?:without (?:the|a|any)|no|there's no|theres no) (dot|period|dash|hyphen|underscore)s?\b/.exec(
    low,
  );
  const sign = signs[without?.[1] ?? ''];
  return sign && local.includes(sign) ? `${local.replaceAll(sign, '')}@${domain}` : null;
}

function ended(text: string, local: string, stem: string, domain: string): string | null {
  const ending =
    /(?:^|[\s,])\.((?:[a-z]{2,10})(?:\.[a-z]{2,4})?)(?=[\s,!?.*]|$)/.exec(text)?.[1] ??
    /\b(com|org|net|co\.uk|uk|de|fr|es|it|nl|ie|io)\s*,?\s*not\s*\.?(?:com|org|net|co\.uk|uk|de|fr|es|it|nl|ie|io)\b/.exec(
      text,
    )?.[1];
  return ending && `${stem}.${ending}` !== domain ? `${local}@${stem}.${ending}` : null;
}

function appended(low: string, local: string, domain: string): string | null {
  const digits =
    /\b(?:(?:with|add|missed|forgot|and|number) )?(?:the |a |an )?(?:number )?(\d{1,4})\s+(?:at|on|in) the end\b/.exec(
      low,
    )?.[1];
  return digits && !local.endsWith(digits) ? `${local}${digits}@${domain}` : null;
}

function close(a: string, b: string): boolean {
  if (a.split('.')[0] === b.split('.')[0]) return true;
  let same = 0;
  for (const [i, char] of [...a].entries()) if (b[i] === char) same += 1;
  return sameLetters(a, b) || same >= Math.min(a.length, b.length) * 0.6 || alike(a, b);
}

function sameLetters(a: string, b: string): boolean {
  const letters = (text: string) => [...text.replace(/\W/g, '')].sort().join('');
  return a.length === b.length && letters(a) === letters(b);
}

/** Equal but for signs, a few figures at the end, or one or two letters. */
function alike(a: string, b: string): boolean {
  if (a === b || Math.min(a.length, b.length) < 4) return false;
  const bare = (text: string) => text.replace(/[._+-]/g, '');
  const [x, y] = [bare(a), bare(b)];
  if (x === y || x.replace(/\d+$/, '') === y.replace(/\d+$/, '')) return true;
  if (Math.abs(x.length - y.length) > 2 || x.charAt(0) !== y.charAt(0)) return false;
  let head = 0;
  while (head < x.length && x[head] === y[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(x.length, y.length) - head && x.at(-1 - tail) === y.at(-1 - tail)) tail += 1;
  return Math.max(x.length, y.length) - head - tail <= 2 && head + tail >= Math.min(x.length, y.length) * 0.6;
}
