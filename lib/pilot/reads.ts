import { desc, eq, type SQL, sql } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { users } from '@/db/schema/people';
import { pilots } from '@/db/schema/pilots';
import { type Context, mustBeAllowed } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import { withoutSensitive } from '@/lib/language/without-sensitive';
import { byDay } from '@/lib/measures/by-day';
import { goal } from '@/lib/measures/goal';
import { heat } from '@/lib/measures/heat';
import { groupQuestions, type OpenQuestion, type QuestionGroup } from '@/lib/measures/losses';
import { countMarks, rates } from '@/lib/measures/rates';
import { readiness } from '@/lib/measures/readiness';
import { responseTimes } from '@/lib/measures/response-times';
import { type ChatGroup, type ChatMark, chatMarks } from '@/lib/measures/schema';
import { losses } from '@/lib/measures/words';
import { readSettings } from '@/lib/settings/read';
import { chatsOf, factsOf } from './facts';
import { countPlaces } from './places';
import { today as dayIn, progressOf } from './progress';
import type { PilotDto, PilotReport } from './schema';

/** Every pilot, running ones first, then the newest. Needs `pilot.read`. */
export async function listPilots(ctx: Context): Promise<PilotDto[]> {
  mustBeAllowed(ctx, 'pilot.read');
  const rows = await ctx.db
    .select({ pilot: pilots, owner: { id: users.id, name: users.name } })
    .from(pilots)
    .leftJoin(users, eq(users.id, pilots.ownerId))
    .orderBy(desc(pilots.active), desc(pilots.startsOn), desc(pilots.id))
    .limit(200);
  return rows.map(({ pilot, owner }) => toDto(pilot, owner));
}

/** One pilot, or NOT_FOUND. */
export async function readPilot(db: Executor, id: string): Promise<PilotDto> {
  const [row] = await db
    .select({ pilot: pilots, owner: { id: users.id, name: users.name } })
    .from(pilots)
    .leftJoin(users, eq(users.id, pilots.ownerId))
    .where(eq(pilots.id, id));
  if (!row) throw new AppError('NOT_FOUND', 'There is no such pilot.');
  return toDto(row.pilot, row.owner);
}

/** People who may own a pilot: those who are active. Needs `pilot.manage`. */
export async function listPilotOwners(ctx: Context): Promise<{ id: string; name: string }[]> {
  mustBeAllowed(ctx, 'pilot.manage');
  return ctx.db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(eq(users.active, true))
    .orderBy(users.name)
    .limit(1000);
}

type GroupRow = {
  day: string;
  page_path: string | null;
  place: string;
  marks: ChatMark[];
  topics: string[];
  count: number;
  accepted_events: number;
  kept: number;
};
type WaitRow = { id: string; delivered_at: string; responded_at: string | null; waits: boolean; owner: string | null };

