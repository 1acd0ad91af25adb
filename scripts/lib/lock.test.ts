import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lock, lockHolder, startedAt, tryLock } from './lock.mjs';

describe('a lock file', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'handoff-desk-lock-'));
    file = join(folder, 'deep', 'test.lock');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is held by one at a time, and names its holder', () => {
    const release = tryLock(file, 'a note');
    expect(release).toBeTypeOf('function');
    expect(tryLock(file)).toBeUndefined();
    expect(lockHolder(file)).toMatchObject({ pid: process.pid, note: 'a note' });
    release?.();
    expect(lockHolder(file)).toBeUndefined();
    expect(tryLock(file)).toBeTypeOf('function');
  });

  it('is taken from a process that is gone', () => {
    tryLock(file)?.();
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    writeFileSync(file, JSON.stringify({ pid: gone, started: '1', note: '' }));
    expect(tryLock(file)).toBeTypeOf('function');
  });

  it.runIf(process.platform === 'linux')('is taken from a process whose number someone else has by now', () => {
    tryLock(file)?.();
    writeFileSync(file, JSON.stringify({ pid: process.pid, started: `${startedAt(process.pid)}0`, note: '' }));
    expect(lockHolder(file)).toBeUndefined();
    expect(tryLock(file)).toBeTypeOf('function');
  });

  it('is waited for, with patience that ends', async () => {
    const release = tryLock(file);
    let told = 0;
    expect(await lock(file, { patience: 300, waiting: () => (told += 1) })).toBeUndefined();
    expect(told).toBe(1);
    setTimeout(() => release?.(), 100);
    expect(await lock(file, { patience: 5000 })).toBeTypeOf('function');
  });
});
