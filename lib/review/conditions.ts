import { type SQL, sql } from 'drizzle-orm';
import type { PersonContext } from '@/lib/auth/context';
import type { HandoffView, QueueFilters } from './schema';

/** A handoff is due soon when fewer minutes than these are left. */
const dueSoonMinutes = 15;

type Shape = {
  where: SQL;
  /** States that the view spans; the list is read state by state and merged, each by its index. */
  states: readonly string[];
  /** `due` lists what must be decided first; `decided` and `recent` list the newest first. */
  order: 'due' | 'decided' | 'recent';
};

/** What each view holds, written so that an index serves it. Times come from the caller's clock. */
export function viewShape(view: HandoffView, ctx: PersonContext): Shape {
  const now = ctx.clock.now().toISOString();
  const soon = new Date(ctx.clock.now().getTime() + dueSoonMinutes * 60_000).toISOString();
  const waiting = (where: SQL): Shape => ({ where, states: ['waiting'], order: 'due' });
  const open = (reasons: string) => waiting(sql`h.open_reasons && ${reasons}::text[]`);
  switch (view) {
    case 'waiting':
      return waiting(sql`true`);
    case 'mine':
      return {
        where: sql`h.claimed_by = ${ctx.actor.id}::uuid and h.claimed_until > ${now}::timestamptz`,
        states: ['waiting', 'escalated'],
        order: 'due',
      };
    case 'due':
      return waiting(sql`h.due_at < ${soon}::timestamptz`);
    case 'consent':
      return open('{unclear_consent}');
    case 'duplicates':
      return open('{possible_duplicate}');
    case 'high_value':
      return waiting(sql`h.flags @> '{high_value}'::text[]`);
    case 'frustrated':
      return waiting(sql`h.flags @> '{frustrated}'::text[]`);
    case 'customers':
      return waiting(sql`h.lane = 'existing_customer'`);
    case 'support':
      return waiting(sql`h.lane = 'support'`);
    case 'returned':
      return waiting(sql`h.return_reason is not null`);
    case 'escalated':
      return {
        where: ctx.actor.role === 'reviewer' ? sql`h.escalated_to = ${ctx.actor.id}::uuid` : sql`true`,
        states: ['escalated'],
        order: 'due',
      };
    case 'approved':
      return { where: sql`true`, states: ['approved', 'delivered', 'responded', 'closed'], order: 'decided' };
    case 'declined':
      return { where: sql`true`, states: ['declined'], order: 'decided' };
    case 'recalled':
      return { where: sql`true`, states: ['recalled'], order: 'decided' };
    case 'set_aside':
      return { where: sql`true`, states: ['set_aside'], order: 'recent' };
  }
}

/** The chosen filters as conditions; every word of a search must occur. */
export function filterConditions(filters: QueueFilters): SQL[] {
  const parts: SQL[] = [];
  if (filters.source) parts.push(sql`h.source_id = ${filters.source}::uuid`);
  if (filters.lane) parts.push(sql`h.lane = ${filters.lane}`);
  if (filters.owner) parts.push(sql`h.owner_id = ${filters.owner}::uuid`);
  if (filters.flag) parts.push(sql`h.flags @> ${`{${filters.flag}}`}::text[]`);
  if (filters.page) parts.push(sql`h.page_path like ${`${escapeLike(filters.page)}%`}`);
  return [...parts, ...searchConditions(filters.q)];
}

/** One condition a word, at most eight words. */
export function searchConditions(search: string | undefined): SQL[] {
  const words = (search ?? '').toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8);
  return words.map((word) => sql`h.search like ${`%${escapeLike(word)}%`}`);
}

const escapeLike = (text: string) => text.replace(/[\\%_]/g, '\\$&');
