import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { auditEntries } from '@/db/schema/records';
import { sourceKeys } from '@/db/schema/sources';
import { testDatabase } from '@/db/testing/database';
import { type Context, type PersonContext, systemContext } from '@/lib/auth/context';
import { fixedClock } from '@/lib/clock';
import { newId } from '@/lib/ids';
import { authenticateSource, chargeTranscripts, createSourceKey, revokeSourceKey } from './keys';
import { listSources } from './reads';
import { createSource, updateSource } from './sources';

const database = testDatabase();
const clock = fixedClock(new Date('2026-03-02T15:00:10Z'));
let ctx: Context;

beforeAll(() => {
  ctx = systemContext(database.db, clock, 'test', 'request-1');
});

const knock = (key: string, charge = false) =>
  authenticateSource(database.db, clock, `Bearer ${key}`, { requestId: 'request-2', charge });

describe('a key', () => {
  test('opens for its source, is stored as a hash and shows its last use', async () => {
    const source = await createSource(ctx, { name: 'Keyed' });
    const { key, id } = await createSourceKey(ctx, { sourceId: source.id, name: 'bot' });
    expect(key).toMatch(/^hd_[\w-]{43}$/);
    const [stored] = await database.db.select().from(sourceKeys).where(eq(sourceKeys.id, id));
    expect(JSON.stringify(stored)).not.toContain(key.slice(9));
    expect((await knock(key)).actor).toEqual({ kind: 'source', id: source.id, name: 'Keyed' });
    const [view] = await listSources(ctx);
    expect(view?.keys[0]?.lastUsedAt).toBe('2026-03-02T15:00:10.000Z');
    const audit = await database.db.select().from(auditEntries).where(eq(auditEntries.subjectId, source.id));
    expect(audit.map((entry) => entry.action)).toEqual(['source.create', 'source-key.create']);
    expect(JSON.stringify(audit)).not.toContain(key.slice(9));
  });

  test.each([null, '', 'Bearer', 'Basic abc', 'Bearer hd_unknown', 'Bearer  ', `Bearer ${'x'.repeat(500)}`])(
    '%j opens nothing',
    async (header) => {
      await expect(authenticateSource(database.db, clock, header, { requestId: 'r' })).rejects.toMatchObject({
        code: 'UNAUTHENTICATED',
      });
    },
  );

  test('that was revoked opens nothing from that moment', async () => {
    const source = await createSource(ctx, { name: 'Revoked' });
    const { key, id } = await createSourceKey(ctx, { sourceId: source.id });
    await knock(key);
    await revokeSourceKey(ctx, { keyId: id });
    await revokeSourceKey(ctx, { keyId: id });
    await expect(knock(key, true)).rejects.toMatchObject({ code: 'UNAUTHENTICATED', message: 'This key was revoked.' });
  });

  test('of a source that is switched off opens nothing', async () => {
    const source = await createSource(ctx, { name: 'Off' });
    const { key } = await createSourceKey(ctx, { sourceId: source.id });
    await updateSource(ctx, { sourceId: source.id, active: false });
    await expect(knock(key, true)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('is made by an administrator alone', async () => {
    const person = (role: 'reviewer' | 'admin'): PersonContext => ({
      ...ctx,
      actor: {
        kind: 'person',
        id: newId(),
        name: 'Jo',
        email: 'jo@example.com',
        role,
        timeZone: 'UTC',
        mustChangePassword: false,
      },
    });
    await expect(createSource(person('reviewer'), { name: 'No' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(createSourceKey(person('reviewer'), { sourceId: newId() })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(listSources(person('reviewer'))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await createSource(person('admin'), { name: 'Yes' });
    await expect(createSource(person('admin'), { name: 'Yes' })).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});

describe('the rate of a source', () => {
  test('counts transcripts of a minute and says when to come back', async () => {
    const source = await createSource(ctx, { name: 'Slow', rateLimit: 5 });
    const { key } = await createSourceKey(ctx, { sourceId: source.id });
    const asked = await knock(key, true);
    await chargeTranscripts(asked, 3);
    await knock(key, true);
    await expect(knock(key, true)).rejects.toMatchObject({ code: 'RATE_LIMITED', details: { retryAfterSeconds: 50 } });
    await expect(chargeTranscripts(asked, 1)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    await knock(key);
    clock.at = new Date('2026-03-02T15:01:00Z');
    await chargeTranscripts(await knock(key, true), 9);
    await expect(knock(key, true)).rejects.toMatchObject({ code: 'RATE_LIMITED', details: { retryAfterSeconds: 60 } });
  });

  test('holds when many come at once', async () => {
    const source = await createSource(ctx, { name: 'Rush', rateLimit: 20 });
    const { key } = await createSourceKey(ctx, { sourceId: source.id });
    const results = await Promise.allSettled(Array.from({ length: 50 }, () => knock(key, true)));
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(20);
  });
});
