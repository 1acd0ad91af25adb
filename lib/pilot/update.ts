import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { pilots } from '@/db/schema/pilots';
import { recordAudit } from '@/lib/audit/record';
import { type Context, mustBeAllowed } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import { parse } from '@/lib/http/problem';
import { auditFields, checkOwner } from './input';
import { lostRace } from './lost-race';
import { readPilot } from './reads';
import { type PilotDto, updatePilotSchema } from './schema';

/** Changes a running pilot at the version that was read; CONFLICT says who was first, a closed pilot is refused. Needs `pilot.manage`. */
export async function updatePilot(ctx: Context, input: z.input<typeof updatePilotSchema>): Promise<PilotDto> {
  mustBeAllowed(ctx, 'pilot.manage');
  const { id, version, pilot: fields } = parse(updatePilotSchema, input);
  return ctx.db.transaction(async (tx) => {
    const [before] = await tx.select().from(pilots).where(eq(pilots.id, id)).for('update');
    if (before?.version !== version) throw await lostRace(tx, id);
    if (!before.active) throw new AppError('UNPROCESSABLE', 'This pilot is closed. Its figures stay as they are.');
    await checkOwner(tx, fields.ownerId);
    await tx
      .update(pilots)
      .set({ ...fields, version: version + 1 })
      .where(and(eq(pilots.id, id), eq(pilots.version, version)));
    await recordAudit(tx, ctx, {
      action: 'pilot.update',
      subjectType: 'pilot',
      subjectId: id,
      summary: `${ctx.actor.name} changed the pilot “${fields.name}”.`,
      before: auditFields(before),
      after: auditFields(fields),
    });
    return readPilot(tx, id);
  });
}
