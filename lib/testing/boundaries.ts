import type { Import } from './imports';

/** Engine rooms from left to right: each may use those before it. */
export const engineRooms = [
  'transcript',
  'language',
  'analysis',
  'matching',
  'routing',
  'decision',
  'handoff',
  'measures',
] as const;
/** Desks that every desk stands on; they may use each other, file by file without circles. */
export const baseDesks = ['auth', 'audit', 'settings'] as const;
export const desks = [
  ...baseDesks,
  'api-docs',
  'conversations',
  'delivery',
  'directory',
  'inbox',
  'intake',
  'live',
  'model',
  'people',
  'pilot',
  'pipeline',
  'review',
  'rules',
  'snippets',
] as const;
export const groundRooms = ['http', 'query'] as const;
export const groundFiles = [
  'lib/errors.ts',
  'lib/env.ts',
  'lib/model-settings.ts',
  'lib/clock.ts',
  'lib/ids.ts',
  'lib/log.ts',
] as const;

const enginePackages = ['zod', 'libphonenumber-js'];
const modelPackages = ['ai', '@ai-sdk'];
const databasePackages = ['drizzle-orm', 'postgres', 'graphile-worker'];
/** What a screen may use of a desk: shapes, queries, words, and the browser's side of signing in. */
const forScreens = /\/(schema|query|[a-z-]+-query|filters|words|permissions|client)\.ts$/;
/** What a page may use of a desk. */
const forPages = /\/(loaders|[a-z-]+-loaders|query|[a-z-]+-query|schema|permissions)\.ts$/;
const forPagesOfAuth = ['lib/auth/session.ts', 'lib/auth/demo.ts', 'lib/auth/context.ts'];

export type Floor = 'pages' | 'api' | 'components' | 'engine' | 'desk' | 'ground' | 'testing' | 'db' | 'other';
export type Place = { floor: Floor; room: string };

const has = (list: readonly string[], name: string) => list.includes(name);
const isPackage = (specifier: string, names: readonly string[]) =>
  names.some((name) => specifier === name || specifier.startsWith(`${name}/`));

/** Where in the house a file stands. */
export function placeOf(file: string): Place {
  if (isTest(file)) return { floor: 'testing', room: 'testing' };
  const [top = '', second = ''] = file.split('/');
  if (top === 'app') return { floor: second === 'api' ? 'api' : 'pages', room: top };
  if (top === 'components') return { floor: 'components', room: second };
  if (top === 'db') return { floor: 'db', room: second };
  if (top !== 'lib') return { floor: 'other', room: top };
  if (has(engineRooms, second)) return { floor: 'engine', room: second };
  if (has(desks, second)) return { floor: 'desk', room: second };
  if (has(groundRooms, second) || has(groundFiles, file)) return { floor: 'ground', room: second };
  throw new Error(
    `${file}: lib has no room of that name. Put it into a room of lib/README.md, or add the room there and in lib/testing/boundaries.ts.`,
  );
}

/** Tests, their helpers (`test-handoff.ts`, `lib/testing`, `db/testing`), benchmarks and the browser's journeys. */
const isTest = (file: string) =>
  /\.test\.tsx?$|(^|\/)test-[a-z-]+\.ts$|^(lib|db)\/testing\/|^lib\/boundaries|^(e2e|bench)\//.test(file);

/** What is wrong with one import, as a sentence that says where the code belongs; null where it may stand. */
export function wrongImport(file: string, { specifier, target, typeOnly }: Import): string | null {
  if (isTest(file)) return null;
  const from = placeOf(file);
  const refuse = (why: string) => `${file} imports ${specifier}: ${why}`;
  if (target === null) {
    if (isPackage(specifier, ['next-auth']) && from.room !== 'auth')
      return refuse(
        'next-auth stays behind lib/auth. Use lib/auth/session.ts on the server, lib/auth/client.ts in the browser.',
      );
    if (isPackage(specifier, modelPackages) && from.room !== 'model')
      return refuse(
        'language models stay behind lib/model, which redacts, checks and counts what goes out and comes in.',
      );
    if (
      isPackage(specifier, ['next']) &&
      !has(['pages', 'api', 'components', 'other'], from.floor) &&
      !has(['auth', 'http'], from.room)
    ) {
      return refuse(
        'next/* belongs to app, components, proxy.ts, lib/auth and lib/http. Return a value and let the page or route act on it.',
      );
    }
    if (from.floor === 'engine' && !isPackage(specifier, enginePackages)) {
      return refuse(
        'the engine is pure. Take what you need as an argument; reading and writing belong to a desk such as lib/pipeline.',
      );
    }
    if (isPackage(specifier, databasePackages) && has(['pages', 'api', 'components', 'ground'], from.floor)) {
      return refuse('SQL belongs to a desk: a read in its reads.ts, a write in a file named for the verb.');
    }
    if (from.floor === 'components' && specifier.startsWith('node:'))
      return refuse('components run in the browser. Work that needs Node belongs to a desk, reached over a route.');
    return null;
  }
  const to = placeOf(target);
  if (isTest(target) && !(from.room === 'scripts' && target.startsWith('bench/')))
    return refuse('helpers of tests are for tests alone.');
  if (to.room === 'scripts' && from.room !== 'scripts')
    return refuse('commands stand above everything. Move what is shared into a desk or into ground.');
  switch (from.floor) {
    case 'pages':
      if (to.floor === 'db')
        return refuse('pages read through a desk. Put the read into its reads.ts and prefetch it in its loaders.ts.');
      if (to.floor === 'api') return refuse('pages do not call route files. Both share the desk’s reads.ts.');
      if (to.floor === 'desk' && !typeOnly && !forPages.test(target) && !has(forPagesOfAuth, target))
        return refuse('pages use a desk’s loaders.ts and query.ts. Add a loader for this.');
      return null;
    case 'api':
      if (to.floor === 'db')
        return refuse('a route is a declaration over a desk’s verb or read. Move the database work there.');
      if (to.floor === 'components' || to.floor === 'pages') return refuse('routes answer data, never screens.');
      return null;
    case 'components':
      if (to.floor === 'db')
        return refuse(
          'components hold no data access. Fetch it through a desk’s query.ts from a GET route over its reads.ts.',
        );
      if (to.floor === 'pages' || to.floor === 'api')
        return refuse('app is the door, components are the furniture: move what is shared into components.');
      if (to.floor === 'desk' && !typeOnly && !forScreens.test(target))
        return refuse('screens use a desk’s schema.ts, query.ts and words.ts. Move the shape there, or call a route.');
      return null;
    case 'engine': {
      const why = wrongForEngine(from.room, to, typeOnly);
      return why && refuse(why);
    }
    case 'desk':
      return has(['pages', 'api', 'components'], to.floor)
        ? refuse('a desk knows nothing of screens. Return data and let components show it.')
        : null;
    case 'ground':
      return to.floor === 'ground'
        ? null
        : refuse('ground stands on ground alone. What knows a room belongs into that room.');
    case 'db':
      if (has(['seed'], from.room)) return null;
      if (to.floor === 'desk' && !/\/schema\.ts$/.test(target))
        return refuse('tables know only the shapes in schema.ts. What acts on rows belongs to a desk.');
      return has(['pages', 'api', 'components'], to.floor)
        ? refuse('the cellar knows nothing of the floors above.')
        : null;
    default:
      return null;
  }
}

