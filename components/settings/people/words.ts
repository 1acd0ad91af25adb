import type { Role } from '@/lib/auth/schema';

/** What each role does, for the choice of one. */
export const roleWords: Record<Role, string> = {
  reviewer: 'Reviewer: checks every handoff',
  owner: 'Owner: answers what was handed over',
  manager: 'Manager: watches the pilot, sets rules and language',
  admin: 'Administrator: people, sources, everything',
};
