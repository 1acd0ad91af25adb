import { pilots } from '@/db/schema/pilots';
import { recordAudit } from '@/lib/audit/record';
import { type Context, mustBeAllowed } from '@/lib/auth/context';
import { parse } from '@/lib/http/problem';
import { newId } from '@/lib/ids';
import { auditFields, checkOwner } from './input';
import { readPilot } from './reads';
import { type PilotDto, type PilotInput, pilotInputSchema } from './schema';

/** Sets up a pilot; its figures count from its first day, also where that has passed. Needs `pilot.manage`. */
export async function createPilot(ctx: Context, input: PilotInput): Promise<PilotDto> {
  mustBeAllowed(ctx, 'pilot.manage');
  const fields = parse(pilotInputSchema, input);
  return ctx.db.transaction(async (tx) => {
    await checkOwner(tx, fields.ownerId);
    const id = newId();
    await tx.insert(pilots).values({ id, ...fields, createdAt: ctx.clock.now() });
    await recordAudit(tx, ctx, {
      action: 'pilot.create',
      subjectType: 'pilot',
      subjectId: id,
      summary: `${ctx.actor.name} set up the pilot “${fields.name}”.`,
      after: auditFields(fields),
    });
    return readPilot(tx, id);
  });
}
