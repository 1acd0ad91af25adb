import { namedChannels } from './acts/channels';
import type { ContactWish } from './acts/contact-wish';
import type { Permission } from './acts/permission';
import { type Answer, answerOf } from './acts/stance';
import { type Asked, askedBefore, chosenOption } from './consent-asked';
import { type ConsentState, grant, hedge, limit, refuse } from './consent-state';
import { emailsOf, phonesOf, wishesOf } from './details';
import { evidenceOf, type Reading, type Turn } from './reading';
import type { Channel } from './schema';
import { isThirdPerson } from './third-person';

type Given = { email: boolean; phone: boolean };

/** One message of the visitor, as far as being contacted goes. */
type Said = {
  turn: Turn;
  asked: Asked;
  /** Clear wishes to be contacted. */
  wanted: ContactWish[];
  doubted: ContactWish[];
  third: boolean;
  withdrawal: ContactWish | null;
  refusals: ContactWish[];
  /** Channels that are refused by name. */
  limits: Set<Channel>;
  details: Given;
};

const yesReason = 'The visitor said yes when asked whether a person may contact them.';
const noReason = 'The visitor said no to being contacted.';

/** An injection cannot grant anything, but a "no" beside it is still the visitor's. */
export function readRefusalOnly(reading: Reading, turn: Turn, state: ConsentState): void {
  const { permission, pending } = askedBefore(reading, turn);
  const refusals = wishesOf(turn).filter((wish) => wish.kind === 'refuse');
  const says = permission !== null && pending === null && answerOf(turn.low).stance === 'no';
  if (!says && refusals.length === 0) return;
  const named = refusals.flatMap((wish) => wish.channels);
  refuse(state, new Set([...named, ...(permission?.channels ?? [])]), evidenceOf(turn), noReason);
}

/** Moves the state on by one message of the visitor. */
export function readConsentTurn(reading: Reading, turn: Turn, state: ConsentState): void {
  const said = readSaid(reading, turn);
  if (readWithdrawal(reading, said, state)) return;
  if (said.asked.permission && readReply(said, said.asked.permission, state)) return;
  readUnasked(said, state);
}

function readSaid(reading: Reading, turn: Turn): Said {
  const asked = askedBefore(reading, turn);
  const wishes = wishesOf(turn);
  const refusals = wishes.filter((wish) => wish.kind === 'refuse');
  const withdrawn = wishes.some(
    (wish) => wish.kind === 'withdraw' && /withdr|revok/.test(turn.low.slice(wish.start, wish.end)),
  );
  const grants = wishes.filter(
    (wish) =>
      wish.kind === 'grant' &&
      !withdrawn &&
      !(asked.permission?.mixed && wish.sends) &&
      !refusals.some((other) => other.start < wish.end && wish.start < other.end),
  );
  const wanted = grants.filter((wish) => !wish.hedged);
  const details = ownDetails(turn);
  const others = givesOthersDetail(turn);
  return {
    turn,
    asked,
    wanted: others ? wanted.filter((wish) => /\b(?:me|us)\b/.test(turn.low.slice(wish.start, wish.end))) : wanted,
    doubted: grants.filter((wish) => wish.hedged),
    third: wishes.some((wish) => wish.kind === 'third') || others,
    withdrawal: wishes.find((wish) => wish.kind === 'withdraw') ?? null,
    refusals,
    limits: new Set(refusals.flatMap((wish) => wish.channels)),
    details,
  };
}

/** Takes back what was agreed to, or what was given; the same words about something else ("forget the green one") say nothing here. */
function readWithdrawal(reading: Reading, said: Said, state: ConsentState): boolean {
  const { turn, details, wanted, limits } = said;
  const withdrawal = said.withdrawal ?? takenBackInReply(reading, said);
  if (!withdrawal || wanted.length > 0 || details.email || details.phone) return false;
  const something =
    state.status !== null ||
    said.asked.permission !== null ||
    said.withdrawal === null ||
    /\b(?:call|ring|phone|contact|write|text|e-?mail|reach|touch|reply|number|details|address)\b|nummer|correo|n[uú]mero|adresse|daten|datos/.test(
      turn.low.slice(withdrawal.start, withdrawal.end),
    ) ||
    reading.visitor.some(
      (other) => other.index < turn.index && (emailsOf(other).length > 0 || phonesOf(other).length > 0),
    );
  if (!something) return false;
  const named = new Set([...withdrawal.channels, ...limits]);
  if (state.status === 'granted' && named.size > 0) {
    const left = [...state.channels].filter((channel) => !named.has(channel));
    if (left.length > 0 && left.length < state.channels.size) {
      limit(state, named);
      state.evidence.push(evidenceOf(turn));
      return true;
    }
  }
  const reason = state.status === 'granted' ? 'The visitor took back an earlier yes.' : noReason;
  refuse(state, named.size > 0 ? named : [...state.channels], evidenceOf(turn), reason);
  return true;
}

