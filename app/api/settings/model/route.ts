import { personRoute } from '@/lib/auth/person-route';
import { env } from '@/lib/env';
import { viewModel } from '@/lib/model/reads';

export const GET = personRoute({ permission: 'settings.manage', run: (ctx) => viewModel(ctx, env().model) });
