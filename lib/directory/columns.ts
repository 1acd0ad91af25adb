import { plainKey } from '@/lib/matching/normalise';
import { type ColumnMapping, type DirectoryField, directoryFields } from './schema';

/** Headings as common systems write them, best first; compared without case, accents and punctuation. */
const headings: Record<DirectoryField, readonly string[]> = {
  externalId: [
    'external id',
    'record id',
    'contact id',
    'lead id',
    'customer id',
    'account id',
    'id',
    'record id contact',
    'hs object id',
  ],
  kind: ['kind', 'type', 'lifecycle stage', 'record type', 'contact type', 'category'],
  name: ['name', 'full name', 'contact name', 'contact', 'person', 'display name'],
  firstName: ['first name', 'firstname', 'given name', 'forename', 'vorname', 'prenom', 'nombre'],
  lastName: ['last name', 'lastname', 'surname', 'family name', 'nachname', 'nom', 'apellido', 'apellidos'],
  emails: [
    'emails',
    'email',
    'e mail',
    'email address',
    'e mail address',
    'work email',
    'mail',
    'correo',
    'email addresses',
  ],
  phones: [
    'phones',
    'phone',
    'phone number',
    'telephone',
    'mobile',
    'mobile phone',
    'tel',
    'work phone',
    'telefon',
    'telefono',
    'phone numbers',
  ],
  company: [
    'company',
    'company name',
    'account name',
    'account',
    'organisation',
    'organization',
    'business',
    'firma',
    'empresa',
  ],
  domain: ['domain', 'website', 'company domain', 'company domain name', 'web site', 'url', 'company website'],
  ownerEmail: [
    'owner email',
    'owner e mail',
    'owner',
    'contact owner',
    'account owner',
    'owner email address',
    'assigned to',
  ],
  territory: ['territory', 'region', 'country', 'area', 'country region', 'sales territory', 'land', 'pais'],
  status: ['status', 'lead status', 'stage', 'state', 'customer status', 'account status'],
};

/** Guesses which column of a file holds which field; each column is used once, a field without a likely column is left out. */
export function guessColumns(columns: readonly string[]): ColumnMapping {
  const byKey = new Map<string, string>();
  for (const column of columns) {
    const key = plainKey(column.replace(/([a-z])([A-Z])/g, '$1 $2'));
    if (key && !byKey.has(key)) byKey.set(key, column);
  }
  const mapping: ColumnMapping = {};
  const taken = new Set<string>();
  for (const field of directoryFields) {
    const column = headings[field]
      .map((heading) => byKey.get(heading))
      .find((found) => found !== undefined && !taken.has(found));
    if (column === undefined) continue;
    mapping[field] = column;
    taken.add(column);
  }
  return mapping;
}
