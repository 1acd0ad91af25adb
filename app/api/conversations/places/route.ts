import { personRoute } from '@/lib/auth/person-route';
import { countPlaces } from '@/lib/conversations/reads';

export const GET = personRoute({ permission: 'conversation.read', run: (ctx) => countPlaces(ctx) });
