import { z } from 'zod';
import { personRoute } from '@/lib/auth/person-route';
import { reportCsv } from '@/lib/pilot/csv';
import { readPilotReport } from '@/lib/pilot/reads';

export const GET = personRoute({
  permission: 'pilot.read',
  params: z.object({ id: z.uuid() }),
  run: async (ctx, { params }) => {
    const report = await readPilotReport(ctx, params.id);
    return new Response(`\uFEFF${reportCsv(report)}`, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="pilot-${report.asOf.slice(0, 10)}.csv"`,
        'cache-control': 'no-store',
      },
    });
  },
});