const takenBack =
  /\b(?:delete|remove|take|erase|scrub|scratch|scrap|un-?pass|bin|cancel|forget|drop|stop|undo|call|pull|strike|lose|leave) (?:it|that|this|them|me (?:off|out|from)|the (?:call|callback|number|slot|sms|texts?|mails?|permission|consent|specialist))\b|\bun-?(?:pass|ask|book|agree|record|store|add)\w*\b|^(?:no,? )?(?:wait,? )?(?:don'?t|please don'?t|do not)(?=[\s,.!]|$)(?! (?:worry|forget|be long|rush|mention|have|know))|\b(?:don'?t bother|hold off|hold fire|changed? (?:my|me) mind|second thoughts?|(?:take|taking)\b[^.!?]{0,20}\b(?:back|away)|revoke|retract|withdraw|not any ?more|no longer|void|disregard|rather (?:they|he|she|you|nobody) (?:didn'?t|not|wrote)|make (?:it|that) (?:a no|never)|to no please|says? (?:no|absolutely not)|they shouldn'?t)\b|\bno hace falta\b|\bb[óo]rr[ae]\w*|\bme lo he pensado\b|\b(?:plus|pas) la peine\b|\boubliez\b|\bchang[ée] d'avis\b|\bnicht (?:mehr )?n[öo]tig\b|\bhat sich erledigt\b|\bzur[üu]ck\b|\bno (?:need|longer needed)\b/;

/** "We've passed your number on.\" – "Delete it again please": a pronoun takes back what the business has just said. */
function takenBackInReply(reading: Reading, { turn }: Said): ContactWish | null {
  const before = reading.turns[turn.index - 1];
  if (
    !before?.act ||
    !/\b(?:noted|passed|saved|recorded|logged|stored|forwarded|consent|permission|agree(?:d|ing)|preferences|sent your|went to|has your|will (?:call|ring|phone|write|e-?mail|text|contact|be in touch|get back)|(?:is|are) (?:set|booked|arranged)|call ?back|have your (?:number|e-?mail|details|consent|permission|go-ahead|address)|got your (?:number|e-?mail|details)|added you)\b|(?:will|'ll) (?:\w+ )?(?:call|ring|phone|telephone|write|e-?mail|text|contact|message|reach|follow up|reply|get (?:back|in touch)|be in touch|give you)\b|einwilligung|hemos guardado|llamaremos|escribir[aá]|on vous (?:appelle|rappelle|[ée]crit)|(?:wir )?rufen (?:sie )?an|melde[nt]/.test(
      before.low,
    )
  )
    return null;
  if (
    /\?\s*$/.test(before.low) ||
    (/^(?:do|does|can|could|is|are|will|how|what|when|where|why)\b/.test(turn.low) &&
      !/\b(?:can (?:we|you|i|\w+)|could you) (?:please )?(?:un|delete|remove|cancel|stop)/.test(turn.low))
  )
    return null;
  const hit = takenBack.exec(turn.low);
  if (!hit) return null;
  const end = hit.index + hit[0].length;
  return { kind: 'withdraw', channels: [], start: hit.index, end, sends: false, hedged: false };
}

