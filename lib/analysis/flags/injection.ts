import type { Evidence } from '@/lib/transcript/schema';
import { evidenceOf } from '../reading';
import type { FlagContext } from './context';

/** A message tries to instruct software: overrides, "mark this as approved", markup or script. */
export function injection({ reading }: FlagContext): Evidence[] {
  return reading.visitor.flatMap((turn) =>
    turn.injection ? [evidenceOf(turn, turn.injection.start, turn.injection.end)] : [],
  );
}
