import { analyseTranscript } from '@/lib/analysis/analyse';
import { keptModels } from '@/lib/analysis/model/kept';
import { noModels } from '@/lib/analysis/model/models';
import type { Analysis } from '@/lib/analysis/schema';
import type { Transcript } from '@/lib/transcript/schema';
import { engineFromArgs } from './engine-from-args';
import { resultOf, transcriptOf } from './eval/chat';
import { scoreConsentBank, wrongExchanges } from './eval/consent-bank';
import { scoreContactBank } from './eval/contact-bank';
import { analyseLeftOut } from './eval/leave-one-out';
import { scorePublic } from './eval/public';
import { readAuthors } from './eval/read';
import { reliability } from './eval/reliability';
import { printScores } from './eval/table';
import { readerOfUnseen } from './eval/unseen-items';
import { scoreUrgencyBank } from './eval/urgency-bank';
import { outcomesOf } from './train/calibrate';

/**
 * `npm run -s eval`: the reading on the labelled chats, by author, each read by models that never saw a chat of that author; then on
 * the public sets.
 *
 *   --wrong FIELD     what is wrong in one field (or flag), instead of the tables; `bank-consent` for the exchanges about consent
 *   --authors a,b,m   only these authors
 *   --parts N         leave authors out in N parts instead of one by one: quicker
 *   --kept            the models that the repository keeps, which have seen every author
 *   --rules           the rules alone, without learned models
 *   --no-public       without the public sets
 *   --engine model    with the language model of the environment beside the rules, on the labelled chats alone
 */
const option = (name: string): string | undefined => {
  const place = process.argv.indexOf(name);
  return place > 0 ? process.argv[place + 1] : undefined;
};
const has = (name: string) => process.argv.includes(name);
const only = option('--authors')?.split(',');
const every = readAuthors();
const authors = new Map([...every].filter(([name]) => !only || only.includes(name)));
const models = has('--rules') ? noModels : keptModels;

const read = (): Map<string, Analysis> => {
  if (has('--kept') || has('--rules'))
    return new Map(
      [...authors.values()].flat().map((chat) => [chat.id, analyseTranscript(transcriptOf(chat), models)]),
    );
  return analyseLeftOut(authors, Number(option('--parts') ?? authors.size), (text) => console.error(text));
};
const chats = new Map([...authors.values()].flat().map((chat) => [chat.id, transcriptOf(chat)]));
const engine = engineFromArgs(process.argv);
const readings = [...read()].map(([id, analysis]) => ({ id, analysis, transcript: chats.get(id) as Transcript }));
const results = new Map(
  (await engine.readAlong(readings)).map((analysis, index) => {
    const id = readings[index]?.id ?? '';
    return [id, resultOf(id, analysis)];
  }),
);
if (option('--wrong') === 'bank-consent')
  for (const row of wrongExchanges((transcript) => analyseTranscript(transcript, models)))
    console.log(JSON.stringify(row));
else printScores(authors, results, option('--wrong'));
if (!option('--wrong') && !has('--kept') && !has('--rules') && engine.name === 'built-in') {
  const raw = new Map(readings.map(({ id, analysis }) => [id, analysis]));
  const outcomes = new Map([...authors].map(([name, each]) => [name, outcomesOf(each, raw)]));
  for (const line of ['', ...reliability(outcomes)]) console.log(line);
}
if (!has('--no-public') && !option('--wrong') && engine.name === 'built-in') {
  console.log('\nPublic sets and banks (each item that models learn from is read by models that never saw it)');
  const analyse = has('--rules')
    ? (transcript: Transcript) => analyseTranscript(transcript, models)
    : readerOfUnseen(models, (text) => console.error(text));
  for (const { set, measure, of, value, note } of [
    ...scorePublic(analyse),
    ...scoreContactBank(analyse).scores,
    ...scoreConsentBank(analyse),
    ...scoreUrgencyBank(analyse),
  ])
    console.log(
      `${set.padEnd(28)}${measure.padEnd(22)}${String(of).padStart(6)}${value.toFixed(3).padStart(8)}   ${note}`,
    );
}
