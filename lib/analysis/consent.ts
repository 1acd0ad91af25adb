import type { Evidence } from '@/lib/transcript/schema';
import { namedChannels } from './acts/channels';
import { stanceOf } from './acts/stance';
import { emailsOf, phonesOf, wishesOf } from './details';
import { consentField } from './form-fields';
import { answeredTo, evidenceOf, type Reading, type Turn } from './reading';
import type { Analysis, Channel, ConsentStatus } from './schema';
import { isThirdPerson } from './third-person';

type Consent = Analysis['consent'];
type Contact = Pick<Analysis['contact'], 'email' | 'phone'>;
type State = {
  status: 'granted' | 'refused' | 'hedged' | null;
  channels: Set<Channel>;
  refused: Set<Channel>;
  evidence: Evidence[];
  confidence: number;
  reason: string;
};

/**
 * The visitor's agreement that a person may contact them afterwards (guidelines, "consent"). Only the visitor's own statements and
 * consent fields count, the last statement wins, and nothing inside an injection grants anything.
 */
export function findConsent(reading: Reading, contact: Contact): Consent {
  const state: State = {
    status: null,
    channels: new Set(),
    refused: new Set(),
    evidence: [],
    confidence: 0.9,
    reason: '',
  };
  readFields(reading, state);
  for (const turn of reading.visitor) {
    if (turn.injection) readRefusalOnly(reading, turn, state);
    else readTurn(reading, turn, state);
  }
  return conclude(reading, contact, state);
}

function readFields(reading: Reading, state: State): void {
  const { formConsent, fields } = reading.transcript;
  if (formConsent) {
    if (formConsent.given)
      grant(state, formConsent.channels, { field: 'formConsent' }, 'The visitor agreed in the form.', 0.95);
    else refuse(state, formConsent.channels, { field: 'formConsent' }, 'The visitor did not agree in the form.');
  }
  const field = consentField(fields);
  if (!field) return;
  const channels = namedChannels(field.value.toLowerCase());
  if (field.given) grant(state, channels, { field: field.key }, 'A form field holds a clear yes.', 0.95);
  else refuse(state, channels, { field: field.key }, 'A form field holds a no.');
}

function grant(
  state: State,
  channels: Iterable<Channel>,
  evidence: Evidence,
  reason: string,
  confidence: number,
): void {
  if (state.status === 'refused') {
    state.refused.clear();
    state.evidence = [];
  }
  state.status = 'granted';
  for (const channel of channels) {
    state.channels.add(channel);
    state.refused.delete(channel);
  }
  state.evidence.push(evidence);
  state.reason = reason;
  state.confidence = confidence;
}

function refuse(state: State, channels: Iterable<Channel>, evidence: Evidence, reason: string): void {
  if (state.status !== 'refused') state.evidence = [];
  state.status = 'refused';
  state.channels.clear();
  for (const channel of channels) state.refused.add(channel);
  state.evidence.push(evidence);
  state.reason = reason;
  state.confidence = 0.9;
}

function hedge(state: State, evidence: Evidence, reason: string): void {
  state.status = 'hedged';
  state.evidence = [evidence];
  state.reason = reason;
}

function isHedged(low: string, start: number): boolean {
  return /\b(?:maybe|perhaps|possibly|might|vielleicht|quizás?|peut-être)\b[^.!?]{0,14}$/.test(
    low.slice(Math.max(0, start - 26), start),
  );
}

/** An injection cannot grant anything, but a "no" beside it is still the visitor's. */
function readRefusalOnly(reading: Reading, turn: Turn, state: State): void {
  const permission = answeredTo(reading, turn).find((other) => other.act?.permission)?.act?.permission;
  if (permission && stanceOf(turn.low) === 'no')
    refuse(state, permission.channels, evidenceOf(turn), 'The visitor said no to being contacted.');
}

