import { parsePhoneNumberFromString } from 'libphonenumber-js';
import type { Evidence, Transcript } from '@/lib/transcript/schema';
import type { CheckedClaims } from './check-claims';
import { nextStep } from './next-step';
import { readTranscript } from './reading';
import type {
  Analysis,
  ConsentStatus,
  Flag,
  FlagFinding,
  ModelPart,
  ModelReading,
  QuestionFinding,
  Route,
} from './schema';
import { summarise } from './summary';

type Place = Extract<Evidence, { message: number }>;
type Model = Pick<ModelReading, 'provider' | 'name'>;
type Consent = Analysis['consent'];

/** What only the model found is sure enough to be shown, and no more. */
const modelConfidence = 0.6;

/** Never granted unless both say so: the status further down wins. */
const caution: Record<ConsentStatus, number> = { granted: 0, missing: 1, unclear: 2, refused: 3 };
/** How near a route brings the chat to a person; a model may bring it nearer, never take it away. */
const nearness: Record<Route, number> = {
  spam: 0,
  other: 0,
  unclear: 1,
  sales: 2,
  existing_customer: 2,
  support: 2,
};

const flagSentences: Record<Flag, string> = {
  pricing: 'The visitor asks for a price.',
  custom_scope: 'The visitor asks for something tailored.',
  legal_advice: 'The visitor asks a legal question.',
  emergency: 'The visitor reports an emergency.',
  guarantee: 'The visitor asks for a guarantee.',
  complaint: 'The visitor complains.',
  sensitive_data: 'The visitor shared sensitive data.',
  frustrated: 'The visitor is fed up.',
  repeating: 'The visitor asked the same thing again.',
  asked_for_human: 'The visitor asks for a person.',
  high_value: 'The visitor states a large size or budget.',
  poor_fit: 'The visitor seems to want something that the business does not offer.',
  bot_promise: 'The bot promised something that it may not promise.',
  injection: 'A message tries to instruct software.',
};
const byModel = 'The language model read this.';

/** The built-in reading alone, with the sentence why. */
export function withoutModel(builtIn: Analysis, model: Model, because: string): Analysis {
  return { ...builtIn, model: { ...model, used: false, fellBackBecause: because, changed: [], dropped: 0 } };
}

/**
 * The built-in reading with the checked claims of a language model. Consent is never more than the built-in reading grants and less where
 * the model sees less; flags and promises are united; a route only brings the chat nearer to a person; need, question and urgency come
 * from the model; contact details fill what is missing. Text that addresses software changes nothing but adds caution. Pure.
 */
