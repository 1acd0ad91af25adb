import { sql } from 'drizzle-orm';
import { type Context, mustBeAllowed, type PersonContext } from '@/lib/auth/context';
import { viewShape } from './conditions';
import { handoffViews, type ReviewView, reviewViews, type ViewCounts } from './schema';

/** Counting stops here: a bigger number changes nothing that a person does. */
const countCap = 1000;

/** How much stands in each view, in one statement, each count capped at `countCap`. Approvals are counted for the person's own day. */
export async function readCounts(ctx: Context): Promise<ViewCounts> {
  mustBeAllowed(ctx, 'review.read');
  const dayStart = startOfDay(ctx);
  const count = (view: ReviewView) => {
    const rows = rowsOf(view, ctx, dayStart);
    return sql`(select count(*)::int from (${rows} limit ${countCap}) as counted) as ${sql.identifier(view)}`;
  };
  const [row] = await ctx.db.execute<Record<ReviewView, number> & { oldest: string | null }>(sql`
    select ${sql.join(reviewViews.map(count), sql`, `)},
      (select to_char(min(h.due_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') from handoffs h where h.state = 'waiting') as oldest`);
  const counts = Object.fromEntries(reviewViews.map((view) => [view, row?.[view] ?? 0])) as Record<ReviewView, number>;
  return { cap: countCap, counts, oldestDueAt: row?.oldest ?? null };
}

function rowsOf(view: ReviewView, ctx: PersonContext, dayStart: string) {
  if (view === 'replies') return sql`select 1 from replies where state = 'held'`;
  if (view === 'failed')
    return sql`(
      (select 1 from conversations where place = 'failed' limit ${countCap}) union all
      (select 1 from deliveries d join handoffs h on h.id = d.handoff_id where d.state = 'failed' and h.state = 'approved'))`;
  const { where, states } = viewShape(handoffViews.find((each) => each === view) ?? 'waiting', ctx);
  const today = view === 'approved' || view === 'declined' ? sql` and h.decided_at >= ${dayStart}::timestamptz` : sql``;
  const inStates =
    states.length === 1 ? sql`h.state = ${states[0]}` : sql`h.state = any(${`{${states.join(',')}}`}::text[])`;
  return sql`select 1 from handoffs h where ${inStates} and ${where}${today}`;
}

/** Midnight in the person's zone, as an instant. */
function startOfDay(ctx: PersonContext): string {
  const now = ctx.clock.now();
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: ctx.actor.timeZone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value ?? 0);
  const passed = (part('hour') * 3600 + part('minute') * 60 + part('second')) * 1000 + now.getMilliseconds();
  return new Date(now.getTime() - passed).toISOString();
}
