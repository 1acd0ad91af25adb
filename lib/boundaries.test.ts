import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { circles, type Graph, impurities, placeOf, serverCodeInScreens, wrongImport } from './testing/boundaries';
import { type Import, importsOf } from './testing/imports';

const root = join(import.meta.dirname, '..');
const roots = ['app', 'components', 'db', 'lib', 'scripts', 'bench', 'e2e'];
const single = ['proxy.ts', 'instrumentation.ts'];

function sourceFiles(): Map<string, string> {
  const all = readdirSync(root, { withFileTypes: true });
  const names = all.flatMap((entry) => {
    if (entry.isFile()) return single.includes(entry.name) ? [entry.name] : [];
    if (!roots.includes(entry.name)) return [];
    return readdirSync(join(root, entry.name), { recursive: true, encoding: 'utf8' }).map((file) =>
      posix.join(entry.name, file.replaceAll('\\', '/')),
    );
  });
  return new Map(
    names
      .filter((file) => /\.(tsx?|mts|mjs)$/.test(file))
      .map((file) => [file, readFileSync(join(root, file), 'utf8')]),
  );
}

function graphOf(files: ReadonlyMap<string, string>): Graph {
  return new Map([...files].map(([file, source]) => [file, importsOf(file, source, (path) => files.has(path))]));
}