/** Reads the answer to a question for permission; false where the message does not answer it. */
function readReply(said: Said, permission: Permission, state: ConsentState): boolean {
  const { turn, asked, wanted, doubted, limits, refusals, details, third } = said;
  const evidence = evidenceOf(turn);
  const answer = readAnswer(said, permission);
  if (!asked.first && state.status !== null && wanted.length === 0) return false;
  if (asked.pending && wanted.length === 0) {
    if (!answer.firm || answer.stance !== 'yes') return false;
    if (asked.pending === 'asked back' && state.status !== null && state.status !== 'hedged') return false;
    if (asked.pending === 'answered' && !details.email && !details.phone) return false;
  }
  if (
    asked.beside === 'later' &&
    wanted.length === 0 &&
    refusals.length === 0 &&
    !namesContact(turn.low) &&
    !asked.reach
  )
    return false;
  if (answer.stance === 'no' && deniesFact(turn.low)) return false;
  const accepted = chosenChannels(said, permission);
  if (answer.stance === 'hedge' && wanted.length === 0 && limits.size > 0) {
    hedge(state, evidence, 'The visitor gave a hedged answer.');
    limit(state, limits);
    return true;
  }
  if (
    answer.stance === 'no' ||
    (refusals.length > 0 && wanted.length === 0 && (answer.stance !== 'yes' || limitsAll(said, permission)))
  ) {
    if (readRefusal(said, permission, state, answer, accepted)) return true;
  }
  if (wanted.length === 0 && doubted.length > 0) {
    hedge(state, evidence, 'The visitor gave a hedged answer.');
    return true;
  }
  if (answer.stance === 'hedge' && wanted.length === 0) {
    hedge(state, evidence, 'The visitor gave a hedged answer.');
    return true;
  }
  if (permission.soft && wanted.length === 0 && !(answer.stance === 'yes' && answer.firm) && refusals.length === 0)
    return false;
  if (third && wanted.length === 0 && !(answer.stance === 'yes' && answer.firm && !namesOthers(said))) {
    hedge(state, evidence, 'The visitor pointed to somebody else, who has to agree for themselves.');
    return true;
  }
  if (permission.advertising && wanted.length === 0) return false;
  if (permission.mixed && wanted.length === 0) {
    if (picksContact(turn.low)) {
      agree(said, permission, state, 'The visitor chose to be contacted, out of what was asked.', 0.85);
      return true;
    }
    if (agreesToBoth(turn.low) && answer.stance === 'yes') {
      agree(said, permission, state, yesReason, 0.8);
      return true;
    }
    if (answer.stance === 'yes' || (answer.stance === null && (details.email || details.phone)))
      if (state.status !== 'granted')
        hedge(state, evidence, 'The visitor said yes to a question that mixed contact with something else.');
    return answer.stance !== null;
  }
  if (answer.stance === 'yes' || wanted.length > 0) {
    if (asked.beside && wanted.length === 0 && !namesContact(turn.low) && !asked.reach) {
      hedge(state, evidence, 'Two questions were asked at once, and the yes may be for the other one.');
      return true;
    }
    agree(said, permission, state, yesReason, 0.92);
    return true;
  }
  if (accepted.size > 0 && isChannelAnswer(turn.low, limits)) {
    agree(said, permission, state, yesReason, 0.88);
    return true;
  }
  if (details.email || details.phone) {
    if (
      asked.beside ||
      state.status === 'hedged' ||
      state.status === 'refused' ||
      !(permission.reach || isBareDetail(turn))
    ) {
      hedge(state, evidence, 'The visitor gave contact details without saying whether a person may contact them.');
      return true;
    }
    agree(said, permission, state, yesReason, 0.85);
    return true;
  }
  if (asked.first && isTime(turn.low) && !permission.mixed) {
    agree(said, permission, state, yesReason, 0.75);
    return true;
  }
  return false;
}

function readAnswer(said: Said, permission: Permission): Answer {
  const { turn, asked } = said;
  const option = asked.asking ? chosenOption(asked.asking.low, turn.low) : null;
  if (option) return { stance: option, firm: true };
  const answer = answerOf(turn.low);
  return permission.inverted ? invert(answer, turn.low, said) : answer;
}

