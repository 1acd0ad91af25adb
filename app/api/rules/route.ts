import { personRoute } from '@/lib/auth/person-route';
import { createRule } from '@/lib/rules/create-rule';
import { listRules } from '@/lib/rules/reads';
import { createRuleSchema } from '@/lib/rules/schema';

export const GET = personRoute({ permission: 'rules.read', run: (ctx) => listRules(ctx) });

export const POST = personRoute({
  permission: 'rules.manage',
  body: createRuleSchema,
  status: 201,
  run: (ctx, { body }) => createRule(ctx, body),
});
