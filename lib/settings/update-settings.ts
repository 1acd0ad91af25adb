import { desc, eq, sql } from 'drizzle-orm';
import { auditEntries, settings } from '@/db/schema/records';
import { recordAudit } from '@/lib/audit/record';
import { type Context, mustBeAllowed } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import { parse } from '@/lib/http/problem';
import { readSettingsWithRevision } from './read';
import { type Settings, type SettingsView, type UpdateSettingsInput, updateSettingsSchema } from './schema';

const words: Record<keyof Settings, string> = {
  graceSeconds: 'grace period',
  leaseSeconds: 'lease of a claim',
  silenceMinutes: 'silence that ends a chat',
  reviewTargetMinutes: 'review targets',
  responseTargetMinutes: 'response targets',
  businessHours: 'business hours',
};

/** Changes settings of the installation; what is left out stays. CONFLICT where somebody changed any of them since `revision`. */
export async function updateSettings(ctx: Context, input: UpdateSettingsInput): Promise<SettingsView> {
  mustBeAllowed(ctx, 'settings.manage');
  const { revision, changes } = parse(updateSettingsSchema, input);
  return ctx.db.transaction(async (tx) => {
    // One row a key and none before the first change: the lock stands for all of them.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('settings'))`);
    const before = await readSettingsWithRevision(tx);
    if (before.revision !== revision) {
      const [last] = await tx
        .select({ by: auditEntries.actorName, at: auditEntries.at })
        .from(auditEntries)
        .where(eq(auditEntries.subjectType, 'settings'))
        .orderBy(desc(auditEntries.id))
        .limit(1);
      throw new AppError(
        'CONFLICT',
        `${last?.by ?? 'Somebody'} changed the settings meanwhile. Look at the new state and try again.`,
        {
          details: last ? { actedBy: last.by, actedAt: last.at.toISOString() } : {},
        },
      );
    }
    const keys = (Object.keys(changes) as (keyof Settings)[]).filter(
      (key) => changes[key] !== undefined && JSON.stringify(changes[key]) !== JSON.stringify(before.settings[key]),
    );
    if (keys.length === 0) return before;
    const at = ctx.clock.now();
    for (const key of keys) {
      const row = { value: changes[key], updatedAt: at, updatedBy: ctx.actor.kind === 'person' ? ctx.actor.id : null };
      await tx
        .insert(settings)
        .values({ key, ...row })
        .onConflictDoUpdate({ target: settings.key, set: row });
    }
    await recordAudit(tx, ctx, {
      action: 'settings.update',
      subjectType: 'settings',
      subjectId: null,
      summary: `Changed ${keys.map((key) => words[key]).join(', ')}.`,
      before: Object.fromEntries(keys.map((key) => [key, before.settings[key]])),
      after: Object.fromEntries(keys.map((key) => [key, changes[key]])),
    });
    return readSettingsWithRevision(tx);
  });
}
