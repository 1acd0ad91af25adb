import answers from './answers.json';
import type { LinearModels } from './linear';
import type { Models } from './models';
import questions from './questions.json';
import repeats from './repeats.json';
import route from './route.json';
import visitorActs from './visitor-acts.json';

const kept = (value: unknown) => value as LinearModels;

/** The models that the repository keeps, made by `npm run train` from everything in `eval/`. */
export const keptModels: Models = {
  visitorActs: kept(visitorActs),
  questions: kept(questions),
  answers: kept(answers),
  repeats: kept(repeats),
  route: kept(route),
};
