import { and, eq } from 'drizzle-orm';
import { routingRules } from '@/db/schema/routing-rules';
import { recordAudit } from '@/lib/audit/record';
import { type Context, mustBeAllowed } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import { parse } from '@/lib/http/problem';
import { auditFields, lockOrder, lockRule, mustBeTarget } from './manage';
import { readRule } from './reads';
import { type RuleDto, type UpdateRule, updateRuleSchema } from './schema';

/** Changes a routing rule; what is left out stays. Throws FORBIDDEN, BAD_REQUEST, NOT_FOUND, UNPROCESSABLE, CONFLICT with who and when. */
export async function updateRule(ctx: Context, input: UpdateRule): Promise<RuleDto> {
  mustBeAllowed(ctx, 'rules.manage');
  const { id, version, ...given } = parse(updateRuleSchema, input);
  const change = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as typeof given;
  if (Object.keys(change).length === 0) throw new AppError('BAD_REQUEST', 'Nothing was changed.');
  return ctx.db.transaction(async (tx) => {
    await lockOrder(tx);
    const row = await lockRule(tx, { id, version });
    if (change.target) await mustBeTarget(tx, change.target);
    const [written] = await tx
      .update(routingRules)
      .set({ ...change, version: version + 1, updatedAt: ctx.clock.now() })
      .where(and(eq(routingRules.id, id), eq(routingRules.version, version)))
      .returning();
    if (!written) throw new AppError('CONFLICT', 'Somebody changed this rule meanwhile. Look at it again.');
    await recordAudit(tx, ctx, {
      action: 'rule.update',
      subjectType: 'rule',
      subjectId: id,
      summary: `Changed the routing rule “${written.name}”: ${Object.keys(change).join(', ')}.`,
      before: auditFields(row),
      after: auditFields(written),
    });
    return readRule(tx, id);
  });
}
