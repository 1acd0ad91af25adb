import { type Database, driverOf } from '@/db/client';
import type { EventType } from '@/lib/audit/schema';
import type { Place } from '@/lib/handoff/schema';
import { newId } from '@/lib/ids';
import type { IncomingMessage } from '@/lib/intake/read-transcript';
import type { IntakeRequest } from '@/lib/intake/store-new';
import type { KnownChat } from './read-live';
import type { LiveState } from './schema';

/** Seconds after which a chat that goes on is read for its page; each turn puts it off, so that a quick talk is read once. */
const readAfterSeconds = 3;

export type TurnToStore = {
  request: IntakeRequest;
  chat: KnownChat;
  /** The chat's own values as they are now; null where nothing but the answer is new. */
  news: {
    values: Pick<
      KnownChat,
      | 'status'
      | 'pageUrl'
      | 'pagePath'
      | 'referrer'
      | 'trafficSource'
      | 'campaign'
      | 'utm'
      | 'visitor'
      | 'botPath'
      | 'fields'
      | 'formConsent'
      | 'extra'
    >;
    /** With their numbers in the whole chat. */
    messages: IncomingMessage[];
    hash: string;
  } | null;
  live: LiveState;
  happenings: { type: EventType; data: Record<string, unknown> }[];
  /** When the chat is read for its page and its handoff; null where that stands as it is. */
  reading: 'now' | 'soon' | null;
};

type Stored = { place: Place };

/** What the driver answers where the queue took no job: nothing of the statement stands then. */
const noJob = '22012';

/**
 * Writes a turn of a known chat in one statement, which is one transaction: messages, what is known beside them, the answer, events and
 * the job that reads the chat. Answers the chat's place, or null where the chat is no longer as it was read; nothing is written then.
 */
export async function storeTurn(db: Database, turn: TurnToStore): Promise<Stored | null> {
  const { request, chat, news, live, happenings, reading } = turn;
  const values = news?.values ?? chat;
  const messages = news?.messages ?? [];
  const at = request.at.toISOString();
  const input = JSON.stringify({
    id: chat.id,
    expected_count: chat.version.messages,
    expected_live: chat.version.live,
    expected_update: chat.version.updatedAt,
    news: news !== null,
    reading: reading !== null,
    run_at: reading === 'soon' ? new Date(request.at.getTime() + readAfterSeconds * 1000).toISOString() : null,
    status: values.status,
    page_url: values.pageUrl,
    page_path: values.pagePath,
    referrer: values.referrer,
    traffic_source: values.trafficSource,
    campaign: values.campaign,
    utm: values.utm,
    visitor: values.visitor,
    bot_path: values.botPath,
    fields: values.fields,
    form_consent: values.formConsent,
    extra: values.extra,
    message_count: chat.messages.length + messages.length,
    last_message_at:
      messages
        .map((message) => message.at)
        .sort()
        .at(-1) ?? null,
    payload_hash: news?.hash ?? null,
    live,
    happenings: happenings.map((each) => ({ id: newId(), ...each })),
    messages: messages.map(({ number, externalId, role, text, at: saidAt }) => ({
      n: number,
      e: externalId,
      r: role,
      t: text,
      a: saidAt,
    })),
  });
  try {
    // For the two settings see storeNew. A queue that takes no job, because a worker took the waiting one in that moment, undoes all of
    // it by the division: an answer must never stand without the reading that follows it.
    const [row] = await driverOf(db)<{ place: Place }[]>`
      with input as materialized (
        select * from json_to_record(${input}::text::json) as item(
          id uuid, expected_count int, expected_live int, expected_update timestamptz, news boolean, reading boolean, run_at timestamptz, status text,
          page_url text, page_path text, referrer text, traffic_source text, campaign text, utm jsonb, visitor jsonb, bot_path jsonb, fields jsonb,
          form_consent jsonb, extra jsonb, message_count int, last_message_at timestamptz, payload_hash text, live jsonb, happenings json, messages json)
        where set_config('plan_cache_mode', 'force_generic_plan', true) = 'force_generic_plan' and set_config('enable_seqscan', 'off', true) = 'off'
      ), kept as (
        update conversations c set status = input.status, page_url = input.page_url, page_path = input.page_path, referrer = input.referrer,
          traffic_source = input.traffic_source, campaign = input.campaign, utm = input.utm, visitor = input.visitor, bot_path = input.bot_path,
          fields = input.fields, form_consent = input.form_consent, extra = input.extra, message_count = input.message_count,
          last_message_at = greatest(c.last_message_at, input.last_message_at), payload_hash = coalesce(input.payload_hash, c.payload_hash),
          updated_at = case when input.news then ${at}::timestamptz else c.updated_at end,
          live = input.live, live_version = c.live_version + 1,
          stage = case when undecided.is then 'received' else c.stage end, failure = case when undecided.is then null else c.failure end
        from input, lateral (select input.reading and not exists (select from handoffs h where h.conversation_id = input.id
          and h.state <> 'waiting' and (h.state <> 'set_aside' or h.decided_by is not null)) as is) undecided
        where c.id = input.id and c.message_count = input.expected_count and c.live_version = input.expected_live and c.updated_at = input.expected_update
        returning c.id, c.source_id, c.place
      ), request as (
        insert into intake_requests (id, source_id, received_at, sha256, body)
        select ${request.id}::uuid, kept.source_id, ${at}::timestamptz, ${request.sha256}::text, ${Buffer.from(request.body)}::bytea
        from kept, input where input.news
      ), payloads as (
        insert into conversation_payloads (conversation_id, request_id, item)
        select kept.id, ${request.id}::uuid, 0 from kept, input where input.news
      ), said as (
        insert into messages (conversation_id, number, external_id, role, text, at, received_at)
        select kept.id, message.n, message.e, message.r, message.t, message.a, ${at}::timestamptz
        from kept, input, json_to_recordset(input.messages) as message(n int, e text, r text, t text, a timestamptz)
      ), happened as (
        insert into events (id, at, type, conversation_id, source_id, data)
        select more.id, ${at}::timestamptz, more.type, kept.id, kept.source_id, more.data
        from kept, input, json_to_recordset(input.happenings) as more(id uuid, type text, data jsonb)
      ), jobs as (
        select graphile_worker.add_jobs(array[('prepare', json_build_object('conversationId', kept.id), null, input.run_at, null,
          'prepare:' || kept.id, null, null)::graphile_worker.job_spec]) as job
        from kept, input where input.reading
      )
      select kept.place, case when input.reading then 1 / (select count(*)::int from jobs) end as lined_up from kept, input`;
    return row ? { place: row.place } : null;
  } catch (error) {
    if ((error as { code?: unknown })?.code === noJob) return null;
    throw error;
  }
}
