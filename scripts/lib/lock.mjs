import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Whether a process with this number exists, whoever owns it. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** When a process was started, as the system counts it; tells a process from a later one with the same number. */
export function startedAt(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

/** Who holds a lock file: its living holder, or nothing when the file is absent or left by a process that is gone. */
export function lockHolder(file) {
  const text = readText(file);
  return text === undefined ? undefined : livingHolder(text);
}

/**
 * Takes a lock file, once. Answers a function that gives it back, or nothing when a living process holds it.
 * `note` is kept beside the process number for people to read.
 */
export function tryLock(file, note = '') {
  mkdirSync(dirname(file), { recursive: true });
  const mine = JSON.stringify({ pid: process.pid, started: startedAt(process.pid), note, token: Math.random() });
  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      const handle = openSync(file, 'wx');
      writeSync(handle, mine);
      closeSync(handle);
      return () => {
        if (readText(file) === mine) rmSync(file, { force: true });
      };
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const text = readText(file);
    if (text === undefined) continue;
    // An empty file is one that its holder is just about to fill.
    if (text === '' && attempt < 4) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    else if (livingHolder(text)) return undefined;
    else setAside(file, text);
  }
  return undefined;
}

/** Takes a lock file, waiting while another process holds it; `waiting(holder)` is called once when there is a wait. */
export async function lock(file, { note = '', waiting = () => {}, patience = Number.POSITIVE_INFINITY } = {}) {
  const until = Date.now() + patience;
  let told = false;
  for (;;) {
    const release = tryLock(file, note);
    if (release) return release;
    if (Date.now() > until) return undefined;
    if (!told) {
      told = true;
      waiting(lockHolder(file));
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function livingHolder(text) {
  let holder;
  try {
    holder = JSON.parse(text);
  } catch {
    return undefined;
  }
  const alive = isAlive(holder.pid) && (!holder.started || holder.started === startedAt(holder.pid));
  return alive ? holder : undefined;
}

// Renaming is atomic: of two processes that find the same dead lock only one moves it, and a fresh one is put back.
function setAside(file, expected) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (readText(aside) === expected) rmSync(aside, { force: true });
  else renameSync(aside, file);
}
