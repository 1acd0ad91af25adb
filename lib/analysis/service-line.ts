import type { Reading } from './reading';
import type { Analysis } from './schema';

/** The service of the business that the need is about, or null. */
export function findServiceLine(_reading: Reading): Analysis['serviceLine'] {
  return null;
}
