import { AppError } from '@/lib/errors';

type Stored = { externalId: string | null; role: string; text: string; at: Date };
type Sent = { externalId: string | null; role: string; text: string; at: string };

/**
 * Number in the whole chat of the first message sent: as the bot says it, else by the ids of messages that are stored already, else 0 for
 * the whole chat, else the end for messages that carry ids and are all new. So the same request twice stores nothing twice. Throws
 * CONFLICT where messages in between are missing.
 */
export function alignMessages(stored: readonly Stored[], sent: readonly Sent[], first: number | null): number {
  if (sent.length === 0) return stored.length;
  const at = first ?? anchored(stored, sent) ?? (isWhole(stored, sent) ? 0 : stored.length);
  if (at >= 0 && at <= stored.length) return at;
  const sentence =
    at < 0
      ? 'These messages begin before the chat that is known: the ids of its messages have changed places.'
      : `${stored.length === 0 ? 'No message of this chat is known' : `Only ${stored.length} messages of this chat are known`}. Send message ${stored.length} and all after it.`;
  throw new AppError('CONFLICT', sentence, {
    details: { title: 'Messages are missing', known: stored.length, first: at },
  });
}

/** Where the list begins by the first message in it whose id is stored; null where none is. */
function anchored(stored: readonly Stored[], sent: readonly Sent[]): number | null {
  const numbers = new Map(
    stored.flatMap(({ externalId }, number) => (externalId ? [[externalId, number] as const] : [])),
  );
  for (const [index, { externalId }] of sent.entries()) {
    const number = externalId ? numbers.get(externalId) : undefined;
    if (number !== undefined) return number - index;
  }
  return null;
}

/** Without an id to tell them by, a list is the whole chat; with ids that nobody knows, only where it begins like the chat. */
function isWhole(stored: readonly Stored[], sent: readonly Sent[]): boolean {
  if (sent.every(({ externalId }) => externalId === null)) return true;
  const [begun] = stored;
  const [first] = sent;
  return (
    begun === undefined ||
    (begun.role === first?.role && begun.text === first.text && begun.at.toISOString() === first.at)
  );
}
