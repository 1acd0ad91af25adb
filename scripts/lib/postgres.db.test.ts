import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OwnPostgres, runningPostgres, startPostgres } from './postgres';
import { ended, signal, stillRuns } from './processes';

async function ask<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

describe('the PostgreSQL of a data folder', () => {
  let dataDir: string;
  let server: OwnPostgres;

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'handoff-desk-postgres-'));
    chmodSync(dataDir, 0o711);
    server = await startPostgres({ dataDir });
  });
  afterAll(async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('speaks UTF-8, lowers letters of every script, and listens on this machine alone', async () => {
    const [row] = await ask(
      server.url,
      (sql) => sql`
        select lower('ÉĞÑ') as lower, current_setting('server_encoding') as encoding,
          current_setting('listen_addresses') as listens`,
    );
    expect(row).toEqual({ lower: 'éğñ', encoding: 'UTF8', listens: '127.0.0.1' });
  });

  it('is taken over, not started twice, when its launcher is gone', async () => {
    const again = await startPostgres({ dataDir });
    expect(again.adopted).toBe(true);
    expect(again.url).toBe(server.url);
    expect(runningPostgres(dataDir)?.process).toEqual(server.process);
  });

  it('keeps what was committed, and its port, when it is killed', async () => {
    await ask(server.url, (sql) => sql`create table kept as select 42 as answer`);
    signal(server.process, 'SIGKILL');
    await ended(server.process, 5000);
    expect(runningPostgres(dataDir)).toBeUndefined();
    const before = server.url;
    server = await startPostgres({ dataDir });
    expect(server.url).toBe(before);
    const [row] = await ask(server.url, (sql) => sql`select answer from kept`);
    expect(row).toEqual({ answer: 42 });
  });

  it('starts beside a stranger who got the number of the killed server, and leaves them alone', async () => {
    await server.stop();
    const stranger = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], { stdio: 'ignore' });
    try {
      writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), `${stranger.pid}\n${dataDir}/postgres\n0\n1\n`);
      server = await startPostgres({ dataDir });
      expect(server.adopted).toBe(false);
      expect(stranger.exitCode).toBeNull();
    } finally {
      stranger.kill('SIGKILL');
    }
  });

  it('has no process left after it was stopped', async () => {
    await server.stop();
    expect(stillRuns(server.process)).toBe(false);
    server = await startPostgres({ dataDir });
  });
});
