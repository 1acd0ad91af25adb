import { desc, gte, sql } from 'drizzle-orm';
import { modelCalls } from '@/db/schema/model';
import { type Context, mustBeAllowed } from '@/lib/auth/context';
import type { ModelSettings } from '@/lib/model-settings';
import { readSettings } from '@/lib/settings/read';
import type { CallItem, CallOutcome, ModelView } from './schema';

const lastCalls = 25;

/** How the language model is configured, its last calls, and this month's failures, tokens and cost. Needs `settings.manage`; never the key. */
export async function viewModel(ctx: Context, settings: ModelSettings | null): Promise<ModelView> {
  mustBeAllowed(ctx, 'settings.manage');
  const { businessHours } = await readSettings(ctx.db);
  const zone = businessHours.timeZone;
  const [since] = await ctx.db.execute<{ at: string }>(
    sql`select (date_trunc('month', ${ctx.clock.now().toISOString()}::timestamptz at time zone ${zone}) at time zone ${zone})::text as at`,
  );
  const begin = new Date(since?.at ?? ctx.clock.now());
  const thisMonth = gte(modelCalls.at, begin);
  const [outcomes, costs, [time], rows] = await Promise.all([
    ctx.db
      .select({
        outcome: modelCalls.outcome,
        count: sql<number>`count(*)::int`,
        inputTokens: sql<number>`sum(${modelCalls.inputTokens})::float8`,
        outputTokens: sql<number>`sum(${modelCalls.outputTokens})::float8`,
        dropped: sql<number>`sum(${modelCalls.dropped})::int`,
      })
      .from(modelCalls)
      .where(thisMonth)
      .groupBy(modelCalls.outcome)
      .orderBy(desc(sql`count(*)`), modelCalls.outcome),
    ctx.db
      .select({
        currency: modelCalls.currency,
        micros: sql<number>`coalesce(sum(${modelCalls.costMicros}), 0)::float8`,
        count: sql<number>`count(*)::int`,
      })
      .from(modelCalls)
      .where(thisMonth)
      .groupBy(modelCalls.currency)
      .orderBy(modelCalls.currency),
    ctx.db
      .select({
        median: sql<number | null>`percentile_cont(0.5) within group (order by ${modelCalls.milliseconds})`,
      })
      .from(modelCalls)
      .where(thisMonth),
    ctx.db.select().from(modelCalls).orderBy(desc(modelCalls.at), desc(modelCalls.id)).limit(lastCalls),
  ]);
  const sum = (of: (row: (typeof outcomes)[number]) => number) => outcomes.reduce((all, row) => all + of(row), 0);
  return {
    configured: settings && shown(settings),
    month: {
      since: begin.toISOString(),
      calls: sum((row) => row.count),
      failures: outcomes.flatMap(({ outcome, count }) => (isFailure(outcome) ? [{ outcome, count }] : [])),
      inputTokens: sum((row) => row.inputTokens),
      outputTokens: sum((row) => row.outputTokens),
      costs: costs.flatMap(({ currency, micros }) => (currency ? [{ currency, amount: micros / 1e6 }] : [])),
      unpriced: costs.find((row) => row.currency === null)?.count ?? 0,
      medianMilliseconds: time?.median == null ? null : Math.round(time.median),
      dropped: sum((row) => row.dropped),
    },
    last: rows.map(callOf),
  };
}

function isFailure(outcome: CallOutcome): outcome is Exclude<CallOutcome, 'read'> {
  return outcome !== 'read';
}

function callOf(row: typeof modelCalls.$inferSelect): CallItem {
  const { id, conversationId, provider, model, outcome, status, milliseconds, inputTokens, outputTokens } = row;
  return {
    id,
    at: row.at.toISOString(),
    conversationId,
    provider,
    model,
    outcome,
    status,
    milliseconds,
    inputTokens,
    outputTokens,
    cost:
      row.costMicros === null || row.currency === null
        ? null
        : { amount: row.costMicros / 1e6, currency: row.currency },
  };
}

function shown(settings: ModelSettings): NonNullable<ModelView['configured']> {
  const { provider, name, baseUrl, key, timeoutMs, concurrency, maxCharacters, price } = settings;
  const address = baseUrl ? new URL(baseUrl) : null;
  return {
    provider,
    name,
    address: address && `${address.origin}${address.pathname.replace(/\/$/, '')}`,
    hasKey: key !== null,
    timeoutMs,
    concurrency,
    maxCharacters,
    price,
  };
}
