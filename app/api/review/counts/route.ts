import { personRoute } from '@/lib/auth/person-route';
import { readCounts } from '@/lib/review/read-counts';

/** How much stands in each view. */
export const GET = personRoute({ permission: 'review.read', run: (ctx) => readCounts(ctx) });
