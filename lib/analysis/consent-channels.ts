import { namedChannels, writtenHere } from './acts/channels';
import type { Permission } from './acts/permission';
import type { Said } from './consent-said';
import type { Channel } from './schema';

const channelWord = `(?:e-?mails?|mail|phone|telephone|text|sms|whats ?app|writing|call|calls|ring|letter|tel[ée]fono|correo|tel[ée]phone|courriel|telefon|schriftlich|anruf|handy|llamada|mensaje|mobile|cell|landline|both|either|any)`;
const channelStart = new RegExp(
  String.raw`^[^\p{L}]*(?:(?:yes|yeah|ok|sure|well|just|only|probably|i'd say|i prefer|prefer|preferably|rather|best|better|mejor|plut[ôo]t|lieber|am besten|nur|solo|s[oó]lo|in|by|via|on|per|over|through|por|par|the|my|a|an|mi|mon|ma) ){0,4}${channelWord}(?![\p{L}'])`,
  'u',
);
export const channelBest = new RegExp(
  String.raw`\b${channelWord}(?: is| 's|'s| would be| works)? (?:fine|best|better|good|ok|okay|easiest|easier|preferred|please|pls|only|first|grand|great|works|svp|porfa|por favor|bitte|uniquement|only|ideally|preferably|instead|then|suits)\b`,
);

/** The message names the channel that it wants: "by e-mail", "whatsapp best, 07…". */
export function isChannelAnswer(low: string, limits: ReadonlySet<Channel>): boolean {
  const text = low.replace(/[\w.+-]{1,64}@\S+/g, ' ').replace(writtenHere, ' ');
  const denied = withoutDenied(text);
  const named = namedChannels(denied.slice(0, 160)).filter((channel) => !limits.has(channel));
  if (/\?/.test(text) && named.length === 0) return false;
  if (channelStart.test(denied) || channelBest.test(denied))
    return named.length > 0 || /\b(?:both|either|any|whichever)\b/.test(denied);
  return (
    limits.size > 0 &&
    denied
      .split(/[.!?;,\n]+|\s-+\s/)
      .some(
        (clause) =>
          clause.trim().split(/\s+/).length <= 5 && namedChannels(clause).some((channel) => !limits.has(channel)),
      )
  );
}

/** "text or ring, whichever": a channel more, said after the yes. */
export function addsChannel(low: string): boolean {
  const text = low.replace(/[\w.+-]{1,64}@\S+/g, ' ');
  return (
    text.length < 90 &&
    !/\?/.test(text) &&
    /^(?:or |and |also |oh and )?(?:text|ring|call|phone|e-?mail|whats ?app|sms)\b[^.!?]{0,20}\b(?:or|and|also|too|works|whichever|either|fine|ok|good)\b|^(?:or|and) (?:text|ring|call|phone|e-?mail|whats ?app|sms)\b|\b(?:text|call|phone|e-?mail|whats ?app|sms)s? (?:works |is )?(?:too|also|as well)\b|\balso (?:on |by )?(?:whats ?app|text|phone|e-?mail)\b/.test(
      text,
    )
  );
}

