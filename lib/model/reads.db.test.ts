import { beforeAll, describe, expect, it } from 'vitest';
import { modelCalls } from '@/db/schema/model';
import { testDatabase } from '@/db/testing/database';
import type { PersonContext } from '@/lib/auth/context';
import { fixedClock } from '@/lib/clock';
import { newId } from '@/lib/ids';
import type { ModelSettings } from '@/lib/model-settings';
import { viewSettings } from '@/lib/settings/read';
import { updateSettings } from '@/lib/settings/update-settings';
import { actAs } from '@/lib/testing/people';
import { viewModel } from './reads';
import type { CallOutcome } from './schema';
import { costMicros } from './store';

const database = testDatabase();
const clock = fixedClock(new Date('2026-03-15T12:00:00Z'));
let admin: PersonContext;

const settings: ModelSettings = {
  provider: 'openai-compatible',
  name: 'test-model',
  baseUrl: 'https://models.example.com/v1/?token=secret-in-query',
  key: 'sk-very-secret',
  timeoutMs: 30_000,
  concurrency: 4,
  maxCharacters: 40_000,
  maxOutputTokens: 4000,
  structured: true,
  price: { input: 2.5, output: 10, currency: 'EUR' },
};

beforeAll(async () => {
  admin = await actAs(database.db, 'admin', {}, clock);
});

const call = (at: string, outcome: CallOutcome, more: Partial<typeof modelCalls.$inferInsert> = {}) => ({
  id: newId(),
  at: new Date(at),
  provider: 'openai-compatible',
  model: 'test-model',
  outcome,
  milliseconds: 1000,
  inputTokens: 1000,
  outputTokens: 100,
  dropped: 0,
  costMicros: 3500,
  currency: 'EUR',
  ...more,
});

describe('the language model as the settings show it', () => {
  it('is off and unused at first', async () => {
    expect(await viewModel(admin, null)).toEqual({
      configured: null,
      month: {
        since: '2026-03-01T00:00:00.000Z',
        calls: 0,
        failures: [],
        inputTokens: 0,
        outputTokens: 0,
        costs: [],
        unpriced: 0,
        medianMilliseconds: null,
        dropped: 0,
      },
      last: [],
    });
  });

  it('shows how it is configured, and neither key nor query', async () => {
    const view = await viewModel(admin, settings);
    expect(view.configured).toMatchObject({
      name: 'test-model',
      address: 'https://models.example.com/v1',
      hasKey: true,
    });
    expect(JSON.stringify(view)).not.toContain('secret');
  });

  it('counts this month in the business time zone, by failure and by currency', async () => {
    const { revision } = await viewSettings(admin);
    const hours = { timeZone: 'America/New_York', days: [1], start: '09:00', end: '17:00' };
    await updateSettings(admin, { revision, changes: { businessHours: hours } });
    await database.db
      .insert(modelCalls)
      .values([
        call('2026-03-01T04:59:59Z', 'read'),
        call('2026-03-01T05:00:00Z', 'read', { milliseconds: 3000, dropped: 2 }),
        call('2026-03-10T12:00:00Z', 'read', { currency: 'USD', costMicros: 1_000_000 }),
        call('2026-03-11T12:00:00Z', 'timeout', { inputTokens: 0, outputTokens: 0, costMicros: null, currency: null }),
        call('2026-03-12T12:00:00Z', 'timeout', { status: 504 }),
        call('2026-03-13T12:00:00Z', 'bad_output'),
      ]);
    const { month, last } = await viewModel(admin, settings);
    expect(month).toEqual({
      since: '2026-03-01T05:00:00.000Z',
      calls: 5,
      failures: [
        { outcome: 'timeout', count: 2 },
        { outcome: 'bad_output', count: 1 },
      ],
      inputTokens: 4000,
      outputTokens: 400,
      costs: [
        { currency: 'EUR', amount: 0.0105 },
        { currency: 'USD', amount: 1 },
      ],
      unpriced: 1,
      medianMilliseconds: 1000,
      dropped: 2,
    });
    expect(last.map((each) => each.outcome)).toEqual(['bad_output', 'timeout', 'timeout', 'read', 'read', 'read']);
    expect(last[1]).toMatchObject({ status: 504, cost: { amount: 0.0035, currency: 'EUR' } });
    expect(last[2]?.cost).toBeNull();
  });

  it('is for the administrator alone', async () => {
    for (const role of ['reviewer', 'owner', 'manager'] as const) {
      const ctx = await actAs(database.db, role);
      await expect(viewModel(ctx, settings)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });
});

it('works out what tokens cost', () => {
  expect(costMicros(null, { inputTokens: 5, outputTokens: 5 })).toBeNull();
  // A million tokens in and half a million out: 2.50 and 5.00.
  expect(costMicros(settings.price, { inputTokens: 1_000_000, outputTokens: 500_000 })).toBe(7_500_000);
});
