import type { Analysis, Flag, NextTurn } from '@/lib/analysis/schema';
import { canReach } from './complete-handoff';

/** Flags on which a bot says no more (guidelines, "next turn"). */
export const stoppingFlags: readonly Flag[] = ['frustrated', 'repeating'];

/** Flags on which a bot hands over to a person at once (guidelines, "next turn"). */
export const escalatingFlags: readonly Flag[] = [
  'pricing',
  'custom_scope',
  'legal_advice',
  'emergency',
  'guarantee',
  'complaint',
  'sensitive_data',
  'asked_for_human',
];

/** What the bot should do after the last message: the first row of the guidelines' table "next turn" that fits. */
export function nextTurn(analysis: Analysis): NextTurn {
  const has = (flag: Flag) => analysis.flags.some((finding) => finding.flag === flag);
  const { consent, contact, route, clearRequest } = analysis;
  const hasDetails = contact.email !== null || contact.phone !== null;
  if (stoppingFlags.some(has)) return 'stop';
  if (escalatingFlags.some(has)) return 'escalate';
  if (consent.status === 'refused' || route.value === 'spam' || route.value === 'other') return 'close';
  if (analysis.goodbye && analysis.unresolvedQuestion === null) return 'close';
  if (clearRequest) {
    if (consent.status === 'granted' && canReach(analysis)) return 'handoff';
    return hasDetails && consent.status !== 'granted' ? 'ask_consent' : 'collect_contact';
  }
  return analysis.clarifyingAsked || analysis.messageCount === 0 ? 'continue' : 'ask_clarifying';
}
