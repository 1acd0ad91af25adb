import { z } from 'zod';
import { personRoute } from '@/lib/auth/person-route';
import { updateRuleSchema } from '@/lib/rules/schema';
import { updateRule } from '@/lib/rules/update-rule';

export const POST = personRoute({
  permission: 'rules.manage',
  params: z.object({ ruleId: z.uuid() }),
  body: updateRuleSchema.omit({ id: true }),
  run: (ctx, { params, body }) => updateRule(ctx, { ...body, id: params.ruleId }),
});
