import type { Executor } from '@/db/client';
import { settings } from '@/db/schema/records';
import { type Context, mustBeAllowed } from '@/lib/auth/context';
import { type Settings, type SettingsView, settingsSchema } from './schema';

/** The installation's settings, defaults where nothing was set. */
export async function readSettings(db: Executor): Promise<Settings> {
  return (await readSettingsWithRevision(db)).settings;
}

/** The settings and when they were last changed, for the page that changes them. */
export async function viewSettings(ctx: Context): Promise<SettingsView> {
  mustBeAllowed(ctx, 'settings.manage');
  return readSettingsWithRevision(ctx.db);
}

/** The settings with the time of their last change as an ISO date, null where nothing was ever set. */
export async function readSettingsWithRevision(db: Executor): Promise<SettingsView> {
  const rows = await db.select().from(settings);
  const last = rows.reduce((latest, row) => Math.max(latest, row.updatedAt.getTime()), 0);
  return {
    settings: settingsSchema.parse(Object.fromEntries(rows.map((row) => [row.key, row.value]))),
    revision: last ? new Date(last).toISOString() : null,
  };
}
