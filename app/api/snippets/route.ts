import { z } from 'zod';
import { personRoute } from '@/lib/auth/person-route';
import { createSnippet } from '@/lib/snippets/create';
import { listSnippets } from '@/lib/snippets/reads';
import { createSnippetSchema } from '@/lib/snippets/schema';

export const GET = personRoute({
  permission: 'language.read',
  query: z.object({ which: z.enum(['active', 'all']).default('active') }),
  run: async (ctx, { query }) => ({ items: await listSnippets(ctx, { active: query.which === 'active' }) }),
});

export const POST = personRoute({
  permission: 'language.manage',
  body: createSnippetSchema,
  status: 201,
  run: (ctx, { body }) => createSnippet(ctx, body),
});
