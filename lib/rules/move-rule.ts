import { eq } from 'drizzle-orm';
import { routingRules } from '@/db/schema/routing-rules';
import { recordAudit } from '@/lib/audit/record';
import { type Context, mustBeAllowed } from '@/lib/auth/context';
import { parse } from '@/lib/http/problem';
import { lockOrder, lockRule, readOrder, writeOrder } from './manage';
import { listRules } from './reads';
import { type MoveRule, moveRuleSchema, type RuleDto } from './schema';

/**
 * Moves a routing rule to another place in the order; the others close up. Answers all rules in their new order. Throws FORBIDDEN,
 * BAD_REQUEST, NOT_FOUND, CONFLICT with who and when.
 */
export async function moveRule(ctx: Context, input: MoveRule): Promise<{ items: RuleDto[] }> {
  mustBeAllowed(ctx, 'rules.manage');
  const { id, version, position } = parse(moveRuleSchema, input);
  return ctx.db.transaction(async (tx) => {
    await lockOrder(tx);
    const row = await lockRule(tx, { id, version });
    const others = (await readOrder(tx)).filter((each) => each !== id);
    const place = Math.min(position, others.length + 1);
    if (place !== row.position) {
      await writeOrder(tx, others.toSpliced(place - 1, 0, id));
      await tx
        .update(routingRules)
        .set({ version: version + 1, updatedAt: ctx.clock.now() })
        .where(eq(routingRules.id, id));
      await recordAudit(tx, ctx, {
        action: 'rule.move',
        subjectType: 'rule',
        subjectId: id,
        summary: `Moved the routing rule “${row.name}” from place ${row.position} to ${place}.`,
        before: { position: row.position },
        after: { position: place },
      });
    }
    return listRules({ ...ctx, db: tx });
  });
}
