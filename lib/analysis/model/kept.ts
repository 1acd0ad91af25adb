import type { LinearModels } from './linear';
import visitorActs from './visitor-acts.json';

/** The models that the repository keeps, made by `npm run train` from everything in `eval/`. */
export const keptModels: LinearModels = visitorActs as unknown as LinearModels;