/** Channels of a yes: those that the visitor names, else those asked for, else those whose details come with the yes. */
export function chosenChannels(said: Said, permission: Permission | null): Set<Channel> {
  const { turn, wanted, limits, details } = said;
  const asked = permission?.channels ?? [];
  const open = asked.filter((channel) => !limits.has(channel));
  const alone = onlyChannel(turn.low).filter((channel) => !limits.has(channel));
  if (alone.length > 0) return new Set(alone);
  const lastWord =
    /^.*\b(?:scrap that|scratch that|no wait|on second thoughts?|or rather|strike that|forget that)\b/s.exec(
      turn.low,
    )?.[0].length ?? 0;
  const corrected = lastWord > 0 ? namedIn(turn.low.slice(lastWord)).filter((channel) => !limits.has(channel)) : [];
  if (corrected.length > 0) return new Set(corrected);
  const wished = new Set<Channel>(wanted.flatMap((wish) => wish.channels));
  const positive = new Set<Channel>([...wished, ...namedIn(turn.low)].filter((channel) => !limits.has(channel)));
  const all = /\b(?:either|both|any of|whichever|whatever|cualquiera|les deux|beides|como quier)\b/.test(turn.low);
  const adds =
    all || /(?<![\p{L}])(?:or|also|too|if (?:quicker|easier|urgent|you|that)|oder|ou)(?![\p{L}])/u.test(turn.low);
  if (positive.size > 0) {
    if (all) for (const channel of open) positive.add(channel);
    if (
      adds &&
      details.phone &&
      details.email &&
      !limits.has('phone') &&
      !limits.has('email') &&
      [...positive].every((channel) => channel === 'email' || channel === 'phone')
    ) {
      positive.add('email');
      positive.add('phone');
    }
    return positive;
  }
  if (adds && open.includes('email') && details.phone && !limits.has('phone')) open.push('phone');
  else if (adds && open.includes('phone') && details.email && !limits.has('email')) open.push('email');
  if (adds && open.length > 1) return new Set(open);
  const given = new Set<Channel>();
  if (details.email && !limits.has('email')) given.add('email');
  if (details.phone && !limits.has('phone')) given.add('phone');
  if (open.length === 1 || (open.length > 0 && given.size === 0)) return new Set(open);
  return given.size > 0 ? given : new Set(open);
}

const oneChannel =
  '(?:e-?mails?|mail|writing|text|texts|sms|whats ?app|phone|calls?|correo|escrito|courriel|[ée]crit|schriftlich|telefon|tel[ée]phone|tel[ée]fono)';
export const onlyThat = new RegExp(
  String.raw`(?<![\p{L}])${oneChannel}(?: is fine| please| pls)?,? (?:only|uniquement|seulement|solamente|[úu]nicamente)(?![\p{L}])|(?<![\p{L}])(?:only|just|nur|solo|s[óo]lo|uniquement) (?:by |via |in |per |por |par |on |with )?(?:an? )?${oneChannel}(?![\p{L}])`,
  'u',
);

/** "E-mail only", "nur per Mail": the one channel that is wished. */
export function onlyChannel(low: string): Channel[] {
  const hit = onlyThat.exec(low.replace(/[\w.+-]{1,64}@\S+/g, ' '));
  return hit
    ? namedChannels(
        hit[0]
          .replace('escrito', 'escribir')
          .replace(/[ée]crit$/, 'écrire')
          .replace('schriftlich', 'schreiben'),
      )
    : [];
}

/** Channels that the message names for itself, outside clauses that deny them, tell of the past, or speak of one's own calling. */
export function namedIn(low: string): Channel[] {
  const clauses = low
    .replace(/[\w.+-]{1,64}@\S+/g, ' ')
    .split(/[.!?;\n]+|,\s|\s-\s|\b(?:because|cos|coz|since|as i|so i|que estoy|que trabajo|car je|weil)\b/)
    .filter(
      (clause) =>
        !/\b(?:i'll|i will|i can|i could|can i|shall i|should i|yesterday|last (?:week|month|year|time)|you (?:called|rang|texted|emailed|wrote)|i (?:called|rang|texted|emailed|wrote|tried))\b/.test(
          clause,
        ),
    );
  return namedChannels(
    withoutDenied(clauses.join(' . ')).replace(
      /\b(?:my|your|the|on my|his|her) (?:tele)?phone(?: number)?\b|\bphone number\b|\b(?:e-?mail|mail) address\b|\bmy (?:e-?mail|mail)\b(?! is| please| pls| only)/g,
      ' ',
    ),
  );
}

/** The words outside what is denied: "no calls", "can't hear the phone", "sin llamadas". */
export function withoutDenied(low: string): string {
  return low.replace(
    /\b(?:no|not|don't|dont|do not|never|nothing|nobody|nicht|nichts|kein\w*|pas|can't|cant|cannot|hate|without|sin|ni|ne|rather than|instead of|stop|aucun|jamais|nunca|miro|off)\b(?:[^.,;!?\n-]|(?<=\p{L})-(?=\p{L})){0,40}/gu,
    ' ',
  );
}
