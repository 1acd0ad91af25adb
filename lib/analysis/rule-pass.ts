import { findQuestions, type Question } from './acts/questions';
import { findBotPromises } from './bot-promises';
import { findRequestClarity, type RequestClarity } from './clear-request';
import { findFlags } from './flags/find-flags';
import type { Signals } from './model/message-features';
import { ruleSignals } from './model/rule-signals';
import type { Reading } from './reading';
import { findRoute, type RuleRoute } from './route';
import type { FlagFinding, PromiseFinding } from './schema';

/** What the rules alone find in a transcript, before the learned models weigh it. */
export type RulePass = {
  questions: Question[];
  need: RequestClarity;
  route: RuleRoute;
  promises: PromiseFinding[];
  flags: FlagFinding[];
  signals: Signals;
};

/** Runs the rules that the learned models build on. Training runs the same, so that the models know how far each rule can be trusted. */
export function rulePass(reading: Reading): RulePass {
  const questions = findQuestions(reading);
  const need = findRequestClarity(reading, questions);
  const route = findRoute(reading, need);
  const promises = findBotPromises(reading);
  const flags = findFlags({ reading, questions, route: route.value, promises });
  return { questions, need, route, promises, flags, signals: ruleSignals(reading, { flags, questions }) };
}
