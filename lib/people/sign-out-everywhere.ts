import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { users } from '@/db/schema/people';
import { recordAudit } from '@/lib/audit/record';
import type { PersonContext } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import { parse } from '@/lib/http/problem';
import { mustManagePeople } from './manage';

/** Ends every session of the acting person, or of another one where the actor administers people; counts from the next request. */
export async function signOutEverywhere(ctx: PersonContext, input: { personId?: string } = {}): Promise<void> {
  const { personId } = parse(z.object({ personId: z.uuid().default(ctx.actor.id) }), input);
  const own = personId === ctx.actor.id;
  if (!own) mustManagePeople(ctx);
  await ctx.db.transaction(async (tx) => {
    const [person] = await tx
      .update(users)
      .set({ sessionEpoch: sql`${users.sessionEpoch} + 1` })
      .where(eq(users.id, personId))
      .returning({ name: users.name });
    if (!person) throw new AppError('NOT_FOUND', 'There is no such person.');
    const summary = own ? `${person.name} signed out everywhere.` : `Signed ${person.name} out everywhere.`;
    await recordAudit(tx, ctx, {
      action: 'person.sign-out-everywhere',
      subjectType: 'person',
      subjectId: personId,
      summary,
    });
  });
}
