import { eq, inArray } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { teams, users } from '@/db/schema/people';
import { AppError } from '@/lib/errors';
import { changedMeanwhile } from './manage';

/** The team's row, locked; NOT_FOUND without it, CONFLICT on another version. */
export async function lockTeam(tx: Executor, teamId: string, version: number): Promise<{ name: string }> {
  const [team] = await tx
    .select({ name: teams.name, version: teams.version })
    .from(teams)
    .where(eq(teams.id, teamId))
    .for('update');
  if (!team) throw new AppError('NOT_FOUND', 'There is no such team.');
  if (team.version !== version) throw await changedMeanwhile(tx, 'team', teamId, `the team ${team.name}`);
  return team;
}

/** Throws BAD_REQUEST at `memberIds` unless each id is a person's. */
export async function mustBePeople(tx: Executor, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const found = await tx.select({ id: users.id }).from(users).where(inArray(users.id, ids));
  if (found.length === ids.length) return;
  const message = 'Somebody on this list is not known.';
  throw new AppError('BAD_REQUEST', message, { details: { errors: [{ path: 'memberIds', message }] } });
}

/** The CONFLICT of a team name that another team has. */
export function teamNameTaken(name: string): AppError {
  const message = `There is a team named ${name} already.`;
  return new AppError('CONFLICT', message, { details: { errors: [{ path: 'name', message }] } });
}