export function mergeClaims(transcript: Transcript, builtIn: Analysis, claims: CheckedClaims, model: Model): Analysis {
  const flags = mergeFlags(builtIn.flags, claims);
  const instructing = new Set(
    flags
      .filter((finding) => finding.flag === 'injection')
      .flatMap((finding) => finding.evidence.flatMap((each) => ('message' in each ? [each.message] : []))),
  );
  const trusted = <T extends { place: Place }>(claim: T | null) =>
    claim && !instructing.has(claim.place.message) ? claim : null;

  const route = mergeRoute(builtIn.route, trusted(claims.route));
  const need = trusted(claims.need);
  const urgency = trusted(claims.urgency);
  const isEmergency = builtIn.urgency.value === 'immediate' && flags.some((finding) => finding.flag === 'emergency');
  const botPromises = mergePromises(builtIn.botPromises, claims.promises);
  const contact = mergeContact(builtIn.contact, {
    name: trusted(claims.contact.name),
    email: trusted(claims.contact.email),
    phone: trusted(claims.contact.phone),
    company: trusted(claims.contact.company),
  });
  const parts = {
    route,
    contact,
    consent: withDetails(mergeConsent(builtIn.consent, claims.consent), contact),
    statedNeed: need
      ? { value: need.sentence, evidence: [need.place], confidence: modelConfidence }
      : builtIn.statedNeed,
    clearRequest: (need ? need.clear : builtIn.clearRequest) && route.value !== 'unclear',
    ...mergeQuestions(builtIn, trusted(claims.question), claims.answered),
    urgency:
      urgency && !isEmergency && urgency.value !== builtIn.urgency.value
        ? { value: urgency.value, evidence: [urgency.place], confidence: modelConfidence }
        : builtIn.urgency,
    flags,
    botPromises,
  };
  const changed = (part: ModelPart, before: unknown, after: unknown): ModelPart[] =>
    JSON.stringify(before) === JSON.stringify(after) ? [] : [part];
  return {
    ...builtIn,
    ...parts,
    summary: summarise(readTranscript(transcript), parts),
    nextStep: nextStep(parts),
    model: {
      ...model,
      used: true,
      fellBackBecause: null,
      changed: [
        ...changed('route', builtIn.route, parts.route),
        ...changed('need', [builtIn.statedNeed, builtIn.clearRequest], [parts.statedNeed, parts.clearRequest]),
        ...changed('question', builtIn.unresolvedQuestion, parts.unresolvedQuestion),
        ...changed('urgency', builtIn.urgency, parts.urgency),
        ...changed('consent', builtIn.consent, parts.consent),
        ...changed('contact', detailsOf(builtIn.contact), detailsOf(contact)),
        ...changed('flags', builtIn.flags, parts.flags),
        ...changed('promises', builtIn.botPromises, parts.botPromises),
      ],
      dropped: claims.dropped,
    },
  };
}

function mergeRoute(builtIn: Analysis['route'], claim: CheckedClaims['route']): Analysis['route'] {
  if (!claim || claim.value === builtIn.value || nearness[claim.value] < nearness[builtIn.value]) return builtIn;
  return { value: claim.value, evidence: [claim.place], confidence: modelConfidence };
}

function mergeConsent(builtIn: Consent, claim: CheckedClaims['consent']): Consent {
  if (!claim || builtIn.status === 'refused') return builtIn;
  const refusedChannels = [...new Set([...builtIn.refusedChannels, ...claim.refusedChannels])];
  // Form fields are not shown to the model: that it finds nothing there means nothing.
  const byForm = builtIn.evidence.some((each) => 'field' in each);
  const doubt = (status: ConsentStatus, reason: string): Consent => ({
    status,
    channels: [],
    refusedChannels,
    reason,
    evidence: [...claim.places, ...builtIn.evidence],
    confidence: modelConfidence,
  });
  if (claim.status === 'missing') {
    return builtIn.status === 'granted' && !byForm
      ? doubt('unclear', 'The language model finds no agreement in words that otherwise read as one.')
      : builtIn;
  }
  if (caution[claim.status] > caution[builtIn.status]) {
    return claim.status === 'refused'
      ? doubt('refused', 'The language model reads these words as a refusal.')
      : doubt('unclear', 'The language model reads these words as no clear agreement.');
  }
  if (refusedChannels.length === builtIn.refusedChannels.length && (builtIn.status !== 'granted' || byForm))
    return builtIn;
  const agreed = builtIn.channels.filter(
    (channel) =>
      !refusedChannels.includes(channel) && (byForm || claim.status !== 'granted' || claim.channels.includes(channel)),
  );
  if (builtIn.status === 'granted' && agreed.length === 0)
    return doubt('unclear', 'The language model and the built-in reading see agreement to different channels.');
  const same = agreed.length === builtIn.channels.length && refusedChannels.length === builtIn.refusedChannels.length;
  return same ? builtIn : { ...builtIn, channels: agreed, refusedChannels };
}

/** Details that only the model found were given without a word about contact, as far as the rules saw (guidelines, "consent"). */
function withDetails(consent: Consent, { email, phone }: Analysis['contact']): Consent {
  const evidence = [...(email?.evidence ?? []), ...(phone?.evidence ?? [])];
  if (consent.status !== 'missing' || evidence.length === 0) return consent;
  const reason = 'The visitor gave contact details, but said nothing about being contacted.';
  return { ...consent, status: 'unclear', reason, evidence, confidence: modelConfidence };
}

