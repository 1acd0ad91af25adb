import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { conversations } from '@/db/schema/conversations';
import { auditEntries } from '@/db/schema/records';
import { testDatabase } from '@/db/testing/database';
import { type Context, type PersonContext, systemContext } from '@/lib/auth/context';
import { fixedClock } from '@/lib/clock';
import { newId } from '@/lib/ids';
import { acceptTranscripts } from './accept';
import { importTranscripts } from './import-transcripts';
import { previewImport } from './preview-import';
import { listImportSources } from './reads';
import { createSource, updateSource } from './sources';

const database = testDatabase();
const clock = fixedClock(new Date('2026-03-02T15:00:00Z'));
let system: Context;
let sourceId: string;

beforeAll(async () => {
  system = systemContext(database.db, clock, 'test', 'request-1');
  sourceId = (await createSource(system, { name: 'Website' })).id;
});

const person = (role: 'reviewer' | 'owner'): PersonContext => ({
  ...system,
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
const said = [{ role: 'visitor', text: 'Do you work in Kent?', at: '2026-03-02T14:00:00Z' }];
const late = { role: 'visitor', text: 'And in Essex?', at: '2026-03-02T14:09:00Z' };

describe('an import', () => {
  test('by a person: preview, then the good chats, with one audit line', async () => {
    const ctx = person('reviewer');
    const preview = previewImport(ctx, {
      text: `${JSON.stringify({ id: 'i-1', messages: said })}\n{"id":"i-2","messages":[]}`,
      name: 'x.jsonl',
    });
    expect(preview.format).toBe('jsonl');
    expect(preview.rows.map((row) => [row.externalId, row.errors.length])).toEqual([
      ['i-1', 0],
      ['i-2', 1],
    ]);
    expect(preview.rows[0]?.firstWords).toBe('Do you work in Kent?');
    const items = [preview.rows[0]?.transcript, { external_id: 'i-3', fields: { a: 'b' } }];
    const rows = await importTranscripts(ctx, { sourceId, items, rawBody: Buffer.from('x') });
    expect(rows.map((row) => row.result)).toEqual(['accepted', 'refused']);
    expect(rows[1]?.errors).toEqual([
      { path: '', message: 'Handoff Desk takes chats only; keep web-form leads in your CRM.' },
    ]);
    const audit = await database.db.select().from(auditEntries).where(eq(auditEntries.action, 'transcript.import'));
    expect(audit.map((entry) => entry.summary)).toEqual([
      'Imported 2 chats for the source Website: 1 accepted, 1 refused.',
    ]);
  });

  test('is closed to owners, to sources that are off and to sources that are not there', async () => {
    const input = { sourceId, items: [{ external_id: 'i-4', messages: said }], rawBody: Buffer.from('x') };
    await expect(importTranscripts(person('owner'), input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(() => previewImport(person('owner'), { text: 'Visitor: hi' })).toThrow();
    await expect(importTranscripts(system, { ...input, sourceId: newId() })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const off = await createSource(system, { name: 'Off' });
    await updateSource(system, { sourceId: off.id, active: false });
    await expect(importTranscripts(system, { ...input, sourceId: off.id })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    expect((await listImportSources(person('reviewer'))).map((source) => source.name)).toEqual(['Website']);
  });
});

describe('late messages', () => {
  async function prepared(externalId: string, state: 'waiting' | 'declined') {
    const send = async (messages: unknown[]) => {
      const [result] = await acceptTranscripts(system, {
        sourceId,
        rawBody: Buffer.from('x'),
        items: [{ external_id: externalId, messages }],
      });
      if (!result?.ok) throw new Error('refused');
      return result;
    };
    const { id } = await send(said);
    const ids = { analyses: newId(), matchings: newId(), routings: newId(), verdicts: newId() };
    for (const [table, row] of Object.entries(ids)) {
      await database.db.execute(
        sql`insert into ${sql.identifier(table)} (id, conversation_id, engine, engine_version, message_count, result) values (${row}, ${id}, 'e', '1', 1, '{}')`,
      );
    }
    await database.db.execute(sql`
      insert into handoffs (id, conversation_id, source_id, state, lane, route, complete, summary, question_none, consent_status, urgency, next_step, prepared, analysis_id, matching_id, routing_id, verdict_id, due_at)
      values (${newId()}, ${id}, ${sourceId}, 'waiting', 'sales', 'sales', false, 'A chat.', true, 'missing', 'none', 'Read it.', '{}', ${ids.analyses}, ${ids.matchings}, ${ids.routings}, ${ids.verdicts}, now())`);
    await database.db.update(conversations).set({ stage: 'prepared' }).where(eq(conversations.id, id));
    if (state === 'declined') {
      await database.db.execute(
        sql`update handoffs set state = 'declined', decline_reason = 'spam', version = version + 1 where conversation_id = ${id}`,
      );
    }
    await database.db.execute(sql`delete from graphile_worker._private_jobs`);
    const result = await send([...said, late]);
    const [row] = await database.db.select().from(conversations).where(eq(conversations.id, id));
    const [jobs] = await database.db.execute<{ count: number }>(
      sql`select count(*)::int as count from graphile_worker._private_jobs`,
    );
    return { result, stage: row?.stage, place: row?.place, messageCount: row?.messageCount, jobs: jobs?.count };
  }

  test('line a waiting handoff up to be read again', async () => {
    expect(await prepared('late-1', 'waiting')).toMatchObject({
      result: { result: 'extended', state: 'waiting' },
      stage: 'received',
      place: 'waiting',
      messageCount: 2,
      jobs: 1,
    });
  });

  test('attach to a decided handoff, which stays as it is', async () => {
    expect(await prepared('late-2', 'declined')).toMatchObject({
      result: { result: 'extended', state: 'declined' },
      stage: 'prepared',
      place: 'declined',
      messageCount: 2,
      jobs: 1,
    });
  });
});
