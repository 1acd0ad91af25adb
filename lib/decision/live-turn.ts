import type { Analysis, Flag, FlagFinding, NextTurn } from '@/lib/analysis/schema';
import type { Evidence } from '@/lib/transcript/schema';
import { canReach } from './complete-handoff';
import { escalatingFlags, nextTurn, stoppingFlags } from './next-turn';

/** What the bot of a running chat does now, why in one or two plain sentences, and the words that it rests on. */
export type Turn = { action: NextTurn; reason: string; evidence: Evidence[] };

/**
 * The flags that count after a person let the bot go on with message `from`: those that show in a later message, in the reading of the
 * whole chat or in a reading of the later messages alone (`later`, whose messages count from 0). What was said before stops no more.
 */
export function flagsSince(whole: readonly FlagFinding[], later: readonly FlagFinding[], from: number): FlagFinding[] {
  const shifted = later.map((finding) => ({
    ...finding,
    evidence: finding.evidence.map((each) => ('message' in each ? { ...each, message: each.message + from } : each)),
  }));
  const recent = whole
    .map((finding) => ({
      ...finding,
      evidence: finding.evidence.filter((each) => 'message' in each && each.message >= from),
    }))
    .filter((finding) => finding.evidence.length > 0);
  return [...recent, ...shifted.filter((finding) => !recent.some((known) => known.flag === finding.flag))];
}

/**
 * The next turn of a running chat by the guidelines' table, with its reason and evidence. `flags` are those that count, all of the
 * reading unless a person has released the chat since; `clarified` tells that the one clarifying question was handed out.
 */
export function liveTurn(input: {
  analysis: Analysis;
  flags: readonly FlagFinding[];
  clarified: boolean;
  /** The newest message of the visitor, or null where there is none. */
  lastSaid: { number: number; text: string } | null;
}): Turn {
  const analysis: Analysis = {
    ...input.analysis,
    flags: [...input.flags],
    clarifyingAsked: input.analysis.clarifyingAsked || input.clarified,
  };
  const action = nextTurn(analysis);
  return { action, ...explanations[action](analysis, foundIn(analysis, input.lastSaid)) };
}

type Explained = Omit<Turn, 'action'>;
type Found = { flagged: (these: readonly Flag[]) => FlagFinding[]; lastSaid: Evidence[] };

const explanations: Record<NextTurn, (analysis: Analysis, found: Found) => Explained> = {
  stop: (_, { flagged }) => because(flagged(stoppingFlags)),
  escalate: (_, { flagged }) => because(flagged(escalatingFlags)),
  close: ({ consent, route, goodbye }, { lastSaid }) => {
    if (consent.status === 'refused')
      return { reason: 'The visitor does not want to be contacted.', evidence: consent.evidence };
    if (route.value === 'spam')
      return { reason: 'The visitor sells something, or the chat holds no real request.', evidence: route.evidence };
    if (route.value === 'other')
      return { reason: 'The visitor is neither a buyer nor a customer with a request.', evidence: route.evidence };
    return {
      reason: goodbye ? 'The visitor has said goodbye, and nothing is open.' : 'Nothing is open any more.',
      evidence: lastSaid,
    };
  },
  handoff: (analysis) => ({
    reason: 'A way to reach the visitor, their consent and a clear request are there.',
    evidence: unique([...contactEvidence(analysis), ...analysis.consent.evidence, ...needEvidence(analysis)]),
  }),
  ask_consent: (analysis) => ({
    reason: `There is a clear request and a way to reach the visitor, but no clear consent. ${analysis.consent.reason}`,
    evidence: unique([...contactEvidence(analysis), ...analysis.consent.evidence]),
  }),
  collect_contact: (analysis) => ({
    reason:
      analysis.consent.status === 'granted' && !canReach(analysis)
        ? 'The visitor agreed to be contacted, but has given nothing for the channel they agreed to.'
        : 'There is a clear request, but no way to reach the visitor yet.',
    evidence: unique([...needEvidence(analysis), ...analysis.consent.evidence]),
  }),
  ask_clarifying: (_, { lastSaid }) => ({
    reason: 'What the visitor wants is not clear yet, and no clarifying question was asked so far.',
    evidence: lastSaid,
  }),
  continue: (analysis, { lastSaid }) => ({
    reason:
      analysis.messageCount > 0 && analysis.clarifyingAsked
        ? 'What the visitor wants is not clear yet, and the one clarifying question was asked already.'
        : 'Nothing has been said yet that asks for more.',
    evidence: lastSaid,
  }),
};

function foundIn(analysis: Analysis, lastSaid: { number: number; text: string } | null): Found {
  return {
    flagged: (these) => analysis.flags.filter((finding) => these.includes(finding.flag)),
    lastSaid: lastSaid ? [{ message: lastSaid.number, start: 0, end: lastSaid.text.length }] : [],
  };
}

function because(findings: readonly FlagFinding[]): Explained {
  const sentences = findings.slice(0, 3).map((finding) => finding.sentence);
  return { reason: sentences.join(' '), evidence: unique(findings.flatMap((finding) => finding.evidence)) };
}

function contactEvidence({ contact }: Analysis): Evidence[] {
  return [...(contact.email?.evidence ?? []), ...(contact.phone?.evidence ?? [])];
}

function needEvidence({ statedNeed }: Analysis): Evidence[] {
  return statedNeed?.evidence ?? [];
}

function unique(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Map(evidence.map((each) => [JSON.stringify(each), each]));
  return [...seen.values()];
}
