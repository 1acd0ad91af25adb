import type { Channel, NextTurn } from '@/lib/analysis/schema';

/** Approved words for each next turn. They ask or state; they never promise a price, time, result or fit. */
export const approvedPhrases = {
  stop: 'I am handing this chat to a person now, and I will stop here.',
  escalate: 'That is a question for a person. I am passing this chat on with your words as you wrote them.',
  close: 'Thank you for the chat. You can come back here at any time.',
  handoff: 'Thank you. I am passing your request and your question on to a person.',
  ask_clarifying: 'So that the right person reads this: what would you like help with, in a sentence or two?',
  collect_contact:
    'Thank you, that is clear. If you would like a person to answer, which e-mail address or phone number may they use?',
} as const;

const channelWords: Record<Channel, string> = {
  email: 'by e-mail',
  phone: 'by phone',
  sms: 'by text message',
  whatsapp: 'on WhatsApp',
};

/** The words for a consent question that names the channel, or the channels, whose details were given. */
export function consentQuestion(channels: readonly Channel[]): string {
  const named = channels.map((channel) => channelWords[channel]);
  const how = named.length > 1 ? `${named.slice(0, -1).join(', ')} or ${named.at(-1)}` : (named[0] ?? 'about this');
  return `May a person from our team contact you ${how} about your request? You can say no.`;
}

/** What the bot may say for a next turn, in approved words only; null where it should say nothing of its own (`continue`). */
export function botPhrase(turn: NextTurn, context: { channels: readonly Channel[] } = { channels: [] }): string | null {
  if (turn === 'continue') return null;
  if (turn === 'ask_consent') return consentQuestion(context.channels);
  return approvedPhrases[turn];
}
