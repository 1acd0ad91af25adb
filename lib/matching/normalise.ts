import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';

const freeMail = new Set(
  `gmail.com googlemail.com outlook.com outlook.co.uk hotmail.com hotmail.co.uk hotmail.fr hotmail.de hotmail.es hotmail.it live.com
  live.co.uk live.fr live.nl msn.com yahoo.com yahoo.co.uk yahoo.fr yahoo.de yahoo.es yahoo.it yahoo.ca yahoo.com.au yahoo.co.in yahoo.co.jp ymail.com rocketmail.com
  icloud.com me.com mac.com aol.com aol.co.uk proton.me protonmail.com protonmail.ch pm.me tutanota.com tuta.io gmx.com gmx.de gmx.net gmx.at
  gmx.ch web.de t-online.de freenet.de posteo.de mailbox.org mail.com email.com zoho.com zohomail.com yandex.com yandex.ru mail.ru bk.ru
  inbox.ru list.ru qq.com 163.com 126.com sina.com naver.com hanmail.net daum.net rediffmail.com orange.fr wanadoo.fr free.fr laposte.net
  sfr.fr libero.it virgilio.it tiscali.it alice.it btinternet.com sky.com virginmedia.com talktalk.net ntlworld.com blueyonder.co.uk
  comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net shaw.ca rogers.com sympatico.ca bigpond.com
  optusnet.com.au xtra.co.nz telenet.be skynet.be ziggo.nl kpnmail.nl planet.nl bluewin.ch hey.com fastmail.com fastmail.fm hushmail.com
  seznam.cz wp.pl o2.pl onet.pl interia.pl uol.com.br bol.com.br terra.com.br terra.es`.split(/\s+/),
);

/** Providers that ignore dots before the `@`; all listed providers ignore a `+tag`. */
const ignoresDots = new Set(['gmail.com', 'googlemail.com']);
const ignoresTags = new Set([
  ...ignoresDots,
  'outlook.com',
  'hotmail.com',
  'live.com',
  'icloud.com',
  'me.com',
  'mac.com',
  'proton.me',
  'protonmail.com',
  'pm.me',
  'fastmail.com',
  'hey.com',
]);

/** True for a provider that anybody may have an address at: its domain says nothing about a company. */
function isFreeMail(domain: string): boolean {
  return freeMail.has(domain.toLowerCase());
}

/** An e-mail address in lower case without surrounding space; null where it is not one. */
export function normaliseEmail(raw: string | null | undefined): string | null {
  const email =
    raw
      ?.trim()
      .toLowerCase()
      .replace(/^mailto:/, '')
      .replace(/^<|>$/g, '') ?? '';
  return /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]+$/u.test(email) ? email : null;
}

/**
 * The mailbox behind an address: dots and `+tags` that the provider ignores are gone, so that two spellings of one mailbox agree.
 * At a company's own domain everything counts. Null where it is not an address.
 */
export function emailKey(raw: string | null | undefined): string | null {
  const email = normaliseEmail(raw);
  if (!email) return null;
  const cut = email.lastIndexOf('@');
  let local = email.slice(0, cut);
  const domain = email.slice(cut + 1);
  if (ignoresTags.has(domain)) local = local.split('+')[0] || local;
  if (ignoresDots.has(domain)) return `${local.replaceAll('.', '')}@gmail.com`;
  return `${local}@${domain}`;
}

/** A phone number as E.164, read for `region` (ISO country) where it has no country code; null where it is not a valid number. */
export function normalisePhone(raw: string | null | undefined, region?: string | null): string | null {
  if (!raw) return null;
  const country =
    region && isSupportedCountry(region.toUpperCase()) ? (region.toUpperCase() as CountryCode) : undefined;
  const text = raw.trim().replace(/^00(?=[1-9])/, '+');
  const number = parsePhoneNumberFromString(text, country);
  return number?.isValid() ? number.number : null;
}

/** A host name in lower case without scheme, path and `www.`; null where it is none. */
export function normaliseDomain(raw: string | null | undefined): string | null {
  const host = raw
    ?.trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^[^@/]*@/, '')
    .replace(/[/?#:].*$/, '')
    .replace(/^www\./, '')
    .replace(/\.$/, '');
  return host && /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(host) ? host : null;
}

/** The company domain of an e-mail address; null for free-mail providers and what is no address. */
export function companyDomain(email: string | null | undefined): string | null {
  const domain = normaliseEmail(email)?.split('@').at(-1);
  return domain && !isFreeMail(domain) ? domain : null;
}

const unaccented: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Lower case, without accents and punctuation, single spaces: what two spellings of one name have in common. */
export function plainKey(raw: string | null | undefined): string {
  return (raw ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[ßøæœłđðþı]/g, (c) => unaccented[c] ?? c)
    .replace(/['’.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const titles = new Set([
  'mr',
  'mrs',
  'ms',
  'miss',
  'mx',
  'dr',
  'prof',
  'sir',
  'herr',
  'frau',
  'hr',
  'fr',
  'sr',
  'sra',
  'mme',
  'mlle',
  'jr',
  'phd',
  'mba',
]);

/** A person's name as a key: plain, without titles. "Dr. José  Núñez-Ortega" is "jose nunez ortega". */
export function nameKey(raw: string | null | undefined): string {
  const words = plainKey(raw).split(' ');
  const kept = words.filter((word) => !titles.has(word));
  return (kept.length > 0 ? kept : words).join(' ');
}

const legalForms = new Set(
  `ltd limited inc incorporated llc llp lp plc corp corporation co company gmbh mbh ag kg ohg ug se sa sas sarl srl spa sl slu sll bv nv bvba vof oy oyj ab as aps
  asa pty pte pvt kft zrt doo sro spzoo ltda eirl kk sdn bhd pjsc jsc ooo`.split(/\s+/),
);

/** A company's name as a key: plain, without legal form and a leading "the". "The Acme Widgets Co., Ltd." is "acme widgets". */
export function companyKey(raw: string | null | undefined): string {
  const words = plainKey(raw)
    .replace(/\bsp z o ?o$/, 'spzoo')
    .split(' ');
  if (words.length > 1 && words[0] === 'the') words.shift();
  while (words.length > 1 && (legalForms.has(words.at(-1) ?? '') || words.at(-1) === 'and')) words.pop();
  return words.join(' ');
}
