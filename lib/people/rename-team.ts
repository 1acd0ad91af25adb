import { and, eq, ne, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { teams } from '@/db/schema/people';
import { recordAudit } from '@/lib/audit/record';
import type { Context } from '@/lib/auth/context';
import { parse } from '@/lib/http/problem';
import { mustManagePeople } from './manage';
import { renameTeamSchema } from './schema';
import { lockTeam, teamNameTaken } from './team';

/** Gives a team another name. CONFLICT on a stale version or a name that is taken. */
export async function renameTeam(
  ctx: Context,
  input: z.input<typeof renameTeamSchema> & { teamId: string },
): Promise<{ version: number }> {
  mustManagePeople(ctx);
  const { teamId, ...rest } = input;
  const { version, name } = parse(renameTeamSchema, rest);
  return ctx.db.transaction(async (tx) => {
    const before = await lockTeam(tx, teamId, version);
    if (before.name === name) return { version };
    // Two teams that are given one name at the same moment take turns, so that the later one is told and not broken.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('team names'))`);
    const [other] = await tx
      .select({ id: teams.id })
      .from(teams)
      .where(and(eq(teams.name, name), ne(teams.id, teamId)));
    if (other) throw teamNameTaken(name);
    await tx
      .update(teams)
      .set({ name, version: version + 1 })
      .where(eq(teams.id, teamId));
    const summary = `Renamed the team ${before.name} to ${name}.`;
    await recordAudit(tx, ctx, {
      action: 'team.rename',
      subjectType: 'team',
      subjectId: teamId,
      summary,
      before: { name: before.name },
      after: { name },
    });
    return { version: version + 1 };
  });
}
