import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { snippets } from '@/db/schema/snippets';
import { testDatabase } from '@/db/testing/database';
import { type PersonContext, type SourceContext, systemContext } from '@/lib/auth/context';
import { systemClock } from '@/lib/clock';
import { authenticateSource, createSourceKey } from '@/lib/intake/keys';
import { createSource } from '@/lib/intake/sources';
import { findPromises } from '@/lib/language/promises';
import { createSnippet } from '@/lib/snippets/create';
import { retireSnippet } from '@/lib/snippets/retire';
import { actAs } from '@/lib/testing/people';
import { checkAnswerSchema } from './answers';
import { checkMessage } from './check-message';

const database = testDatabase();
let bot: SourceContext;
let manager: PersonContext;

beforeAll(async () => {
  const ctx = systemContext(database.db, systemClock, 'test', 'request-1');
  const { key } = await createSourceKey(ctx, { sourceId: (await createSource(ctx, { name: 'Bot' })).id });
  bot = await authenticateSource(database.db, systemClock, `Bearer ${key}`, { requestId: 'request-2' });
  manager = await actAs(database.db, 'manager');
});
beforeEach(async () => {
  await database.db.delete(snippets);
});
const check = async (body: unknown) => checkAnswerSchema.parse(await checkMessage(bot, body));
const price = {
  title: 'Asked for a price',
  topic: 'pricing',
  body: 'What {{service}} costs depends on what {{company}} needs.',
} as const;

describe('checking a draft', () => {
  test('finds nothing wrong with words that promise nothing', async () => {
    expect(await check({ text: 'Thank you. It usually takes two weeks. Which page did you see?' })).toEqual({
      ok: true,
      findings: [],
    });
    expect(await check({ text: '' })).toEqual({ ok: true, findings: [] });
  });

  test('names each promise in order: sentence, place, rule, why, and other words that promise nothing', async () => {
    const text = 'Hi! We guarantee you a 3x return. For you that will be $285 all in.';
    const { ok, findings } = await check({ text });
    expect(ok).toBe(false);
    expect(findings.map(({ rule }) => rule)).toEqual(['result', 'price']);
    for (const { sentence, start, end, why, alternative } of findings) {
      expect(text.slice(start, end)).toBe(sentence);
      expect(why).toMatch(/^It .*\.$/);
      expect(findPromises(alternative)).toEqual([]);
    }
  });

  test('offers the approved text of the topic, filled, and the rule’s own where it is retired', async () => {
    const { key, version } = await createSnippet(manager, price);
    const draft = { text: 'For you that will be $285 all in.', service: 'tiling', company: 'Acme' };
    expect((await check(draft)).findings[0]?.alternative).toBe('What tiling costs depends on what Acme needs.');
    expect((await check({ text: draft.text })).findings[0]?.alternative).toBe(
      'What this costs depends on what your company needs.',
    );
    await retireSnippet(manager, { key, version });
    expect((await check(draft)).findings[0]?.alternative).toMatch(/^The price depends/);
  });

  test.each([{}, { text: 7 }, [], 'text', { text: 'x'.repeat(20_001) }])('refuses what is no draft', async (body) => {
    await expect(checkMessage(bot, body)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});
