import { z } from 'zod';
import { emailSchema, passwordSchema, roles } from '@/lib/auth/schema';
import { timeZoneSchema } from '@/lib/settings/schema';

const name = z.string().trim().min(1, 'Give a name.').max(120, 'Use at most 120 characters.');
const role = z.enum(roles, { error: `Choose a role: ${roles.join(', ')}.` });

export const createPersonSchema = z.strictObject({
  email: emailSchema,
  name,
  role,
  timeZone: timeZoneSchema.default('Europe/London'),
});
export type CreatePersonInput = z.input<typeof createPersonSchema>;

const capacity = z.int('Use a whole number.').min(0, 'Use 0 or more.').max(10_000, 'Use at most 10,000.').nullable();
const territories = z
  .array(z.string().trim().min(1, 'A territory has a name.').max(60, 'Use at most 60 characters.'))
  .max(100, 'Use at most 100 territories.')
  .transform((all) => [...new Set(all)]);
const moment = z.iso.datetime({ offset: true, error: 'Use a date and time.' }).nullable();

/** A change of one person: what is left out stays. `version` is the one that was read. */
export const updatePersonSchema = z
  .strictObject({
    version: z.int().min(1),
    name: name.optional(),
    role: role.optional(),
    active: z.boolean().optional(),
    timeZone: timeZoneSchema.optional(),
    /** Handoffs taken at once at most; null for no limit. */
    capacity: capacity.optional(),
    territories: territories.optional(),
    /** Away between these moments; rules pass this person over. Null at both ends for not away. */
    awayFrom: moment.optional(),
    awayUntil: moment.optional(),
  })
  .refine((input) => !input.awayFrom || !input.awayUntil || Date.parse(input.awayFrom) < Date.parse(input.awayUntil), {
    path: ['awayUntil'],
    message: 'The end must be after the beginning.',
  });
export type UpdatePersonInput = z.input<typeof updatePersonSchema>;

export const changePasswordSchema = z.strictObject({
  current: z.string().min(1, 'Give your present password.').max(200, 'Use at most 200 characters.'),
  next: passwordSchema,
});
export type ChangePasswordInput = z.input<typeof changePasswordSchema>;

const teamName = z.string().trim().min(1, 'Give a name.').max(80, 'Use at most 80 characters.');
const memberIds = z
  .array(z.uuid())
  .max(500, 'A team has at most 500 members.')
  .transform((all) => [...new Set(all)]);
export const createTeamSchema = z.strictObject({ name: teamName, memberIds: memberIds.default([]) });
export const renameTeamSchema = z.strictObject({ version: z.int().min(1), name: teamName });
export const setTeamMembersSchema = z.strictObject({ version: z.int().min(1), memberIds });

/** A person as the settings show them; times are ISO. */
export type PersonRow = {
  id: string;
  version: number;
  name: string;
  email: string;
  role: (typeof roles)[number];
  active: boolean;
  mustChangePassword: boolean;
  timeZone: string;
  capacity: number | null;
  /** Delivered handoffs without a first reply, and approved ones on their way. */
  openHandoffs: number;
  territories: string[];
  awayFrom: string | null;
  awayUntil: string | null;
  away: boolean;
  teams: { id: string; name: string }[];
  lastSignInAt: string | null;
  createdAt: string;
};

export type TeamRow = {
  id: string;
  version: number;
  name: string;
  members: { id: string; name: string; active: boolean }[];
};

/** What a newly made or reset password answers: the one time that it is shown. */
export type InitialPassword = { password: string };
