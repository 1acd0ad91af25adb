import answers from './answers.json';
import businessActs from './business-acts.json';
import type { Calibration } from './calibration';
import calibration from './calibration.json';
import clearRequest from './clear-request.json';
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
  businessActs: kept(businessActs),
  repeats: kept(repeats),
  route: kept(route),
  clearRequest: kept(clearRequest),
};

/** How often findings are right by how sure they are, measured on chats left out (`npm run train`). */
export const keptCalibration = calibration as unknown as Calibration;