function wrongForEngine(room: string, to: Place, typeOnly: boolean): string | null {
  if (to.floor !== 'engine')
    return 'the engine is pure. Take rows, time and settings as arguments; what fetches them belongs to a desk such as lib/pipeline.';
  const here = engineRooms.indexOf(room as (typeof engineRooms)[number]);
  const there = engineRooms.indexOf(to.room as (typeof engineRooms)[number]);
  // A type from the right is no dependency at run time.
  if (there <= here || typeOnly) return null;
  return `${room} stands left of ${to.room} (${engineRooms.join(' ← ')}). Move the rule to ${to.room}, or what both need to the left.`;
}

/** Reads of the clock, of chance or of the process in a file of the engine, as sentences. */
export function impurities(file: string, source: string): string[] {
  if (isTest(file) || placeOf(file).floor !== 'engine') return [];
  const found = source.match(/\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.env\b|\bconsole\./g) ?? [];
  return [...new Set(found)].map(
    (what) => `${file} uses ${what.replace(/\($/, '')}: the engine is pure. Take the value as an argument.`,
  );
}

export type Graph = ReadonlyMap<string, readonly Import[]>;

/** Paths by which a screen would carry server code into the browser, each as a sentence. */
export function serverCodeInScreens(graph: Graph): string[] {
  const wrong: string[] = [];
  const seen = new Set<string>();
  const visit = (file: string, path: readonly string[]) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const { specifier, target, typeOnly } of graph.get(file) ?? []) {
      if (typeOnly) continue;
      const server =
        target?.startsWith('db/') ||
        target === 'lib/env.ts' ||
        (target === null &&
          (specifier.startsWith('node:') || specifier === 'server-only' || isPackage(specifier, databasePackages)));
      if (server)
        wrong.push(
          `${[...path, file].join(' → ')} → ${specifier}: this carries server code into the browser. Cut the path with a schema.ts that holds shapes alone.`,
        );
      else if (target && graph.has(target)) visit(target, [...path, file]);
    }
  };
  for (const file of graph.keys()) if (file.startsWith('components/') && !isTest(file)) visit(file, []);
  return wrong;
}

/** Circles of imports between files of lib, and between desks, at run time. */
export function circles(graph: Graph): string[] {
  const files = new Map<string, Set<string>>();
  const rooms = new Map<string, Set<string>>();
  for (const [file, imports] of graph) {
    if (!file.startsWith('lib/') || isTest(file)) continue;
    for (const { target, typeOnly } of imports) {
      if (typeOnly || !target?.startsWith('lib/')) continue;
      add(files, file, target);
      const [a, b] = [placeOf(file), placeOf(target)];
      if (a.floor === 'desk' && b.floor === 'desk' && a.room !== b.room && !has(baseDesks, b.room))
        add(rooms, a.room, b.room);
    }
  }
  return [
    ...circlesOf(files).map(
      (circle) =>
        `${circle.join(' → ')}: these files import each other in a circle. Move what both need into a file of its own.`,
    ),
    ...circlesOf(rooms).map(
      (circle) =>
        `lib/${circle.join(' → lib/')}: these desks lean on each other. Move what both need into the one below, or into the engine.`,
    ),
  ];
}

function add(edges: Map<string, Set<string>>, from: string, to: string): void {
  const targets = edges.get(from) ?? new Set();
  edges.set(from, targets.add(to));
}

function circlesOf(edges: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const visit = (node: string, path: string[]) => {
    const at = path.indexOf(node);
    if (at >= 0) {
      found.push([...path.slice(at), node]);
      return;
    }
    if (done.has(node)) return;
    for (const next of edges.get(node) ?? []) visit(next, [...path, node]);
    done.add(node);
  };
  for (const node of edges.keys()) visit(node, []);
  return found;
}
