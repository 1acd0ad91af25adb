import { auditCsv } from '@/lib/audit/reads';
import { auditFiltersSchema } from '@/lib/audit/schema';
import { personRoute } from '@/lib/auth/person-route';

export const GET = personRoute({
  permission: 'audit.read',
  query: auditFiltersSchema,
  run: async (ctx, { query }) => {
    const parts = auditCsv(ctx, query);
    const encoder = new TextEncoder();
    // The first part is made before the answer starts, so that a bad filter is still answered as a problem.
    const first = await parts.next();
    let sent = false;
    const stream = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const next = sent ? await parts.next() : first;
        if (next.done) return controller.close();
        controller.enqueue(encoder.encode(sent ? next.value : `\uFEFF${next.value}`));
        sent = true;
      },
      async cancel() {
        await parts.return(undefined);
      },
    });
    return new Response(stream, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="audit-${ctx.clock.now().toISOString().slice(0, 10)}.csv"`,
        'cache-control': 'no-store',
      },
    });
  },
});
