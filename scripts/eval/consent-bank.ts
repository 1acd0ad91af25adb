import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Analysis } from '@/lib/analysis/schema';
import type { Transcript } from '@/lib/transcript/schema';
import { transcriptOf } from './chat';
import type { PublicScore } from './public';
import { evalFolder, readLines } from './read';

type Exchange = {
  id: string;
  topic: string;
  /** `tune` were looked at while the rules were written; of the `held` only the totals. */
  half: 'tune' | 'held';
  messages: unknown[];
  consent: { status: string; channels: string[]; refused_channels: string[] };
};
const same = (a: readonly string[], b: readonly string[]) => [...a].sort().join() === [...b].sort().join();

/** Scores the short exchanges about consent (`eval/bank/consent.jsonl`): status, channels of what is granted, and what is granted wrongly. */
export function scoreConsentBank(analyse: (transcript: Transcript) => Analysis): PublicScore[] {
  return (['tune', 'held'] as const).flatMap((half) => {
    const rows = exchanges()
      .filter((item) => item.half === half)
      .map((item) => ({ want: item.consent, got: analyse(transcriptOf(item)).consent }));
    const granted = rows.filter((row) => row.want.status === 'granted');
    const right = rows.filter((row) => row.got.status === row.want.status).length;
    const channels = granted.filter((row) => same(row.got.channels, row.want.channels)).length;
    const wrongly = rows.filter((row) => row.got.status === 'granted' && row.want.status !== 'granted').length;
    const missed = granted.filter((row) => row.got.status !== 'granted').length;
    const set = `bank/consent (${half})`;
    return [
      {
        set,
        measure: 'status',
        of: rows.length,
        value: right / Math.max(1, rows.length),
        note: `granted wrongly ${wrongly}, missed ${missed} of ${granted.length}`,
      },
      {
        set,
        measure: 'channels',
        of: granted.length,
        value: channels / Math.max(1, granted.length),
        note: 'of what is granted',
      },
    ];
  });
}

/** The exchanges of one half that are read otherwise than labelled, for `--wrong bank-consent`. */
export function wrongExchanges(analyse: (transcript: Transcript) => Analysis): unknown[] {
  return exchanges()
    .filter((item) => item.half === 'tune')
    .flatMap((item) => {
      const { status, channels, refusedChannels, reason } = analyse(transcriptOf(item)).consent;
      const right = status === item.consent.status && (status !== 'granted' || same(channels, item.consent.channels));
      return right ? [] : [{ id: item.id, got: { status, channels, refusedChannels, reason }, want: item.consent }];
    });
}

function exchanges(): Exchange[] {
  const path = join(evalFolder, 'bank', 'consent.jsonl');
  return existsSync(path) ? readLines<Exchange>(path) : [];
}
