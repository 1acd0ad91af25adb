import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command } from './lib/command';
import { type Count, countPlaywright, countVitest, withExitCode } from './lib/count-tests';
import { chromiumOrInstall } from './lib/install-chromium';
import { explain, Problem } from './lib/problem';
import { run, tool } from './lib/run';
import { elapsed, sayOut as say } from './lib/say';
import { root } from './lib/settings';

type Suite = { title: string; work: (rest: string[], reports: string) => Promise<Count> };

const suites: Record<string, Suite> = {
  check: { title: 'Checks', work: check },
  unit: { title: 'Unit tests', work: (rest, reports) => vitest('unit', rest, reports) },
  db: { title: 'Database tests', work: (rest, reports) => vitest('db', rest, reports) },
  browser: { title: 'Browser tests', work: browser },
};

/** `npm test` runs all suites; `npm run check`, `test:unit`, `test:db` and `e2e` one, with further arguments for its tool. */
command(async () => {
  const [name, ...rest] = process.argv.slice(2);
  const chosen = name ? [suites[name]] : Object.values(suites);
  const reports = mkdtempSync(join(tmpdir(), 'handoff-desk-reports-'));
  const total: Count = { passed: 0, failed: 0 };
  const lines: string[] = [];
  try {
    for (const suite of chosen) {
      if (!suite) throw new Problem(`There is no suite "${name}". The suites are ${Object.keys(suites).join(', ')}.`);
      say(`\n── ${suite.title}`);
      const started = Date.now();
      const count = await suite.work(rest, reports).catch((error) => {
        say(`✗ ${explain(error)}`);
        return { passed: 0, failed: 1 };
      });
      total.passed += count.passed;
      total.failed += count.failed;
      lines.push(`${suite.title}: ${count.passed} good, ${count.failed} bad (${elapsed(Date.now() - started)})`);
    }
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
  say(`\n${lines.join('\n')}`);
  say(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
});

async function check(): Promise<Count> {
  const count: Count = { passed: 0, failed: 0 };
  const tell = (title: string, code: number) => {
    say(`${code === 0 ? '✓' : '✗'} ${title}`);
    if (code === 0) count.passed += 1;
    else count.failed += 1;
  };
  tell('Style and mistakes (Biome)', await run([...tool('@biomejs/biome/bin/biome'), 'check', '--log-level=error']));
  // Next writes this file, and git does not keep it; TypeScript learns from it what an imported picture is.
  if (!existsSync(join(root, 'next-env.d.ts')))
    await run([...tool('next/dist/bin/next'), 'typegen'], { stdio: 'ignore' });
  tell('Types (TypeScript)', await run([...tool('typescript/bin/tsc'), '--noEmit', '-p', root]));
  return count;
}

async function vitest(project: string, rest: string[], reports: string): Promise<Count> {
  const file = join(reports, `${project}.json`);
  const code = await run([
    ...tool('vitest/vitest.mjs'),
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...rest,
  ]);
  return withExitCode(existsSync(file) ? countVitest(JSON.parse(readFileSync(file, 'utf8'))) : undefined, code);
}

async function browser(rest: string[], reports: string): Promise<Count> {
  const file = join(reports, 'browser.json');
  const env = { ...process.env, CHROMIUM_PATH: await chromiumOrInstall(say), PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const code = await run([...tool('@playwright/test/cli.js'), 'test', '--reporter=list,json', ...rest], { env });
  return withExitCode(existsSync(file) ? countPlaywright(JSON.parse(readFileSync(file, 'utf8'))) : undefined, code);
}
