import { checkClaims } from '@/lib/analysis/check-claims';
import { mergeClaims, withoutModel } from '@/lib/analysis/merge-claims';
import type { Analysis } from '@/lib/analysis/schema';
import { makeModelReader } from '@/lib/model/reader';
import { becauseOf } from '@/lib/model/schema';
import { costMicros } from '@/lib/model/store';
import type { Transcript } from '@/lib/transcript/schema';
import { explain, Problem } from './lib/problem';
import { givenModel, readEnvFile } from './lib/settings';

export type Chat = { transcript: Transcript; analysis: Analysis };
export type Engine = {
  name: 'built-in' | 'model';
  /** The readings of the built-in rules with what the engine adds to them, in the same order; calls and cost go to standard error. */
  readAlong(chats: readonly Chat[]): Promise<Analysis[]>;
};

/**
 * The engine that `--engine built-in|model` names, for a command's arguments; the model is that of the variables `MODEL_…`. Ends the
 * process with a sentence where either is wrong.
 */
export function engineFromArgs(args: readonly string[]): Engine {
  try {
    return engineOf(args);
  } catch (error) {
    console.error(`✗ ${explain(error)}`);
    process.exit(2);
  }
}

function engineOf(args: readonly string[]): Engine {
  const place = args.indexOf('--engine');
  const name = place < 0 ? 'built-in' : args[place + 1];
  if (name === 'built-in') return { name, readAlong: async (chats) => chats.map(({ analysis }) => analysis) };
  if (name !== 'model') throw new Problem(`--engine takes built-in or model, and it is "${name ?? ''}".`);
  readEnvFile();
  const settings = givenModel({ ...process.env, ANALYSIS_ENGINE: 'model' });
  if (!settings) throw new Problem('There is no language model in the environment.');
  const reader = makeModelReader(settings);
  const { provider, name: model, concurrency, price } = settings;
  return {
    name,
    async readAlong(chats) {
      const found: Analysis[] = [];
      const reasons = new Map<string, number>();
      const spent = { inputTokens: 0, outputTokens: 0, dropped: 0 };
      let next = 0;
      const work = async () => {
        for (let index = next++; index < chats.length; index = next++) {
          const { transcript, analysis } = chats[index] as Chat;
          const request = reader.request(transcript);
          const answer = await reader.read(request);
          if ('usage' in answer) {
            spent.inputTokens += answer.usage.inputTokens;
            spent.outputTokens += answer.usage.outputTokens;
          }
          if (answer.outcome === 'read') {
            const claims = checkClaims(answer.claims, request.messages, transcript);
            spent.dropped += claims.dropped;
            found[index] = mergeClaims(transcript, analysis, claims, { provider, name: model });
          } else {
            const because = becauseOf[answer.outcome];
            reasons.set(because, (reasons.get(because) ?? 0) + 1);
            found[index] = withoutModel(analysis, { provider, name: model }, because);
          }
          if ((index + 1) % 50 === 0) console.error(`… ${index + 1} of ${chats.length} chats`);
        }
      };
      await Promise.all(Array.from({ length: concurrency }, work));
      const fell = [...reasons.values()].reduce((sum, count) => sum + count, 0);
      const cost = costMicros(price, spent);
      console.error(
        `${model} (${provider}): ${chats.length - fell} of ${chats.length} chats read, ${spent.dropped} claims dropped, ` +
          `${spent.inputTokens} tokens in and ${spent.outputTokens} out` +
          (cost === null || !price ? '' : `, ${(cost / 1e6).toFixed(4)} ${price.currency}`),
      );
      for (const [because, count] of reasons) console.error(`  by the built-in rules alone: ${count}. ${because}`);
      return found;
    },
  };
}
