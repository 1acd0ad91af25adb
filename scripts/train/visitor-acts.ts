import { type LinearModels, type Probabilities, probabilitiesOf } from '@/lib/analysis/model/linear';
import { fitModels, type Row } from './fit';
import { rulesFitted, visitorActs } from './rows';
import { bestThreshold } from './threshold';

/** How much more a missed label weighs than a wrong one when the threshold is set: what calls a person must not slip through. */
const leanToFind = 1.25;
const folds = 4;
const fewestChats = 5;

/** Trains the acts of visitor messages; each threshold is set on messages that the model at hand had not seen. */
export function trainVisitorActs(rows: readonly Row[]): LinearModels {
  const labels = Object.keys(visitorActs);
  const models = fitModels(rows, labels);
  const groups = [...new Set(rows.map((row) => row.group))].sort();
  const foldOf = (row: Row, index: number) => (row.chat ? groups.indexOf(row.group) % folds : index % folds);
  const unseen = new Map<Row, Probabilities>();
  for (let fold = 0; fold < folds; fold += 1) {
    const without = fitModels(
      rows.filter((row, index) => foldOf(row, index) !== fold),
      labels,
    );
    rows.forEach((row, index) => {
      if (foldOf(row, index) === fold) unseen.set(row, probabilitiesOf(without, row.features));
    });
  }
  for (const label of labels) {
    const kept = models.labels[label];
    if (!kept) continue;
    const chats = visitorActs[label] ? byChat(unseen, label) : [];
    kept.threshold =
      chats.filter(([, holds]) => holds).length >= fewestChats
        ? bestThreshold(chats, leanToFind)
        : bestThreshold(byMessage(unseen, label), 1);
  }
  return models;
}

type Pair = [probability: number, holds: boolean];

/**
 * A flag is a matter of the whole chat: its likeliest message against whether the chat has the flag. Only chats that the writers of the
 * rules had not seen, where the rules are as good as they will be on new ones.
 */
function byChat(unseen: ReadonlyMap<Row, Probabilities>, label: string): Pair[] {
  const chats = new Map<string, Pair>();
  for (const [row, probabilities] of unseen) {
    if (!row.chat || rulesFitted.has(row.group)) continue;
    const pair = chats.get(row.chat) ?? [0, false];
    chats.set(row.chat, [Math.max(pair[0], probabilities[label] ?? 0), pair[1] || row.on.has(label)]);
  }
  return [...chats.values()];
}

function byMessage(unseen: ReadonlyMap<Row, Probabilities>, label: string): Pair[] {
  return [...unseen].flatMap(([row, probabilities]): Pair[] =>
    row.known.has(label) ? [[probabilities[label] ?? 0, row.on.has(label)]] : [],
  );
}
