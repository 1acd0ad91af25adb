import { compareFields } from './compare';
import type { Candidate, ComparedField, FieldComparison, Match, MatchSubject } from './schema';

type Ruling = Pick<Match, 'kind' | 'strength' | 'score' | 'sentence'>;

/**
 * Every candidate that may be the visitor or their company, strongest first, each with its reasons. The same e-mail address or phone
 * number makes the same person, or a conflict where the name clearly differs; a like name at the same company or domain makes a likely
 * one; another name there is a colleague. A name alone is never enough. Nothing merges: a person decides.
 */
export function matchContacts(subject: MatchSubject, candidates: readonly Candidate[]): Match[] {
  const matches: Match[] = [];
  for (const candidate of candidates) {
    const comparisons = compareFields(subject, candidate);
    const ruling = rule(comparisons, candidate);
    if (ruling) matches.push({ contactId: candidate.id, contactKind: candidate.kind, ...ruling, comparisons });
  }
  return matches.sort(
    (a, b) => b.score - a.score || a.contactKind.localeCompare(b.contactKind) || a.contactId.localeCompare(b.contactId),
  );
}

function rule(comparisons: readonly FieldComparison[], candidate: Candidate): Ruling | null {
  const level = (field: ComparedField) => comparisons.find((row) => row.field === field)?.level ?? 'missing';
  const same = (field: ComparedField) => level(field) === 'exact' || level(field) === 'normalised';
  const email = same('email');
  const phone = same('phone');
  const nameDiffers = level('name') === 'different';
  const nameAgrees = same('name') || level('name') === 'close';
  const company = same('company') || same('domain');
  const nearCompany = company || level('company') === 'close';
  const who = candidate.name ?? candidate.company ?? 'somebody without a name';

  if (email || phone) {
    const shared = email && phone ? 'e-mail address and phone number' : email ? 'e-mail address' : 'phone number';
    if (nameDiffers) {
      // A switchboard number is no sign of one person.
      if (!email && company && level('email') === 'different') {
        return colleague(
          `${who} has the same phone number and company under another name and another e-mail address.`,
          'likely',
          0.45,
        );
      }
      return {
        kind: 'conflicting',
        strength: email ? 'likely' : 'possible',
        score: email ? 0.7 : 0.55,
        sentence: `The ${shared} is that of ${who}, but the name differs.`,
      };
    }
    const strength = email && (nameAgrees || phone) ? 'certain' : email || nameAgrees ? 'very_likely' : 'likely';
    const score = (email ? 0.9 : 0.8) + (email && phone ? 0.04 : 0) + (nameAgrees ? 0.04 : 0) + (company ? 0.02 : 0);
    const and = nameAgrees ? ', and the names agree' : '';
    return { kind: 'same_person', strength, score: rounded(score), sentence: `The ${shared} is that of ${who}${and}.` };
  }
  if (nameAgrees && nearCompany) {
    const sure = same('name') && company && level('email') !== 'different';
    const where = same('domain')
      ? 'the same company domain'
      : company
        ? 'the same company'
        : 'a company of nearly the same name';
    const score =
      0.6 + (same('name') ? 0.08 : 0) + (company ? 0.05 : 0) + (same('domain') && same('company') ? 0.02 : 0);
    return {
      kind: 'same_person',
      strength: sure ? 'very_likely' : company ? 'likely' : 'possible',
      score: rounded(score),
      sentence: `${who} has ${same('name') ? 'the same name' : 'a like name'} at ${where}.`,
    };
  }
  if (nearCompany) {
    const where = same('domain')
      ? 'the same company domain'
      : company
        ? 'the same company'
        : 'a company of nearly the same name';
    const name = level('name') === 'missing' ? '' : ' under another name';
    return colleague(`${who} is at ${where}${name}.`, company ? 'likely' : 'possible', company ? 0.4 : 0.25);
  }
  return null;
}

function colleague(sentence: string, strength: Match['strength'], score: number): Ruling {
  return { kind: 'same_company', strength, score, sentence };
}

function rounded(score: number): number {
  return Math.round(Math.min(1, score) * 100) / 100;
}