function mergeFlags(builtIn: readonly FlagFinding[], claims: CheckedClaims): FlagFinding[] {
  const known = new Set(builtIn.map((finding) => finding.flag));
  const added = new Map<Flag, Evidence[]>();
  const add = (flag: Flag, place: Place) => {
    if (!known.has(flag)) added.set(flag, [...(added.get(flag) ?? []), place]);
  };
  for (const { flag, place } of claims.flags) add(flag, place);
  for (const { place } of claims.promises) add('bot_promise', place);
  return [
    ...builtIn,
    ...[...added].map(([flag, evidence]) => ({
      flag,
      sentence: `${flagSentences[flag]} ${byModel}`,
      evidence,
      confidence: modelConfidence,
    })),
  ];
}

function mergePromises(builtIn: Analysis['botPromises'], claims: CheckedClaims['promises']): Analysis['botPromises'] {
  const known = new Set(builtIn.map((promise) => promise.message));
  const added = claims.flatMap(({ kind, text, place }) => {
    if (known.has(place.message)) return [];
    known.add(place.message);
    return [{ message: place.message, kind, text, evidence: [place], confidence: modelConfidence }];
  });
  return added.length > 0 ? [...builtIn, ...added].sort((a, b) => a.message - b.message) : builtIn;
}

function mergeContact(builtIn: Analysis['contact'], claims: CheckedClaims['contact']): Analysis['contact'] {
  const found = (claim: { value: string; place: Place }) => ({
    value: claim.value,
    evidence: [claim.place],
    confidence: modelConfidence,
  });
  // Names and companies are read better by a model; addresses and numbers are checked better by rules.
  const better = <T extends { value: string }>(now: T | null, claim: { value: string; place: Place } | null) =>
    claim && claim.value !== now?.value ? found(claim) : now;
  const phone = claims.phone;
  const parsed = phone ? parsePhoneNumberFromString(phone.value) : undefined;
  return {
    name: better(builtIn.name, claims.name),
    company: better(builtIn.company, claims.company),
    email: builtIn.email ?? (claims.email ? found(claims.email) : null),
    phone:
      builtIn.phone ??
      (phone
        ? {
            ...found(phone),
            e164: parsed?.isValid() ? parsed.number : null,
            region: parsed?.country ?? null,
            valid: parsed?.isValid() ?? false,
          }
        : null),
  };
}

function detailsOf({ name, email, phone, company }: Analysis['contact']) {
  return [name, email, phone, company];
}

type Questions = Pick<Analysis, 'unresolvedQuestion' | 'otherOpenQuestions'>;

function mergeQuestions(builtIn: Questions, claim: CheckedClaims['question'], answered: readonly Place[]): Questions {
  const before = [...(builtIn.unresolvedQuestion ? [builtIn.unresolvedQuestion] : []), ...builtIn.otherOpenQuestions];
  const open = before.filter((question) => !answered.some((place) => asks(question, place)));
  const chosen = claim && !answered.some((place) => overlap(place, claim.place)) ? claim : null;
  if (!chosen) return { unresolvedQuestion: open[0] ?? null, otherOpenQuestions: open.slice(1) };
  const known = open.find((question) => asks(question, chosen.place));
  const main = known ?? {
    text: chosen.text,
    message: chosen.place.message,
    deferredAt: null,
    evidence: [chosen.place],
    confidence: modelConfidence,
  };
  return { unresolvedQuestion: main, otherOpenQuestions: open.filter((question) => question !== known) };
}

function asks(question: QuestionFinding, place: Place): boolean {
  return question.evidence.some((each) => 'message' in each && overlap(each, place));
}

function overlap(a: Place, b: Place): boolean {
  return a.message === b.message && a.start < b.end && b.start < a.end;
}