function readTurn(reading: Reading, turn: Turn, state: State): void {
  const before = answeredTo(reading, turn);
  const asking = before.find((other) => other.act?.permission);
  const permission = asking?.act?.permission ?? null;
  const isFirstReply = reading.turns[turn.index - 1]?.role !== 'visitor';
  const wishes = wishesOf(turn);
  const limits = new Set<Channel>();
  for (const wish of wishes) if (wish.kind === 'refuse') for (const channel of wish.channels) limits.add(channel);
  const wanted = wishes.filter(
    (wish) => wish.kind === 'grant' && !isForOthers(turn, wish.end) && !(permission?.mixed && wish.sends),
  );
  const granting = wanted.filter((wish) => !isHedged(turn.low, wish.start));
  if (wanted.length > granting.length && granting.length === 0) {
    hedge(state, evidenceOf(turn), 'The visitor gave a hedged answer.');
    return;
  }
  const said = new Set<Channel>(granting.flatMap((wish) => wish.channels));
  const evidence = evidenceOf(turn);
  const details = givesOwnDetail(turn);

  const withdrawal = wishes.find((wish) => wish.kind === 'withdraw');
  if (withdrawal && granting.length === 0) {
    refuse(
      state,
      withdrawal.channels.length ? withdrawal.channels : state.channels,
      evidenceOf(turn, withdrawal.start, withdrawal.end),
      'The visitor took back an earlier yes.',
    );
    for (const channel of limits) state.refused.add(channel);
    return;
  }

  if (permission && (isFirstReply || state.status === null || granting.length > 0)) {
    const stance = stanceOf(turn.low);
    const refusesAll =
      limits.size > 0 && permission.channels.length > 0 && permission.channels.every((channel) => limits.has(channel));
    const others =
      limits.size > 0 &&
      (granting.length > 0 || details.email || details.phone || (!refusesAll && isChannelAnswer(turn.low, limits)));
    if (
      state.status === 'granted' &&
      (stance === 'no' || refusesAll) &&
      granting.length === 0 &&
      permission.channels.length > 0
    ) {
      const left = [...state.channels].filter((channel) => !permission.channels.includes(channel));
      if (left.length > 0 && left.length === state.channels.size) {
        for (const channel of permission.channels) state.refused.add(channel);
        state.evidence.push(evidence);
        return;
      }
    }
    if (refusesAll && !others) {
      refuse(state, limits, evidence, 'The visitor said no to being contacted.');
      return;
    }
    if (stance === 'no' && !others && granting.length === 0) {
      const offered = permission.channels.length
        ? permission.channels
        : [...(asking?.act?.asks ?? [])].filter((ask) => ask === 'email' || ask === 'phone');
      refuse(
        state,
        limits.size ? new Set([...limits, ...offered]) : offered,
        evidence,
        'The visitor said no to being contacted.',
      );
      return;
    }
    if (stance === 'hedge' && granting.length === 0) {
      hedge(state, evidence, 'The visitor gave a hedged answer.');
      return;
    }
    if (permission.mixed && granting.length === 0 && stance !== 'no') {
      if (stance === 'yes' && state.status !== 'granted') {
        hedge(state, evidence, 'The visitor said yes to a question that mixed contact with something else.');
      }
      return;
    }
    if (thirdPersonInstead(turn)) {
      hedge(state, evidence, 'The visitor gave the details of somebody else.');
      return;
    }
    if (
      stance === 'yes' ||
      granting.length > 0 ||
      details.email ||
      details.phone ||
      others ||
      isChannelAnswer(turn.low, new Set())
    ) {
      const chosen = choose(turn, said, limits, permission.channels, details);
      grant(state, chosen, evidence, 'The visitor said yes when asked whether a person may contact them.', 0.92);
      for (const channel of limits) {
        state.channels.delete(channel);
        state.refused.add(channel);
      }
      return;
    }
  }

  const asksReach = before.some((other) => other.act?.asksToReach) && isFirstReply;
  if (granting.length > 0 || (asksReach && (details.email || details.phone) && !thirdPersonInstead(turn))) {
    const chosen = choose(turn, said, limits, [], details);
    grant(state, chosen, evidence, 'The visitor asked to be contacted.', granting.length > 0 ? 0.85 : 0.75);
    for (const channel of limits) {
      state.channels.delete(channel);
      state.refused.add(channel);
    }
    return;
  }
  const refusal = wishes.find((wish) => wish.kind === 'refuse');
  if (refusal) {
    const left = [...state.channels].filter((channel) => !limits.has(channel));
    if (state.status === 'granted' && limits.size > 0 && left.length > 0) {
      for (const channel of limits) {
        state.channels.delete(channel);
        state.refused.add(channel);
      }
      return;
    }
    if ((details.email && !limits.has('email')) || (details.phone && !limits.has('phone') && !limits.has('sms'))) {
      for (const channel of limits) state.refused.add(channel);
      return;
    }
    refuse(
      state,
      limits,
      evidenceOf(turn, refusal.start, refusal.end),
      'The visitor said that they do not want to be contacted.',
    );
    return;
  }
  const askedDetail = before.find((other) => other.act && (other.act.asks.has('email') || other.act.asks.has('phone')));
  if (
    askedDetail &&
    isFirstReply &&
    !details.email &&
    !details.phone &&
    stanceOf(turn.low) === 'no' &&
    refusesDetail(turn.low)
  ) {
    const offered = [...(askedDetail.act?.asks ?? [])].filter(
      (ask): ask is 'email' | 'phone' => ask === 'email' || ask === 'phone',
    );
    refuse(state, offered, evidence, 'The visitor did not want to leave contact details.');
  }
}

function refusesDetail(low: string): boolean {
  return low.length < 40 || /\b(?:hand|give|giving|leave|share|spam|calls?|number|e-?mail|rather not|list)\b/.test(low);
}

