import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { auditEntries } from '@/db/schema/records';
import { testDatabase } from '@/db/testing/database';
import type { PersonContext } from '@/lib/auth/context';
import { fixedClock } from '@/lib/clock';
import { newId } from '@/lib/ids';
import { actAs } from '@/lib/testing/people';
import { closePilot } from './close';
import { createPilot } from './create';
import { listPilots } from './reads';
import type { PilotInput } from './schema';
import { updatePilot } from './update';

const input: PilotInput = {
  name: 'AI services pilot',
  pages: ['/services/ai-consulting/', '/services/automation'],
  startsOn: '2026-11-09',
  endsOn: '2026-11-22',
  threshold: 80,
  baseline: { qualifiedHandoffRate: 46 },
};

describe('pilots are set up, changed and closed', () => {
  const test = testDatabase();
  let manager: PersonContext;
  let other: PersonContext;
  let reviewer: PersonContext;
  beforeAll(async () => {
    const clock = fixedClock(new Date('2026-11-17T12:00:00Z'));
    manager = await actAs(test.db, 'manager', { name: 'Dana Cole' }, clock);
    other = await actAs(test.db, 'manager', { name: 'Ada Finch' }, clock);
    reviewer = await actAs(test.db, 'reviewer', { name: 'Mara Reyes' }, clock);
  });
  const audited = (id: string) =>
    test.db.select().from(auditEntries).where(eq(auditEntries.subjectId, id)).orderBy(auditEntries.id);

  it('creates, and says so in the audit', async () => {
    const pilot = await createPilot(manager, { ...input, ownerId: manager.actor.id });
    expect(pilot).toMatchObject({
      version: 1,
      pages: ['/services/ai-consulting', '/services/automation'],
      owner: { name: 'Dana Cole' },
      active: true,
      baseline: { qualifiedHandoffRate: 46 },
    });
    expect(await audited(pilot.id)).toMatchObject([
      { action: 'pilot.create', actorName: 'Dana Cole', after: { threshold: 80 } },
    ]);
    expect(await listPilots(other)).toContainEqual(pilot);
  });

  it('refuses who may not', async () => {
    const pilot = await createPilot(manager, input);
    await expect(createPilot(reviewer, input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(updatePilot(reviewer, { id: pilot.id, version: 1, pilot: input })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(closePilot(reviewer, { id: pilot.id, version: 1 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(listPilots(reviewer)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('names each bad field', async () => {
    const bad = { ...input, name: ' ', pages: ['services'], endsOn: '2026-11-01', threshold: 120 };
    await expect(createPilot(manager, bad)).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      details: { errors: [{ path: 'name' }, { path: 'pages[0]' }, { path: 'threshold' }, { path: 'endsOn' }] },
    });
    await expect(createPilot(manager, { ...input, endsOn: '2026-11-01' })).rejects.toMatchObject({
      details: { errors: [{ path: 'endsOn' }] },
    });
    await expect(createPilot(manager, { ...input, endsOn: null })).rejects.toMatchObject({
      details: { errors: [{ path: 'endsOn' }] },
    });
    await expect(createPilot(manager, { ...input, ownerId: newId() })).rejects.toMatchObject({
      details: { errors: [{ path: 'ownerId' }] },
    });
  });

  it('knows no pilot that is not there', async () => {
    await expect(updatePilot(manager, { id: newId(), version: 1, pilot: input })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(closePilot(manager, { id: newId(), version: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('lets one of two changes win and tells the other who was first', async () => {
    const pilot = await createPilot(manager, input);
    const change = (ctx: PersonContext, threshold: number) =>
      updatePilot(ctx, { id: pilot.id, version: pilot.version, pilot: { ...input, threshold } });
    const [one, two] = await Promise.allSettled([change(manager, 85), change(other, 90)]);
    const won = [one, two].filter((each) => each.status === 'fulfilled');
    const lost = [one, two].find((each) => each.status === 'rejected');
    expect(won).toHaveLength(1);
    expect(lost?.reason).toMatchObject({
      code: 'CONFLICT',
      details: { actedBy: expect.stringMatching(/Dana Cole|Ada Finch/) },
    });
    expect((await audited(pilot.id)).map((entry) => entry.action)).toEqual(['pilot.create', 'pilot.update']);
    await expect(closePilot(other, { id: pilot.id, version: 1 })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('closes on the day, once, for good', async () => {
    const pilot = await createPilot(manager, input);
    const closed = await closePilot(manager, { id: pilot.id, version: 1 });
    expect(closed).toMatchObject({ active: false, endsOn: '2026-11-17', version: 2 });
    await expect(closePilot(manager, { id: pilot.id, version: 2 })).rejects.toMatchObject({ code: 'UNPROCESSABLE' });
    await expect(updatePilot(manager, { id: pilot.id, version: 2, pilot: input })).rejects.toMatchObject({
      code: 'UNPROCESSABLE',
    });
    const later = await createPilot(manager, { ...input, startsOn: '2026-12-01', endsOn: '2026-12-14' });
    expect(await closePilot(manager, { id: later.id, version: 1 })).toMatchObject({ endsOn: '2026-12-01' });
  });
});
