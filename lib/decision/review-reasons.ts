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

/**
 * From which share of right readings a finding may stand without a second look (confidences are calibrated: of findings told at 0.8,
 * eight in ten are right). A granted consent must be surer than anything else.
 */
const sureEnough = { consent: 0.85, route: 0.65, detail: 0.65, question: 0.5, urgency: 0.5 };

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
            sentence: `The visitor ${listed(person.map((finding) => personWords[finding.flag] ?? ''))}; a person must answer this.`,
            evidence: personEvidence,
          },
        ]
      : []),
    ...reason('high_value', found('high_value'), true),
    ...reason('poor_fit', found('poor_fit')),
  ];
}

function confidenceReasons({ route, consent, contact, unresolvedQuestion, urgency }: Analysis): Reason[] {
  const weak: string[] = [];
  const evidence: Evidence[] = [];
  const doubt = (what: string, finding: { confidence: number; evidence: Evidence[] } | null, enough: number) => {
    if (!finding || finding.confidence >= enough) return;
    weak.push(what);
    evidence.push(...finding.evidence);
  };
  doubt('what kind of enquiry this is', route, sureEnough.route);
  if (consent.status === 'granted') doubt('the consent', consent, sureEnough.consent);
  doubt('the name', contact.name, sureEnough.detail);
  doubt('the e-mail address', contact.email, sureEnough.detail);
  doubt('the phone number', contact.phone, sureEnough.detail);
  doubt('the company', contact.company, sureEnough.detail);
  doubt('the open question', unresolvedQuestion, sureEnough.question);
  if (urgency.value !== 'none') doubt('how urgent it is', urgency, sureEnough.urgency);
  if (weak.length === 0) return [];
  return [
    {
      reason: 'low_confidence',
      blocking: false,
      settledBy: 'note',
      sentence: `The reading is not sure about ${listed(weak)}. Please check against the transcript.`,
      evidence,
    },
  ];
}

function listed(parts: readonly string[]): string {
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : (parts[0] ?? '');
}
