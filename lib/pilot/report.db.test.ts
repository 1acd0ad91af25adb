import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '@/db/testing/database';
import type { PersonContext } from '@/lib/auth/context';
import { fixedClock } from '@/lib/clock';
import { addChat, addEvent, addSource } from '@/lib/testing/chats';
import { actAs } from '@/lib/testing/people';
import { createPilot } from './create';
import { reportCsv } from './csv';
import { readPilotReport } from './reads';
import type { PilotReport } from './schema';

const complete = { route: 'sales', complete: true, hasContact: true, consent: 'granted' };
const incomplete = {
  route: 'sales',
  complete: false,
  exceptions: ['no_consent'],
  flags: ['pricing'],
  consent: 'missing',
};

describe('the figures of a pilot', () => {
  const test = testDatabase();
  let manager: PersonContext;
  let report: PilotReport;

  beforeAll(async () => {
    manager = await actAs(test.db, 'manager', {}, fixedClock(new Date('2026-11-17T12:00:00Z')));
    const person = manager.actor.id;
    const source = await addSource(test.db);
    const add = async (
      day: number,
      ...happened: [Parameters<typeof addEvent>[2], string, Record<string, unknown>?, boolean?][]
    ) => {
      const date = `2026-11-${String(day).padStart(2, '0')}`;
      const id = await addChat(test.db, source, { at: `${date}T10:00:00Z`, page: day % 2 ? '/ai' : '/ai/audit' });
      await addEvent(test.db, id, 'conversation.accepted', `${date}T10:00:01Z`, { status: 'ended' });
      for (const [type, time, data, byPerson] of happened) {
        await addEvent(test.db, id, type, `${date}T${time}:00Z`, data, byPerson ? person : null);
      }
      return id;
    };
    await add(
      9,
      ['handoff.prepared', '10:01', { ...complete, questionOpen: true }],
      ['handoff.approved', '10:05', { ...complete, questionOpen: true }, true],
      ['handoff.delivered', '10:06'],
      ['handoff.responded', '10:26', {}, true],
    );
    await add(
      10,
      ['handoff.prepared', '10:01', complete],
      ['handoff.approved', '10:05', complete, true],
      ['handoff.delivered', '10:06'],
      ['handoff.returned', '10:16', { reason: 'wrong_owner' }, true],
    );
    await add(
      10,
      ['handoff.prepared', '10:01', incomplete],
      ['handoff.declined', '10:05', { reason: 'no_consent' }, true],
    );
    await add(11, ['handoff.prepared', '10:01', incomplete]);
    await add(
      11,
      ['handoff.prepared', '10:01', complete],
      ['handoff.approved', '10:05', complete, true],
      ['handoff.undone', '10:06', {}, true],
    );
    await add(12, ['handoff.prepared', '10:01', { route: 'support', complete: false, exceptions: ['not_sales'] }]);
    await add(12);
    // Outside the pilot: another page, another day.
    const other = await addChat(test.db, source, { at: '2026-11-10T10:00:00Z', page: '/pricing' });
    await addEvent(test.db, other, 'handoff.prepared', '2026-11-10T10:01:00Z', complete);
    await add(8, ['handoff.prepared', '10:01', complete]);
    const pilot = await createPilot(manager, {
      name: 'AI pilot',
      pages: ['/ai'],
      startsOn: '2026-11-09',
      endsOn: '2026-11-22',
      baseline: { qualifiedHandoffRate: 30 },
    });
    report = await readPilotReport(manager, pilot.id);
  });

  it('count what happened', () => {
    expect(report.accepted).toBe(7);
    expect(Object.fromEntries(report.rates.map((rate) => [rate.id, `${rate.numerator}/${rate.denominator}`]))).toEqual({
      qualified: '2/5',
      lead: '3/7',
      complete: '1/5',
      unresolved: '1/2',
      wrong_owner: '1/2',
      bad_handoff: '0/2',
      exception: '2/5',
    });
    expect(report.rates[0]).toMatchObject({ value: 0.4, baseline: 0.3, change: 10, small: true });
    expect(report.goal).toMatchObject({ missing: 2, reached: false });
    expect(report.response).toMatchObject({
      delivered: 2,
      answered: 1,
      business: { median: 20 },
      clock: { median: 20, p90: 20 },
    });
    expect(report.progress).toMatchObject({ sentence: 'day 9 of 14', over: false });
  });

  it('reconcile, by place and by day', () => {
    expect(report.unreconciled).toBe(0);
    expect(report.places.reduce((sum, place) => sum + place.count, 0)).toBe(report.accepted);
    expect(report.bars.reduce((sum, bar) => sum + bar.total, 0)).toBe(report.accepted);
    expect(report.bars.find((bar) => bar.from === '2026-11-10')?.counts).toEqual({
      complete: 0,
      exception: 1,
      open: 1,
      not_sales: 0,
    });
  });

  it('say where the exceptions are and what is ready', () => {
    expect(report.heat.topics.map((topic) => topic.id)).toEqual(['consent', 'price']);
    expect(report.heat.rows).toEqual([
      { page: '/ai', exceptions: 1, sales: 3, counts: [1, 1] },
      { page: '/ai/audit', exceptions: 1, sales: 2, counts: [1, 1] },
    ]);
    expect(report.readiness.map((check) => [check.id, check.ready, check.numerator, check.denominator])).toEqual([
      ['transcripts', true, 7, 7],
      ['consent', false, 3, 5],
      ['routes', true, 6, 6],
    ]);
  });

  it('are the same in the file as on the screen', () => {
    const lines = reportCsv(report).split('\r\n');
    expect(lines).toContain('Measures,Complete handoff or documented exception,40 %,2,5,30 %,10,n small');
    expect(lines).toContain('Places,Reconciled,7 of 7 in one place,7,7,,,');
    expect(lines.filter((line) => line.startsWith('Exceptions by page and topic')).length).toBe(4);
  });

  it('are not for everybody, and of pilots that exist', async () => {
    const reviewer = await actAs(test.db, 'reviewer');
    await expect(readPilotReport(reviewer, report.pilot.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(readPilotReport(manager, manager.actor.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
