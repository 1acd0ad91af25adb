import { z } from 'zod';
import { personRoute } from '@/lib/auth/person-route';
import { moveRule } from '@/lib/rules/move-rule';
import { moveRuleSchema } from '@/lib/rules/schema';

export const POST = personRoute({
  permission: 'rules.manage',
  params: z.object({ ruleId: z.uuid() }),
  body: moveRuleSchema.omit({ id: true }),
  run: (ctx, { params, body }) => moveRule(ctx, { ...body, id: params.ruleId }),
});
