import { loadOpenApi } from '@/lib/api-docs/loaders';
import { route } from '@/lib/http/route';

export const dynamic = 'force-dynamic';

export const GET = route({ authenticate: async () => null, run: async () => loadOpenApi() });
