import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { pilots } from '@/db/schema/pilots';
import { recordAudit } from '@/lib/audit/record';
import { type Context, mustBeAllowed } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import { parse } from '@/lib/http/problem';
import { readSettings } from '@/lib/settings/read';
import { lostRace } from './lost-race';
import { today } from './progress';
import { readPilot } from './reads';
import { closePilotSchema, type PilotDto } from './schema';

/**
 * Ends a pilot: its last day is today where it would have run longer, and chats that come later do not count. What becomes of
 * the chats that it holds still counts. Needs `pilot.manage`.
 */
export async function closePilot(ctx: Context, input: z.input<typeof closePilotSchema>): Promise<PilotDto> {
  mustBeAllowed(ctx, 'pilot.manage');
  const { id, version } = parse(closePilotSchema, input);
  return ctx.db.transaction(async (tx) => {
    const [before] = await tx.select().from(pilots).where(eq(pilots.id, id)).for('update');
    if (before?.version !== version) throw await lostRace(tx, id);
    if (!before.active) throw new AppError('UNPROCESSABLE', 'This pilot is closed already.');
    const { businessHours } = await readSettings(tx);
    const now = today(ctx.clock.now(), businessHours.timeZone);
    const ended = before.endsOn !== null && before.endsOn < now ? before.endsOn : now;
    const endsOn = [ended, before.startsOn].sort().at(-1) ?? ended;
    await tx
      .update(pilots)
      .set({ active: false, endsOn, version: version + 1 })
      .where(and(eq(pilots.id, id), eq(pilots.version, version)));
    await recordAudit(tx, ctx, {
      action: 'pilot.close',
      subjectType: 'pilot',
      subjectId: id,
      summary: `${ctx.actor.name} closed the pilot “${before.name}”.`,
      before: { active: true, endsOn: before.endsOn },
      after: { active: false, endsOn },
    });
    return readPilot(tx, id);
  });
}
