import { personRoute } from '@/lib/auth/person-route';
import { importFile, importFileSchema } from '@/lib/directory/import-file';

export const POST = personRoute({
  permission: 'directory.import',
  body: importFileSchema,
  maxBytes: 10_000_000,
  run: (ctx, { body }) => importFile(ctx, body),
});
