import { routes } from '@/lib/analysis/schema';
import type { ChatEvent, ChatFacts, Standing } from './schema';
import { standings } from './schema';
import { topicsOf } from './topics';

/** The event of each decision, e.g. `handoff.approved`. */
const decisionTypes = new Set(standings.map((each) => `handoff.${each}`));
/** The events that carry the whole reading of a chat (`lib/audit/README.md`). */
export const readingTypes = [
  'handoff.prepared',
  'handoff.refreshed',
  'handoff.settled',
  'handoff.edited',
  'handoff.approved',
] as const;

/**
 * What the events of one chat say together, whatever order they come in: the newest by time, then by id, counts.
 * A decision stands until the next one; the reading is that of the newest event that carries one.
 */
export function chatFacts(events: readonly ChatEvent[]): ChatFacts {
  const ordered = events.toSorted(
    (a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
  const reading = ordered.findLast((event) => readingTypes.some((type) => type === event.type))?.data ?? null;
  const reasons = ordered.findLast((event) => Array.isArray(event.data.reasons))?.data.reasons;
  const decision = ordered.findLast((event) => decisionTypes.has(event.type));
  const standing = decision ? (decision.type.slice('handoff.'.length) as Standing) : null;
  const first = (type: string) => ordered.find((event) => event.type === type)?.at ?? null;
  const delivered = first('handoff.delivered');
  const returnedFor = (reasons: readonly string[]) =>
    ordered.some((event) => event.type === 'handoff.returned' && reasons.includes(String(event.data.reason)));

  const route = routes.find((each) => each === reading?.route) ?? null;
  const sales = route === 'sales' || route === 'existing_customer';
  const complete = reading?.complete === true;
  const flags = list(reading?.flags);
  const handedOver = standing === 'approved';
  const documented =
    standing === 'escalated' || standing === 'declined' || (standing === 'set_aside' && decision?.byPerson === true);
  const exception = sales && !handedOver && (!complete || documented || standing === 'recalled');
  return {
    route,
    standing,
    marks: {
      accepted: true,
      read: reading !== null,
      sales,
      lead: sales && (complete || reading?.hasContact === true),
      handed_over: handedOver,
      documented,
      settled: handedOver || documented,
      exception,
      to_review: sales && !handedOver && !exception,
      delivered: delivered !== null,
      question_open: reading?.questionOpen === true,
      wrong_owner:
        returnedFor(['wrong_owner']) ||
        (delivered !== null && ordered.some((event) => event.type === 'handoff.reassigned' && event.at > delivered)),
      bad_handoff:
        returnedFor(['not_a_lead', 'something_missing']) || ordered.some((event) => event.type === 'handoff.recalled'),
      consent_clear: reading?.consent === 'granted' || reading?.consent === 'refused',
      route_unclear: route === 'unclear',
      contact_without_consent: reading?.consent === 'unclear' && reading.hasContact === true,
      asked_again: flags.includes('repeating'),
      frustrated: flags.includes('frustrated'),
      bot_promise: flags.includes('bot_promise'),
    },
    topics: topicsOf({
      exceptions: list(reading?.exceptions),
      reasons: list(reasons),
      flags,
      declineReason: standing === 'declined' && typeof decision?.data.reason === 'string' ? decision.data.reason : null,
    }),
    deliveredAt: delivered,
    respondedAt: first('handoff.responded'),
  };
}

function list(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
