import { readAuditChoices } from '@/lib/audit/reads';
import { personRoute } from '@/lib/auth/person-route';

export const GET = personRoute({ permission: 'audit.read', run: (ctx) => readAuditChoices(ctx) });
