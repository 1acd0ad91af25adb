import type { Transcript } from '@/lib/transcript/schema';
import { findConsent } from './consent';
import { findCompany } from './contact-company';
import { findEmail } from './contact-email';
import { findName } from './contact-name';
import { findPhone } from './contact-phone';
import { analysisEngine, analysisVersion } from './engine';
import { weighFlags } from './flags/learned-flags';
import { saidGoodbye } from './goodbye';
import { guessLanguage } from './language';
import { readBusinessActs } from './model/business-acts';
import { withCalibration } from './model/calibration';
import { keptCalibration, keptModels } from './model/kept';
import type { Models } from './model/models';
import { readVisitorActs, type VisitorActs } from './model/visitor-acts';
import { nextStep } from './next-step';
import { findQualification } from './qualification';
import { type Reading, readTranscript } from './reading';
import { rulePass } from './rule-pass';
import type { Analysis } from './schema';
import { findServiceLine } from './service-line';
import { stateNeed } from './stated-need';
import { summarise } from './summary';
import { findOpenQuestions } from './unresolved-question';
import { findUrgency } from './urgency';
import { weighChat } from './weigh-chat';
import { weighPromises, withPromises } from './weigh-promises';
import { weighQuestions } from './weigh-questions';
import { withoutSecrets } from './without-secrets';

/**
 * The whole reading of one transcript, by `eval/GUIDELINES.md`. Pure and total: it never throws about content, doubt is a value,
 * and what a message says can only be read, never obeyed. Confidences are calibrated for the kept models, raw for others.
 */
export function analyseTranscript(transcript: Transcript, models: Models = keptModels): Analysis {
  const reading = readTranscript(transcript);
  const rules = rulePass(reading);
  const acts = readVisitorActs(reading, rules.signals, models.visitorActs);
  const name = findName(reading);
  const contact = { name, email: findEmail(reading), phone: findPhone(reading), company: findCompany(reading, name) };
  const consent = findConsent(reading, contact, undisturbed(reading, acts, models));
  const { need } = rules;
  const businessActs = readBusinessActs(reading, models.businessActs);
  const botPromises = weighPromises({
    reading,
    rules: rules.promises,
    acts: businessActs,
    models: models.businessActs,
  });
  const { route, clearRequest } = weighChat(reading, rules, models);
  const open = findOpenQuestions(weighQuestions({ reading, rules: rules.questions, models, route: route.value }));
  const flags = weighFlags({
    reading,
    rules: withPromises(rules.flags, botPromises),
    acts,
    models,
    route: route.value,
  });
  const urgency = findUrgency(reading, { flags, route: route.value, acts });
  const language = guessLanguage(reading.said);
  const partial = {
    route,
    contact,
    consent,
    statedNeed: stateNeed(reading, { acts, clear: need.clear, language, route: route.value }),
    clearRequest,
    ...open,
    urgency,
    flags,
    botPromises,
  };
  const whole: Analysis = {
    engine: analysisEngine,
    version: analysisVersion,
    messageCount: transcript.messages.length,
    language,
    summary: summarise(reading, partial),
    ...partial,
    qualification: findQualification(reading),
    serviceLine: findServiceLine(reading),
    nextStep: nextStep(partial),
    clarifyingAsked: reading.turns.some((turn) => turn.act?.clarifying),
    goodbye: saidGoodbye(reading, acts),
  };
  return withoutSecrets(models === keptModels ? withCalibration(whole, keptCalibration) : whole, transcript);
}

/** The acts as they would be without the messages that instruct software: their mere presence must not tip a consent. */
function undisturbed(reading: Reading, acts: VisitorActs, models: Models): VisitorActs {
  if (!reading.visitor.some((turn) => turn.injection)) return acts;
  const injected = new Set(reading.visitor.flatMap((turn) => (turn.injection ? [turn.number] : [])));
  const messages = reading.transcript.messages.filter((message) => !injected.has(message.number));
  const calm = readTranscript({ ...reading.transcript, messages });
  return readVisitorActs(calm, rulePass(calm).signals, models.visitorActs);
}