describe('the house', () => {
  const files = sourceFiles();
  const graph = graphOf(files);

  it('is read whole', () => {
    expect(files.size).toBeGreaterThan(200);
    expect([...graph.values()].flat().length).toBeGreaterThan(files.size);
    for (const file of files.keys()) expect(placeOf(file).floor).toBeTruthy();
  });

  it('keeps the import table', () => {
    const wrong = [...graph].flatMap(([file, imports]) =>
      imports.map((each) => wrongImport(file, each)).filter((sentence) => sentence !== null),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps clock, chance and process out of the engine', () => {
    expect([...files].flatMap(([file, source]) => impurities(file, source))).toEqual([]);
  });

  it('carries no server code into the browser', () => {
    expect(serverCodeInScreens(graph)).toEqual([]);
  });

  it('has no circles of files or desks', () => {
    expect(circles(graph)).toEqual([]);
  });
});

describe('the scanner', () => {
  const read = (source: string) =>
    importsOf('lib/review/approve.ts', source, (path) => path === 'lib/review/schema.ts' || path === 'lib/ids.ts');

  it('reads every form of import and leaves comments and text alone', () => {
    const source = `
import 'server-only';
import def, { one } from 'zod';
import type { A } from './schema';
import {
  type B,
  type C,
} from '@/lib/ids';
export { two } from "../inbox/reads";
// import { no } from 'comment';
/* import { no } from 'comment'; */
const text = "import { no } from 'text'";
const later = await import('node:fs');
type Shape = import('next').Metadata;
`;
    expect(read(source)).toEqual([
      { specifier: 'server-only', target: null, typeOnly: false },
      { specifier: 'zod', target: null, typeOnly: false },
      { specifier: './schema', target: 'lib/review/schema.ts', typeOnly: true },
      { specifier: '@/lib/ids', target: 'lib/ids.ts', typeOnly: true },
      { specifier: '../inbox/reads', target: 'lib/inbox/reads', typeOnly: false },
      { specifier: 'node:fs', target: null, typeOnly: false },
      { specifier: 'next', target: null, typeOnly: true },
    ] satisfies Import[]);
  });
});

describe('the table bites', () => {
  const importOf = (specifier: string, typeOnly = false): Import => ({
    specifier,
    typeOnly,
    target: specifier.startsWith('@/') ? `${specifier.slice(2)}.ts` : null,
  });
  it.each([
    ['app/(desk)/review/page.tsx', '@/db/client', 'loaders.ts'],
    ['app/(desk)/review/page.tsx', '@/lib/review/reads', 'Add a loader'],
    ['app/(public)/sign-in/page.tsx', 'next-auth/react', 'lib/auth'],
    ['app/(desk)/review/page.tsx', 'drizzle-orm', 'reads.ts'],
    ['app/api/review/route.ts', '@/db/schema/handoffs', 'verb or read'],
    ['app/api/review/route.ts', '@/components/ui/button', 'never screens'],
    ['components/review/list.tsx', '@/db/client', 'query.ts'],
    ['components/review/list.tsx', '@/lib/review/approve', 'schema.ts'],
    ['components/review/list.tsx', '@/app/(desk)/layout', 'furniture'],
    ['components/review/list.tsx', 'node:crypto', 'browser'],
    ['lib/analysis/consent.ts', 'node:fs', 'pure'],
    ['lib/analysis/consent.ts', 'react', 'pure'],
    ['lib/analysis/consent.ts', 'drizzle-orm', 'pure'],
    ['lib/analysis/consent.ts', '@/lib/clock', 'arguments'],
    ['lib/analysis/consent.ts', '@/db/client', 'arguments'],
    ['lib/analysis/consent.ts', '@/lib/pipeline/load', 'lib/pipeline'],
    ['lib/analysis/consent.ts', '@/lib/decision/decide', 'stands left of'],
    ['lib/review/approve.ts', '@/components/ui/button', 'nothing of screens'],
    ['lib/review/approve.ts', 'next/headers', 'page or route'],
    ['lib/review/approve.ts', '@/lib/testing/people', 'tests alone'],
    ['lib/review/approve.ts', '@/scripts/lib/run', 'commands'],
    ['lib/pipeline/prepare.ts', 'ai', 'lib/model'],
    ['scripts/eval.ts', '@ai-sdk/openai', 'lib/model'],
    ['lib/http/route.ts', '@/lib/auth/session', 'ground alone'],
    ['lib/query/fetcher.ts', '@/db/client', 'ground alone'],
    ['db/schema/people.ts', '@/lib/people/create-person', 'schema.ts'],
    ['db/client.ts', '@/components/ui/button', 'cellar'],
  ])('%s may not import %s', (file, specifier, says) => {
    expect(wrongImport(file, importOf(specifier))).toContain(says);
  });

  it.each([
    ['app/(desk)/review/page.tsx', '@/lib/review/loaders'],
    ['app/api/review/route.ts', '@/lib/review/reads'],
    ['components/review/list.tsx', '@/lib/review/query'],
    ['components/review/list.tsx', 'next/link'],
    ['lib/decision/decide.ts', '@/lib/analysis/schema'],
    ['lib/review/approve.ts', '@/db/client'],
    ['lib/review/approve.ts', '@/lib/audit/record'],
    ['lib/review/approve.db.test.ts', '@/lib/testing/people'],
    ['lib/auth/session.ts', 'next/navigation'],
    ['lib/model/provider.ts', '@ai-sdk/anthropic'],
    ['db/schema/people.ts', '@/lib/auth/schema'],
  ])('%s may import %s', (file, specifier) => {
    expect(wrongImport(file, importOf(specifier))).toBeNull();
  });

  it('lets the engine take a type from the right, and nothing else', () => {
    expect(wrongImport('lib/language/promises.ts', importOf('@/lib/analysis/schema', true))).toBeNull();
    expect(wrongImport('lib/language/promises.ts', importOf('@/lib/analysis/schema'))).toContain('stands left of');
  });

  it('finds an unknown room, the clock in the engine, server code behind a screen, and circles', () => {
    expect(() => placeOf('lib/attic/box.ts')).toThrow('lib has no room of that name');
    expect(impurities('lib/analysis/urgency.ts', 'const now = new Date();')).toEqual([
      expect.stringContaining('Take the value as an argument'),
    ]);
    expect(impurities('lib/pipeline/sweep.ts', 'const now = new Date();')).toEqual([]);
    const files = new Map([
      ['components/a.tsx', "import { b } from '@/lib/review/words';"],
      ['lib/review/words.ts', "import { c } from './reads';"],
      [
        'lib/review/reads.ts',
        "import { d } from '@/db/client';\nimport { w } from './words';\nimport { i } from '@/lib/inbox/reads';",
      ],
      ['lib/inbox/reads.ts', "import { q } from '@/lib/review/queue';"],
      ['lib/review/queue.ts', ''],
      ['db/client.ts', ''],
    ]);
    const graph = graphOf(files);
    expect(serverCodeInScreens(graph)).toEqual([
      expect.stringContaining('components/a.tsx → lib/review/words.ts → lib/review/reads.ts → @/db/client'),
    ]);
    expect(circles(graph)).toEqual([
      expect.stringContaining('lib/review/words.ts → lib/review/reads.ts → lib/review/words.ts'),
      expect.stringMatching(/^lib\/review → lib\/inbox → lib\/review/),
    ]);
  });
});
