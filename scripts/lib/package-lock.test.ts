import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './settings';

type Entry = { version?: string; optionalDependencies?: Record<string, string> };
const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Entry>;
};

/** Where Node would find a package that is asked for from this path, among the entries of the lock. */
function resolves(path: string, name: string): boolean {
  const place = `${path ? `${path}/` : ''}node_modules/${name}`;
  if (packages[place]) return true;
  if (!path) return false;
  return resolves(path.slice(0, Math.max(path.lastIndexOf('/node_modules/'), 0)), name);
}

describe('package-lock.json', () => {
  it('has an entry for the packages of every platform, or npm ci would refuse it', () => {
    const missing = Object.entries(packages).flatMap(([path, entry]) =>
      Object.keys(entry.optionalDependencies ?? {}).filter((name) => !resolves(path, name)),
    );
    expect(missing).toEqual([]);
  });

  it('names no registry, so that it installs from whichever one is set', () => {
    expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved"/);
  });
});