/** Everything that the pilot page shows, counted from the events in one snapshot of the database. Needs `pilot.read`. */
export async function readPilotReport(ctx: Context, id: string): Promise<PilotReport> {
  mustBeAllowed(ctx, 'pilot.read');
  return ctx.db.transaction(
    async (tx) => {
      const pilot = await readPilot(tx, id);
      const { businessHours } = await readSettings(tx);
      const { timeZone } = businessHours;
      const chats = chatsOf(pilot, timeZone);
      const { rows, waits } = await countChats(tx, chats);
      const groups = rows.map(toGroup);
      const questions = groupQuestions(await openQuestions(tx, chats));
      const now = ctx.clock.now();
      const today = dayIn(now, timeZone);
      const accepted = countMarks(groups, ['accepted']);
      const acceptedEvents = rows.reduce((sum, row) => sum + row.accepted_events, 0);
      const table = rates(groups, {
        ...given('qualified', pilot.baseline.qualifiedHandoffRate),
        ...given('lead', pilot.baseline.chatToLeadRate),
        ...given('complete', pilot.baseline.completeHandoffRate),
        ...given('unresolved', pilot.baseline.unresolvedRate),
        ...given('wrong_owner', pilot.baseline.wrongOwnerRate),
        ...given('bad_handoff', pilot.baseline.badHandoffRate),
        ...given('exception', pilot.baseline.exceptionRate),
      });
      const first = table[0];
      const lastDay = pilot.endsOn !== null && pilot.endsOn < today ? pilot.endsOn : today;
      return {
        pilot,
        asOf: now.toISOString(),
        timeZone,
        progress: progressOf(pilot, accepted, today),
        accepted,
        unreconciled: Math.abs(accepted - acceptedEvents),
        places: countPlaces(groups),
        rates: table,
        goal: goal(first?.numerator ?? 0, first?.denominator ?? 0, pilot.threshold),
        response: {
          ...responseTimes(
            waits.map((wait) => ({
              deliveredAt: new Date(wait.delivered_at),
              respondedAt: wait.responded_at === null ? null : new Date(wait.responded_at),
            })),
            businessHours,
          ),
          baselineMedian: pilot.baseline.responseMinutesMedian ?? null,
          ...stillWaiting(waits, now),
        },
        readiness: readiness(
          groups,
          rows.reduce((sum, row) => sum + row.kept, 0),
        ),
        bars: lastDay < pilot.startsOn ? [] : byDay(groups, pilot.startsOn, lastDay),
        heat: heat(groups),
        losses: lossTable(groups, questions),
      };
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
}

/** Chats by day, page, place, marks and topics, and the waits of delivered sales handoffs, oldest first: one reading of the events. */
async function countChats(db: Executor, chats: SQL): Promise<{ rows: GroupRow[]; waits: WaitRow[] }> {
  const [counted] = await db.execute<{ rows: GroupRow[] | null; waits: WaitRow[] | null }>(sql`
    with facts as materialized (${factsOf(chats)}),
    groups as (
      select day, page_path, place, marks, topics, count(*)::int as count, (count(*) filter (where accepted_event))::int as accepted_events,
        (count(*) filter (where exists (
          select from messages m where m.conversation_id = facts.id and m.number = facts.message_count - 1)))::int as kept
      from facts group by day, page_path, place, marks, topics),
    waits as (
      select f.id, f.delivered_at, f.responded_at, h.state = 'delivered' as waits, u.name as owner
      from facts f left join handoffs h on h.conversation_id = f.id left join users u on u.id = h.owner_id
      where f.marks @> array['sales', 'delivered'] order by f.delivered_at, f.id)
    select (select json_agg(each_group) from groups each_group) as rows, (select json_agg(each_wait) from waits each_wait) as waits`);
  return { rows: counted?.rows ?? [], waits: counted?.waits ?? [] };
}

/** The conversations that ask one of the grouped open questions, by the group's wording on the pilot page. */
export async function conversationsAsking(
  db: Executor,
  pilot: PilotDto,
  timeZone: string,
  question: string,
): Promise<string[]> {
  const groups = groupQuestions(await openQuestions(db, chatsOf(pilot, timeZone)));
  return groups.find((group) => group.text === question)?.conversationIds ?? [];
}

/** The questions that nobody answered, of the newest chats first: as many as a person would ever compare. */
async function openQuestions(db: Executor, chats: SQL): Promise<OpenQuestion[]> {
  const rows = await db.execute<{ id: string; question_text: string }>(sql`
    select c.id, h.question_text from (${chats}) c join handoffs h on h.conversation_id = c.id
    where h.question_text is not null and h.route in ('sales', 'existing_customer') order by c.started_at desc, c.id desc limit 2000`);
  return rows.map((row) => ({ conversationId: row.id, text: withoutSensitive(row.question_text) }));
}

function lossTable(groups: ChatGroup[], questions: QuestionGroup[]): PilotReport['losses'] {
  const asked = questions
    .filter((group) => group.conversationIds.length > 1)
    .slice(0, 4)
    .map((group, index) => ({
      id: `question-${index + 1}`,
      label: `“${group.text}” never answered`,
      count: group.conversationIds.length,
      marks: [] as ChatMark[],
      question: group.text,
    }));
  const read = losses.map(({ id, label, marks }) => ({
    id,
    label,
    count: countMarks(groups, marks),
    marks: [...marks],
    question: null,
  }));
  return [...asked, ...read]
    .filter((loss) => loss.count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, 7);
}

function stillWaiting(waits: readonly WaitRow[], now: Date) {
  const open = waits.filter((wait) => wait.waits && wait.responded_at === null);
  const oldest = open[0];
  return {
    waiting: open.length,
    longest: oldest
      ? {
          conversationId: oldest.id,
          minutes: Math.max(0, now.getTime() - new Date(oldest.delivered_at).getTime()) / 60_000,
          owner: oldest.owner,
        }
      : null,
  };
}

function toGroup(row: GroupRow): ChatGroup {
  const held = new Set<string>(row.marks);
  return {
    day: row.day,
    page: row.page_path,
    place: row.place,
    marks: Object.fromEntries(chatMarks.map((mark) => [mark, held.has(mark)])) as ChatGroup['marks'],
    topics: row.topics,
    count: row.count,
  };
}

function given<K extends string>(key: K, value: number | undefined): Partial<Record<K, number>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, number>);
}

function toDto(row: typeof pilots.$inferSelect, owner: { id: string; name: string } | null): PilotDto {
  const { id, version, name, pages, startsOn, endsOn, firstN, threshold, baseline, active, createdAt } = row;
  return {
    id,
    version,
    name,
    pages,
    startsOn,
    endsOn,
    firstN,
    owner,
    threshold,
    baseline,
    active,
    createdAt: createdAt.toISOString(),
  };
}
