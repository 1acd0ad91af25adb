import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { may, type Permission, permissions } from '@/lib/auth/permissions';
import { type Person, roles } from '@/lib/auth/schema';
import { newId } from '@/lib/ids';

let signedIn: Person | null = null;
vi.mock('@/lib/auth/session', async (original) => ({
  ...(await original<typeof import('@/lib/auth/session')>()),
  currentPerson: async () => signedIn,
}));

/** What may make a route, and where each comes from. */
const makers: Record<string, string> = {
  personRoute: '@/lib/auth/person-route',
  sourceRoute: '@/lib/intake/source-route',
  route: '@/lib/http/route',
  authHandler: '@/lib/auth/next-auth',
};
/** Open to everybody: a person or a source is asked for everywhere else. */
const open = ['health/live/route.ts', 'health/ready/route.ts', 'openapi.json/route.ts'];
/** For every signed-in person whatever their role: their own account alone. */
const everyRole = /^account\//;

type Made = {
  file: string;
  path: string;
  method: string;
  maker: string;
  declaration: string;
  permission: string | null;
};

const folder = import.meta.dirname;
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /(^|\/)route\.tsx?$/.test(file),
);
const all = files.flatMap(read);

function read(file: string): Made[] {
  const source = readFileSync(join(folder, file), 'utf8');
  const starts = [...source.matchAll(/^export const (\w+) = (\w+)[(<]/gm)];
  const handed = [...source.matchAll(/^export \{ (.+) \};$/gm)].flatMap((found) =>
    (found[1] ?? '').split(', ').map((part) => part.split(' as ') as [string, string]),
  );
  const made = starts
    .filter(([, name = '']) => name === name.toUpperCase())
    .map((found, index) => ({
      method: found[1] ?? '',
      maker: found[2] ?? '',
      declaration: source.slice(found.index, starts[index + 1]?.index),
    }));
  return [...made, ...handed.map(([maker, method]) => ({ method, maker, declaration: '' }))].map((each) => ({
    ...each,
    file,
    path: relative(folder, join(folder, file)),
    permission: /permission: '([^']+)'/.exec(each.declaration)?.[1] ?? null,
  }));
}

function personAs(role: Person['role'], mustChangePassword = false): Person {
  return { id: newId(), name: role, email: `${role}@example.com`, role, timeZone: 'Europe/London', mustChangePassword };
}

type Handler = (request: Request, next: { params: Promise<Record<string, string>> }) => Promise<Response>;
const loaded = new Map<string, Record<string, Handler>>();
async function call(made: Made, headers: Record<string, string> = {}): Promise<number> {
  const handler = loaded.get(made.file)?.[made.method];
  if (!handler) throw new Error(`${made.file} does not export ${made.method}`);
  const request = new Request(`http://desk.example.com/api/${made.file}`, {
    method: made.method,
    headers: { host: 'desk.example.com', ...headers },
  });
  return (await handler(request, { params: Promise.resolve({}) })).status;
}

describe('every route under /api', () => {
  it('is found', () => {
    expect(files.length).toBeGreaterThan(10);
    for (const file of files)
      expect(
        all.map((made) => made.file),
        `${file} exports no handler that this test can read`,
      ).toContain(file);
  });

  it.each(all)('$file $method is made by a maker that asks who it is', ({ file, method, maker }) => {
    const source = readFileSync(join(folder, file), 'utf8');
    expect(Object.keys(makers), `${method} of ${file} is made by ${maker}`).toContain(maker);
    expect(source).toMatch(new RegExp(`import \\{[^}]*\\b${maker}\\b[^}]*\\} from '${makers[maker]}'`));
    expect(['GET', 'POST'], 'reads are GET, writes are POST').toContain(method);
    if (maker === 'route') expect(open, `${file} is open to everybody`).toContain(file);
    if (file.startsWith('v1/')) expect(maker).toBe('sourceRoute');
  });
});

describe('every route for people', () => {
  const forPeople = all.filter((made) => made.maker === 'personRoute');
  beforeAll(async () => {
    for (const file of new Set(forPeople.map((made) => made.file))) loaded.set(file, await import(join(folder, file)));
  }, 60_000);

  it.each(forPeople)('$file $method names a known permission, or is the own account', ({ file, permission }) => {
    if (permission === null) expect(file).toMatch(everyRole);
    else expect(Object.keys(permissions)).toContain(permission);
  });

  it.each(forPeople)('$file $method sends strangers away', async (made) => {
    signedIn = null;
    expect(await call(made)).toBe(401);
  });

  it.each(forPeople)('$file $method refuses each role without the permission', async (made) => {
    for (const role of roles) {
      if (made.permission === null || may(role, made.permission as Permission)) continue;
      signedIn = personAs(role);
      expect(await call(made), `${role} at ${made.file}`).toBe(403);
    }
  });

  it.each(forPeople)(
    '$file $method refuses a person who still has the first password, but for the own account',
    async (made) => {
      signedIn = personAs('admin', true);
      if (!made.declaration.includes('withInitialPassword: true')) expect(await call(made)).toBe(403);
      else expect(made.file).toMatch(everyRole);
    },
  );

  it.each(forPeople.filter((made) => made.method === 'POST'))(
    '$file refuses a write from another site',
    async (made) => {
      signedIn = personAs('admin');
      expect(await call(made, { 'sec-fetch-site': 'cross-site' })).toBe(403);
      expect(await call(made, { origin: 'https://elsewhere.example.org' })).toBe(403);
      expect(await call(made, { origin: 'null' })).toBe(403);
    },
  );
});
