import type { Reading } from './reading';
import type { Analysis } from './schema';

/** Facts that qualify the enquiry, as said. */
export function findQualification(_reading: Reading): Analysis['qualification'] {
  return {};
}
