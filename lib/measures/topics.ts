import type { Flag } from '@/lib/analysis/schema';
import type { ExceptionKind, ReviewReason } from '@/lib/decision/schema';
import type { DeclineReason } from '@/lib/handoff/schema';

export type Topic = {
  id: string;
  label: string;
  exceptions: readonly ExceptionKind[];
  reasons: readonly ReviewReason[];
  flags: readonly Flag[];
  declined: readonly DeclineReason[];
};

const topic = (id: string, label: string, parts: Partial<Omit<Topic, 'id' | 'label'>>): Topic => ({
  id,
  label,
  exceptions: [],
  reasons: [],
  flags: [],
  declined: [],
  ...parts,
});

/** What an exception is about. A chat counts under every topic that it carries, so that columns do not add up to the exceptions. */
export const topics: readonly Topic[] = [
  topic('consent', 'Consent', {
    exceptions: ['no_consent', 'consent_unclear', 'consent_refused'],
    reasons: ['unclear_consent'],
    declined: ['no_consent'],
  }),
  topic('contact', 'No contact', { exceptions: ['no_contact'], declined: ['no_contact'] }),
  topic('request', 'Unclear request', { exceptions: ['no_clear_request'] }),
  topic('price', 'Price', { flags: ['pricing'] }),
  topic('scope', 'Custom scope', { flags: ['custom_scope'] }),
  topic('guarantee', 'Guarantee', { flags: ['guarantee'] }),
  topic('promise', 'Bot promise', { reasons: ['promise_made'], flags: ['bot_promise'] }),
  topic('frustrated', 'Frustrated', { reasons: ['frustrated'], flags: ['frustrated', 'repeating', 'complaint'] }),
  topic('human', 'Wants a person', { flags: ['asked_for_human'] }),
  topic('duplicate', 'Duplicate', { reasons: ['possible_duplicate'], declined: ['duplicate'] }),
  topic('owner', 'Owner conflict', { reasons: ['existing_customer_conflict', 'territory_conflict'] }),
  topic('sensitive', 'Sensitive', { reasons: ['sensitive'], flags: ['sensitive_data', 'legal_advice', 'emergency'] }),
  topic('fit', 'Poor fit', { reasons: ['poor_fit'], flags: ['poor_fit'], declined: ['poor_fit'] }),
];

/** The ids of every topic that a reading (and the reason of a decline that stands) carries. */
export function topicsOf(reading: {
  exceptions: readonly string[];
  reasons: readonly string[];
  flags: readonly string[];
  declineReason: string | null;
}): string[] {
  const meets = (wanted: readonly string[], found: readonly string[]) => wanted.some((each) => found.includes(each));
  return topics
    .filter(
      (each) =>
        meets(each.exceptions, reading.exceptions) ||
        meets(each.reasons, reading.reasons) ||
        meets(each.flags, reading.flags) ||
        meets(each.declined, reading.declineReason === null ? [] : [reading.declineReason]),
    )
    .map((each) => each.id);
}