/** "Would you mind if we called?": a no agrees where more than the one word shows it, a bare yes or no is left in doubt. */
function invert(answer: Answer, low: string, { details, wanted }: Said): Answer {
  if (
    /\b(?:i|we) (?:do|would|really do) mind\b|\byes,? (?:i|we) (?:do|would)\b|s[ií] que me (?:importa|molesta)|(?:oui|si),? (?:[çc]a|cela) me (?:d[ée]range|g[êe]ne|ennuie)|(?:ja|doch),? (?:das )?st[öo]rt|it (?:is|would be) a problem|rather you (?:didn't|did not)/.test(
      low,
    )
  )
    return { stance: 'no', firm: true };
  if (
    /^\W*(?:no|nope|nah)?[\s,]*(?:not at all|not in the least|of course not|no problem|no,? (?:go ahead|that's fine|please do|that'd be|it's fine|that would)|i don't mind|don't mind|feel free|para nada|en absoluto|claro que no|pas du tout|absolument pas|gar nicht|überhaupt nicht|keineswegs|nein,? gar|nicht im geringsten)/.test(
      low,
    )
  )
    return { stance: 'yes', firm: true };
  if (answer.stance === 'no') {
    if (/^\W*(?:no|nope|nah|non|nein)\b(?!,? thank)/.test(low) && (details.email || details.phone || wanted.length > 0))
      return { stance: 'yes', firm: true };
    return /^\W*(?:no|nope|nah|non|nein)\W*$/.test(low) ? { stance: 'hedge', firm: true } : answer;
  }
  if (answer.stance === 'yes' && /^\W*(?:yes|yeah|yep|s[ií]|oui|ja)\W*$/.test(low))
    return { stance: 'hedge', firm: true };
  return answer;
}

/** A no to the question: for everything, or only for the channels that it names while another is left open. */
function readRefusal(
  said: Said,
  permission: Permission,
  state: ConsentState,
  answer: Answer,
  accepted: ReadonlySet<Channel>,
): boolean {
  const { turn, asked, wanted, limits, details } = said;
  const evidence = evidenceOf(turn);
  if (wanted.length > 0) return false;
  const offered =
    permission.channels.length > 0
      ? permission.channels
      : [...(asked.asking?.act?.asks ?? [])].filter(
          (ask): ask is 'email' | 'phone' => ask === 'email' || ask === 'phone',
        );
  const refusesAll = limits.size > 0 && offered.length > 0 && offered.every((channel) => limits.has(channel));
  const other = [...accepted].filter((channel) => !limits.has(channel));
  if (other.length > 0 && limits.size > 0 && isChannelAnswer(turn.low, limits)) return false;
  if (
    limits.size > 0 &&
    answer.stance !== 'no' &&
    ((details.email && !limits.has('email')) || (details.phone && !limits.has('phone') && !limits.has('sms')))
  )
    return false;
  if (state.status === 'granted' && permission.channels.length > 0) {
    const left = [...state.channels].filter((channel) => !permission.channels.includes(channel));
    if (left.length > 0 && left.length === state.channels.size) {
      limit(state, permission.channels);
      state.evidence.push(evidence);
      return true;
    }
  }
  if (answer.stance === 'no' || refusesAll || limits.size === 0) {
    refuse(
      state,
      new Set([...limits, ...(answer.stance === 'no' || limits.size === 0 ? offered : [])]),
      evidence,
      noReason,
    );
    return true;
  }
  limit(state, limits);
  return false;
}

/** Every channel that was offered is refused by name, whatever else was said ("fair enough … nah, no calls"). */
function limitsAll({ turn, limits, details }: Said, { channels }: Permission): boolean {
  if (channels.length === 0 || !channels.every((channel) => limits.has(channel))) return false;
  return !details.email && !(details.phone && !limits.has('phone')) && !isChannelAnswer(turn.low, limits);
}

function agree(
  said: Said,
  permission: Permission | null,
  state: ConsentState,
  reason: string,
  confidence: number,
): void {
  const channels = chosenChannels(said, permission);
  grant(state, { channels, evidence: evidenceOf(said.turn), reason, confidence });
  limit(state, said.limits);
}

/** What a message says of being contacted without having been asked for permission. */
function readUnasked(said: Said, state: ConsentState): void {
  const { turn, asked, wanted, doubted, refusals, limits, details, third } = said;
  const evidence = evidenceOf(turn);
  if (wanted.length > 0) {
    agree(said, null, state, 'The visitor asked to be contacted.', 0.85);
    return;
  }
  if (refusals.length > 0) {
    readLimits(said, state);
    return;
  }
  if (doubted.length > 0) {
    if (state.status !== 'refused') hedge(state, evidence, 'The visitor wished to be contacted, but not for certain.');
    return;
  }
  if (
    (details.email || details.phone) &&
    !third &&
    asked.asking === null &&
    (channelBest.test(withoutDenied(turn.low)) || onlyThat.test(turn.low)) &&
    !/\?/.test(turn.low)
  ) {
    agree(said, null, state, 'The visitor said how a person may reach them.', 0.75);
    return;
  }
  if (details.phone && !third && asksForPerson(turn.low)) {
    agree(said, null, state, 'The visitor asked for a person and gave a number.', 0.75);
    return;
  }
  if (third && state.status !== 'refused') {
    if (state.status === null)
      hedge(state, evidence, 'The visitor pointed to somebody else, who has to agree for themselves.');
    return;
  }
  const answer = answerOf(turn.low);
  if (asked.reach && asked.first && (details.email || details.phone || isChannelAnswer(turn.low, limits))) {
    if (answer.stance === 'hedge' || (state.status === 'hedged' && answer.stance !== 'yes'))
      hedge(state, evidence, 'The visitor gave a hedged answer.');
    else if (answer.stance !== 'no') agree(said, null, state, 'The visitor said where a person may reach them.', 0.75);
    return;
  }
  if (state.status === 'granted' && (!asked.permission || !asked.first) && addsChannel(turn.low)) {
    for (const channel of namedChannels(withoutDenied(turn.low)))
      if (!state.refused.has(channel)) state.channels.add(channel);
    state.evidence.push(evidence);
    return;
  }
  if (
    asked.detail &&
    asked.first &&
    state.status === null &&
    !details.email &&
    !details.phone &&
    answer.stance === 'no' &&
    refusesDetail(turn.low)
  ) {
    const offered = [...(asked.detail.act?.asks ?? [])].filter(
      (ask): ask is 'email' | 'phone' => ask === 'email' || ask === 'phone',
    );
    refuse(state, offered, evidence, 'The visitor did not want to leave contact details.');
    return;
  }
  if (
    (asked.detail || asked.permission) &&
    asked.first &&
    answer.stance === 'hedge' &&
    (details.email || details.phone)
  )
    hedge(state, evidence, 'The visitor gave a hedged answer.');
}

/** A refusal that nobody asked for: of everything, or of single channels beside what stands. */
function readLimits(said: Said, state: ConsentState): void {
  const { turn, limits, details, refusals } = said;
  const evidence = evidenceOf(turn);
  const left = [...state.channels].filter((channel) => !limits.has(channel));
  if (state.status === 'granted' && limits.size > 0 && (left.length > 0 || state.channels.size === 0)) {
    limit(state, limits);
    return;
  }
  if (
    limits.size > 0 &&
    ((details.email && !limits.has('email')) || (details.phone && !limits.has('phone') && !limits.has('sms')))
  ) {
    if (said.asked.reach && said.asked.first)
      agree(said, null, state, 'The visitor said where a person may reach them.', 0.75);
    else limit(state, limits);
    return;
  }
  if (said.asked.reach && said.asked.first && isChannelAnswer(turn.low, limits)) {
    agree(said, null, state, 'The visitor said how a person may reach them.', 0.75);
    return;
  }
  const first = refusals[0];
  refuse(
    state,
    limits,
    first ? evidenceOf(turn, first.start, first.end) : evidence,
    'The visitor said that they do not want to be contacted.',
  );
}

/** Somebody else is named for the details, not merely "he may" of the person who would call. */
function namesOthers({ turn }: Said): boolean {
  return (
    wishesOf(turn).some((wish) => wish.kind === 'third') ||
    /\b(?:his|hers|her (?:number|e-?mail|mail|mobile|cell)|my (?!number|e-?mail|mail|mobile|cell|phone|name|work|home|address|direct|landline)\w+|not me|instead|mum|dad|rather than me|mi (?:marido|mujer|jefe)|mein\w* (?:mann|frau|chef)|mon (?:mari|chef)|ma (?:femme|fille))\b/.test(
      turn.low,
    )
  );
}

/** "No, that's the order number": a no to what was taken for a detail. */
function deniesFact(low: string): boolean {
  return /\b(?:that'?s|thats|that is|it'?s|its|it is|wrong|not my|isn'?t my)\b[^.!?]{0,20}\b(?:order|account|ref|reference|invoice|wrong|old|not mine|policy|ticket|number|fax)\b/.test(
    low,
  );
}

function refusesDetail(low: string): boolean {
  return (
    low.length < 40 ||
    /\b(?:hand|hands|give|giving|leave|leaving|share|spam|calls?|number|e-?mails?|rather not|list|inbox|details|private)\b/.test(
      low,
    )
  );
}

/** "Just the call, not the newsletter": the part of a mixed question that is about contact. */
function picksContact(low: string): boolean {
  return /\b(?:just|only) (?:the |a )?(?:call|callback|phone call|contact|ring|e-?mail from|chat with)\b|\bs[oó]lo (?:que me llamen|la llamada)\b|\bl'appel (?:seulement|uniquement)\b|\b(?:juste|seulement|uniquement) (?:l'appel|le rappel)\b|\bnur (?:den |einen )?(?:r[üu]ckruf|anruf)\b/.test(
    low,
  );
}

