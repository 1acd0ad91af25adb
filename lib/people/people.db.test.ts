import { desc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { users } from '@/db/schema/people';
import { auditEntries } from '@/db/schema/records';
import { testDatabase } from '@/db/testing/database';
import type { PersonContext } from '@/lib/auth/context';
import { hashPassword } from '@/lib/auth/password';
import { signIn } from '@/lib/auth/sign-in';
import { newId } from '@/lib/ids';
import { actAs } from '@/lib/testing/people';
import { changePassword } from './change-password';
import { createPerson } from './create-person';
import { listPeople } from './reads';
import { resetPassword } from './reset-password';
import { signOutEverywhere } from './sign-out-everywhere';
import { updatePerson } from './update-person';

const test = testDatabase();
const admin = () => actAs(test.db, 'admin');
const person = async (id: string) => (await test.db.select().from(users).where(eq(users.id, id)))[0];
const audit = async (ctx: PersonContext) =>
  (
    await test.db
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.actorId, ctx.actor.id))
      .orderBy(desc(auditEntries.id))
  )[0];
let address = 0;
const freshAddress = () => `new-${++address}@example.com`;

describe('createPerson', () => {
  it('makes a person who can sign in with the password that is answered once, and records it', async () => {
    const ctx = await admin();
    const email = freshAddress();
    const made = await createPerson(ctx, { email: ` ${email.toUpperCase()} `, name: 'Nina Sand', role: 'owner' });
    expect(made.password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
    expect(await person(made.id)).toMatchObject({ email, role: 'owner', active: true, mustChangePassword: true });
    expect(await signIn(test.db, { email, password: made.password, from: 'test' })).toMatchObject({ id: made.id });
    const entry = await audit(ctx);
    expect(entry).toMatchObject({ action: 'person.create', subjectId: made.id, summary: 'Added Nina Sand as owner.' });
    expect(JSON.stringify(entry)).not.toContain(made.password);
  });

  it('refuses every role but the administrator', async () => {
    for (const role of ['reviewer', 'owner', 'manager'] as const) {
      const ctx = await actAs(test.db, role);
      await expect(createPerson(ctx, { email: freshAddress(), name: 'X', role: 'owner' })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
    }
  });

  it('names each bad field', async () => {
    const input = { email: 'not an address', name: ' ', role: 'king' as 'owner', timeZone: 'Mars/Base' };
    await expect(createPerson(await admin(), input)).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      details: { errors: ['email', 'name', 'role', 'timeZone'].map((path) => expect.objectContaining({ path })) },
    });
  });

  it('tells the second of two that the address is taken', async () => {
    const ctx = await admin();
    const email = freshAddress();
    const both = await Promise.allSettled([1, 2].map(() => createPerson(ctx, { email, name: 'Twin', role: 'owner' })));
    expect(both.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((each) => each.status === 'rejected')?.reason).toMatchObject({
      code: 'CONFLICT',
      details: { errors: [{ path: 'email' }] },
    });
  });
});

