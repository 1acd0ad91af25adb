import { personRoute } from '@/lib/auth/person-route';
import { readChoices } from '@/lib/review/read-choices';

/** People and sources that filters and dialogs offer. */
export const GET = personRoute({ permission: 'review.read', run: (ctx) => readChoices(ctx) });
