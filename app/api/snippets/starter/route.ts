import { personRoute } from '@/lib/auth/person-route';
import { installStarterLanguage } from '@/lib/snippets/install-starter';

export const POST = personRoute({ permission: 'language.manage', run: (ctx) => installStarterLanguage(ctx) });
