import { type Route, routes } from '@/lib/analysis/schema';
import type { ChatEvent, ChatFacts, Standing } from './schema';
import { standings } from './schema';
import { topicsOf } from './topics';

/** The event of each decision, e.g. `handoff.approved`. */
const decisionTypes = new Set(standings.map((each) => `handoff.${each}`));
/** States in which a change of owner means that the first owner was wrong. */
export const ownedStates = ['approved', 'delivered', 'responded'] as const;

/**
 * What the events of one chat say together, whatever order they come in: the newest by time, then by id, counts.
 * A decision stands until the next one; what the reading says is the newest event with a route (`lib/audit/README.md`).
 */
export function chatFacts(events: readonly ChatEvent[]): ChatFacts {
  const ordered = events.toSorted(
    (a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
  const reading = ordered.findLast((event) => routes.includes(event.data.route as Route))?.data ?? null;
  const decision = ordered.findLast((event) => decisionTypes.has(event.type));
  const standing = decision ? (decision.type.slice('handoff.'.length) as Standing) : null;
  const first = (type: string) => ordered.find((event) => event.type === type)?.at ?? null;
  const returnedFor = (reasons: readonly string[]) =>
    ordered.some((event) => event.type === 'handoff.returned' && reasons.includes(String(event.data.reason)));

  const route = (reading?.route ?? null) as Route | null;
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
      delivered: ordered.some((event) => event.type === 'handoff.delivered'),
      question_open: reading?.questionOpen === true,
      wrong_owner:
        returnedFor(['wrong_owner']) ||
        ordered.some(
          (event) => event.type === 'handoff.reassigned' && ownedStates.some((state) => state === event.data.state),
        ),
      bad_handoff:
        returnedFor(['not_a_lead', 'something_missing']) || ordered.some((event) => event.type === 'handoff.recalled'),
      consent_clear: reading?.consentStatus === 'granted' || reading?.consentStatus === 'refused',
      route_unclear: route === 'unclear',
      contact_without_consent: reading?.consentStatus === 'unclear' && reading.hasContact === true,
      asked_again: flags.includes('repeating'),
      frustrated: flags.includes('frustrated'),
      bot_promise: flags.includes('bot_promise'),
    },
    topics: topicsOf({
      exceptions: list(reading?.exceptions),
      reasons: list(reading?.reasons),
      flags,
      declineReason: standing === 'declined' && typeof decision?.data.reason === 'string' ? decision.data.reason : null,
    }),
    deliveredAt: first('handoff.delivered'),
    respondedAt: first('handoff.responded'),
  };
}

function list(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
