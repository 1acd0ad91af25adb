import type { Database } from '@/db/client';
import { conversations, messages } from '@/db/schema/conversations';
import { events } from '@/db/schema/records';
import { sources } from '@/db/schema/sources';
import type { EventType } from '@/lib/audit/schema';
import { newId } from '@/lib/ids';

/** A chat source in the test's database; its id. */
export async function addSource(db: Database, name = `Source ${newId()}`): Promise<string> {
  const id = newId();
  await db.insert(sources).values({ id, name, business: { name, industry: '', services: [], areas: [] } });
  return id;
}

/** A stored conversation that no engine has read, and its messages (of the visitor, all at `at`); its id. */
export async function addChat(
  db: Database,
  sourceId: string,
  input: { at: string; page?: string | null; texts?: string[] },
): Promise<string> {
  const id = newId();
  const startedAt = new Date(input.at);
  const texts = input.texts ?? ['Do you work with firms our size?'];
  const page = input.page === undefined ? '/services/ai-consulting' : input.page;
  await db.insert(conversations).values({
    id,
    sourceId,
    externalId: id,
    status: 'ended',
    pagePath: page,
    pageUrl: page === null ? null : `https://example.com${page}`,
    messageCount: texts.length,
    startedAt,
    lastMessageAt: startedAt,
    payloadHash: id,
  });
  const rows = texts.map((text, number) => ({
    conversationId: id,
    number,
    role: 'visitor' as const,
    text,
    at: startedAt,
  }));
  await db.insert(messages).values(rows);
  return id;
}

/** One event of a conversation, as if a person (or, without `actorId`, the rules) had caused it. */
export async function addEvent(
  db: Database,
  conversationId: string,
  type: EventType,
  at: string,
  data: Record<string, unknown> = {},
  actorId: string | null = null,
): Promise<void> {
  await db.insert(events).values({ id: newId(), conversationId, type, at: new Date(at), data, actorId });
}
