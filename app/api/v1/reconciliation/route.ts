import { readReconciliation } from '@/lib/intake/source-reads';
import { sourceRoute } from '@/lib/intake/source-route';

export const GET = sourceRoute({ run: (ctx) => readReconciliation(ctx) });
