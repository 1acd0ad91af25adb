import { personRoute } from '@/lib/auth/person-route';
import { tryRules, tryRulesSchema } from '@/lib/rules/try-rules';

export const POST = personRoute({
  permission: 'rules.read',
  body: tryRulesSchema,
  run: (ctx, { body }) => tryRules(ctx, body),
});
