import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Labelled } from './score';

/** The folder of labelled chats, acts and public sets in the repository. */
export const evalFolder = join(import.meta.dirname, '..', '..', 'eval');

/** The rows of a JSON-lines file. */
export function readLines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as T);
}

/** The labelled chats of a folder by author (the file's name). */
export function readAuthors(folder = join(evalFolder, 'chats')): Map<string, Labelled[]> {
  return new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.jsonl'))
      .sort()
      .map((name) => [basename(name, '.jsonl'), readLines<Labelled>(join(folder, name))]),
  );
}