function isForOthers(turn: Turn, end: number): boolean {
  return isThirdPerson(turn.low, end, end) && /\b(?:call|ring|phone|e-?mail|text) (?:my|his|her|the)\b/.test(turn.low);
}

function isChannelAnswer(low: string, limits: Set<Channel>): boolean {
  const named = namedChannels(low.slice(0, 60)).filter((channel) => !limits.has(channel));
  return (
    /^\W*(?:by |via |in |per )?(?:e-?mail|mail|phone|text|whats ?app|writing|sms|call|both|either|any)\b/.test(low) ||
    (limits.size > 0 && named.length > 0)
  );
}

function thirdPersonInstead(turn: Turn): boolean {
  const emails = emailsOf(turn);
  const phones = phonesOf(turn);
  const all = [...emails, ...phones];
  return all.length > 0 && all.every((detail) => isThirdPerson(turn.low, detail.start, detail.end));
}

function givesOwnDetail(turn: Turn): { email: boolean; phone: boolean } {
  const emails = emailsOf(turn).filter((detail) => !isThirdPerson(turn.low, detail.start, detail.end));
  const phones = phonesOf(turn).filter((detail) => !isThirdPerson(turn.low, detail.start, detail.end));
  return { email: emails.length > 0, phone: phones.length > 0 };
}

/** Channels of a yes: those that the visitor names, else those asked for, else those whose details come with the yes. */
function choose(
  turn: Turn,
  said: Set<Channel>,
  limits: Set<Channel>,
  asked: Channel[],
  details: { email: boolean; phone: boolean },
): Set<Channel> {
  const positive = new Set<Channel>(
    [...said, ...namedChannels(withoutRefusals(turn.low))].filter((channel) => !limits.has(channel)),
  );
  if (positive.size > 0 && /\b(?:either|both|any)\b/.test(turn.low))
    for (const channel of asked) if (!limits.has(channel)) positive.add(channel);
  if (positive.size > 0) return positive;
  const open = asked.filter((channel) => !limits.has(channel));
  const adds = /\b(?:or|also|either|too|both|if (?:quicker|easier|urgent))\b/.test(turn.low);
  if (adds && open.includes('email') && details.phone && !limits.has('phone')) open.push('phone');
  else if (adds && open.includes('phone') && details.email && !limits.has('email')) open.push('email');
  if (adds && open.length > 1) return new Set(open);
  if (open.length > 0 && (open.length === 1 || (!details.email && !details.phone))) return new Set(open);
  const given = new Set<Channel>();
  if (details.email && !limits.has('email')) given.add('email');
  if (details.phone && !limits.has('phone')) given.add('phone');
  return given.size > 0 ? given : new Set(open);
}

/** The words that can name a wished channel: addresses and clauses that deny something are left out. */
function withoutRefusals(low: string): string {
  return low
    .replace(/[\w.+-]+@\S+/g, ' ')
    .replace(
      /\b(?:no|not|don't|dont|do not|never|nothing|nicht|kein\w*|pas|can't|cant|cannot|hate|without|sin)\b[^.,;!?\n-]{0,40}/g,
      ' ',
    );
}

function conclude(reading: Reading, contact: Contact, state: State): Consent {
  const anyDetail = contact.email !== null || contact.phone !== null;
  const given = [...(contact.email?.evidence ?? []), ...(contact.phone?.evidence ?? [])];
  if (state.status === 'granted' || state.status === 'refused') {
    const channels = new Set(state.status === 'granted' ? state.channels : []);
    if (state.status === 'granted' && channels.size === 0) {
      if (contact.email && !state.refused.has('email')) channels.add('email');
      if (contact.phone && !state.refused.has('phone')) channels.add('phone');
    }
    return result(state.status, [...channels], [...state.refused], state.reason, state.evidence, state.confidence);
  }
  if (state.status === 'hedged')
    return result('unclear', [], [...state.refused], state.reason, [...state.evidence, ...given], 0.85);
  const foreign = reading.visitor.find((turn) => !turn.injection && thirdPersonInstead(turn));
  if (anyDetail)
    return result(
      'unclear',
      [],
      [...state.refused],
      'The visitor gave contact details, but said nothing about being contacted.',
      given,
      0.85,
    );
  if (foreign)
    return result(
      'unclear',
      [],
      [],
      'The details that were given belong to somebody else.',
      [evidenceOf(foreign)],
      0.7,
    );
  return result(
    'missing',
    [],
    [...state.refused],
    'The visitor gave no contact details and said nothing about being contacted.',
    [],
    0.9,
  );
}

function result(
  status: ConsentStatus,
  channels: Channel[],
  refusedChannels: Channel[],
  reason: string,
  evidence: Evidence[],
  confidence: number,
): Consent {
  return { status, channels, refusedChannels, reason, evidence, confidence };
}
