import { useRef, useState } from 'react';
import type { ImportPreviewRow, ImportResultRow } from '@/lib/intake/schema';
import { postJson } from '@/lib/query/fetcher';

const partChats = 50;
const partCharacters = 4_000_000;

/** Result of each row of the preview, by its index there. */
export type Results = ReadonlyMap<number, ImportResultRow>;
export type ImportRun = {
  phase: 'idle' | 'running' | 'stopped' | 'done';
  total: number;
  results: Results;
  /** Why it stopped by itself; going on sends the same part again, which is harmless. */
  problem: string | null;
};

const idle: ImportRun = { phase: 'idle', total: 0, results: new Map(), problem: null };

/** The next rows that fit one request. */
function nextPart(rows: readonly ImportPreviewRow[], open: readonly number[]): number[] {
  const part: number[] = [];
  let characters = 0;
  for (const index of open) {
    const size = JSON.stringify(rows[index]?.transcript).length;
    if (part.length >= partChats || (part.length > 0 && characters + size > partCharacters)) break;
    part.push(index);
    characters += size;
  }
  return part;
}

/** Imports the good rows of a preview part by part, can be stopped and gone on with. */
export function useImport() {
  const [run, setRun] = useState<ImportRun>(idle);
  const stop = useRef(false);

  async function start(sourceId: string, rows: readonly ImportPreviewRow[]): Promise<void> {
    stop.current = false;
    const good = rows.flatMap((row, index) => (row.transcript ? [index] : []));
    const results = new Map(run.phase === 'stopped' ? run.results : []);
    const show = (phase: ImportRun['phase'], problem: string | null = null) =>
      setRun({ phase, total: good.length, results: new Map(results), problem });
    show('running');
    for (;;) {
      const part = nextPart(
        rows,
        good.filter((index) => !results.has(index)),
      );
      if (part.length === 0) return show('done');
      if (stop.current) return show('stopped');
      try {
        const items = part.map((index) => rows[index]?.transcript);
        for (const row of await postJson<ImportResultRow[]>('/api/import/run', { sourceId, items })) {
          const index = part[row.index];
          if (index !== undefined) results.set(index, row);
        }
      } catch (error) {
        return show('stopped', error instanceof Error ? error.message : 'The server did not answer.');
      }
      show('running');
    }
  }

  return {
    run,
    start,
    stop: () => {
      stop.current = true;
    },
    reset: () => {
      stop.current = true;
      setRun(idle);
    },
  };
}
