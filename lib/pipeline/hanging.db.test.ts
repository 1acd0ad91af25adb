import { eq } from 'drizzle-orm';
import { beforeAll, expect, test, vi } from 'vitest';
import { conversations } from '@/db/schema/conversations';
import { testDatabase } from '@/db/testing/database';
import { type Context, systemContext } from '@/lib/auth/context';
import { systemClock } from '@/lib/clock';
import { acceptTranscripts } from '@/lib/intake/accept';
import { createSource } from '@/lib/intake/sources';
import type { Transcript } from '@/lib/transcript/schema';
import { prepareConversation } from './prepare';

// A rule that never comes to an end over one chat, and less patience than in earnest.
vi.mock('@/lib/analysis/analyse', async (original) => {
  const { analyseTranscript } = await original<typeof import('@/lib/analysis/analyse')>();
  return {
    analyseTranscript: (transcript: Transcript) => {
      const endless = transcript.messages.some((message) => message.text === 'endless');
      return endless ? /^(?:a+)+$/.test(`${'a'.repeat(60)}!`) : analyseTranscript(transcript);
    },
  };
});
vi.mock('./time-limit', async (original) => {
  const { withinTime } = await original<typeof import('./time-limit')>();
  return { withinTime: (_: number, work: () => unknown) => withinTime(2000, work) };
});

const database = testDatabase();
let ctx: Context;
beforeAll(() => {
  ctx = systemContext(database.db, systemClock, 'test', 'request-1');
});

test('a chat over which the reading would not end fails by itself, and the next one is read', async () => {
  const sourceId = (await createSource(ctx, { name: 'Website' })).id;
  const chat = (text: string) => ({
    external_id: text,
    messages: [{ role: 'visitor', text, at: '2026-03-02T14:00:00Z' }],
  });
  const results = await acceptTranscripts(ctx, {
    sourceId,
    rawBody: Buffer.from('[]'),
    items: [chat('endless'), chat('I need a quote for a new roof')],
  });
  const [hanging = '', next = ''] = results.map((result) => (result.ok ? result.id : ''));
  await expect(prepareConversation(ctx, hanging)).rejects.toMatchObject({
    step: 'analyse',
    cause: { code: 'ERR_SCRIPT_EXECUTION_TIMEOUT' },
  });
  expect(await prepareConversation(ctx, next)).toBe('prepared');
  const [row] = await database.db.select().from(conversations).where(eq(conversations.id, hanging));
  expect(row).toMatchObject({ stage: 'received', analysedAt: null });
});
