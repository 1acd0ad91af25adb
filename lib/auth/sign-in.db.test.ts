import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { users } from '@/db/schema/people';
import { auditEntries } from '@/db/schema/records';
import { testDatabase } from '@/db/testing/database';
import { actAs } from '@/lib/testing/people';
import { hashPassword } from './password';
import { signIn } from './sign-in';

const test = testDatabase();
const password = 'a long enough passphrase';
let email: string;
let id: string;

beforeEach(async () => {
  await test.db.execute(sql`delete from rate_limits`);
  ({ email, id } = (await actAs(test.db, 'owner', { passwordHash: await hashPassword(password) })).actor);
});
const attempt = (more: Partial<Parameters<typeof signIn>[1]> = {}) =>
  signIn(test.db, { email, password, from: '192.0.2.1', ...more });

describe('signIn', () => {
  it('answers who and in which epoch, notes the time and records it', async () => {
    expect(await attempt({ email: ` ${email.toUpperCase()}` })).toEqual({ id, epoch: 0 });
    const [row] = await test.db.select().from(users).where(eq(users.id, id));
    expect(row?.lastSignInAt).toBeInstanceOf(Date);
    expect(await test.db.select().from(auditEntries).where(eq(auditEntries.subjectId, id))).toMatchObject([
      { action: 'person.sign-in' },
    ]);
  });

  it('gives one answer for a wrong password, an unknown address, no address and an inactive person', async () => {
    expect(await attempt({ password: 'wrong' })).toBeNull();
    expect(await attempt({ email: 'nobody@example.com' })).toBeNull();
    expect(await attempt({ email: 'no address', password: 'nobody has this password' })).toBeNull();
    await test.db.update(users).set({ active: false }).where(eq(users.id, id));
    expect(await attempt()).toBeNull();
  });

  it('works about as long for an unknown address as for a wrong password', async () => {
    const time = async (more: Parameters<typeof attempt>[0]) => {
      const started = performance.now();
      await attempt(more);
      return performance.now() - started;
    };
    const median = (all: number[]) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
    await time({ password: 'wrong' });
    const [known, unknown]: [number[], number[]] = [[], []];
    for (let round = 0; round < 7; round++) {
      known.push(await time({ password: 'wrong' }));
      unknown.push(await time({ email: `nobody-${round}@example.com` }));
    }
    // Both derive one key; without the decoy the unknown address would answer in a tenth of the time.
    expect(median(unknown)).toBeGreaterThan(median(known) * 0.5);
    expect(median(unknown)).toBeLessThan(median(known) * 2);
  });

  it('stops after ten tries with one address, also with the right password, also for unknown addresses', async () => {
    for (const each of [email, 'nobody@example.com']) {
      for (let round = 0; round < 10; round++) expect(await attempt({ email: each, password: 'wrong' })).toBeNull();
      await expect(attempt({ email: each })).rejects.toMatchObject({
        code: 'RATE_LIMITED',
        details: { retryAfterSeconds: expect.any(Number) },
      });
    }
  });

  it('counts tries at the same moment together', async () => {
    const all = await Promise.allSettled(Array.from({ length: 14 }, () => attempt({ password: 'wrong' })));
    expect(all.filter((each) => each.status === 'rejected')).toHaveLength(4);
  });

  it('forgets the tries after a success and after a quarter of an hour', async () => {
    for (let round = 0; round < 9; round++) await attempt({ password: 'wrong' });
    expect(await attempt()).not.toBeNull();
    for (let round = 0; round < 10; round++) await attempt({ password: 'wrong' });
    await test.db.execute(sql`update rate_limits set window_start = now() - interval '16 minutes'`);
    expect(await attempt()).not.toBeNull();
  });

  it('stops one origin that tries many addresses', async () => {
    await test.db.execute(sql`insert into rate_limits values ('sign-in-from:192.0.2.1', now(), 100)`);
    await expect(attempt({ email: 'other@example.com' })).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    expect(await attempt({ from: '192.0.2.2' })).not.toBeNull();
  });
});