function agreesToBoth(low: string): boolean {
  return /\b(?:yes to (?:both|all|the call|the contact|that too)|both|yes and yes|and (?:yes|yep|yeah) (?:to|they|you|he|she|someone|call|contact|do)|all of it|the (?:call|contact|chat) (?:yes|please|is fine))\b/.test(
    low,
  );
}

/** Names contact itself ("yes you can call"), so that the yes is for that. */
function namesContact(low: string): boolean {
  return (
    /\b(?:call|ring|phone|e-?mail|write|text|contact|whats ?app|reach|in touch|both)\b/.test(
      low.replace(/[\w.+-]+@\S+/g, ' '),
    ) || /\b(?:they|he|she|you|someone) (?:may|can|could)\b/.test(low)
  );
}

const channelWord = `(?:e-?mails?|mail|phone|telephone|text|sms|whats ?app|writing|call|calls|ring|letter|tel[ée]fono|correo|tel[ée]phone|courriel|telefon|schriftlich|anruf|handy|llamada|mensaje|mobile|cell|landline|both|either|any)`;
const channelStart = new RegExp(
  String.raw`^[^\p{L}]*(?:(?:yes|yeah|ok|sure|well|just|only|probably|i'd say|i prefer|prefer|preferably|rather|best|better|mejor|plut[ôo]t|lieber|am besten|nur|solo|s[oó]lo|in|by|via|on|per|over|through|por|par|the|my|a|an|mi|mon|ma) ){0,4}${channelWord}(?![\p{L}'])`,
  'u',
);
const channelBest = new RegExp(
  String.raw`\b${channelWord}(?: is| 's|'s| would be| works)? (?:fine|best|better|good|ok|okay|easiest|easier|preferred|please|pls|only|first|grand|great|works|svp|porfa|por favor|bitte|uniquement|only|ideally|preferably|instead|then|suits)\b`,
);

