import { type Database, driverOf } from '@/db/client';
import type { Place } from '@/lib/handoff/schema';
import type { StoredMessage } from '@/lib/intake/compare';
import type { ConversationStatus } from '@/lib/intake/schema';
import { type BotTexts, botTextsOf } from '@/lib/language/bot-phrases';
import type { Business, FormConsent, MessageRole } from '@/lib/transcript/schema';
import type { LiveState } from './schema';

export type LiveMessage = StoredMessage & { role: MessageRole };

/** A chat that is known, with all that the next turn rests on. */
export type KnownChat = {
  id: string;
  status: ConversationStatus;
  place: Place;
  pageUrl: string | null;
  pagePath: string | null;
  referrer: string | null;
  trafficSource: string | null;
  campaign: string | null;
  utm: Record<string, string>;
  visitor: Record<string, unknown>;
  botPath: string[];
  fields: Record<string, string>;
  formConsent: FormConsent | null;
  extra: Record<string, unknown>;
  lastMessageAt: Date;
  live: LiveState | null;
  messages: LiveMessage[];
  /** A handoff stands already, decided or not. */
  hasHandoff: boolean;
  /** As they were read: a write that finds others has lost a race. */
  version: { messages: number; live: number; updatedAt: string };
};

export type LiveRead = { business: Business; botTexts: BotTexts; chat: KnownChat | null };

type Row = {
  business: Business;
  texts: { key: string; body: string }[] | null;
  id: string | null;
  status: ConversationStatus;
  place: Place;
  page_url: string | null;
  page_path: string | null;
  referrer: string | null;
  traffic_source: string | null;
  campaign: string | null;
  utm: Record<string, string>;
  visitor: Record<string, unknown>;
  bot_path: string[];
  fields: Record<string, string>;
  form_consent: FormConsent | null;
  extra: Record<string, unknown>;
  last_message_at: string;
  live: LiveState | null;
  live_version: number;
  message_count: number;
  updated_at: string;
  has_handoff: boolean;
  said: [string | null, MessageRole, string, string][] | null;
};

/**
 * The chat of this source with that external id, its messages, the words of the bot and the business, in one statement. `chat` is null
 * where it is not known yet.
 */
export async function readLive(db: Database, sourceId: string, externalId: string): Promise<LiveRead> {
  const [row] = await driverOf(db)<Row[]>`
    select source.business, c.id, c.status, c.place, c.page_url, c.page_path, c.referrer, c.traffic_source, c.campaign, c.utm, c.visitor,
      c.bot_path, c.fields, c.form_consent, c.extra, c.last_message_at::text, c.live, c.live_version, c.message_count, c.updated_at::text,
      exists (select from handoffs h where h.conversation_id = c.id) as has_handoff,
      (select json_agg(json_build_array(m.external_id, m.role, m.text, m.at) order by m.number) from messages m where m.conversation_id = c.id) as said,
      (select json_agg(json_build_object('key', key, 'body', body)) from snippets where active and topic = 'bot') as texts
    from sources source left join conversations c on c.source_id = source.id and c.external_id = ${externalId}
    where source.id = ${sourceId}::uuid`;
  if (!row) throw new Error('The source of a request is gone.');
  return { business: row.business, botTexts: botTextsOf(row.texts ?? []), chat: row.id ? chatOf(row, row.id) : null };
}

function chatOf(row: Row, id: string): KnownChat {
  return {
    id,
    status: row.status,
    place: row.place,
    pageUrl: row.page_url,
    pagePath: row.page_path,
    referrer: row.referrer,
    trafficSource: row.traffic_source,
    campaign: row.campaign,
    utm: row.utm,
    visitor: row.visitor,
    botPath: row.bot_path,
    fields: row.fields,
    formConsent: row.form_consent,
    extra: row.extra,
    lastMessageAt: new Date(row.last_message_at),
    live: row.live,
    messages: (row.said ?? []).map(([externalId, role, text, at], number) => ({
      number,
      externalId,
      role,
      text,
      at: new Date(at),
    })),
    hasHandoff: row.has_handoff,
    version: { messages: row.message_count, live: row.live_version, updatedAt: row.updated_at },
  };
}
