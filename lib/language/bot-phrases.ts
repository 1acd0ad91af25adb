import type { Channel, NextTurn } from '@/lib/analysis/schema';
import { fillTemplate, type TemplateValues } from './fill-template';
import { findPromises } from './promises';

/** The next turns in which the bot says words of ours. */
export type SpokenTurn = Exclude<NextTurn, 'continue'>;

/** Approved words for each next turn where the catalogue holds none. They ask or state; they never promise a price, time, result or fit. */
export const approvedPhrases: Record<SpokenTurn, string> = {
  stop: 'I am handing this chat to a person now, and I will stop here.',
  escalate: 'That is a question for a person. I am passing this chat on with your words as you wrote them.',
  close: 'Thank you for the chat. You can come back here at any time.',
  handoff: 'Thank you. I am passing your request and your question on to a person.',
  ask_consent: 'May a person from our team contact you {{channels}} about your request? You can say no.',
  collect_contact:
    'Thank you, that is clear. If you would like a person to answer, which e-mail address or phone number may they use?',
  ask_clarifying: 'So that the right person reads this: what would you like help with, in a sentence or two?',
};
export const spokenTurns = Object.keys(approvedPhrases) as SpokenTurn[];

/** The key under which the catalogue of approved language holds the bot's words for a turn. */
export const botTextKey = (turn: SpokenTurn) => `bot-${turn.replaceAll('_', '-')}`;

/** The bot's words of the catalogue by turn; a turn that is missing is said in the words above. */
export type BotTexts = Partial<Record<SpokenTurn, string>>;

/** The bot's words by turn, from rows of the catalogue. */
export function botTextsOf(rows: readonly { key: string; body: string }[]): BotTexts {
  return Object.fromEntries(
    spokenTurns.flatMap((turn) => {
      const row = rows.find((each) => each.key === botTextKey(turn));
      return row ? [[turn, row.body]] : [];
    }),
  );
}

const channelWords: Record<Channel, string> = {
  email: 'by e-mail',
  phone: 'by phone',
  sms: 'by text message',
  whatsapp: 'on WhatsApp',
};

/** The channels as a sentence names them, such as "by e-mail or by phone"; null where there is none. */
export function namedChannels(channels: readonly Channel[]): string | null {
  const named = channels.map((channel) => channelWords[channel]);
  return named.length > 1 ? `${named.slice(0, -1).join(', ')} or ${named.at(-1)}` : (named[0] ?? null);
}

/**
 * What the bot may say for a next turn, in approved words only: those of the catalogue with their placeholders filled, or ours where it
 * has none, where nothing of them is left, or where the visitor's own words make a promise of them. Null for `continue`.
 */
export function botPhrase(
  turn: NextTurn,
  context: { channels?: readonly Channel[]; values?: TemplateValues; texts?: BotTexts } = {},
): string | null {
  if (turn === 'continue') return null;
  const values = { ...context.values, channels: namedChannels(context.channels ?? []) };
  const own = context.texts?.[turn];
  const said = own ? fillTemplate(own, values) : '';
  return said !== '' && findPromises(said).length === 0 ? said : fillTemplate(approvedPhrases[turn], values);
}
