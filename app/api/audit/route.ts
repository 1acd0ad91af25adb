import { listAudit } from '@/lib/audit/reads';
import { auditQuerySchema } from '@/lib/audit/schema';
import { personRoute } from '@/lib/auth/person-route';

export const GET = personRoute({
  permission: 'audit.read',
  query: auditQuerySchema,
  run: (ctx, { query }) => listAudit(ctx, query),
});
