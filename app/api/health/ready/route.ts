import { route } from '@/lib/http/route';
import { readReadiness } from '@/lib/intake/health';

export const dynamic = 'force-dynamic';

export const GET = route({
  authenticate: async () => null,
  run: async () => {
    const readiness = await readReadiness();
    return Response.json(readiness, { status: readiness.ready ? 200 : 503, headers: { 'cache-control': 'no-store' } });
  },
});