/** The message names the channel that it wants: "by e-mail", "whatsapp best, 07…". */
function isChannelAnswer(low: string, limits: ReadonlySet<Channel>): boolean {
  const text = low.replace(/[\w.+-]{1,64}@\S+/g, ' ');
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
function addsChannel(low: string): boolean {
  const text = low.replace(/[\w.+-]{1,64}@\S+/g, ' ');
  return (
    text.length < 90 &&
    !/\?/.test(text) &&
    /^(?:or |and |also |oh and )?(?:text|ring|call|phone|e-?mail|whats ?app|sms)\b[^.!?]{0,20}\b(?:or|and|also|too|works|whichever|either|fine|ok|good)\b|^(?:or|and) (?:text|ring|call|phone|e-?mail|whats ?app|sms)\b|\b(?:text|call|phone|e-?mail|whats ?app|sms)s? (?:works |is )?(?:too|also|as well)\b|\balso (?:on |by )?(?:whats ?app|text|phone|e-?mail)\b/.test(
      text,
    )
  );
}

const time =
  /^(?:(?:any ?time|anytime|when(?:ever)?|mornings?|afternoons?|evenings?|weekdays?|weekends?|after|before|between|from|till|until|around|about|tomorrow|today|tonight|this|next|on|in|the|at|and|or|not|but|best|please|pls|is|are|would be|only|ideally|preferably|works?|fine|good|ok|okay|suits?|me|half|past|noon|midday|lunch(?:time)?|work|school|week|early|late|mon|tues?|wed|weds|thu|thurs?|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?|\d{1,2}(?:[:.]\d{2})?|am|pm|ish|o'clock|to|[,.;\s-])+$/;

/** The whole message is a time: an answer to "may we call?" that agrees. */
function isTime(low: string): boolean {
  return (
    low.length > 2 &&
    low.length < 80 &&
    /[a-z]/.test(low) &&
    time.test(low.replace(/\?/g, '').trim()) &&
    !/\?/.test(low) &&
    /\d|morning|noon|evening|any ?time|tomorrow|today|day\b|weekend|when/.test(low) &&
    !/\bnot (?:today|now|this|next)\b/.test(low)
  );
}

/** Asks for a person, so that a number in the same message is where to call. */
function asksForPerson(low: string): boolean {
  return (
    /\b(?:need|want|get|give|put|find|speak|talk|connect|have|discuss)\b[^.!?]{0,40}\b(?:person|human|manager|someone|somebody|agent|supervisor|advis[eo]r|engineer|technician|doctor|nurse|broker|colleague|operator|representative|consultant|leader|director)\b/.test(
      low,
    ) && !/\b(?:don'?t|not|no) (?:need|want)\b|\bwas (?:told|given)\b/.test(low)
  );
}

/** Only details, a name, a time, a courtesy: nothing that could be an answer of another kind. */
function isBareDetail(turn: Turn): boolean {
  if (/\?/.test(turn.low)) return false;
  const rest = turn.low
    .replace(/[\w.+-]{1,64}@\S+/g, ' ')
    .replace(/\+?\(?\d[\d\s().-]{5,24}\d/g, ' ')
    .replace(
      /\b(?:that's|thats|it's|its|it is|my (?:name|number|e-?mail|mobile|cell)|is|i'm|im|i am|this is|on|at|the|ask for|mornings?|afternoons?|evenings?|after|before|any ?time|am|pm|\d+|and|or|soy|je suis|ich bin|here|s)\b/g,
      ' ',
    );
  const words = rest.match(/\p{L}+/gu) ?? [];
  return (
    words.length <= 9 &&
    !/\b(?:but|why|what|how|when|not|don't|dont|no|wrong|old|ex|her|his|their|for the (?:ticket|guide|order|account)|account|order|decides?|boss|temp|mr|mrs|ms|ask|deals|handles|manager|speak|charge|only the)\b/.test(
      rest,
    )
  );
}

/** The message gives details, and all of them belong to somebody else. */
export function givesOthersDetail(turn: Turn): boolean {
  const all = [...emailsOf(turn), ...phonesOf(turn)];
  return all.length > 0 && all.every((detail) => isThirdPerson(turn.low, detail.start, detail.end));
}

function ownDetails(turn: Turn): Given {
  const mine = (detail: { start: number; end: number }) => !isThirdPerson(turn.low, detail.start, detail.end);
  return { email: emailsOf(turn).some(mine), phone: phonesOf(turn).some(mine) };
}

/** Channels of a yes: those that the visitor names, else those asked for, else those whose details come with the yes. */
function chosenChannels(said: Said, permission: Permission | null): Set<Channel> {
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
const onlyThat = new RegExp(
  String.raw`(?<![\p{L}])${oneChannel}(?: is fine| please| pls)?,? (?:only|uniquement|seulement|solamente|[úu]nicamente)(?![\p{L}])|(?<![\p{L}])(?:only|just|nur|solo|s[óo]lo|uniquement) (?:by |via |in |per |por |par |on |with )?(?:an? )?${oneChannel}(?![\p{L}])`,
  'u',
);

/** "E-mail only", "nur per Mail": the one channel that is wished. */
function onlyChannel(low: string): Channel[] {
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
function namedIn(low: string): Channel[] {
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
function withoutDenied(low: string): string {
  return low.replace(
    /\b(?:no|not|don't|dont|do not|never|nothing|nobody|nicht|nichts|kein\w*|pas|can't|cant|cannot|hate|without|sin|ni|ne|rather than|instead of|stop|aucun|jamais|nunca|miro|off)\b[^.,;!?\n-]{0,40}/g,
    ' ',
  );
}
