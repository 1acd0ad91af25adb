import { personRoute } from '@/lib/auth/person-route';
import { restoreSnippet } from '@/lib/snippets/restore';
import { snippetKeySchema, snippetVersionSchema } from '@/lib/snippets/schema';

export const POST = personRoute({
  permission: 'language.manage',
  params: snippetKeySchema,
  body: snippetVersionSchema.omit({ key: true }),
  run: (ctx, { params, body }) => restoreSnippet(ctx, { ...body, key: params.key }),
});
