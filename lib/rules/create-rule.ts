import { routingRules } from '@/db/schema/routing-rules';
import { recordAudit } from '@/lib/audit/record';
import { type Context, mustBeAllowed } from '@/lib/auth/context';
import { parse } from '@/lib/http/problem';
import { newId } from '@/lib/ids';
import { lockOrder, mustBeTarget, readOrder, writeOrder } from './manage';
import { readRule } from './reads';
import { type CreateRule, createRuleSchema, type RuleDto } from './schema';

/** Adds a routing rule, last unless a position is given. Throws FORBIDDEN, BAD_REQUEST, UNPROCESSABLE for a target that cannot take any. */
export async function createRule(ctx: Context, input: CreateRule): Promise<RuleDto> {
  mustBeAllowed(ctx, 'rules.manage');
  const { position, ...fields } = parse(createRuleSchema, input);
  const now = ctx.clock.now();
  return ctx.db.transaction(async (tx) => {
    await lockOrder(tx);
    await mustBeTarget(tx, fields.target);
    const order = await readOrder(tx);
    const place = Math.min(position ?? order.length + 1, order.length + 1);
    const id = newId();
    await tx.insert(routingRules).values({ id, position: place, ...fields, createdAt: now, updatedAt: now });
    await writeOrder(tx, order.toSpliced(place - 1, 0, id));
    await recordAudit(tx, ctx, {
      action: 'rule.create',
      subjectType: 'rule',
      subjectId: id,
      summary: `Added the routing rule “${fields.name}” as rule ${place}.`,
      after: { ...fields, position: place },
    });
    return readRule(tx, id);
  });
}
