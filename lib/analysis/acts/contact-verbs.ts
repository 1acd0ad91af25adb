import type { Channel } from '../schema';

/** A word of a folded text, normalised (`email`, `don't`, `<mail>`, `<tel>`), with its place. */
export type Word = { text: string; start: number; end: number };

/** How a verb or noun of contacting stands: to call, calls, called, calling, a call. */
export type Form = 'base' | 's' | 'past' | 'ing' | 'noun';

/** Whom a contact reaches: the speaker, the one spoken to, somebody else, some thing, or nobody named. */
export type Target = 'me' | 'you' | 'third' | 'thing' | null;

/** A place in a text that speaks of contacting somebody; `first` and `last` are word numbers, `last` with the target. */
export type ContactMention = { channel: Channel | null; form: Form; first: number; last: number; target: Target };

const shape =
  /[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+|\+?\(?\d[\d\s().\-/]{5,24}\d|\p{L}+(?:['-]\p{L}+)*|\d+(?:[:.]\d+)*|[.,;:!?\n()…]|\p{Extended_Pictographic}/gu;

const short: Record<string, string> = {
  'e-mail': 'email',
  'e-mails': 'emails',
  'e-mailed': 'emailed',
  'e-mailing': 'emailing',
  emailme: 'email',
  mail: 'email',
  mails: 'emails',
  mailed: 'emailed',
  'whats-app': 'whatsapp',
  whatsap: 'whatsapp',
  watsapp: 'whatsapp',
  whatsup: 'whatsapp',
  wa: 'whatsapp',
  whatsapped: 'whatsapp',
  txt: 'text',
  txts: 'texts',
  sms: 'text',
  msg: 'message',
  dm: 'message',
  inbox: 'message',
  mesage: 'message',
  ping: 'message',
  pm: 'message',
  ph: 'phone',
  fone: 'phone',
  fon: 'phone',
  telephone: 'phone',
  phones: 'phones',
  cal: 'call',
  caling: 'calling',
  'call-back': 'callback',
  'phone-call': 'call',
  phonecall: 'call',
  phonecalls: 'calls',
  bell: 'bell',
  dont: "don't",
  cant: "can't",
  wont: "won't",
  didnt: "didn't",
  doesnt: "doesn't",
  wouldnt: "wouldn't",
  couldnt: "couldn't",
  shouldnt: "shouldn't",
  isnt: "isn't",
  arent: "aren't",
  havent: "haven't",
  hasnt: "hasn't",
  neednt: "needn't",
  dinnae: "don't",
  dnt: "don't",
  cannot: "can't",
  wudnt: "wouldn't",
  aint: "ain't",
  mustnt: "mustn't",
  u: 'you',
  ye: 'you',
  yous: 'you',
  youse: 'you',
  ya: 'you',
  yall: 'you',
  "y'all": 'you',
  cha: 'you',
  yourselves: 'you',
  pls: 'please',
  plz: 'please',
  plse: 'please',
  kindly: 'please',
  plx: 'please',
  pleez: 'please',
  wanna: 'want',
  gonna: 'will',
  lemme: 'let',
  gimme: 'give',
  gie: 'give',
  gies: 'give',
  "gie's": 'give',
  id: "i'd",
  ill: "i'll",
  im: "i'm",
  ive: "i've",
  youd: "you'd",
  theyd: "they'd",
  theyre: "they're",
  whos: "who's",
  smbd: 'somebody',
  smb: 'somebody',
  sb: 'somebody',
  sum1: 'someone',
  some1: 'someone',
  cud: 'could',
  shud: 'should',
  wud: 'would',
};

/** Splits folded text into normalised words and marks. */
export function wordsOf(low: string): Word[] {
  const words: Word[] = [];
  for (const hit of low.matchAll(shape)) {
    const raw = hit[0];
    const place = { start: hit.index, end: hit.index + raw.length };
    if (raw.includes('@')) words.push({ text: '<mail>', ...place });
    else if (/^[+(\d]/.test(raw)) {
      const digits = raw.replace(/\D/g, '').length;
      words.push({ text: digits >= 7 ? '<tel>' : raw, ...place });
    } else words.push({ text: short[raw] ?? raw, ...place });
  }
  return words;
}

type Verb = { channel: Channel | null; forms: Record<string, Form>; noun?: boolean };
function verb(channel: Channel | null, base: string, s: string, past: string, ing: string, noun = false): Verb {
  const forms: Record<string, Form> = { [ing]: 'ing', [s]: 's', [base]: 'base' };
  for (const form of past.split('/')) forms[form] ??= 'past';
  return { channel, forms, noun };
}
const verbs: Verb[] = [
  verb('phone', 'call', 'calls', 'called', 'calling', true),
  verb('phone', 'ring', 'rings', 'rang/rung', 'ringing', true),
  verb('phone', 'phone', 'phones', 'phoned', 'phoning', true),
  verb('phone', 'buzz', 'buzzes', 'buzzed', 'buzzing', true),
  verb('phone', 'callback', 'callbacks', 'callbacked', 'callbacking', true),
  verb('phone', 'dial', 'dials', 'dialled/dialed', 'dialling'),
  verb('email', 'email', 'emails', 'emailed', 'emailing', true),
  verb('email', 'write', 'writes', 'wrote/written', 'writing'),
  verb('sms', 'text', 'texts', 'texted', 'texting', true),
  verb('whatsapp', 'whatsapp', 'whatsapps', 'whatsapped', 'whatsapping', true),
  verb(null, 'message', 'messages', 'messaged', 'messaging', true),
  verb(null, 'contact', 'contacts', 'contacted', 'contacting', true),
  verb(null, 'reach', 'reaches', 'reached', 'reaching'),
  verb(null, 'reply', 'replies', 'replied', 'replying', true),
  verb(null, 'respond', 'responds', 'responded', 'responding'),
  verb(null, 'revert', 'reverts', 'reverted', 'reverting'),
  verb(null, 'pester', 'pesters', 'pestered', 'pestering'),
  verb(null, 'chase', 'chases', 'chased', 'chasing'),
  verb(null, 'hound', 'hounds', 'hounded', 'hounding'),
];
const byWord = new Map(
  verbs.flatMap((entry) => Object.entries(entry.forms).map(([word, form]) => [word, { entry, form }] as const)),
);

const set = (words: string) => new Set(words.split(' '));
const beforeNoun = set(
  'a an the good my your his her their our this that these those any no another each every by via on per over through which what phone sales cold quick short proper brief missed voice video work best of from without for personal private old new same other daily prompt more some unwanted wrong own first last contact or/and real actual call simple early written further',
);
const afterCompound = set(
  'number numbers address addresses details detail form forms centre center charge charges fee fees out-fee log bill lens lenses system systems line lines handset handsets account provider list order box road main binder shop shops case screen app apps doorbell size sizes recorder recording chain time-out-fee contract signal battery mast charger page message-board us-page persons',
);
const thirdPersons = set(
  'husband wife partner boss supervisor colleague coworker assistant secretary mum mom mother mam dad father son daughter sister brother friend neighbour neighbor manager director owner landlord lawyer solicitor accountant bookkeeper agent nan gran tenant uncle aunt fiancée fiancé fiancee fiance girlfriend boyfriend parents missus hubby brother-in-law mother-in-law caretaker janitor foreman receptionist pa guardian carer foster',
);
const ownThings = set(
  'mobile cell cellphone number phone landline work email office house home direct desk line personal private other business shop workshop whatsapp inbox address old new work-mobile handset daytime store clinic depot yard farm school site bar studio surgery practice',
);
const placesOfTheirs = set(
  'office shop house workshop landline mobile number store clinic depot yard farm school site bar studio surgery practice home hotel restaurant phone',
);
const afterVerbSkip = set('back out over up across along');
const linkers = set('to with on at via');

/** Reads whom a contact reaches from the word after the verb; gives the target and the last word that belongs to it. */
function targetAt(words: readonly Word[], start: number): { target: Target; last: number } {
  let at = start;
  const text = (place: number) => words[place]?.text ?? '';
  if (afterVerbSkip.has(text(at))) at += 1;
  let linked = false;
  if (linkers.has(text(at))) {
    linked = true;
    at += 1;
  }
  const word = text(at);
  if (word === 'me' || word === 'us' || word === 'myself') {
    if (word === 'me' && text(at + 1) === 'and' && thirdPersons.has(text(at + 3)))
      return { target: 'me', last: at + 3 };
    return { target: 'me', last: at };
  }
  if (word === 'you' || word === 'yourself') return { target: 'you', last: at };
  if (word === '<mail>' || word === '<tel>') return { target: 'me', last: at };
  if (/^(?:him|her|them|someone|somebody|anyone|people|others|head)$/.test(word)) {
    if (word === 'her' && ownThings.has(text(at + 1))) return { target: 'third', last: at + 1 };
    return { target: word === 'them' || word === 'people' ? (linked ? 'third' : 'thing') : 'third', last: at };
  }
  if (/^(?:mum|mom|mam|dad|nan|gran)(?:'s)?$/.test(word)) return { target: 'third', last: at };
  if (/^(?:my|our|his|their|the)$/.test(word)) {
    const noun = text(at + 1).replace(/'s$/, '');
    if (thirdPersons.has(noun) || thirdPersons.has(text(at + 2).replace(/'s$/, '')))
      return { target: 'third', last: at + 1 };
    if ((word === 'my' || word === 'our') && (ownThings.has(noun) || ownThings.has(text(at + 2))))
      return { target: 'me', last: at + 1 };
    if (word === 'the' && placesOfTheirs.has(noun)) return { target: 'me', last: at + 1 };
    const thing =
      /^(?:the|our)$/.test(word) ||
      /^(?:invoices?|receipts?|orders?|bills?|quotes?|tickets?|accounts?|reports?|results?|codes?|details|statements?|policy|documents?|files?|contracts?|cards?|bookings?|own|first|next|last|full|deliver\w*|attention|message|name)$/.test(
        noun,
      );
    return { target: thing ? 'thing' : 'third', last: at + 1 };
  }
  if (/^(?:this|that|these|same|those)$/.test(word)) {
    if (/^(?:number|address|one|email|mobile|phone|no)$/.test(text(at + 1))) return { target: 'me', last: at + 1 };
    return linked ? { target: null, last: start - 1 } : { target: 'thing', last: at };
  }
  if (/^(?:your)$/.test(word)) {
    if (/^(?:mobile|number|phone|cell|landline|home|office|house|work|email|inbox)$/.test(text(at + 1)))
      return { target: 'you', last: at + 1 };
    return { target: 'thing', last: at + 1 };
  }
  if (/^(?:it|a|an|some|any|another|up|off|down|in|about)$/.test(word) && !linked)
    return { target: /^(?:in|about|up|off|down)$/.test(word) ? null : 'thing', last: at };
  return { target: null, last: start - 1 };
}

/** A small helper: the number of the word after optional adjectives. */
function skip(words: readonly Word[], at: number, shape: RegExp, most: number): number {
  let place = at;
  while (place < at + most && shape.test(words[place]?.text ?? '')) place += 1;
  return place;
}

const giveNouns: Record<string, Channel | null> = {
  call: 'phone',
  ring: 'phone',
  bell: 'phone',
  shout: null,
  buzz: 'phone',
  tinkle: 'phone',
  callback: 'phone',
  phone: 'phone',
  holler: null,
  text: 'sms',
  line: 'email',
  note: 'email',
  message: null,
  email: 'email',
  whatsapp: 'whatsapp',
  voicemail: 'phone',
  reply: null,
  proposal: 'email',
  quote: 'email',
  quotation: 'email',
  offer: 'email',
  estimate: 'email',
  response: null,
  letter: null,
  invite: 'email',
  knock: 'phone',
};
const adjective =
  /^(?:quick|short|brief|wee|little|proper|real|friendly|ring|phone|follow-up|courtesy|written|text|whatsapp|voice|video|nice|good|cheeky)$/;

/** "give me a call", "drop you a line", "get back to me", "be in touch": verbs of several words. */
function phraseAt(words: readonly Word[], at: number): ContactMention | null {
  const text = (place: number) => words[place]?.text ?? '';
  const word = text(at);
  const form: Form = /ing$/.test(word)
    ? 'ing'
    : /^(?:gave|got|dropped|sent|came|been|was|spoke|talked|heard|kept|put|followed|given|shot)$/.test(word)
      ? 'past'
      : /s$/.test(word)
        ? 's'
        : 'base';
  if (
    /^(?:give|gives|giving|gave|given|drop|drops|dropping|dropped|send|sends|sending|sent|shoot|shooting|shot|fire|pop|make|bang|leave)$/.test(
      word,
    )
  ) {
    let target: Target = null;
    let next = at + 1;
    const first = targetAt(words, next);
    if (first.target === 'me' || first.target === 'you' || first.target === 'third') {
      target = first.target;
      next = first.last + 1;
    }
    if (/^(?:a|an|the|some|over)$/.test(text(next))) next += 1;
    else if (target === null && word !== 'drop') return null;
    next = skip(words, next, adjective, 2);
    const noun = text(next);
    if (!(noun in giveNouns)) {
      const before = text(next - 1);
      if (before in giveNouns && adjective.test(before) && next - 1 > at + 1) next -= 1;
      else return null;
    }
    const found = text(next);
    if (
      /^(?:proposal|quote|quotation|offer|estimate)$/.test(found) &&
      !/^(?:send|sends|sending|sent|shoot|drop|pop)$/.test(word)
    )
      return null;
    const kind = giveNouns[found] ?? null;
    let last = next;
    if (target === null) {
      const after = targetAt(words, next + 1);
      if (after.target === 'me' || after.target === 'you' || after.target === 'third') {
        target = after.target;
        last = after.last;
      } else if (/^(?:make|leave)$/.test(word)) return null;
    }
    if (found === 'message' && text(next - 1) === 'text') return { channel: 'sms', form, first: at, last, target };
    if (found === 'message' && text(next - 1) === 'whatsapp')
      return { channel: 'whatsapp', form, first: at, last, target };
    return { channel: kind, form, first: at, last, target };
  }
  if (
    /^(?:get|gets|getting|got|be|been|being|keep|keeping|stay|come|comes|coming|came|was|is|are|been|gotten)$/.test(
      word,
    )
  ) {
    if (text(at + 1) === 'in' && text(at + 2) === 'touch') {
      const { target, last } = targetAt(words, at + 3);
      return { channel: null, form, first: at, last: Math.max(at + 2, last), target };
    }
    if (
      /^(?:get|gets|getting|got|come|comes|coming|came|be|gotten)$/.test(word) &&
      text(at + 1) === 'back' &&
      /^(?:to|on|at|onto)$/.test(text(at + 2))
    ) {
      const { target, last } = targetAt(words, at + 2);
      return target === null || target === 'thing' ? null : { channel: null, form, first: at, last, target };
    }
    if (/^(?:get|gets|getting|got)$/.test(word)) {
      const hold = text(at + 1) === 'a' ? at + 2 : at + 1;
      if ((text(hold) === 'hold' || text(hold) === 'ahold') && text(hold + 1) === 'of') {
        const { target, last } = targetAt(words, hold + 2);
        return { channel: null, form, first: at, last: Math.max(hold + 1, last), target };
      }
      if (
        /^(?:me|us)$/.test(text(at + 1)) &&
        /^(?:on|at|via|under)$/.test(text(at + 2)) &&
        /^(?:<tel>|<mail>|my|the|this|that|here)$/.test(text(at + 3))
      )
        return { channel: null, form, first: at, last: at + 3, target: 'me' };
    }
    return null;
  }
  if (/^(?:follow|follows|following|followed|check|checks|checking|circle|circling|touch)$/.test(word)) {
    const particle = text(at + 1);
    const fits = /^follow/.test(word)
      ? particle === 'up'
      : /^check/.test(word)
        ? particle === 'in'
        : /^circl/.test(word)
          ? particle === 'back'
          : particle === 'base';
    if (!fits) return null;
    const { target, last } = targetAt(words, at + 2);
    if (target === null && !/^follow/.test(word)) return null;
    return { channel: null, form, first: at, last: Math.max(at + 1, last), target: target === 'thing' ? null : target };
  }
  if (
    /^(?:speak|speaks|speaking|spoke|talk|talks|talking|talked|chat|chatting|liaise)$/.test(word) &&
    /^(?:to|with)$/.test(text(at + 1))
  ) {
    const { target, last } = targetAt(words, at + 1);
    return target === 'me' || target === 'you' ? { channel: null, form, first: at, last, target } : null;
  }
  if (/^(?:hear|hearing|heard|hears)$/.test(word) && text(at + 1) === 'from')
    return { channel: null, form, first: at, last: at + 1, target: 'you' };
  if (/^(?:hit|hits|hitting)$/.test(word) && text(at + 2) === 'up') {
    const { target } = targetAt(words, at + 1);
    return target === 'me' || target === 'you' ? { channel: null, form, first: at, last: at + 2, target } : null;
  }
  if (
    /^(?:put|putting|connect|connecting|patch)$/.test(word) &&
    /^(?:me|us)$/.test(text(at + 1)) &&
    /^(?:through|thru|to|onto)$/.test(text(at + 2))
  )
    return { channel: 'phone', form, first: at, last: at + 2, target: 'me' };
  return null;
}

/** Every mention of contacting somebody in the words of a text, in order. Linear in the number of words. */
export function contactMentions(words: readonly Word[]): ContactMention[] {
  const found: ContactMention[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const phrase = phraseAt(words, at);
    if (phrase) {
      found.push(phrase);
      at = phrase.last;
      continue;
    }
    const word = words[at]?.text ?? '';
    const hit = byWord.get(word);
    if (!hit) continue;
    const before = words[at - 1]?.text ?? '';
    const after = words[at + 1]?.text ?? '';
    if (afterCompound.has(after) && !(after === 'us-page')) continue;
    if (word === 'call' && (after === 'out' || after === 'centre')) continue;
    const { target, last } = targetAt(words, at + 1);
    const listed =
      /^(?:and|or|,)$/.test(before) &&
      /^(?:name|names|number|address|email|phone|mobile|company)$/.test(words[at - 2]?.text ?? '') &&
      target !== 'me' &&
      target !== 'you';
    const nominal =
      hit.entry.noun &&
      (hit.form === 'base' || hit.form === 's') &&
      (listed || beforeNoun.has(before) || before.endsWith("'s")) &&
      target !== 'me' &&
      (target !== 'you' || /^(?:your|which|what|best|an?|the|any)$/.test(before));
    if (
      nominal ||
      (hit.entry.noun &&
        hit.form === 's' &&
        target === null &&
        !/^(?:if|that|when|who)$/.test(words[at - 2]?.text ?? '') &&
        !/^(?:he|she|someone|somebody|who|nobody|it|team|that|one|colleague|manager)$/.test(before))
    ) {
      const channel = word.startsWith('message') && before === 'text' ? 'sms' : hit.entry.channel;
      found.push({ channel, form: 'noun', first: at, last: at, target: null });
      continue;
    }
    if (before === 'text' && word === 'message') continue;
    if (hit.form === 'past' && word === 'written' && !/^(?:be|been|being|have|has|had|get|got)$/.test(before)) continue;
    found.push({ channel: hit.entry.channel, form: hit.form, first: at, last: Math.max(at, last), target });
  }
  return found;
}
