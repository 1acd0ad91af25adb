import { route } from '@/lib/http/route';
import { loadOpenApi } from '@/lib/intake/loaders';

export const dynamic = 'force-dynamic';

export const GET = route({ authenticate: async () => null, run: async () => loadOpenApi() });
