import { desc } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { auditEntries } from '@/db/schema/records';
import { testDatabase } from '@/db/testing/database';
import { actAs } from '@/lib/testing/people';
import { readSettings, viewSettings } from './read';
import { settingsSchema } from './schema';
import { updateSettings } from './update-settings';

const test = testDatabase();

it('changes what is given, keeps the defaults of the rest, and records before and after', async () => {
  const ctx = await actAs(test.db, 'admin');
  expect(await viewSettings(ctx)).toEqual({ settings: settingsSchema.parse({}), revision: null });
  const after = await updateSettings(ctx, { revision: null, changes: { graceSeconds: 90, silenceMinutes: 15 } });
  expect(after.settings).toMatchObject({ graceSeconds: 90, leaseSeconds: 300 });
  expect(await readSettings(test.db)).toEqual(after.settings);
  const [entry] = await test.db.select().from(auditEntries).orderBy(desc(auditEntries.id));
  expect(entry).toMatchObject({
    action: 'settings.update',
    summary: 'Changed grace period.',
    before: { graceSeconds: 60 },
    after: { graceSeconds: 90 },
  });
});

it('refuses every role but the administrator', async () => {
  for (const role of ['reviewer', 'owner', 'manager'] as const) {
    const ctx = await actAs(test.db, role);
    await expect(updateSettings(ctx, { revision: null, changes: {} })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(viewSettings(ctx)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  }
});

it('names each bad field', async () => {
  const ctx = await actAs(test.db, 'admin');
  const hours = { timeZone: 'Nowhere', days: [], start: '17:00', end: '9' };
  const input = { revision: null, changes: { graceSeconds: -1, businessHours: hours } };
  await expect(updateSettings(ctx, input)).rejects.toMatchObject({
    details: {
      errors: expect.arrayContaining(
        [
          'changes.graceSeconds',
          'changes.businessHours.timeZone',
          'changes.businessHours.days',
          'changes.businessHours.end',
        ].map((path) => expect.objectContaining({ path })),
      ),
    },
  });
});

it('lets one of two changes of the same revision win, and tells the other who was first', async () => {
  const [first, second] = [await actAs(test.db, 'admin'), await actAs(test.db, 'admin')];
  const { revision } = await viewSettings(first);
  const both = await Promise.allSettled(
    [first, second].map((ctx, index) => updateSettings(ctx, { revision, changes: { leaseSeconds: 100 + index } })),
  );
  expect(both.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(both.find((each) => each.status === 'rejected')?.reason).toMatchObject({
    code: 'CONFLICT',
    details: { actedBy: expect.any(String) },
  });
});
