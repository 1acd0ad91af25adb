/** An e-mail address in a text, and where it stands. */
export type EmailCandidate = { value: string; start: number; end: number };

const written =
  /[\p{L}\p{N}](?:[\p{L}\p{N}._%+'-]*[\p{L}\p{N}_+-])?@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,24}/gu;
const atWord = String.raw`\s*(?:\(\s*(?:at|@)\s*\)|\[\s*(?:at|@)\s*\]|\{\s*at\s*\}|<at>|@|(?<=\s)(?:at|arroba|chiocciola|ät|aet|apenstaartje|arobase)(?=\s))\s*`;
const dotWord = String.raw`\s*(?:\(\s*(?:dot|\.)\s*\)|\[\s*(?:dot|\.)\s*\]|\{\s*dot\s*\}|<dot>|\.(?!\s)|(?<=[\s)])(?:dot|punkt|punto|point|ponto|punt)(?=\s))\s*`;
const spelled = new RegExp(
  String.raw`([\p{L}\p{N}_+-]+(?:(?:${dotWord}|\s+(?:underscore|dash|hyphen|minus)\s+)[\p{L}\p{N}_+-]+)*)${atWord}([\p{L}\p{N}-]+(?:\s+(?:dash|hyphen)\s+[\p{L}\p{N}-]+)?(?:${dotWord}[\p{L}\p{N}-]+)*${dotWord}\p{L}{2,18})(?![\p{L}\p{N}])`,
  'giu',
);
const spaced =
  /(?<![\p{L}\p{N}])[\p{L}\p{N}]{1,30}(?: ?[._-] ?[\p{L}\p{N}]{1,30}){0,3} ?@ ?[\p{L}\p{N}]{1,40}(?: ?[.-] ?[\p{L}\p{N}]{1,20}){0,3} ?\. ?\p{L}{2,12}(?![\p{L}\p{N}])/gu;
const spacedDomain =
  /([\p{L}\p{N}._+-]+)\s+at\s+((?:[\p{L}\p{N}-]+\s+){1,4}[\p{L}\p{N}-]+),?\s*(?:all one word|one word|no spaces)[,:]?\s*((?:dot|\.)\s*\p{L}{2,12}(?:\s*(?:dot|\.)\s*\p{L}{2,6})?)/giu;

/** Every e-mail address in a text with its place, repaired where it was spelled out ("jo at acme dot com"), in lower case. */
export function emailsIn(text: string): EmailCandidate[] {
  if (!/@|\b(?:at|arroba|chiocciola|arobase)\b|ät|[([{<]\s*at/i.test(text)) return [];
  const found: EmailCandidate[] = [];
  const add = (value: string, start: number, end: number) => {
    const clean = value.toLowerCase().replace(/^mailto:/, '');
    if (isEmail(clean) && !found.some((other) => start < other.end && other.start < end))
      found.push({ value: clean, start, end });
  };
  for (const hit of text.matchAll(written)) add(hit[0], hit.index, hit.index + hit[0].length);
  // "J . D . Moss @ example . com": spaces around the signs of an address that has its at sign.
  if (found.length === 0 && /\s@|@\s/.test(text))
    for (const hit of text.matchAll(spaced)) add(hit[0].replace(/\s+/g, ''), hit.index, hit.index + hit[0].length);
  for (const hit of text.matchAll(spacedDomain)) {
    add(`${hit[1]}@${hit[2]?.replace(/\s+/g, '')}${dots(hit[3] ?? '')}`, hit.index, hit.index + hit[0].length);
  }
  if (found.length === 0) {
    for (const hit of text.matchAll(spelled)) {
      const local = dots(hit[1] ?? '');
      const domain = dots(hit[2] ?? '');
      const explicit = /[@([{<]/.test(hit[0]);
      if (!explicit && (notLocal.test(local) || /^\d/.test(domain))) continue;
      add(`${local}@${domain}`, hit.index, hit.index + hit[0].length);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const notLocal =
  /^(?:is|me|us|it|them|am|are|look|looking|work|do|up|here|him|her|you|starts?|arrive|live|based|not|be|meet|pick|call|stay|open|close|thing|even|all)$/i;

function dots(text: string): string {
  return text
    .replace(/\s*[([{<]\s*(?:dot|\.)\s*[)\]}>]\s*/gi, '.')
    .replace(/\s*(?:\bdot\b|\bpunkt\b|\bpunto\b|\bpoint\b|\bponto\b|\bpunt\b)\s*/gi, '.')
    .replace(/\s+(?:underscore)\s+/gi, '_')
    .replace(/\s+(?:dash|hyphen|minus)\s+/gi, '-')
    .replace(/\s+/g, '')
    .replace(/\.{2,}/g, '.');
}

/** The syntax of RFC 5321 as used in practice: no double dots, labels without leading or trailing hyphen, a letter top level. */
export function isEmail(value: string): boolean {
  return (
    value.length <= 254 &&
    /^[^\s@]{1,64}@[^\s@]+$/.test(value) &&
    !/\.\.|^\.|\.@/.test(value) &&
    /@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}{2,24}$/u.test(value)
  );
}
