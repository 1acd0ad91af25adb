import { personRoute } from '@/lib/auth/person-route';
import { signOutEverywhere } from '@/lib/people/sign-out-everywhere';

export const POST = personRoute({ withInitialPassword: true, run: (ctx) => signOutEverywhere(ctx) });
