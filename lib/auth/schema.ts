import { z } from 'zod';

export const roles = ['reviewer', 'owner', 'manager', 'admin'] as const;
export type Role = (typeof roles)[number];

/** What a signed-in person is, read from the database on every request. */
export type Person = {
  id: string;
  name: string;
  email: string;
  role: Role;
  timeZone: string;
  mustChangePassword: boolean;
};

/** New passwords: 12 characters or more; length is what counts. */
export const passwordSchema = z.string().min(12, 'Use at least 12 characters.').max(200, 'Use at most 200 characters.');
export const emailSchema = z.string().trim().toLowerCase().pipe(z.email('Not a valid e-mail address.'));
