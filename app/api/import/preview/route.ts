import { personRoute } from '@/lib/auth/person-route';
import { limits } from '@/lib/intake/limits';
import { previewImport, previewImportSchema } from '@/lib/intake/preview-import';

export const POST = personRoute({
  permission: 'intake.import',
  body: previewImportSchema,
  // JSON may write a text of 20 MB with more bytes than the file has.
  maxBytes: 2 * limits.bodyBytes,
  run: async (ctx, { body }) => previewImport(ctx, body),
});
