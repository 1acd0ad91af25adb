import {
  companyDomain,
  companyKey,
  emailKey,
  nameKey,
  normaliseDomain,
  normaliseEmail,
  normalisePhone,
} from '@/lib/matching/normalise';
import type { ContactKind } from '@/lib/matching/schema';
import { countryOf } from '@/lib/routing/region';
import { directoryRowSchema } from './schema';

/** A directory row as it is stored; `ownerEmail` is still to be looked up. */
export type ReadRow = {
  externalId: string;
  kind: ContactKind;
  name: string | null;
  emails: string[];
  emailKeys: string[];
  phones: string[];
  company: string | null;
  domain: string | null;
  territory: string | null;
  status: string | null;
  nameKey: string;
  companyKey: string;
  ownerEmail: string | null;
};

const customerWords = /^(customer|client|account|active customer|kunde|cliente|existing customer|won)$/i;
const leadWords = /^(lead|prospect|contact|enquiry|inquiry|opportunity|interessent|mql|sql)$/i;

function parts(value: string | readonly string[] | null | undefined, splitter: RegExp): string[] {
  const all = typeof value === 'string' ? value.split(splitter) : (value ?? []);
  return [...new Set(all.map((part) => part.trim()).filter(Boolean))];
}

/** Reads and normalises one row; answers what is wrong with it as plain sentences instead of throwing. */
export function readDirectoryRow(
  raw: unknown,
  options: { kind: ContactKind; region: string | null },
): { row: ReadRow } | { problems: string[] } {
  const parsed = directoryRowSchema.safeParse(raw);
  if (!parsed.success)
    return { problems: parsed.error.issues.map((issue) => `${issue.path.join('.') || 'The row'}: ${issue.message}`) };
  const given = parsed.data;
  const problems: string[] = [];

  const said = given.kind || '';
  const kind = customerWords.test(said)
    ? 'customer'
    : leadWords.test(said)
      ? 'lead'
      : said === ''
        ? options.kind
        : null;
  if (kind === null) problems.push(`“${said}” is neither a lead nor a customer.`);

  const emails: string[] = [];
  for (const part of parts(given.emails, /[;,|\s]+/)) {
    const email = normaliseEmail(part);
    if (email) emails.push(email);
    else problems.push(`“${part}” is not an e-mail address.`);
  }
  const region = options.region ?? (given.territory ? countryOf(given.territory) : null);
  const phones: string[] = [];
  for (const part of parts(given.phones, /[;,|\n]+/)) {
    const phone = normalisePhone(part, region);
    if (phone) phones.push(phone);
    else problems.push(`“${part}” is not a phone number that can be called${region ? '' : '; add its country code'}.`);
  }
  const domain = normaliseDomain(given.domain) ?? companyDomain(emails[0]);
  if (given.domain && !normaliseDomain(given.domain)) problems.push(`“${given.domain}” is not a web domain.`);
  const name = given.name || [given.firstName, given.lastName].filter(Boolean).join(' ') || null;
  const company = given.company || null;
  const externalId = given.externalId || emails[0] || '';
  if (!externalId) problems.push('There is neither an id nor an e-mail address to know this row by.');
  if (!name && emails.length === 0 && phones.length === 0 && !company) problems.push('The row is empty.');
  const ownerEmail = given.ownerEmail ? normaliseEmail(given.ownerEmail) : null;
  if (given.ownerEmail && !ownerEmail) problems.push(`The owner “${given.ownerEmail}” is not an e-mail address.`);

  if (problems.length > 0 || kind === null) return { problems };
  return {
    row: {
      externalId,
      kind,
      name,
      emails,
      emailKeys: [...new Set(emails.map((email) => emailKey(email) ?? email))],
      phones: [...new Set(phones)],
      company,
      domain,
      territory: given.territory || null,
      status: given.status || null,
      nameKey: nameKey(name),
      companyKey: companyKey(company),
      ownerEmail,
    },
  };
}
