import { personRoute } from '@/lib/auth/person-route';
import { viewSettings } from '@/lib/settings/read';
import { updateSettingsSchema } from '@/lib/settings/schema';
import { updateSettings } from '@/lib/settings/update-settings';

export const GET = personRoute({ permission: 'settings.manage', run: (ctx) => viewSettings(ctx) });

export const POST = personRoute({
  permission: 'settings.manage',
  body: updateSettingsSchema,
  run: (ctx, { body }) => updateSettings(ctx, body),
});
