import { maskSensitive } from '@/lib/language/mask-sensitive';
import type { IncomingMessage } from './read-transcript';

/** One place where a transcript says something else than was accepted. `message` counts from 0; texts are shortened, sensitive places blacked out. */
export type Difference = { message: number; field: 'role' | 'text' | 'at' | 'id'; accepted: string; sent: string };

export type StoredMessage = { number: number; externalId: string | null; role: string; text: string; at: Date };

const maximumDifferences = 20;

/**
 * Where the messages that both sides hold differ: accepted messages never change, whatever is sent later. `first` is the number of the
 * first message sent; without `times` a message may come again with another time, as bots stamp it when they send.
 */
export function differences(
  stored: readonly StoredMessage[],
  sent: readonly Pick<IncomingMessage, 'externalId' | 'role' | 'text' | 'at'>[],
  { first = 0, times = true }: { first?: number; times?: boolean } = {},
): Difference[] {
  const found: Difference[] = [];
  for (const accepted of stored.slice(first)) {
    const message = sent[accepted.number - first];
    if (!message) break;
    const add = (field: Difference['field'], before: string, after: string) =>
      before !== after &&
      found.push({ message: accepted.number, field, accepted: short(before, after), sent: short(after, before) });
    add('role', accepted.role, message.role);
    if (accepted.text !== message.text) {
      const [before, after] = [maskSensitive(accepted.text).text, maskSensitive(message.text).text];
      found.push({
        message: accepted.number,
        field: 'text',
        accepted: short(before, after),
        sent: short(after, before),
      });
    }
    if (times) add('at', accepted.at.toISOString(), message.at);
    if (accepted.externalId && message.externalId) add('id', accepted.externalId, message.externalId);
    if (found.length >= maximumDifferences) break;
  }
  return found.slice(0, maximumDifferences);
}

/** At most 120 characters, beginning shortly before the place where the two part. */
function short(text: string, other: string): string {
  if (text.length <= 120) return text;
  let parting = 0;
  while (parting < text.length && text[parting] === other[parting]) parting += 1;
  const start = Math.max(0, Math.min(parting - 40, text.length - 120));
  return `${start > 0 ? '\u2026' : ''}${text.slice(start, start + 120)}${start + 120 < text.length ? '\u2026' : ''}`.toWellFormed();
}
