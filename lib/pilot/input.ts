import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Executor } from '@/db/client';
import { users } from '@/db/schema/people';
import type { pilots } from '@/db/schema/pilots';
import { AppError } from '@/lib/errors';
import type { pilotInputSchema } from './schema';

type Fields = z.output<typeof pilotInputSchema>;

/** Throws BAD_REQUEST unless the named owner is an active person. */
export async function checkOwner(tx: Executor, ownerId: string | null): Promise<void> {
  if (ownerId === null) return;
  const [owner] = await tx.select({ active: users.active }).from(users).where(eq(users.id, ownerId));
  if (!owner?.active) {
    const message = 'Choose a person who is active here.';
    throw new AppError('BAD_REQUEST', message, { details: { errors: [{ path: 'ownerId', message }] } });
  }
}

/** The settings of a pilot as the audit keeps them. */
export function auditFields(row: Fields | typeof pilots.$inferSelect): Record<string, unknown> {
  const { name, pages, startsOn, endsOn, firstN, ownerId, threshold, baseline } = row;
  return { name, pages, startsOn, endsOn, firstN, ownerId, threshold, baseline };
}
