import { personRoute } from '@/lib/auth/person-route';
import { readSnippetHistory } from '@/lib/snippets/reads';
import { snippetKeySchema, updateSnippetSchema } from '@/lib/snippets/schema';
import { updateSnippet } from '@/lib/snippets/update';

export const GET = personRoute({
  permission: 'language.read',
  params: snippetKeySchema,
  run: (ctx, { params }) => readSnippetHistory(ctx, params.key),
});

export const POST = personRoute({
  permission: 'language.manage',
  params: snippetKeySchema,
  body: updateSnippetSchema.omit({ key: true }),
  run: (ctx, { params, body }) => updateSnippet(ctx, { ...body, key: params.key }),
});
