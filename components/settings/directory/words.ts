import type { DirectoryField } from '@/lib/directory/schema';

/** What each field of a contact is called when a column is chosen for it. */
export const fieldWords: Record<DirectoryField, string> = {
  externalId: 'Number in that system',
  kind: 'Lead or customer',
  name: 'Full name',
  firstName: 'First name',
  lastName: 'Last name',
  emails: 'E-mail addresses',
  phones: 'Phone numbers',
  company: 'Company',
  domain: 'Website',
  ownerEmail: 'Owner’s e-mail address',
  territory: 'Territory',
  status: 'Status',
};
