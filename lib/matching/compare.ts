import { companyKey, emailKey, nameKey } from './normalise';
import type { Candidate, FieldComparison, MatchSubject } from './schema';
import { compareCompanyKeys, compareNameKeys } from './similarity';

type Level = FieldComparison['level'];

const words = {
  email: 'e-mail address',
  phone: 'phone number',
  name: 'name',
  company: 'company',
  domain: 'company domain',
} as const;

function sentence(
  field: FieldComparison['field'],
  level: Level,
  visitor: string | null,
  candidate: string | null,
): string {
  const what = words[field];
  switch (level) {
    case 'exact':
      return `The ${what} is the same: ${visitor}.`;
    case 'normalised':
      return `The ${what} is the same apart from its spelling: ${visitor} and ${candidate}.`;
    case 'close':
      return `The ${what} is close: ${visitor} and ${candidate}.`;
    case 'different':
      return `The ${what} differs: ${visitor} here, ${candidate} in the directory.`;
    case 'missing':
      return visitor === null && candidate === null
        ? `Neither side has ${field === 'email' ? 'an' : 'a'} ${what}.`
        : visitor === null
          ? `The visitor gave no ${what}; the directory has ${candidate}.`
          : `The directory has no ${what} to compare with ${visitor}.`;
  }
}

function told(
  field: FieldComparison['field'],
  level: Level,
  visitor: string | null,
  candidate: string | null,
): FieldComparison {
  return { field, level, visitor, candidate, sentence: sentence(field, level, visitor, candidate) };
}

function compareEmail(visitor: string | null, candidates: readonly string[]): FieldComparison {
  const first = candidates[0] ?? null;
  if (visitor === null || first === null) return told('email', 'missing', visitor, first);
  const exact = candidates.find((email) => email.toLowerCase() === visitor.toLowerCase());
  if (exact) return told('email', 'exact', visitor, exact);
  const key = emailKey(visitor);
  const normalised = candidates.find((email) => key !== null && emailKey(email) === key);
  return normalised ? told('email', 'normalised', visitor, normalised) : told('email', 'different', visitor, first);
}

function comparePhone(visitor: string | null, candidates: readonly string[]): FieldComparison {
  const first = candidates[0] ?? null;
  if (visitor === null || first === null) return told('phone', 'missing', visitor, first);
  return candidates.includes(visitor)
    ? told('phone', 'exact', visitor, visitor)
    : told('phone', 'different', visitor, first);
}

function compareName(visitor: string | null, candidate: string | null): FieldComparison {
  const [a, b] = [nameKey(visitor), nameKey(candidate)];
  if (!a || !b) return told('name', 'missing', a ? visitor : null, b ? candidate : null);
  return told('name', visitor === candidate ? 'exact' : compareNameKeys(a, b), visitor, candidate);
}

function compareCompany(visitor: string | null, candidate: string | null): FieldComparison {
  const [a, b] = [companyKey(visitor), companyKey(candidate)];
  if (!a || !b) return told('company', 'missing', a ? visitor : null, b ? candidate : null);
  return told('company', visitor === candidate ? 'exact' : compareCompanyKeys(a, b), visitor, candidate);
}

function compareDomain(visitor: string | null, candidate: string | null): FieldComparison {
  if (!visitor || !candidate) return told('domain', 'missing', visitor || null, candidate || null);
  if (visitor === candidate) return told('domain', 'exact', visitor, candidate);
  const inside = visitor.endsWith(`.${candidate}`) || candidate.endsWith(`.${visitor}`);
  return told('domain', inside ? 'normalised' : 'different', visitor, candidate);
}

/** The visitor beside one person of the directory, field by field, each with a plain sentence. */
export function compareFields(subject: MatchSubject, candidate: Candidate): FieldComparison[] {
  return [
    compareEmail(subject.email, candidate.emails),
    comparePhone(subject.phone, candidate.phones),
    compareName(subject.name, candidate.name),
    compareCompany(subject.company, candidate.company),
    compareDomain(subject.domain, candidate.domain),
  ];
}
