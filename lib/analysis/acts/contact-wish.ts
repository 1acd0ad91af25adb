import type { Channel } from '../schema';
import { namedChannels } from './channels';
import {
  asksPast,
  bareFits,
  bodies,
  gladAround,
  hedging,
  isPutOff,
  isQuestion,
  lead,
  leftOf,
  mark,
  modal,
  negatedBy,
  negation,
  others,
  subjectOf,
} from './clause';
import { readContactNoun } from './contact-noun';
import { type ContactMention, contactMentions, type Word, wordsOf } from './contact-verbs';
import { foreignWishes } from './foreign-contact';
import { phraseWishes, withdrawals } from './wish-phrases';

/** What a visitor says of being contacted, without being asked or besides the answer. */
export type ContactWish = {
  /** `third`: somebody else is to be contacted instead; `weak`: an expectation or a preference, no request. */
  kind: 'grant' | 'refuse' | 'withdraw' | 'third' | 'weak';
  channels: Channel[];
  start: number;
  end: number;
  /** Asks to send something, which alone is not a wish to be spoken to. */
  sends: boolean;
  /** The wish is put off, doubted, or tied to something that the visitor still has to settle. */
  hedged: boolean;
};

const anyContactWord =
  /call|ring|rung|phon|mail|t[e]?xt|contact|ping|\bdm\b|sms|reach|inbox|writ|repl|respon|revert|back|touch|drop|give|gis|gie|shout|shoot|buzz|messag|msg|what?s|welcome|send|put|get|speak|talk|scrap|scratch|scrub|delete|remove|forget|\bbin\b|cancel|take|erase|wipe|lose|nobody|no one|stop|withdraw|follow|hit|invit|bother|pester|spam|escr|ll[aá]m|m[aá]nd|env[ií]|av[ií]s|m[aá]rc|schreib|ruf|meld|schick|kontakt|gib|geb|écri|ecri|appel|scriv|chiam|contatt|bel |ligu|anruf|leave|unsubscribe|hear|list|sit down|meet|visit|see me|see us|\bpm\b|\bwa\b|fone|\bph\b|\bcal\b|bell|préven|inform|telefon|lösch|borr|elimin|efface|supprim|llamada|joign|corr?e[io]/;

/** Every statement about being contacted in one message of the visitor, in the order in which it is said. `low` is folded text. */
export function contactWishes(low: string): ContactWish[] {
  if (!anyContactWord.test(low)) return [];
  const words = wordsOf(low);
  const wishes: ContactWish[] = [];
  const add = (wish: ContactWish) => {
    const same = wishes.find((other) => other.kind === wish.kind && other.start < wish.end && wish.start < other.end);
    if (!same) wishes.push(wish);
    else if (wish.kind === 'refuse' && same.channels.length > 0)
      same.channels = [...new Set([...same.channels, ...wish.channels])];
  };
  for (const wish of withdrawals(low)) add(wish);
  let denied: ContactMention | null = null;
  for (const mention of contactMentions(words)) {
    const joined: boolean = denied !== null && isListedWith(words, denied, mention);
    const read: Read | null = joined ? { kind: 'refuse', from: mention.first } : readMention(words, mention);
    denied = read?.kind === 'refuse' ? mention : null;
    if (!read) continue;
    const span = spanOf(words, read.from, mention.last);
    add({
      ...span,
      kind: read.kind,
      channels: channelsAround(words, mention, read.kind),
      sends: read.sends ?? false,
      hedged: read.hedged ?? false,
    });
  }
  for (const wish of phraseWishes(low))
    add(
      wish.kind === 'grant' && waitsOn(low.slice(Math.max(0, wish.start - 80), wish.start))
        ? { ...wish, hedged: true }
        : wish,
    );
  for (const wish of foreignWishes(low)) add(wish);
  return wishes.sort((a, b) => a.start - b.start);
}

