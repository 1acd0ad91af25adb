import type { z } from 'zod';
import { teamMembers, teams } from '@/db/schema/people';
import { recordAudit } from '@/lib/audit/record';
import type { Context } from '@/lib/auth/context';
import { parse } from '@/lib/http/problem';
import { newId } from '@/lib/ids';
import { mustManagePeople } from './manage';
import { createTeamSchema } from './schema';
import { mustBePeople, teamNameTaken } from './team';

/** Makes a team, which routing rules can hand to in turn. CONFLICT where the name is taken. */
export async function createTeam(ctx: Context, input: z.input<typeof createTeamSchema>): Promise<{ id: string }> {
  mustManagePeople(ctx);
  const { name, memberIds } = parse(createTeamSchema, input);
  const id = newId();
  await ctx.db.transaction(async (tx) => {
    await mustBePeople(tx, memberIds);
    const made = await tx
      .insert(teams)
      .values({ id, name, createdAt: ctx.clock.now() })
      .onConflictDoNothing()
      .returning({ id: teams.id });
    if (made.length === 0) throw teamNameTaken(name);
    if (memberIds.length) await tx.insert(teamMembers).values(memberIds.map((userId) => ({ teamId: id, userId })));
    await recordAudit(tx, ctx, {
      action: 'team.create',
      subjectType: 'team',
      subjectId: id,
      summary: `Made the team ${name}.`,
      after: { name, memberIds },
    });
  });
  return { id };
}
