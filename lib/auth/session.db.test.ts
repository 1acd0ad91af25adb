import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { users } from '@/db/schema/people';
import { testDatabase } from '@/db/testing/database';
import { signOutEverywhere } from '@/lib/people/sign-out-everywhere';
import { updatePerson } from '@/lib/people/update-person';
import { actAs } from '@/lib/testing/people';
import type { PersonContext } from './context';
import { personRoute } from './person-route';
import { currentPerson } from './session';

// The cookie's content; everything behind it is the real thing.
let token: { personId: string; epoch: number } | null = null;
vi.mock('./next-auth', () => ({ sessionToken: async () => token }));

const test = testDatabase();
let admin: PersonContext;
let owner: PersonContext;

beforeAll(() => {
  vi.stubEnv('DATABASE_URL', test.url);
  vi.stubEnv('NEXTAUTH_SECRET', 'a secret of at least 32 characters');
  vi.stubEnv('NEXTAUTH_URL', 'http://localhost:3000');
});
beforeEach(async () => {
  admin = await actAs(test.db, 'admin');
  owner = await actAs(test.db, 'owner');
  token = { personId: owner.actor.id, epoch: 0 };
});

const peopleRoute = personRoute({ permission: 'people.read', run: async (ctx) => ({ role: ctx.actor.role }) });
const ask = async () => {
  const response = await peopleRoute(new Request('http://localhost:3000/api/people'), { params: Promise.resolve({}) });
  return { status: response.status, body: await response.json() };
};

describe('a session', () => {
  it('is nobody without a token, with an unknown person, or from another epoch', async () => {
    expect(await currentPerson()).toMatchObject({ id: owner.actor.id, role: 'owner' });
    token = null;
    expect(await currentPerson()).toBeNull();
    token = { personId: '00000000-0000-7000-8000-000000000000', epoch: 0 };
    expect(await currentPerson()).toBeNull();
    token = { personId: owner.actor.id, epoch: 1 };
    expect(await currentPerson()).toBeNull();
  });

  it('has the new role from the next request on, both ways', async () => {
    expect(await ask()).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    const { version } = await updatePerson(admin, { personId: owner.actor.id, version: 1, role: 'manager' });
    expect(await ask()).toEqual({ status: 200, body: { role: 'manager' } });
    await updatePerson(admin, { personId: owner.actor.id, version, role: 'owner' });
    expect(await ask()).toMatchObject({ status: 403 });
  });

  it('ends with the next request of somebody who was switched off, and does not come back', async () => {
    const { version } = await updatePerson(admin, { personId: owner.actor.id, version: 1, active: false });
    expect(await ask()).toMatchObject({ status: 401 });
    await updatePerson(admin, { personId: owner.actor.id, version, active: true });
    expect(await ask()).toMatchObject({ status: 401 });
  });

  it('ends by signing out everywhere, one’s own and by an administrator', async () => {
    await signOutEverywhere(owner);
    expect(await currentPerson()).toBeNull();
    token = { personId: owner.actor.id, epoch: 1 };
    expect(await currentPerson()).not.toBeNull();
    await signOutEverywhere(admin, { personId: owner.actor.id });
    expect(await currentPerson()).toBeNull();
  });

  it('does not reach the work while the first password stands', async () => {
    await test.db.update(users).set({ mustChangePassword: true, role: 'manager' }).where(eq(users.id, owner.actor.id));
    expect(await ask()).toMatchObject({ status: 403, body: { detail: expect.stringContaining('own password') } });
  });
});
