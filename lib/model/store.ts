import { and, eq } from 'drizzle-orm';
import { modelCalls, modelReadings } from '@/db/schema/model';
import { type Claims, claimsSchema } from '@/lib/analysis/claims';
import type { Context } from '@/lib/auth/context';
import { newId } from '@/lib/ids';
import type { ModelSettings } from '@/lib/model-settings';
import type { Answer } from './ask';
import type { Usage } from './schema';

/** Millionths of the currency for these tokens; a token costs its price for a million in millionths. Null where no prices are set. */
export function costMicros(price: ModelSettings['price'], { inputTokens, outputTokens }: Usage): number | null {
  return price && Math.round(inputTokens * price.input + outputTokens * price.output);
}

/** Records what one call cost and how it ended, and nothing of what was said. */
export async function recordCall(
  ctx: Context,
  settings: ModelSettings,
  conversationId: string,
  answer: Answer,
  dropped: number,
): Promise<void> {
  await ctx.db.insert(modelCalls).values({
    id: newId(),
    at: ctx.clock.now(),
    conversationId,
    provider: settings.provider,
    model: settings.name,
    outcome: answer.outcome,
    status: answer.status,
    milliseconds: answer.milliseconds,
    inputTokens: answer.usage.inputTokens,
    outputTokens: answer.usage.outputTokens,
    dropped,
    costMicros: costMicros(settings.price, answer.usage),
    currency: settings.price?.currency ?? null,
  });
}

/** The claims that a model made of this very transcript, or null. */
export async function findReading(ctx: Context, conversationId: string, digest: string): Promise<Claims | null> {
  const [row] = await ctx.db
    .select({ claims: modelReadings.claims })
    .from(modelReadings)
    .where(and(eq(modelReadings.conversationId, conversationId), eq(modelReadings.digest, digest)));
  const kept = claimsSchema.safeParse(row?.claims);
  return kept.success ? kept.data : null;
}

/** Keeps the claims of a transcript in place of those of an earlier one. */
export async function keepReading(ctx: Context, conversationId: string, digest: string, claims: Claims): Promise<void> {
  const row = { digest, claims, createdAt: ctx.clock.now() };
  await ctx.db
    .insert(modelReadings)
    .values({ conversationId, ...row })
    .onConflictDoUpdate({ target: modelReadings.conversationId, set: row });
}
