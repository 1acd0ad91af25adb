import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Analysis } from '@/lib/analysis/schema';
import type { Transcript } from '@/lib/transcript/schema';
import { transcriptOf } from './chat';
import type { PublicScore } from './public';
import { evalFolder, readLines } from './read';

/** One message with its time, what was asked before it, and the urgency that it shows. */
export type UrgencyCase = { at: string; before: string; text: string; urgency: string };

/** The cases of eval/bank/urgency.jsonl: every second one is tuned on and learned from, the others are only scored. */
export function urgencyCases(part: 'open' | 'held out'): UrgencyCase[] {
  const file = join(evalFolder, 'bank', 'urgency.jsonl');
  const cases = existsSync(file) ? readLines<UrgencyCase>(file) : [];
  return cases.filter((_, index) => (index % 2 === 0) === (part === 'open'));
}

/** A case as a chat of one or two messages. */
export function urgencyChat({ at, before, text }: UrgencyCase): Transcript {
  const messages = [...(before ? [{ role: 'bot', at, text: before }] : []), { role: 'visitor', at, text }];
  return transcriptOf({ id: 'urgency', messages });
}

/** Scores the urgency of single messages, by half. */
export function scoreUrgencyBank(analyse: (transcript: Transcript) => Analysis): PublicScore[] {
  return (['open', 'held out'] as const).map((part) => {
    const cases = urgencyCases(part);
    const wrong = cases.filter((one) => analyse(urgencyChat(one)).urgency.value !== one.urgency);
    const missed = wrong.filter((one) => one.urgency === 'immediate' || one.urgency === 'soon').length;
    return {
      set: 'bank/urgency',
      measure: part,
      of: cases.length,
      value: cases.length ? 1 - wrong.length / cases.length : 1,
      note: `immediate or soon missed: ${missed}`,
    };
  });
}
