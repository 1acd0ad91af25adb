import { personRoute } from '@/lib/auth/person-route';
import { previewFile, previewFileSchema } from '@/lib/directory/preview-file';

export const POST = personRoute({
  permission: 'directory.import',
  body: previewFileSchema,
  maxBytes: 10_000_000,
  run: async (ctx, { body }) => previewFile(ctx, body),
});
