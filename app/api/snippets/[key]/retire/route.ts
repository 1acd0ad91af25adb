import { personRoute } from '@/lib/auth/person-route';
import { retireSnippet } from '@/lib/snippets/retire';
import { snippetKeySchema, snippetVersionSchema } from '@/lib/snippets/schema';

export const POST = personRoute({
  permission: 'language.manage',
  params: snippetKeySchema,
  body: snippetVersionSchema.omit({ key: true }),
  run: (ctx, { params, body }) => retireSnippet(ctx, { ...body, key: params.key }),
});
