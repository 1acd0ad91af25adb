import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '@/db/testing/database';
import type { PersonContext } from '@/lib/auth/context';
import { fixedClock } from '@/lib/clock';
import { newId } from '@/lib/ids';
import { actAs } from '@/lib/testing/people';
import { auditCsv, listAudit, readAuditChoices } from './reads';
import { recordAudit } from './record';

describe('the audit as a person reads it', () => {
  const test = testDatabase();
  let manager: PersonContext;
  let other: PersonContext;
  const subject = newId();

  beforeAll(async () => {
    manager = await actAs(test.db, 'manager', { name: 'Dana Cole' });
    other = await actAs(test.db, 'admin', { name: 'Ada Finch' });
    for (let hour = 0; hour < 6; hour += 1) {
      const ctx = { ...(hour % 2 ? manager : other), clock: fixedClock(new Date(Date.UTC(2026, 6, 1, 20 + hour))) };
      await recordAudit(test.db, ctx, {
        action: hour < 3 ? 'pilot.update' : 'pilot.close',
        subjectType: hour < 3 ? 'pilot' : '=cmd',
        subjectId: hour === 0 ? subject : newId(),
        summary: `Act ${hour}`,
        before: { ownerId: manager.actor.id },
        after: { ownerId: other.actor.id, pages: ['/a'] },
      });
    }
  });
  const summaries = async (query: object) => (await listAudit(manager, query)).items.map((item) => item.summary);

  it('comes newest first, page after page, without a gap', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listAudit(manager, { limit: 4, cursor });
      seen.push(...page.items.map((item) => item.summary));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(['Act 5', 'Act 4', 'Act 3', 'Act 2', 'Act 1', 'Act 0']);
  });

  it('can be narrowed by person, action, subject and day of the business time zone', async () => {
    expect(await summaries({ actor: manager.actor.id })).toEqual(['Act 5', 'Act 3', 'Act 1']);
    expect(await summaries({ action: 'pilot.update' })).toEqual(['Act 2', 'Act 1', 'Act 0']);
    expect(await summaries({ subjectType: 'pilot', subject })).toEqual(['Act 0']);
    // In London, summer time: 23:00 UTC begins the next day.
    expect(await summaries({ from: '2026-07-01', to: '2026-07-01' })).toEqual(['Act 2', 'Act 1', 'Act 0']);
    expect(await summaries({ from: '2026-07-02' })).toEqual(['Act 5', 'Act 4', 'Act 3']);
    await expect(listAudit(manager, { from: 'yesterday' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(listAudit(manager, { cursor: 'abc' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('names the people behind the ids, and what the filters can choose', async () => {
    const { names } = await listAudit(manager, {});
    expect(names).toEqual({ [manager.actor.id]: 'Dana Cole', [other.actor.id]: 'Ada Finch' });
    expect(await readAuditChoices(manager)).toEqual({
      actors: [
        { id: other.actor.id, name: 'Ada Finch' },
        { id: manager.actor.id, name: 'Dana Cole' },
      ],
      actions: ['pilot.close', 'pilot.update'],
      subjectTypes: ['=cmd', 'pilot'],
    });
  });

  it('is a file with the same lines, in which no cell runs as a formula', async () => {
    let file = '';
    for await (const part of auditCsv(manager, { action: 'pilot.close' })) file += part;
    const lines = file.split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[1]).toContain(",Dana Cole,person,pilot.close,'=cmd,");
  });

  it('is not for everybody', async () => {
    for (const role of ['reviewer', 'owner'] as const) {
      await expect(listAudit(await actAs(test.db, role), {})).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });
});
