import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { teams } from '@/db/schema/people';
import { auditEntries } from '@/db/schema/records';
import { routingRules } from '@/db/schema/routing-rules';
import { testDatabase } from '@/db/testing/database';
import type { PersonContext } from '@/lib/auth/context';
import { newId } from '@/lib/ids';
import { actAs } from '@/lib/testing/people';
import { createRule } from './create-rule';
import { deleteRule } from './delete-rule';
import { moveRule } from './move-rule';
import { listRules } from './reads';
import { updateRule } from './update-rule';

const database = testDatabase();
let manager: PersonContext;
let other: PersonContext;
let reviewer: PersonContext;
let owner: PersonContext;
let target: { kind: 'person'; userId: string };

beforeAll(async () => {
  manager = await actAs(database.db, 'manager', { name: 'Dana Cole' });
  other = await actAs(database.db, 'admin', { name: 'Ada Finch' });
  reviewer = await actAs(database.db, 'reviewer');
  owner = await actAs(database.db, 'owner', { name: 'Priya Nair' });
  target = { kind: 'person', userId: owner.actor.id };
});
beforeEach(async () => {
  await database.db.delete(routingRules);
});

const names = async () => (await listRules(reviewer)).items.map((rule) => `${rule.position} ${rule.name}`);
const actionsOf = async (id: string) =>
  await database.db
    .select({ action: auditEntries.action, actorId: auditEntries.actorId })
    .from(auditEntries)
    .where(eq(auditEntries.subjectId, id))
    .orderBy(auditEntries.id);

describe('they work', () => {
  test('rules are made, placed, moved, changed and deleted, and keep their numbers without gaps', async () => {
    const a = await createRule(manager, { name: 'A', target });
    const b = await createRule(manager, { name: 'B', conditions: { pages: ['/ai'], regions: ['UK', 'IE'] }, target });
    const first = await createRule(manager, { name: 'First', target, position: 1 });
    expect(await names()).toEqual(['1 First', '2 A', '3 B']);
    expect(b).toMatchObject({
      conditionWords: ['page starts with /ai', 'region is UK or IE'],
      targetName: 'Priya Nair',
      version: 1,
    });

    const moved = await moveRule(manager, { id: b.id, version: 1, position: 1 });
    expect(moved.items.map((rule) => rule.name)).toEqual(['B', 'First', 'A']);
    await updateRule(manager, { id: b.id, version: 2, active: false });
    await deleteRule(manager, { id: first.id, version: 1 });
    expect(await names()).toEqual(['1 B', '2 A']);
    expect((await listRules(reviewer)).items[0]).toMatchObject({ active: false, version: 3 });
    expect(a.conditionWords).toEqual(['every sales chat']);
  });

  test('each act is in the audit with who did it', async () => {
    const rule = await createRule(manager, { name: 'A', target });
    await updateRule(other, { id: rule.id, version: 1, name: 'AA' });
    await createRule(manager, { name: 'B', target });
    await moveRule(manager, { id: rule.id, version: 2, position: 2 });
    await deleteRule(manager, { id: rule.id, version: 3 });
    expect(await actionsOf(rule.id)).toEqual([
      { action: 'rule.create', actorId: manager.actor.id },
      { action: 'rule.update', actorId: other.actor.id },
      { action: 'rule.move', actorId: manager.actor.id },
      { action: 'rule.delete', actorId: manager.actor.id },
    ]);
  });
});

test('they are refused to those who may not', async () => {
  const rule = await createRule(manager, { name: 'A', target });
  for (const ctx of [reviewer, owner]) {
    await expect(createRule(ctx, { name: 'X', target })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(updateRule(ctx, { id: rule.id, version: 1, name: 'X' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(moveRule(ctx, { id: rule.id, version: 1, position: 1 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(deleteRule(ctx, { id: rule.id, version: 1 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  }
  await expect(listRules(owner)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('a lost race is a conflict that says who was first', async () => {
  const rule = await createRule(manager, { name: 'A', target });
  const outcomes = await Promise.allSettled([
    updateRule(manager, { id: rule.id, version: 1, name: 'Mine' }),
    updateRule(other, { id: rule.id, version: 1, name: 'Theirs' }),
  ]);
  const lost = outcomes.filter((outcome) => outcome.status === 'rejected');
  expect(lost).toHaveLength(1);
  expect(lost[0]?.reason).toMatchObject({ code: 'CONFLICT', details: { version: 2 } });
  expect(['Dana Cole', 'Ada Finch']).toContain(lost[0]?.reason.details.actedBy);
  await expect(deleteRule(manager, { id: rule.id, version: 1 })).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('rules made at once get a place each', async () => {
  await Promise.all(Array.from({ length: 8 }, (_, n) => createRule(manager, { name: `R${n}`, target, position: 1 })));
  expect((await listRules(manager)).items.map((rule) => rule.position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test('what is not known or not possible is refused', async () => {
  await expect(updateRule(manager, { id: newId(), version: 1, name: 'X' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  await expect(createRule(manager, { name: ' ', target })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  await expect(
    createRule(manager, { name: 'X', target: { kind: 'person', userId: reviewer.actor.id } }),
  ).rejects.toMatchObject({ code: 'UNPROCESSABLE' });
  await expect(createRule(manager, { name: 'X', target: { kind: 'team', teamId: newId() } })).rejects.toMatchObject({
    code: 'UNPROCESSABLE',
  });
  await expect(
    createRule(manager, { name: 'X', target, conditions: { planet: ['Mars'] } as object }),
  ).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  const teamId = newId();
  await database.db.insert(teams).values({ id: teamId, name: 'Strategy' });
  expect(await createRule(manager, { name: 'X', target: { kind: 'team', teamId } })).toMatchObject({
    targetName: 'Strategy',
  });
});
