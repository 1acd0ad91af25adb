import { z } from 'zod';
import { personRoute } from '@/lib/auth/person-route';
import { deleteRule } from '@/lib/rules/delete-rule';
import { deleteRuleSchema } from '@/lib/rules/schema';

export const POST = personRoute({
  permission: 'rules.manage',
  params: z.object({ ruleId: z.uuid() }),
  body: deleteRuleSchema.omit({ id: true }),
  run: (ctx, { params, body }) => deleteRule(ctx, { ...body, id: params.ruleId }),
});
