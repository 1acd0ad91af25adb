import { type SQL, sql } from 'drizzle-orm';
import { readingTypes } from '@/lib/measures/chat-facts';
import { type ChatMark, standings } from '@/lib/measures/schema';
import { topics } from '@/lib/measures/topics';

/** Which conversations a pilot holds. Days are of the business time zone, both inclusive. */
export type PilotScope = {
  pages: readonly string[];
  startsOn: string;
  endsOn: string | null;
  firstN: number | null;
};

const words = (values: readonly string[]) =>
  sql`array[${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )}]::text[]`;

/** The conversations of a pilot as rows `id, day, page_path, place, started_at, message_count, source_id`. */
export function chatsOf(scope: PilotScope, timeZone: string): SQL {
  const conditions = [sql`started_at >= (${scope.startsOn}::date)::timestamp at time zone ${timeZone}`];
  if (scope.endsOn) conditions.push(sql`started_at < (${scope.endsOn}::date + 1)::timestamp at time zone ${timeZone}`);
  if (scope.pages.length > 0) {
    const pages = scope.pages.map(
      (page) => sql`page_path = ${page} or starts_with(page_path, ${`${page === '/' ? '' : page}/`})`,
    );
    conditions.push(sql`(${sql.join(pages, sql` or `)})`);
  }
  return sql`
    select id, to_char(started_at at time zone ${timeZone}, 'YYYY-MM-DD') as day, page_path, place, started_at, message_count, source_id
    from conversations where ${sql.join(conditions, sql` and `)}
    ${scope.firstN === null ? sql`` : sql`order by started_at, id limit ${scope.firstN}`}`;
}

const decisions = words(standings.map((each) => `handoff.${each}`));

/** The newest value among the events that fit, by time and then by id. */
const newest = (value: SQL, condition: SQL) =>
  sql`(array_agg(${value} order by e.at desc, e.id desc) filter (where ${condition}))[1]`;

/** Columns of a select over `events e` that say of one conversation what `chatFacts` reads of its events. */
const folded = sql`
  bool_or(e.type = 'conversation.accepted') as accepted,
  ${newest(sql`e.data`, sql`e.type = any(${words(readingTypes)})`)} as reading,
  ${newest(sql`e.data->'reasons'`, sql`jsonb_typeof(e.data->'reasons') = 'array'`)} as reasons,
  ${newest(sql`e.type`, sql`e.type = any(${decisions})`)} as decision,
  ${newest(sql`e.actor_id is not null`, sql`e.type = any(${decisions})`)} as by_person,
  ${newest(sql`e.data->>'reason'`, sql`e.type = any(${decisions})`)} as decision_reason,
  min(e.at) filter (where e.type = 'handoff.delivered') as delivered_at,
  min(e.at) filter (where e.type = 'handoff.responded') as responded_at,
  max(e.at) filter (where e.type = 'handoff.reassigned') as reassigned_at,
  bool_or(e.type = 'handoff.returned' and e.data->>'reason' = 'wrong_owner') as returned_as_wrong,
  bool_or(e.type = 'handoff.returned' and e.data->>'reason' in ('not_a_lead', 'something_missing') or e.type = 'handoff.recalled') as bad_handoff`;

const says = (key: string) => sql`f.reading->>${key} = 'true'`;
const holds = (key: string, values: readonly string[]) => sql`f.reading->${key} ?| ${words(values)}`;
const decided = (...types: string[]) => sql`f.decision = any(${words(types.map((type) => `handoff.${type}`))})`;
const sales = sql`f.reading->>'route' in ('sales', 'existing_customer')`;
const handedOver = decided('approved');
const documented = sql`(${decided('escalated', 'declined')} or ${decided('set_aside')} and f.by_person)`;
const exception = sql`(${sales} and ${handedOver} is not true and (${says('complete')} is not true or ${documented} or ${decided('recalled')}))`;

/** The same conditions as in `chatFacts`, which a test holds them equal to; null counts as no. */
const conditions: Record<ChatMark, SQL> = {
  accepted: sql`true`,
  read: sql`f.reading is not null`,
  sales,
  lead: sql`${sales} and (${says('complete')} or ${says('hasContact')})`,
  handed_over: handedOver,
  documented,
  settled: sql`${handedOver} or ${documented}`,
  exception,
  to_review: sql`${sales} and ${handedOver} is not true and ${exception} is not true`,
  delivered: sql`f.delivered_at is not null`,
  question_open: says('questionOpen'),
  wrong_owner: sql`f.returned_as_wrong or f.reassigned_at > f.delivered_at`,
  bad_handoff: sql`f.bad_handoff`,
  consent_clear: sql`f.reading->>'consent' in ('granted', 'refused')`,
  route_unclear: sql`f.reading->>'route' = 'unclear'`,
  contact_without_consent: sql`f.reading->>'consent' = 'unclear' and ${says('hasContact')}`,
  asked_again: holds('flags', ['repeating']),
  frustrated: holds('flags', ['frustrated']),
  bot_promise: holds('flags', ['bot_promise']),
};

const labelled = (pairs: readonly (readonly [string, SQL])[]) =>
  sql`array_remove(array[${sql.join(
    pairs.map(([label, condition]) => sql`case when ${condition} then ${label}::text end`),
    sql`, `,
  )}], null)`;

const markList = labelled(Object.entries(conditions));
const topicList = labelled(
  topics.map((topic) => {
    const ways = [
      ...(topic.exceptions.length > 0 ? [holds('exceptions', topic.exceptions)] : []),
      ...(topic.reasons.length > 0 ? [sql`f.reasons ?| ${words(topic.reasons)}`] : []),
      ...(topic.flags.length > 0 ? [holds('flags', topic.flags)] : []),
      ...(topic.declined.length > 0
        ? [sql`${decided('declined')} and f.decision_reason = any(${words(topic.declined)})`]
        : []),
    ];
    return [topic.id, sql.join(ways, sql` or `)] as const;
  }),
);

const factColumns = sql`f.accepted is true as accepted_event, f.delivered_at, f.responded_at, ${markList} as marks, ${topicList} as topics`;

/** Marks and topics of one conversation `c`, counted from its events; stands in `cross join lateral`. */
const factsOfOne = sql`(select ${factColumns} from (select ${folded} from events e where e.conversation_id = c.id) f)`;

/**
 * A select of the conversations of `chats` with `marks`, `topics`, `accepted_event`, `delivered_at` and `responded_at`, read chat by chat
 * through the index: its cost grows with the pilot, not with the table, and a list that stops after a page reads no further.
 */
export function factsOf(chats: SQL): SQL {
  return sql`select c.*, f.* from (${chats}) c cross join lateral ${factsOfOne} f`;
}
