import { and, eq, inArray } from 'drizzle-orm';
import type { z } from 'zod';
import { teamMembers, teams } from '@/db/schema/people';
import { recordAudit } from '@/lib/audit/record';
import type { Context } from '@/lib/auth/context';
import { parse } from '@/lib/http/problem';
import { mustManagePeople } from './manage';
import { setTeamMembersSchema } from './schema';
import { lockTeam, mustBePeople } from './team';

/** Sets who is in a team; who stays keeps their turn. CONFLICT on a stale version. */
export async function setTeamMembers(
  ctx: Context,
  input: z.input<typeof setTeamMembersSchema> & { teamId: string },
): Promise<{ version: number }> {
  mustManagePeople(ctx);
  const { teamId, ...rest } = input;
  const { version, memberIds } = parse(setTeamMembersSchema, rest);
  return ctx.db.transaction(async (tx) => {
    const team = await lockTeam(tx, teamId, version);
    await mustBePeople(tx, memberIds);
    const rows = await tx
      .select({ userId: teamMembers.userId })
      .from(teamMembers)
      .where(eq(teamMembers.teamId, teamId));
    const before = rows.map((row) => row.userId);
    const joined = memberIds.filter((id) => !before.includes(id));
    const left = before.filter((id) => !memberIds.includes(id));
    if (joined.length + left.length === 0) return { version };
    if (left.length)
      await tx.delete(teamMembers).where(and(eq(teamMembers.teamId, teamId), inArray(teamMembers.userId, left)));
    if (joined.length) await tx.insert(teamMembers).values(joined.map((userId) => ({ teamId, userId })));
    await tx
      .update(teams)
      .set({ version: version + 1 })
      .where(eq(teams.id, teamId));
    const count = memberIds.length === 1 ? '1 member' : `${memberIds.length} members`;
    await recordAudit(tx, ctx, {
      action: 'team.set-members',
      subjectType: 'team',
      subjectId: teamId,
      summary: `Set the team ${team.name} to ${count}.`,
      before: { memberIds: before },
      after: { memberIds },
    });
    return { version: version + 1 };
  });
}
