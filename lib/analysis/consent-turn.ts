import { namedChannels } from './acts/channels';
import type { Permission } from './acts/permission';
import { type Answer, answerOf } from './acts/stance';
import { askedBefore, chosenOption } from './consent-asked';
import { addsChannel, channelBest, chosenChannels, isChannelAnswer, onlyThat, withoutDenied } from './consent-channels';
import { namesOthers, readSaid, type Said } from './consent-said';
import { type ConsentState, grant, hedge, limit, refuse } from './consent-state';
import { readWithdrawal } from './consent-withdrawal';
import {
  agreesToBoth,
  asksForPerson,
  deniesFact,
  isBareDetail,
  isTime,
  namesContact,
  picksContact,
  refusesDetail,
} from './consent-words';
import { wishesOf } from './details';
import { evidenceOf, type Reading, type Turn } from './reading';
import type { Channel } from './schema';

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
  if (answer.stance === 'hedge' && wanted.length === 0 && limits.size > 0 && !limitsAll(said, permission)) {
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
  const everything = said.refusals.some((wish) => wish.channels.length === 0);
  if (state.status === 'granted' && permission.channels.length > 0 && !everything) {
    const left = [...state.channels].filter(
      (channel) => !permission.channels.includes(channel) && !limits.has(channel),
    );
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
  if (
    state.status === 'granted' &&
    limits.size > 0 &&
    (left.length > 0 || (state.channels.size === 0 && !(limits.has('phone') && limits.has('email'))))
  ) {
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

/** The channels that a yes in this message would be for. */
export function chosenChannelsOf(reading: Reading, turn: Turn): Set<Channel> {
  const said = readSaid(reading, turn);
  return chosenChannels(said, said.asked.permission);
}
