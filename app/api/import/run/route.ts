import { personRoute } from '@/lib/auth/person-route';
import { parse } from '@/lib/http/problem';
import { parseJson, readBytes } from '@/lib/http/route';
import { importTranscripts, importTranscriptsSchema } from '@/lib/intake/import-transcripts';
import { limits } from '@/lib/intake/limits';

export const POST = personRoute({
  permission: 'intake.import',
  run: async (ctx, { request }) => {
    const rawBody = await readBytes(request, limits.bodyBytes);
    return importTranscripts(ctx, { ...parse(importTranscriptsSchema, parseJson(rawBody)), rawBody });
  },
});
