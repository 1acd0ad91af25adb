import { z } from 'zod';
import { personRoute } from '@/lib/auth/person-route';
import { listConversations } from '@/lib/conversations/reads';

/** The read parses the filters, because lists such as `place=waiting,escalated` may be parsed only once. */
export const GET = personRoute({
  permission: 'conversation.read',
  query: z.record(z.string(), z.string()),
  run: (ctx, { query }) => listConversations(ctx, query),
});