/** "Don't call me or write to me": a denial reaches over "or" to what is listed after it. */
function isListedWith(words: readonly Word[], denied: ContactMention, mention: ContactMention): boolean {
  const between = words.slice(denied.last + 1, mention.first).map((word) => word.text);
  const after = words[mention.last + 1]?.text ?? '';
  const list =
    between.some((text) => /^(?:or|nor)$/.test(text)) || (between.join() === ',' && /^(?:or|nor)$/.test(after));
  return (
    mention.target !== 'you' &&
    list &&
    between.every((text) => /^(?:or|nor|to|even|ever|also|please|,|try|a|any|by|via)$/.test(text))
  );
}

function spanOf(words: readonly Word[], from: number, last: number): { start: number; end: number } {
  return { start: words[from]?.start ?? 0, end: words[last]?.end ?? 0 };
}

type Read = { kind: ContactWish['kind']; from: number; hedged?: boolean; sends?: boolean };

/** Reads one mention of contacting somebody by who acts, in what mood, and what is denied. */
function readMention(words: readonly Word[], mention: ContactMention): Read | null {
  const left = leftOf(words, mention.first);
  const asked = isQuestion(words, mention.last);
  if (mention.form === 'noun') return readContactNoun(words, mention);
  if (mention.target === 'you' || mention.target === 'thing') {
    if (mention.target === 'you' && isHearing(words, mention)) return readHearing(left, mention);
    return null;
  }
  const texts = left.map((word) => word.text);
  const from = mention.first - left.length;
  const hedged =
    texts.some((text) => hedging.test(text)) || isPutOff(words, mention) || waitsOn(low(words, mention.first));
  if (isRatherNot(texts) && mention.target !== 'third') {
    const after = words[mention.last + 1]?.text ?? '';
    return /^(?:before|until|till|between|after|during)$/.test(after)
      ? { kind: 'weak', from }
      : { kind: 'refuse', from };
  }
  const negated = negatedBy(texts);
  const passive =
    /^(?:called|rung|phoned|emailed|texted|contacted|messaged|written|reached|chased|pestered|buzzed|whatsapped)$/.test(
      words[mention.first]?.text ?? '',
    ) && /^(?:be|being)$/.test(texts.at(-1) ?? '');
  if (passive) return readPassive(texts, from, negated, hedged);
  if (mention.form === 'past') {
    const wished =
      texts.includes('if') &&
      !texts.slice(texts.indexOf('if')).some((text) => /^(?:i|we)$/.test(text)) &&
      !/\b(?:would've|would have|could have)\b/.test(low(words, mention.first)) &&
      mention.target === 'me' &&
      gladAround(words, mention, from);
    return wished ? { kind: 'grant', from, hedged } : null;
  }
  if (mention.form === 'ing') return readGerund(texts, from, mention, words[mention.first]?.text ?? '');
  if (isNaming(words, mention)) return null;
  if ((isOffer(words, mention) || isPaper(words, mention)) && !hasDetail(words)) return null;
  const third = mention.target === 'third';
  const subject = subjectOf(texts);
  if (subject === 'own') return null;
  if (subject === 'nobody') {
    const tail = texts.slice(texts.findIndex((text) => bodies.test(text)) + 1);
    if (mention.form === 'base' && !tail.includes('will') && !tail.includes('would')) return { kind: 'refuse', from };
    return mention.form === 's' && mention.target === 'me' && words[mention.last + 1]?.text !== 'back'
      ? { kind: 'refuse', from }
      : null;
  }
  if (mention.form === 's') return null;
  if (subject === 'other') {
    const head = texts.findIndex(
      (text) => others.test(text) || text === 'your' || text === 'the' || text === 'a' || text === 'an',
    );
    const lead = texts.slice(0, Math.max(0, head));
    const inner = texts.slice(head);
    const wanted =
      texts.some((text) => text !== 'to' && modal.test(text)) ||
      (texts.includes('to') && texts.some((text) => /^(?:i'd|we'd|is|are|were|for)$/.test(text)));
    const softly =
      /^(?:can't|couldn't|won't|wouldn't|why)$/.test(lead.at(-1) ?? '') ||
      (lead.includes('why') && /^(?:don't|not)$/.test(lead.at(-1) ?? ''));
    if (softly && mention.target === 'me') return { kind: third ? 'third' : 'grant', from, hedged };
    if (negated) {
      const denied = wanted || /^(?:don't|never|not)$/.test(lead.at(-1) ?? '');
      const complains =
        inner.some((text) => /^(?:don't|never|doesn't|didn't|won't|can't|not)$/.test(text)) &&
        !inner.some((text) => /^(?:should|must|may|to|please|need)$/.test(text)) &&
        !/^(?:can't|cannot)$/.test(inner.at(-1) ?? '');
      if (
        /^(?:can't)$/.test(inner.at(-1) ?? '') &&
        /^(?:he|she|they|you)$/.test(inner[0] ?? '') &&
        mention.target === 'third'
      )
        return null;
      return denied && !complains && !third ? { kind: 'refuse', from } : null;
    }
    if (texts.some((text) => /^(?:told|promised|said|supposed|would've|thought|expected|asked)$/.test(text)))
      return null;
    if (/^(?:do|does|did|would|why|should)$/.test(texts[0] ?? '') && /^(?:i|we)$/.test(texts[1] ?? '')) return null;
    if (lead.some((text) => asksPast.test(text)) && !wanted) return null;
    if (/^(?:when|why|how|what|where|which)$/.test(lead[0] ?? '') || (lead.includes('do') && asked)) return null;
    if (lead.includes('if') && !gladAround(words, mention, from)) return null;
    if (!wanted && /^(?:someone|somebody)$/.test(texts.at(-1) ?? '') && mention.target === 'me' && texts.length <= 3)
      return { kind: 'grant', from, hedged };
    if (!wanted) {
      const detail =
        /^<(?:tel|mail)>$/.test(words[mention.last + 1]?.text ?? '') ||
        /^<(?:tel|mail)>$/.test(words[mention.last]?.text ?? '') ||
        /^<(?:tel|mail)>$/.test(words[mention.last + 2]?.text ?? '');
      return detail && inner[0] === 'you' && !third ? { kind: 'grant', from, hedged } : null;
    }
    if (third) return { kind: 'third', from };
    if (
      texts.some((text) => /^(?:will|'ll|they'll|you'll|he'll|she'll)$/.test(text)) &&
      !asked &&
      !texts.includes('please') &&
      !texts.includes('need')
    )
      return { kind: 'weak', from, hedged };
    if (mention.target === null && !bareFits(words, mention)) return null;
    return { kind: 'grant', from, hedged };
  }
  return readImperative(words, mention, texts, from, { hedged, negated, third });
}

/** "I'd rather you didn't ring", "we would prefer it if nobody wrote": a wish that it does not happen. */
function isRatherNot(texts: readonly string[]): boolean {
  const place = texts.findIndex((text) =>
    /^(?:rather|sooner|prefer|preferred|appreciate|grateful|happier|better|wish|glad|thankful|obliged)$/.test(text),
  );
  return (
    place >= 0 &&
    /\b(?:you|they|he|she|it|your \w+|the \w+|people|anyone|anybody|someone|somebody)(?: all)? (?:didn't|didnt|don't|dont|did not|do not|not|wouldn't|won't|never)(?: (?:ever|just|actually|please|try to|have to))?$/.test(
      texts.slice(place + 1).join(' '),
    )
  );
}

const afterCallMe =
  /^(?:on|at|back|when|if|tomorrow|today|asap|please|between|after|before|any|anytime|this|next|by|about|regarding|re|to|for|in|from|and|or|as|now|later|whenever|whichever|first|ideally|during|early|sometime|mornings?|afternoons?|evenings?|weekdays?|weekends?|tonight|instead|rather|there|directly|direct|once|around|with|cos|because|mate|thanks|thx|urgently|immediately|soon|here|then|but|only|up|over|via|quick|quickly|not|so|the|somebody|someone|also|too|like|right|straight|ok|okay|anyway|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thurs?|fri|sat|sun|through|via|within|same|sir|love|pal|bro|half|mid|post|all|every|either|maybe|just|regards|daytime|<tel>|<mail>|a|an|some|what|whatever|info|details|everything|your|my|it|that|all|those|both|rates?|quotes?|prices?|price-list|options|dates|times|more|one|two|three|beforehand|[,.;:!?\n()…]|\d.*)$/;

function readImperative(
  words: readonly Word[],
  mention: ContactMention,
  texts: readonly string[],
  from: number,
  { hedged, negated, third }: { hedged: boolean; negated: boolean; third: boolean },
): Read | null {
  const after = words[mention.last + 1]?.text ?? '';
  const verb = words[mention.first]?.text ?? '';
  if (isLabel(words, mention, texts)) return null;
  if (negated) {
    const place = texts.findIndex((text) => negation.test(text));
    const strays = texts.slice(0, place).filter((text) => !lead.test(text) && !hedging.test(text));
    const kept = texts.slice(place);
    if (/^(?:can't|won't)$/.test(kept[0] ?? '') && strays.length === 0 && mention.target !== 'me') return null;
    if (strays.length > 3 && mention.target !== 'me') return null;
    if (strays.length > 0 && /^(?:not|no)$/.test(kept[0] ?? '') && kept.length > 3 && mention.target !== 'me')
      return null;
    if (third) return null;
    if (/^(?:before|until|till|between|after|during|on)$/.test(after) && !/^(?:stop|quit)$/.test(kept[0] ?? '')) {
      const next = words[mention.last + 2]?.text ?? '';
      return /^(?:i|i've|my|we|we've|the|she|he)$/.test(next)
        ? { kind: 'grant', from, hedged: true }
        : { kind: 'weak', from };
    }
    return { kind: 'refuse', from };
  }
  if (
    texts.some((text) => /^(?:did|does|has|have|had|what|where|was|were|is|are|whose)$/.test(text)) &&
    !texts.includes('please')
  )
    return null;
  const strays = texts.filter((text) => !lead.test(text) && !hedging.test(text) && !modal.test(text));
  if (
    (strays.length > 2 && texts[0] !== 'if') ||
    (strays.length > 0 && mention.target === null && !/^<(?:tel|mail)>$/.test(after))
  ) {
    if (
      !(mention.target === 'me' && /^(?:please|to|or|and|just|then|better|can|could|always)$/.test(texts.at(-1) ?? ''))
    )
      return null;
  }
  if (/^(?:where|whether)$/.test(texts[0] ?? '')) return null;
  if (/^(?:will|i'll|gonna)$/.test(texts.at(-1) ?? '')) return null;
  if (texts.some((text) => /^(?:how|why)$/.test(text)) && !/\b(?:why not|how about)\b/.test(texts.join(' ')))
    return null;
  if (strays.includes(texts.at(-1) ?? '') && texts[0] !== 'if' && !hasDetail(words)) return null;
  if (texts[0] === 'if' && !(mention.target === 'me' && texts.length > 2)) return null;
  if (third) return { kind: 'third', from };
  if (mention.target === 'me') {
    if (/^(?:me|us)$/.test(words[mention.last]?.text ?? '')) {
      if (/^(?:that|why|how|nothing|anything)$/.test(after)) return null;
    }
    if (/^(?:put|connect|patch)$/.test(verb) && !hasPhone(words)) return null;
    return {
      kind: 'grant',
      from,
      hedged,
      sends: /^(?:email|text|message|whatsapp)$/.test(verb) && /^(?:the|a|an|your|some|over)$/.test(after),
    };
  }
  if (
    /^(?:text|email|message|phone|call|contact|whatsapp|reply|ring)$/.test(verb) &&
    texts.every((text) => lead.test(text)) &&
    /^(?:on|at|to|via)$/.test(after)
  ) {
    for (let at = mention.last + 2; at < Math.min(words.length, mention.last + 5); at += 1)
      if (/^<(?:tel|mail)>$/.test(words[at]?.text ?? '')) return { kind: 'grant', from, hedged };
  }
  if (
    texts.length === 0 &&
    /^(?:ring|call|text|phone|email|whatsapp)$/.test(verb) &&
    /^(?:[.,!;]|please|but|not|don't)?$/.test(after) &&
    hasDetail(words)
  )
    return { kind: 'grant', from, hedged };
  const polite = texts.includes('please') || /^(?:please|asap)$/.test(after);
  const ends = after === '' || /^[.,!;\n]$/.test(after);
  if (
    polite &&
    (ends || bareFits(words, mention)) &&
    /^(?:call|ring|phone|contact|callback|reply|revert|respond|write|message|text|email|whatsapp|get|be|use)$/.test(
      verb,
    ) &&
    texts.at(-1) !== 'or'
  )
    return { kind: 'grant', from, hedged };
  return null;
}

/** "WhatsApp +91 …", "Mail: …": the name of a detail, as in a signature, not a request. */
function isLabel(words: readonly Word[], mention: ContactMention, texts: readonly string[]): boolean {
  if (!/^(?:whatsapp|email|phone|contact|text|message)$/.test(words[mention.first]?.text ?? '')) return false;
  const next = words[mention.first + 1]?.text ?? '';
  return (
    /^(?:<tel>|<mail>|:|is)$/.test(next) && !/^(?:please|just|or|then|and|pls|can|better|to)$/.test(texts.at(-1) ?? '')
  );
}

/** "E-mail me the receipt": a paper of what is already there. */
function isPaper(words: readonly Word[], mention: ContactMention): boolean {
  const after = words
    .slice(mention.last + 1, mention.last + 5)
    .map((word) => word.text)
    .join(' ');
  return /^(?:a |an |the |my |your |that |this )?(?:copy of )?(?:\w+ )?(?:receipt|invoice|confirmation|code|link|statement|brochure|catalogue|catalog|price list|guide|form|password|login|voucher|tickets?|menu|map|manual|timetable)\b/.test(
    after,
  );
}

/** "Send me a quote": contact only where the message says where to. */
function isOffer(words: readonly Word[], mention: ContactMention): boolean {
  return words
    .slice(mention.first, mention.last + 1)
    .some((word) => /^(?:proposal|quote|quotation|offer|estimate)$/.test(word.text));
}

/** "Call me Alex", "write us a report": a name to be called by, or work to be done. */
function isNaming(words: readonly Word[], mention: ContactMention): boolean {
  if (!/^(?:me|us)$/.test(words[mention.last]?.text ?? '')) return false;
  const verb = words[mention.first]?.text ?? '';
  const after = words[mention.last + 1]?.text ?? '';
  if (verb === 'call')
    return !(after === '' || afterCallMe.test(after)) || /^(?:a|an|the|your|my|it|that)$/.test(after);
  return (
    verb === 'write' &&
    /^(?:a|an|the|some)$/.test(after) &&
    !/^(?:line|note|letter|email|message|reply|quick)$/.test(words[mention.last + 2]?.text ?? '')
  );
}

/** "Once the funding is through you may write": a condition on the visitor's side stands before. */
function waitsOn(before: string): boolean {
  return (
    /(?:^|[.,;!?] ?)(?:but |and )?(?:only )?(?:once|as soon as|when|if|after) (?:i|we|my|our|i've|we've|the (?:price|funding|budget|money|boss|wife|board|sale|deal))\b[^.;!?]*$/.test(
      before,
    ) && !/\bif i(?:'m| am)? (?:not |out|miss)/.test(before)
  );
}

/** The words of the sentence before a place, joined. */
function low(words: readonly Word[], first: number): string {
  return words
    .slice(Math.max(0, first - 12), first)
    .map((word) => word.text)
    .join(' ');
}

function hasDetail(words: readonly Word[]): boolean {
  return words.some((word) => word.text === '<tel>' || word.text === '<mail>');
}

function hasPhone(words: readonly Word[]): boolean {
  return words.some((word) => word.text === '<tel>');
}

function readPassive(texts: readonly string[], from: number, negated: boolean, hedged: boolean): Read | null {
  if (negated) return { kind: 'refuse', from };
  if (texts.some((text) => /^(?:will|when|if|who|by|supposed|meant|promised|was|were|expecting|should've)$/.test(text)))
    return null;
  const wants = texts.some((text) =>
    /^(?:want|like|love|happy|prefer|ok|okay|fine|can|may|please|glad|wish|need|agree|could|i'd|we'd|consent|rather|hope|expect)$/.test(
      text,
    ),
  );
  return wants ? { kind: 'grant', from, hedged } : null;
}

/** Gerunds that need their object: "not responding" is said of machines. */
const unclear = /^(?:responding|replying|reverting|reaching|hitting|getting)$/;

function readGerund(texts: readonly string[], from: number, mention: ContactMention, verb: string): Read | null {
  if (mention.target === 'third' || (mention.target === null && unclear.test(verb))) return null;
  const joined = texts.join(' ');
  if (
    /\b(?:don't|wouldn't|won't|not) mind\b|\bno (?:objections?|problem|issue) (?:to|with)\b|\b(?:happy|fine|ok|okay|good|cool|comfortable|grand) (?:with|about)\b|\bappreciate\b/.test(
      joined,
    ) &&
    !/\bnot (?:happy|fine|ok|okay|comfortable)\b/.test(joined)
  )
    return { kind: 'grant', from, hedged: texts.some((text) => hedging.test(text)) };
  if (
    /\b(?:stop|quit|no|without|cease|not|don't like|don't want|don't need|hate|avoid|no need for|sick of|tired of|fed up (?:of|with))\b/.test(
      joined,
    )
  ) {
    if (
      /\b(?:i'm|we're|i am|we are|was|were|is|are) (?:\w+ )?not\b|\bnot (?:just )?$/.test(joined) &&
      mention.target !== 'me'
    )
      return null;
    if (/\b(?:rather than|instead of)\b/.test(joined)) return null;
    return { kind: 'refuse', from };
  }
  return null;
}

function isHearing(words: readonly Word[], mention: ContactMention): boolean {
  return /^hear/.test(words[mention.first]?.text ?? '');
}
function readHearing(left: readonly Word[], mention: ContactMention): Read | null {
  const joined = left.map((word) => word.text).join(' ');
  const from = mention.first - left.length;
  if (/\b(?:don't|not|no|never|rather not)\b/.test(joined)) return { kind: 'refuse', from };
  if (/\b(?:like|love|happy|hope|glad) to\b/.test(joined)) return { kind: 'grant', from };
  return /\bforward\b/.test(joined) ? { kind: 'weak', from } : null;
}

function channelsAround(words: readonly Word[], mention: ContactMention, kind: ContactWish['kind']): Channel[] {
  const found = new Set<Channel>();
  if (mention.channel) found.add(mention.channel);
  let end = mention.last;
  for (let at = mention.last + 1; at < words.length && at <= mention.last + 7; at += 1) {
    const text = words[at]?.text ?? '';
    if (mark.test(text) || text === ',' || text === 'but') break;
    end = at;
  }
  const tail = words
    .slice(mention.last + 1, end + 1)
    .map((word) => word.text)
    .join(' ');
  const by = /\b(?:by|via|on|over|per|through) (?:e-?mail|text|phone|whatsapp|post)\b/.exec(tail);
  if (by && kind !== 'refuse') {
    for (const channel of namedChannels(by[0])) {
      found.clear();
      found.add(channel);
    }
  } else if (by) for (const channel of namedChannels(by[0])) found.add(channel);
  if (found.size === 0 && /^(?:on|at|to|via)? ?<mail>/.test(tail)) found.add('email');
  if (found.size === 0 && /^(?:on|at|to|via)? ?<tel>/.test(tail)) found.add('phone');
  if (found.size === 0 && words[mention.last]?.text === '<mail>') found.add('email');
  if (found.size === 0 && words[mention.last]?.text === '<tel>') found.add('phone');
  return [...found];
}
