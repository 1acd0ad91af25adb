import { createHash } from 'node:crypto';
import type { EventType } from '@/lib/audit/schema';
import type { SourceContext } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { conversationAddress } from '@/lib/intake/address';
import { differences } from '@/lib/intake/compare';
import { contradiction, mergeNews } from '@/lib/intake/extend';
import { limits } from '@/lib/intake/limits';
import { bad } from '@/lib/intake/read-transcript';
import { type IntakeRequest, storeNew } from '@/lib/intake/store-new';
import { outOfOrder, tooEarly } from '@/lib/intake/transcript-input';
import { withoutSensitive } from '@/lib/language/without-sensitive';
import { transcriptOf } from '@/lib/pipeline/load';
import { alignMessages } from './align';
import type { TurnAnswer } from './answers';
import { type KnownChat, type LiveRead, readLive } from './read-live';
import { readTurn, type SentTurn } from './read-turn';
import type { LiveState } from './schema';
import { storeTurn } from './store-turn';
import { thinkNextTurn } from './think';

/** How often a turn is begun again where others wrote to the chat in between. */
const attempts = 6;

type Input = { externalId: string /** The request's bytes, kept unchanged. */; rawBody: Uint8Array; body: unknown };
type Happening = { type: EventType; data: Record<string, unknown> };

/**
 * Takes in what was newly said in a chat that runs and answers what the bot does now, in approved words. Messages, answer, events and the
 * job that reads the chat are one transaction; the same request again stores nothing and answers the same. After `stop` or `escalate`
 * that stays the answer until a person releases the chat. Throws BAD_REQUEST and UNPROCESSABLE for what cannot be read, CONFLICT where
 * messages are missing or contradict what was accepted.
 */
export async function askNextTurn(ctx: SourceContext, input: Input): Promise<TurnAnswer> {
  const sent = readTurn(input.externalId, input.body);
  const request: IntakeRequest = {
    id: newId(),
    sourceId: ctx.actor.id,
    sha256: createHash('sha256').update(input.rawBody).digest('hex'),
    body: input.rawBody,
    at: ctx.clock.now(),
  };
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const known = await readLive(ctx.db, ctx.actor.id, sent.news.externalId);
    const answer = known.chat
      ? await goOn(ctx, request, sent, known, known.chat)
      : await begin(ctx, request, sent, known);
    if (answer) return answer;
  }
  throw new AppError('CONFLICT', 'Other messages of this chat arrive at the same moment. Send this again.');
}

/** The first call about a chat; null where another call was first in the same moment. */
async function begin(
  ctx: SourceContext,
  request: IntakeRequest,
  sent: SentTurn,
  { business, botTexts }: LiveRead,
): Promise<TurnAnswer | null> {
  const { news } = sent;
  alignMessages([], news.messages, sent.first);
  if (!news.messages.some((message) => message.role === 'visitor' && message.text.trim()))
    throw bad('messages', 'hold nothing that a visitor said: there is no turn to take yet');
  const live = thinkNextTurn({
    transcript: transcriptOf(news, business, news.messages),
    live: null,
    botTexts,
    now: request.at,
    requestId: ctx.requestId,
  });
  const happenings = stopHappening(null, live, news.messages.length);
  const item = { transcript: news, hash: sent.hash, ignored: sent.ignored, index: 0, live, happenings };
  const id = (await storeNew(ctx.db, request, [item], null)).get(news.externalId);
  if (!id) return null;
  return answerOf({ id, place: 'received', messageCount: news.messages.length }, live, sent);
}

/** A further call; null where the chat was changed in the same moment. */
async function goOn(
  ctx: SourceContext,
  request: IntakeRequest,
  sent: SentTurn,
  { business, botTexts }: LiveRead,
  chat: KnownChat,
): Promise<TurnAnswer | null> {
  const { messages, overtaken } = newMessages(chat, sent);
  const { next, changed } = overtaken ? { next: chat, changed: [] } : mergeNews(chat, sent.news, messages.length);
  const isNews = messages.length > 0 || changed.length > 0;
  const messageCount = chat.messages.length + messages.length;
  if (!isNews && chat.live && isFresh(chat)) return answerOf({ ...chat, messageCount }, chat.live, sent);
  const said = [...chat.messages.map((message) => ({ ...message, at: message.at.toISOString() })), ...messages];
  const live = thinkNextTurn({
    transcript: transcriptOf(
      next,
      business,
      said.map(({ number, role, text, at }) => ({ number, role, text, at })),
    ),
    live: chat.live,
    botTexts,
    now: request.at,
    requestId: ctx.requestId,
  });
  const stopped = stopHappening(chat.live, live, messageCount);
  const extended: Happening[] = isNews
    ? [{ type: 'conversation.extended', data: { added: messages.length, changed, turn: live.turn?.action } }]
    : [];
  const urgent = live.stop !== null || next.status === 'ended' || chat.hasHandoff;
  const stored = await storeTurn(ctx.db, {
    request,
    chat,
    news: isNews ? { values: next, messages, hash: sent.hash } : null,
    live,
    happenings: [...extended, ...stopped],
    reading: !isNews && stopped.length === 0 ? null : urgent ? 'now' : 'soon',
  });
  return stored ? answerOf({ id: chat.id, place: stored.place, messageCount }, live, sent) : null;
}

/** The messages that are not stored yet, with their numbers. Throws where they cannot follow those that are. */
function newMessages(chat: KnownChat, { news, first }: SentTurn) {
  const stored = chat.messages;
  const begins = alignMessages(stored, news.messages, first);
  const found = differences(stored, news.messages, { first: begins, times: false });
  if (found.length > 0) {
    throw contradiction(
      chat.id,
      found,
      'send the whole chat so far, or what is new with the number of its first message in `first`',
    );
  }
  const fresh = news.messages.slice(stored.length - begins);
  if (stored.length + fresh.length > limits.messages) {
    throw bad('messages', `must not bring a chat over ${limits.messages.toLocaleString('en')} messages`);
  }
  const early = outOfOrder(fresh, chat.lastMessageAt.getTime());
  if (early !== null) throw bad(`messages[${stored.length - begins + early}].at`, tooEarly);
  return {
    messages: fresh.map((message, index) => ({ ...message, number: stored.length + index })),
    // A version that ends before the stored one does was overtaken on its way: what it says beside the messages is old, too.
    overtaken: begins + news.messages.length < stored.length,
  };
}

/** The newest answer takes all that is stored into account. */
function isFresh({ live, messages, version }: KnownChat): boolean {
  const turn = live?.turn;
  return Boolean(turn && turn.messageCount === messages.length && Date.parse(turn.at) >= Date.parse(version.updatedAt));
}

function stopHappening(before: LiveState | null, live: LiveState, messages: number): Happening[] {
  if (!live.stop || before?.stop) return [];
  return [{ type: 'conversation.stopped', data: { action: live.stop.action, messages } }];
}

type Answered = { id: string; place: TurnAnswer['state']; messageCount: number };

function answerOf({ id, place, messageCount }: Answered, live: LiveState, sent: SentTurn): TurnAnswer {
  if (!live.turn) throw new Error('A chat was answered without a turn.');
  const { action, say, reason, evidence } = live.turn;
  return withoutSensitive<TurnAnswer>({
    id,
    external_id: sent.news.externalId,
    url: conversationAddress(id),
    state: place,
    message_count: messageCount,
    action,
    say,
    reason,
    evidence,
    stopped: live.stop ? { since: live.stop.since, because: live.stop.because } : null,
    released: live.release ? { at: live.release.at, by: live.release.by.name } : null,
    ignored: sent.ignored,
  });
}