describe('updatePerson', () => {
  it('changes what is given, leaves the rest, and records before and after', async () => {
    const ctx = await admin();
    const { actor } = await actAs(test.db, 'owner', { name: 'Priya Nair' });
    const change = {
      capacity: 5,
      territories: ['GB', 'GB', 'IE'],
      awayFrom: '2026-03-01T00:00:00Z',
      awayUntil: '2026-03-08T00:00:00+01:00',
    };
    expect(await updatePerson(ctx, { personId: actor.id, version: 1, ...change })).toEqual({ version: 2 });
    expect(await person(actor.id)).toMatchObject({
      name: 'Priya Nair',
      capacity: 5,
      territories: ['GB', 'IE'],
      awayUntil: new Date('2026-03-07T23:00:00Z'),
    });
    expect(await audit(ctx)).toMatchObject({
      summary: 'Changed capacity, territories, absence of Priya Nair.',
      before: { capacity: null, territories: [] },
      after: { capacity: 5, territories: ['GB', 'IE'] },
    });
  });

  it('refuses the wrong role, an unknown person and an absence that ends before it begins', async () => {
    const ctx = await admin();
    const manager = await actAs(test.db, 'manager');
    await expect(updatePerson(manager, { personId: ctx.actor.id, version: 1, name: 'X' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(
      updatePerson(ctx, { personId: manager.actor.id, version: 1, awayUntil: '2026-03-01T00:00:00Z' }),
    ).rejects.toMatchObject({ details: { errors: [{ path: 'awayFrom' }] } });
    await expect(updatePerson(ctx, { personId: newId(), version: 1, name: 'X' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const input = { personId: manager.actor.id, version: 1, awayFrom: '2026-03-02T00:00:00Z' };
    await expect(updatePerson(ctx, { ...input, awayUntil: '2026-03-01T00:00:00Z' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
    await updatePerson(ctx, input);
    await expect(
      updatePerson(ctx, { personId: manager.actor.id, version: 2, awayUntil: '2026-03-01T00:00:00Z' }),
    ).rejects.toMatchObject({
      details: { errors: [{ path: 'awayUntil' }] },
    });
  });

  it('tells the loser of a race who changed the person and when', async () => {
    const [first, second] = [await admin(), await admin()];
    const { actor } = await actAs(test.db, 'owner');
    await updatePerson(first, { personId: actor.id, version: 1, capacity: 3 });
    await expect(updatePerson(second, { personId: actor.id, version: 1, capacity: 9 })).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { actedBy: first.actor.name, actedAt: expect.any(String) },
    });
    expect(await person(actor.id)).toMatchObject({ capacity: 3, version: 2 });
  });

  it('ends the sessions of somebody who is switched off, for good', async () => {
    const ctx = await admin();
    const { actor } = await actAs(test.db, 'owner');
    await updatePerson(ctx, { personId: actor.id, version: 1, active: false });
    await updatePerson(ctx, { personId: actor.id, version: 2, active: true });
    expect(await person(actor.id)).toMatchObject({ active: true, sessionEpoch: 1 });
  });
});

describe('the last administrator', () => {
  const own = testDatabase();
  const adminsLeft = async () =>
    (await own.db.select().from(users).where(eq(users.role, 'admin'))).filter((row) => row.active).length;

  it('can be neither switched off nor given another role, also not by two at the same moment', async () => {
    const first = await actAs(own.db, 'admin');
    for (const change of [{ active: false }, { role: 'owner' as const }]) {
      await expect(updatePerson(first, { personId: first.actor.id, version: 1, ...change })).rejects.toMatchObject({
        code: 'PRECONDITION_FAILED',
      });
    }
    for (let round = 0; round < 5; round++) {
      const second = await actAs(own.db, 'admin');
      const [left] = (await own.db.select().from(users).where(eq(users.role, 'admin'))).filter(
        (row) => row.active && row.id !== second.actor.id,
      );
      if (!left) throw new Error('no administrator left');
      const both = await Promise.allSettled([
        updatePerson(first, { personId: left.id, version: left.version, active: false }),
        updatePerson(first, { personId: second.actor.id, version: 1, role: 'owner' }),
      ]);
      expect(both.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(await adminsLeft()).toBe(1);
    }
  });
});

describe('resetPassword', () => {
  it('gives a new first password, ends sessions, lifts the lock and records it', async () => {
    const ctx = await admin();
    const email = freshAddress();
    const { id, password: old } = await createPerson(ctx, { email, name: 'Nina Sand', role: 'owner' });
    for (let attempt = 0; attempt < 11; attempt++)
      await signIn(test.db, { email, password: 'wrong', from: 'test' }).catch(() => null);
    const { password } = await resetPassword(ctx, { personId: id });
    expect(await person(id)).toMatchObject({ sessionEpoch: 1, mustChangePassword: true });
    expect(await signIn(test.db, { email, password: old, from: 'test' })).toBeNull();
    expect(await signIn(test.db, { email, password, from: 'test' })).toEqual({ id, epoch: 1 });
    expect(await audit(ctx)).toMatchObject({
      action: 'person.reset-password',
      summary: 'Reset the password of Nina Sand.',
    });
  });

  it('refuses the wrong role and an unknown person', async () => {
    const manager = await actAs(test.db, 'manager');
    await expect(resetPassword(manager, { personId: manager.actor.id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(resetPassword(await admin(), { personId: newId() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('signOutEverywhere', () => {
  it('raises the own epoch in every role, and records it', async () => {
    const ctx = await actAs(test.db, 'owner', { name: 'Sam Ito' });
    await signOutEverywhere(ctx);
    expect(await person(ctx.actor.id)).toMatchObject({ sessionEpoch: 1 });
    expect(await audit(ctx)).toMatchObject({
      action: 'person.sign-out-everywhere',
      summary: 'Sam Ito signed out everywhere.',
    });
  });

  it('lets only the administrator end the sessions of others', async () => {
    const ctx = await admin();
    const manager = await actAs(test.db, 'manager');
    await expect(signOutEverywhere(manager, { personId: ctx.actor.id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(signOutEverywhere(ctx, { personId: newId() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await signOutEverywhere(ctx, { personId: manager.actor.id });
    expect(await person(manager.actor.id)).toMatchObject({ sessionEpoch: 1 });
  });
});

describe('changePassword', () => {
  const old = 'the old one that was told';
  const withPassword = async () =>
    actAs(test.db, 'owner', { passwordHash: await hashPassword(old), mustChangePassword: true });

  it('takes the new one, ends other sessions and records no password', async () => {
    const ctx = await withPassword();
    await changePassword(ctx, { current: old, next: 'a much better passphrase' });
    expect(await person(ctx.actor.id)).toMatchObject({ mustChangePassword: false, sessionEpoch: 1 });
    expect(await signIn(test.db, { email: ctx.actor.email, password: old, from: 'test' })).toBeNull();
    expect(
      await signIn(test.db, { email: ctx.actor.email, password: 'a much better passphrase', from: 'test' }),
    ).toMatchObject({ epoch: 1 });
    const entries = await test.db.select().from(auditEntries).where(eq(auditEntries.actorId, ctx.actor.id));
    expect(JSON.stringify(entries)).not.toMatch(/passphrase|old one/);
  });

  it('refuses a wrong present password, a short new one and the same again', async () => {
    const ctx = await withPassword();
    const at = (path: string) => ({ code: 'BAD_REQUEST', details: { errors: [{ path }] } });
    await expect(changePassword(ctx, { current: 'wrong', next: 'a much better passphrase' })).rejects.toMatchObject(
      at('current'),
    );
    await expect(changePassword(ctx, { current: old, next: 'short' })).rejects.toMatchObject(at('next'));
    await expect(changePassword(ctx, { current: old, next: old })).rejects.toMatchObject(at('next'));
  });

  it('stops guessing after ten tries', async () => {
    const ctx = await withPassword();
    for (let attempt = 0; attempt < 10; attempt++)
      await changePassword(ctx, { current: 'wrong', next: 'a much better passphrase' }).catch(() => null);
    await expect(changePassword(ctx, { current: old, next: 'a much better passphrase' })).rejects.toMatchObject({
      code: 'RATE_LIMITED',
    });
  });

  it('lets only one of two changes at the same moment win', async () => {
    const ctx = await withPassword();
    const both = await Promise.allSettled(
      ['first new passphrase', 'other new passphrase'].map((next) => changePassword(ctx, { current: old, next })),
    );
    expect(both.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('listPeople', () => {
  it('pages by name, searches name and address, and tells who is away', async () => {
    const ctx = await admin();
    const now = Date.now();
    const away = { awayFrom: new Date(now - 1000), awayUntil: new Date(now + 60_000) };
    for (const name of ['Zoe A', 'Zoe B', 'Zoe C'])
      await actAs(test.db, 'owner', { name, ...(name === 'Zoe B' ? away : {}) });
    const first = await listPeople(ctx, { search: 'zoe', limit: 2 });
    expect(first.items.map((row) => [row.name, row.away])).toEqual([
      ['Zoe A', false],
      ['Zoe B', true],
    ]);
    const second = await listPeople(ctx, { search: 'zoe', limit: 2, cursor: first.nextCursor ?? undefined });
    expect(second).toMatchObject({ items: [{ name: 'Zoe C' }], nextCursor: null });
    expect((await listPeople(ctx, { search: '100%', limit: 2 })).items).toEqual([]);
    await expect(listPeople(await actAs(test.db, 'owner'), { limit: 2 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
