import { personRoute } from '@/lib/auth/person-route';
import { readConversationChoices } from '@/lib/conversations/reads';

export const GET = personRoute({ permission: 'conversation.read', run: (ctx) => readConversationChoices(ctx) });
