export type LockHolder = { pid: number; started: string; note: string };
export function isAlive(pid: number): boolean;
export function startedAt(pid: number): string;
export function lockHolder(file: string): LockHolder | undefined;
export function tryLock(file: string, note?: string): (() => void) | undefined;
export function lock(
  file: string,
  options: { note?: string; waiting?: (holder: LockHolder | undefined) => void; patience: number },
): Promise<(() => void) | undefined>;
export function lock(
  file: string,
  options?: { note?: string; waiting?: (holder: LockHolder | undefined) => void },
): Promise<() => void>;
