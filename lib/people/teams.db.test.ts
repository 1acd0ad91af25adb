import { desc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { teamMembers } from '@/db/schema/people';
import { auditEntries } from '@/db/schema/records';
import { testDatabase } from '@/db/testing/database';
import { newId } from '@/lib/ids';
import { actAs } from '@/lib/testing/people';
import { createTeam } from './create-team';
import { listTeams } from './reads';
import { renameTeam } from './rename-team';
import { setTeamMembers } from './set-team-members';

const test = testDatabase();
const admin = () => actAs(test.db, 'admin');
const owner = async () => (await actAs(test.db, 'owner')).actor.id;
let number = 0;
const freshName = () => `Team ${++number}`;
const lastAudit = async (id: string) =>
  (await test.db.select().from(auditEntries).where(eq(auditEntries.subjectId, id)).orderBy(desc(auditEntries.id)))[0];

describe('createTeam', () => {
  it('makes a team with members and records it', async () => {
    const [ctx, member, name] = [await admin(), await owner(), freshName()];
    const { id } = await createTeam(ctx, { name, memberIds: [member, member] });
    const team = (await listTeams(ctx)).items.find((each) => each.id === id);
    expect(team).toMatchObject({ name, version: 1, members: [{ id: member }] });
    expect(await lastAudit(id)).toMatchObject({ action: 'team.create', after: { name, memberIds: [member] } });
  });

  it('refuses the wrong role, an unknown member and a name that is taken', async () => {
    const [ctx, name] = [await admin(), freshName()];
    await expect(createTeam(await actAs(test.db, 'manager'), { name })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(createTeam(ctx, { name, memberIds: [newId()] })).rejects.toMatchObject({
      details: { errors: [{ path: 'memberIds' }] },
    });
    const both = await Promise.allSettled([createTeam(ctx, { name }), createTeam(ctx, { name })]);
    expect(both.find((each) => each.status === 'rejected')?.reason).toMatchObject({
      code: 'CONFLICT',
      details: { errors: [{ path: 'name' }] },
    });
  });
});

describe('renameTeam', () => {
  it('renames and records it', async () => {
    const [ctx, name, next] = [await admin(), freshName(), freshName()];
    const { id } = await createTeam(ctx, { name });
    expect(await renameTeam(ctx, { teamId: id, version: 1, name: next })).toEqual({ version: 2 });
    expect(await lastAudit(id)).toMatchObject({ action: 'team.rename', before: { name }, after: { name: next } });
  });

  it('refuses the wrong role and an unknown team, and tells the loser of a race who was first', async () => {
    const ctx = await admin();
    const { id } = await createTeam(ctx, { name: freshName() });
    await expect(
      renameTeam(await actAs(test.db, 'manager'), { teamId: id, version: 1, name: 'X' }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(renameTeam(ctx, { teamId: newId(), version: 1, name: 'X' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await renameTeam(ctx, { teamId: id, version: 1, name: freshName() });
    await expect(renameTeam(await admin(), { teamId: id, version: 1, name: 'X' })).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { actedBy: ctx.actor.name },
    });
  });

  it('gives one name to only one of two teams at the same moment', async () => {
    const [ctx, wanted] = [await admin(), freshName()];
    const ids = await Promise.all([1, 2].map(async () => (await createTeam(ctx, { name: freshName() })).id));
    const both = await Promise.allSettled(ids.map((teamId) => renameTeam(ctx, { teamId, version: 1, name: wanted })));
    expect(both.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((each) => each.status === 'rejected')?.reason).toMatchObject({ code: 'CONFLICT' });
  });
});

describe('setTeamMembers', () => {
  it('lets who stays keep their turn, and records who left', async () => {
    const [ctx, stays, leaves, joins] = [await admin(), await owner(), await owner(), await owner()];
    const { id } = await createTeam(ctx, { name: freshName(), memberIds: [stays, leaves] });
    const turn = new Date('2026-03-02T09:00:00Z');
    await test.db.update(teamMembers).set({ lastAssignedAt: turn }).where(eq(teamMembers.userId, stays));
    expect(await setTeamMembers(ctx, { teamId: id, version: 1, memberIds: [stays, joins] })).toEqual({ version: 2 });
    const rows = await test.db.select().from(teamMembers).where(eq(teamMembers.teamId, id));
    expect(Object.fromEntries(rows.map((row) => [row.userId, row.lastAssignedAt]))).toEqual({
      [stays]: turn,
      [joins]: null,
    });
    expect(await lastAudit(id)).toMatchObject({ action: 'team.set-members', before: { memberIds: [stays, leaves] } });
  });

  it('refuses the wrong role, an unknown team and a stale version', async () => {
    const ctx = await admin();
    const { id } = await createTeam(ctx, { name: freshName() });
    await expect(
      setTeamMembers(await actAs(test.db, 'reviewer'), { teamId: id, version: 1, memberIds: [] }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(setTeamMembers(ctx, { teamId: newId(), version: 1, memberIds: [] })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(setTeamMembers(ctx, { teamId: id, version: 7, memberIds: [] })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });
});
