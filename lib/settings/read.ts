import type { Executor } from '@/db/client';
import { settings } from '@/db/schema/records';
import { type Settings, settingsSchema } from './schema';

/** The installation's settings, defaults where nothing was set. */
export async function readSettings(db: Executor): Promise<Settings> {
  const rows = await db.select().from(settings);
  return settingsSchema.parse(Object.fromEntries(rows.map((row) => [row.key, row.value])));
}
