import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { analysisBench } from '@/bench/analysis';
import { openBenchApp } from '@/bench/app';
import { liveBench } from '@/bench/live';
import { type Figure, intakeBench, processingBench, queueBench } from '@/bench/suites';
import { transcriptOf } from './eval/chat';
import { command } from './lib/command';
import { sayErr as say, step } from './lib/say';
import { root } from './lib/settings';

/**
 * `npm run bench [-- analysis|intake|live|processing|queue …]`: the app and a bare Node HTTP server take turns on one database in one run.
 * The machine is shared and noisy: read the ratios, not the absolute figures.
 */
command(async () => {
  const chosen = process.argv.slice(2);
  const wants = (name: string) => chosen.length === 0 || chosen.includes(name);
  const dataDir = mkdtempSync(join(tmpdir(), 'handoff-desk-bench-'));
  chmodSync(dataDir, 0o711);
  const chats = readdirSync(join(root, 'eval/chats'))
    .sort()
    .flatMap((file) =>
      readFileSync(join(root, 'eval/chats', file), 'utf8')
        .split('\n')
        .filter(Boolean),
    )
    .map((line) => {
      const { id: _id, gold: _gold, ...chat } = JSON.parse(line);
      return chat as Record<string, unknown>;
    });
  const figures: Figure[] = [];
  const notes: string[] = [];
  if (wants('analysis')) {
    const reading = await step(say, 'Chats read a second', async () =>
      analysisBench(chats.map((chat, index) => transcriptOf({ id: String(index), ...chat }))),
    );
    figures.push(...reading.figures);
    notes.push(...reading.notes);
  }
  try {
    const app = await openBenchApp(dataDir, say);
    try {
      if (wants('intake'))
        figures.push(...(await step(say, 'Transcripts accepted a second', () => intakeBench(app, chats))));
      if (wants('live')) {
        const live = await step(say, 'Next turns and drafts', () => liveBench(app, chats));
        figures.push(...live.figures);
        notes.push(...live.notes);
      }
      if (wants('processing'))
        figures.push(...(await step(say, 'Transcripts processed a second', () => processingBench(app, chats))));
      if (wants('queue'))
        for (const count of [10_000, 200_000])
          figures.push(
            ...(await step(say, `Queue read with ${count.toLocaleString('en')} handoffs`, () =>
              queueBench(app, count),
            )),
          );
    } finally {
      await app.close();
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
  console.log(table(figures));
  for (const note of notes) console.log(note);
  const results = join(root, 'bench', 'results');
  mkdirSync(results, { recursive: true });
  writeFileSync(
    join(results, `${new Date().toISOString().replaceAll(':', '-')}.json`),
    JSON.stringify({ node: process.version, cpus: cpus().length, memory: totalmem(), figures, notes }, null, 2),
  );
  return 0;
});

function table(figures: Figure[]): string {
  const rows = figures.map(({ name, app, bare, unit, better }) => {
    const ratio = better === 'more' ? app / bare : bare / app;
    return [name, `${app.toFixed(1)} ${unit}`, `${bare.toFixed(1)} ${unit}`, `${ratio.toFixed(2)}×`];
  });
  const all = [['Measure', 'Handoff Desk', 'bare server', 'of the bare speed'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n');
}
