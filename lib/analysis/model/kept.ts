import type { LinearModels } from './linear';
import type { Models } from './models';
import visitorActs from './visitor-acts.json';

/** The models that the repository keeps, made by `npm run train` from everything in `eval/`. */
export const keptModels: Models = { visitorActs: visitorActs as unknown as LinearModels };
