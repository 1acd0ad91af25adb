import { asc, eq } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { conversations, messages } from '@/db/schema/conversations';
import { AppError } from '@/lib/errors';
import { maskMessages } from '@/lib/language/answered-secrets';
import { maskSensitive } from '@/lib/language/mask-sensitive';
import { sensitiveWords } from '@/lib/language/sensitive-words';
import type { HandoffRow } from './with-handoff';

/** So few signs are found in many a text by chance: a short code counts only as a word of its own. */
const shortSecret = 8;

/**
 * Throws UNPROCESSABLE where an answer repeats a card number, account, id or password that the visitor wrote in the chat: it would travel
 * on in an e-mail or a note. What the business itself gives, such as its own account, is no such thing.
 */
export async function mustNotRepeatSecrets(tx: Executor, handoff: HandoffRow, body: string): Promise<void> {
  if (!body.trim()) return;
  const [said, [chat]] = await Promise.all([
    tx
      .select({ role: messages.role, text: messages.text })
      .from(messages)
      .where(eq(messages.conversationId, handoff.conversationId))
      .orderBy(asc(messages.number)),
    tx.select({ fields: conversations.fields }).from(conversations).where(eq(conversations.id, handoff.conversationId)),
  ]);
  const fields = Object.values(chat?.fields ?? {}).map(String);
  const texts = [...said.map((message) => message.text), ...fields];
  const masked = [...maskMessages(said), ...fields.map(maskSensitive)];
  for (const [index, text] of texts.entries()) {
    for (const { kind, start, end } of masked[index]?.hidden ?? []) {
      if (!repeats(body, text.slice(start, end))) continue;
      const message = `This repeats the visitor’s ${sensitiveWords[kind].name}. Take it out; it must not travel on.`;
      throw new AppError('UNPROCESSABLE', message, { details: { errors: [{ path: 'body', message }] } });
    }
  }
}

function repeats(body: string, secret: string): boolean {
  const bare = squeeze(secret);
  if (bare.length >= shortSecret) return squeeze(body).includes(bare);
  return bare.length > 0 && body.split(/[^\p{L}\p{N}]+/u).some((word) => word.toLowerCase() === bare);
}

/** Without what may stand between the letters and digits of a number. */
const squeeze = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
