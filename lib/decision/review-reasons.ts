import type { Analysis, Flag, FlagFinding } from '@/lib/analysis/schema';
import type { Match } from '@/lib/matching/schema';
import type { Routing } from '@/lib/routing/schema';
import type { Evidence } from '@/lib/transcript/schema';
import { type Reason, reviewReasons } from './schema';

const personFlags: readonly Flag[] = [
  'pricing',
  'custom_scope',
  'legal_advice',
  'emergency',
  'guarantee',
  'asked_for_human',
  'complaint',
];
const personWords: Partial<Record<Flag, string>> = {
  pricing: 'asks for a price',
  custom_scope: 'asks for something tailored',
  legal_advice: 'asks a legal question',
  emergency: 'reports an emergency',
  guarantee: 'asks for a guarantee',
  asked_for_human: 'asks for a person',
  complaint: 'complains',
};

/** Below this the engine is not sure enough of the route or of a granted consent to be read without a second look. */
const lowConfidence = 0.55;

/** Why a person must look, in the order in which a reviewer settles them. Evidence points at messages or form fields. */
export function findReviewReasons(analysis: Analysis, matches: readonly Match[], routing: Routing): Reason[] {
  const reasons = [
    ...consentReasons(analysis),
    ...matchReasons(matches),
    ...ownerReasons(analysis, matches, routing),
    ...promiseReasons(analysis),
    ...flagReasons(analysis),
    ...confidenceReasons(analysis),
  ];
  return reasons.sort((a, b) => reviewReasons.indexOf(a.reason) - reviewReasons.indexOf(b.reason));
}

function consentReasons({ consent, contact }: Analysis): Reason[] {
  const given = [...(contact.email?.evidence ?? []), ...(contact.phone?.evidence ?? [])];
  const open = consent.status === 'unclear' || (consent.status === 'missing' && given.length > 0);
  if (!open) return [];
  return [
    {
      reason: 'unclear_consent',
      blocking: true,
      settledBy: 'consent',
      sentence: `It is not clear that the visitor agreed to be contacted. ${consent.reason}`,
      evidence: consent.evidence.length > 0 ? consent.evidence : given,
    },
  ];
}

function matchReasons(matches: readonly Match[]): Reason[] {
  return matches
    .filter((match) => match.kind === 'same_person' || match.kind === 'conflicting')
    .map((match) => ({
      reason: 'possible_duplicate' as const,
      blocking: true,
      settledBy: 'matches' as const,
      sentence:
        match.kind === 'conflicting'
          ? `The same e-mail address belongs to a ${match.contactKind} under another name. ${match.sentence}`
          : `This may be a ${match.contactKind} whom we already know. ${match.sentence}`,
      evidence: [],
    }));
}

function ownerReasons(analysis: Analysis, matches: readonly Match[], routing: Routing): Reason[] {
  const reasons: Reason[] = [];
  for (const conflict of routing.conflicts) {
    reasons.push({
      reason: conflict.kind === 'territory' ? 'territory_conflict' : 'existing_customer_conflict',
      blocking: true,
      settledBy: 'owner',
      sentence: conflict.sentence,
      evidence: [],
    });
  }
  const customer = matches.find((match) => match.contactKind === 'customer' && match.kind === 'same_person');
  if (
    customer &&
    analysis.route.value === 'sales' &&
    !routing.conflicts.some((conflict) => conflict.kind === 'existing_owner')
  ) {
    reasons.push({
      reason: 'existing_customer_conflict',
      blocking: true,
      settledBy: 'owner',
      sentence: `The chat reads as new business, but the visitor matches a customer. ${customer.sentence}`,
      evidence: analysis.route.evidence,
    });
  }
  return reasons;
}

function promiseReasons(analysis: Analysis): Reason[] {
  const [first, ...rest] = analysis.botPromises;
  if (!first) return [];
  const said = rest.length > 0 ? `The bot made ${rest.length + 1} promises, the first` : 'The bot made a promise';
  return [
    {
      reason: 'promise_made',
      blocking: true,
      settledBy: 'note',
      sentence: `${said}: “${first.text}”`,
      evidence: analysis.botPromises.flatMap((promise) => promise.evidence),
    },
  ];
}

function flagReasons(analysis: Analysis): Reason[] {
  const found = (flag: Flag) => analysis.flags.find((finding) => finding.flag === flag);
  const reason = (kind: Reason['reason'], finding: FlagFinding | undefined, blocking = false): Reason[] =>
    finding
      ? [{ reason: kind, blocking, settledBy: 'note', sentence: finding.sentence, evidence: finding.evidence }]
      : [];
  const person = analysis.flags.filter((finding) => personFlags.includes(finding.flag));
  const personEvidence: Evidence[] = person.flatMap((finding) => finding.evidence);
  return [
    ...reason('sensitive', found('sensitive_data')),
    ...reason('frustrated', found('frustrated') ?? found('repeating')),
    ...(person.length > 0
      ? [
          {
            reason: 'person_needed' as const,
            blocking: false,
            settledBy: 'note' as const,
            sentence: `The visitor ${joined(person.map((finding) => personWords[finding.flag] ?? ''))}; a person must answer this.`,
            evidence: personEvidence,
          },
        ]
      : []),
    ...reason('high_value', found('high_value'), true),
    ...reason('poor_fit', found('poor_fit')),
  ];
}

function confidenceReasons(analysis: Analysis): Reason[] {
  const { route, consent } = analysis;
  const weak: string[] = [];
  const evidence: Evidence[] = [];
  if (route.confidence < lowConfidence) {
    weak.push('what kind of enquiry this is');
    evidence.push(...route.evidence);
  }
  if (consent.status === 'granted' && consent.confidence < lowConfidence) {
    weak.push('the consent');
    evidence.push(...consent.evidence);
  }
  if (weak.length === 0) return [];
  return [
    {
      reason: 'low_confidence',
      blocking: false,
      settledBy: 'note',
      sentence: `The reading is not sure about ${weak.join(' and ')}. Please check it against the transcript.`,
      evidence,
    },
  ];
}

function joined(parts: string[]): string {
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : (parts[0] ?? '');
}
