import { and, eq } from 'drizzle-orm';
import { routingRules } from '@/db/schema/routing-rules';
import { recordAudit } from '@/lib/audit/record';
import { type Context, mustBeAllowed } from '@/lib/auth/context';
import { parse } from '@/lib/http/problem';
import { auditFields, lockOrder, lockRule, readOrder, writeOrder } from './manage';
import { type DeleteRule, deleteRuleSchema } from './schema';

/** Deletes a routing rule; what it decided before keeps its explanation. Throws FORBIDDEN, NOT_FOUND, CONFLICT with who and when. */
export async function deleteRule(ctx: Context, input: DeleteRule): Promise<{ id: string }> {
  mustBeAllowed(ctx, 'rules.manage');
  const { id, version } = parse(deleteRuleSchema, input);
  await ctx.db.transaction(async (tx) => {
    await lockOrder(tx);
    const row = await lockRule(tx, { id, version });
    await tx.delete(routingRules).where(and(eq(routingRules.id, id), eq(routingRules.version, version)));
    await writeOrder(tx, await readOrder(tx));
    await recordAudit(tx, ctx, {
      action: 'rule.delete',
      subjectType: 'rule',
      subjectId: id,
      summary: `Deleted the routing rule “${row.name}”, which was rule ${row.position}.`,
      before: auditFields(row),
    });
  });
  return { id };
}
