import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type ModelSettings, modelSettings } from '@/lib/model-settings';
import { Problem } from './problem';

/** The folder of the clone. */
export const root = resolve(import.meta.dirname, '..', '..');

/** Reads `.env` beside package.json where there is one; what the shell already set wins. */
export function readEnvFile(): void {
  const file = join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}

/** Absolute path of the data folder: DATA_DIR, or a folder that git ignores. */
export function dataFolder(usual = '.data'): string {
  return resolve(root, process.env.DATA_DIR || usual);
}

/** The secret that signs sessions: NEXTAUTH_SECRET, or one made on the first start and kept in the data folder. */
export function sessionSecret(dataDir: string): string {
  if (process.env.NEXTAUTH_SECRET) return process.env.NEXTAUTH_SECRET;
  const file = join(dataDir, 'session-secret');
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    try {
      writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      // Another command made it in the same moment.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  return readFileSync(file, 'utf8').trim();
}

/** PORT as a number, or nothing when it is not given. */
export function givenPort(): number | undefined {
  const text = process.env.PORT;
  if (!text) return undefined;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Problem(`PORT must be a number from 1 to 65535, and it is "${text}".`);
  }
  return port;
}

/** The language model of the environment, or null where the built-in analysis reads alone; a Problem that names each bad variable. */
export function givenModel(given: Record<string, string | undefined> = process.env): ModelSettings | null {
  try {
    return modelSettings(given);
  } catch (error) {
    throw new Problem((error as Error).message);
  }
}

/** Where people reach a server that listens at this host and port. */
export function webAddress(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' || host === '127.0.0.1' ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

/** Where the installation of a data folder answers, as its last start wrote it down; nothing after a clean end. */
export function readAddress(dataDir: string): string | undefined {
  const file = join(dataDir, 'address');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

/** The host and database of an address, without user and password; safe to print. */
export function withoutPassword(databaseUrl: string): string {
  try {
    const { hostname, port, pathname } = new URL(databaseUrl);
    return `${hostname}${port ? `:${port}` : ''}${pathname}`;
  } catch {
    return 'the address in DATABASE_URL';
  }
}
