import type { LinearModels } from '@/lib/analysis/model/linear';
import type { Models } from '@/lib/analysis/model/models';
import { answerRows, trainAnswers } from './answers';
import { businessRows, trainBusinessActs } from './business-acts';
import type { Row } from './fit';
import { questionRows, trainQuestions } from './questions';
import { repeatRows, trainRepeats } from './repeats';
import { clearRows, routeRows, trainClear, trainRoute } from './route';
import { visitorRows } from './rows';
import { trainVisitorActs } from './visitor-acts';

/** How one model is made: the file that keeps it, everything in eval/ that it can learn from, and the fitting. */
type Trainer = { file: string; rows: () => Row[]; train: (rows: readonly Row[]) => LinearModels };

const trainers: { [Name in keyof Models]: Trainer } = {
  visitorActs: { file: 'visitor-acts.json', rows: visitorRows, train: trainVisitorActs },
  questions: { file: 'questions.json', rows: questionRows, train: trainQuestions },
  answers: { file: 'answers.json', rows: answerRows, train: trainAnswers },
  businessActs: { file: 'business-acts.json', rows: businessRows, train: trainBusinessActs },
  repeats: { file: 'repeats.json', rows: repeatRows, train: trainRepeats },
  route: { file: 'route.json', rows: routeRows, train: trainRoute },
  clearRequest: { file: 'clear-request.json', rows: clearRows, train: trainClear },
};
const names = Object.keys(trainers) as (keyof Models)[];
/** The models that learn from public sets too. */
const fromPublic = ['visitorActs', 'route'] as const;

/** A model as it is kept, with its file and the number of rows that it was fitted on. */
export type Trained = { file: string; rows: number; models: LinearModels };

/** Trains the models named, or every one where none is, on all rows. */
export function trainAll(only: readonly string[] = []): Trained[] {
  return names.flatMap((name) => {
    if (only.length > 0 && !only.includes(name)) return [];
    const { file, rows, train } = trainers[name];
    const all = rows();
    return [{ file, rows: all.length, models: train(all) }];
  });
}

/** Reads all rows once; the function it gives trains every model on those of other authors than `left`. */
export function trainerWithout(): (left: ReadonlySet<string>) => Models {
  const all = names.map((name) => [name, trainers[name].rows()] as const);
  return (left) =>
    Object.fromEntries(
      all.map(([name, rows]) => [name, trainers[name].train(rows.filter((row) => !left.has(row.group)))]),
    ) as Models;
}

/** Reads the rows of the models that learn from public sets; the function it gives trains those without the items that `left` names. */
export function trainerWithoutItems(): (left: (id: string) => boolean) => Partial<Models> {
  const all = fromPublic.map((name) => [name, trainers[name].rows()] as const);
  return (left) =>
    Object.fromEntries(
      all.map(([name, rows]) => [
        name,
        trainers[name].train(rows.filter((row) => row.id === undefined || !left(row.id))),
      ]),
    );
}
