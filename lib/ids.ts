import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

/** A new UUID version 7: sorts by the time it was made, so that it also serves as a page cursor. */
export function newId(): string {
  return v7();
}

/** A random URL-safe secret of `bytes` bytes (32 by default). */
export function newSecret(bytes = 32): string {
  return randomBytes(bytes).toString('base64url');
}
