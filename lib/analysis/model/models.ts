import type { LinearModels } from './linear';

/** The learned models of the reading, by what each reads. A part whose model has no labels is read by the rules alone. */
export type Models = {
  /** Acts of the visitor's messages. */
  visitorActs: LinearModels;
  /** Whether a sentence of the visitor asks for information. */
  questions: LinearModels;
  /** Whether a reply answers a question, or puts it off. */
  answers: LinearModels;
  /** Acts of the bot's messages. */
  businessActs: LinearModels;
  /** Whether a message of the visitor puts an earlier one again. */
  repeats: LinearModels;
  /** The route of a whole chat; exactly one of its labels holds. */
  route: LinearModels;
  /** Whether a whole chat says clearly what the visitor wants. */
  clearRequest: LinearModels;
};

const none: LinearModels = { labels: {}, weights: {} };

/** No model at all: the rules alone. */
export const noModels: Models = {
  visitorActs: none,
  questions: none,
  answers: none,
  businessActs: none,
  repeats: none,
  route: none,
  clearRequest: none,
};
