import { type Database, driverOf } from '@/db/client';
import type { EventType } from '@/lib/audit/schema';
import { newId } from '@/lib/ids';
import type { LiveState } from '@/lib/live/schema';
import type { ReadTranscript } from './read-transcript';

/** What a request brought: its id and bytes, stored with the first of its transcripts that brings something new. */
export type IntakeRequest = { id: string; sourceId: string; sha256: string; body: Uint8Array; at: Date };

export type ItemToStore = ReadTranscript & {
  index: number;
  /** What the bot is told with it, and what beside the acceptance has happened; of a chat whose bot asks. */
  live?: LiveState;
  happenings?: { type: EventType; data: Record<string, unknown> }[];
};

/**
 * Stores the transcripts whose external id is new to the source: request, conversation, messages, link, event and job in
 * one statement, which is one transaction. Answers the new conversation's id by external id; a known external id is left
 * out and nothing of it is written. External ids must not repeat in `items`.
 */
export async function storeNew(
  db: Database,
  request: IntakeRequest,
  items: ItemToStore[],
  actorId: string | null,
): Promise<Map<string, string>> {
  const driver = driverOf(db);
  // Every writer takes the unique index in the same order, so that two requests never wait for each other.
  const ordered = items.toSorted((a, b) => (a.transcript.externalId < b.transcript.externalId ? -1 : 1));
  const input = JSON.stringify(
    ordered.map(({ transcript, hash, index, live, happenings = [] }) => ({
      id: newId(),
      event_id: newId(),
      item: index,
      external_id: transcript.externalId,
      status: transcript.status,
      page_url: transcript.pageUrl,
      page_path: transcript.pagePath,
      referrer: transcript.referrer,
      traffic_source: transcript.trafficSource,
      campaign: transcript.campaign,
      utm: transcript.utm,
      visitor: transcript.visitor,
      bot_path: transcript.botPath,
      fields: transcript.fields,
      form_consent: transcript.formConsent,
      extra: transcript.extra,
      message_count: transcript.messages.length,
      started_at: transcript.startedAt,
      last_message_at: transcript.lastMessageAt,
      payload_hash: hash,
      live: live ?? null,
      happenings: happenings.map((each) => ({ id: newId(), ...each })),
      messages: transcript.messages.map(({ number, externalId, role, text, at }) => ({
        n: number,
        e: externalId,
        r: role,
        t: text,
        a: at,
      })),
    })),
  );
  const at = request.at.toISOString();
  // The queue's function plans its statements anew at each call, and reads the whole queue where the planner has not
  // yet seen it grow. Both settings end with the transaction and keep its time the same behind any backlog.
  const rows = await driver<{ id: string; external_id: string }[]>`
    with input as materialized (
      select * from json_to_recordset(${input}::text::json) as item(
        id uuid, event_id uuid, item int, external_id text, status text, page_url text, page_path text, referrer text, traffic_source text,
        campaign text, utm jsonb, visitor jsonb, bot_path jsonb, fields jsonb, form_consent jsonb, extra jsonb, message_count int,
        started_at timestamptz, last_message_at timestamptz, payload_hash text, live jsonb, happenings json, messages json)
      where set_config('plan_cache_mode', 'force_generic_plan', true) = 'force_generic_plan' and set_config('enable_seqscan', 'off', true) = 'off'
    ), stored as (
      insert into conversations (id, source_id, external_id, status, page_url, page_path, referrer, traffic_source, campaign, utm, visitor,
        bot_path, fields, form_consent, extra, message_count, started_at, last_message_at, payload_hash, live, live_version, received_at, updated_at)
      select id, ${request.sourceId}::uuid, external_id, status, page_url, page_path, referrer, traffic_source, campaign, utm, visitor,
        bot_path, fields, form_consent, extra, message_count, started_at, last_message_at, payload_hash, live, (live is not null)::int, ${at}::timestamptz, ${at}::timestamptz
      from input
      on conflict (source_id, external_id) do nothing
      returning id, external_id
    ), request as (
      insert into intake_requests (id, source_id, received_at, sha256, body)
      select ${request.id}::uuid, ${request.sourceId}::uuid, ${at}::timestamptz, ${request.sha256}::text, ${Buffer.from(request.body)}::bytea
      where exists (select from stored)
      on conflict (id) do nothing
    ), payloads as (
      insert into conversation_payloads (conversation_id, request_id, item)
      select stored.id, ${request.id}::uuid, input.item from stored join input using (id)
    ), said as (
      insert into messages (conversation_id, number, external_id, role, text, at, received_at)
      select stored.id, message.n, message.e, message.r, message.t, message.a, ${at}::timestamptz
      from stored join input using (id),
        json_to_recordset(input.messages) as message(n int, e text, r text, t text, a timestamptz)
    ), happened as (
      insert into events (id, at, type, conversation_id, source_id, actor_id, data)
      select input.event_id, ${at}::timestamptz, 'conversation.accepted', stored.id, ${request.sourceId}::uuid, ${actorId}::uuid,
        jsonb_build_object('messages', input.message_count)
      from stored join input using (id)
      union all
      select more.id, ${at}::timestamptz, more.type, stored.id, ${request.sourceId}::uuid, ${actorId}::uuid, more.data
      from stored join input using (id), json_to_recordset(input.happenings) as more(id uuid, type text, data jsonb)
    ), jobs as (
      select graphile_worker.add_jobs(array_agg(
        ('prepare', json_build_object('conversationId', id), null, null, null, 'prepare:' || id, null, null)::graphile_worker.job_spec)) as job
      from stored having count(*) > 0
    )
    select stored.id, stored.external_id, (select count(*) from jobs) as jobs from stored`;
  return new Map(rows.map((row) => [row.external_id, row.id]));
}
