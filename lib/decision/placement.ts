import type { Analysis, Flag, NextTurn } from '@/lib/analysis/schema';
import type { Match } from '@/lib/matching/schema';
import { stoppingFlags } from './next-turn';
import type { Verdict } from './schema';

type Placement = Pick<Verdict, 'placement' | 'placementSentence'>;

const personNeeded: readonly Flag[] = [
  'complaint',
  'emergency',
  'sensitive_data',
  'legal_advice',
  'asked_for_human',
  'frustrated',
];

/** Where the conversation goes: to the reviewers, aside (searchable and restorable), or nowhere yet because the chat still runs. */
export function placeConversation(input: {
  analysis: Analysis;
  matches: readonly Match[];
  ended: boolean;
  nextTurn: NextTurn;
  /** The bot of a chat that still runs was told to say no more, and nobody has let it go on. */
  stopped?: boolean;
}): Placement {
  const { analysis, matches, ended } = input;
  const waited = !ended && input.stopped === true;
  if (!ended && !waited && input.nextTurn !== 'escalate' && input.nextTurn !== 'stop') {
    return {
      placement: 'wait',
      placementSentence: 'The chat is still running; it is read again when the next message comes.',
    };
  }
  const route = analysis.route.value;
  // Rage reads like rubbish: who is fed up with a bot that then falls silent is put before a person all the same.
  const fedUp = waited && analysis.flags.some((finding) => stoppingFlags.includes(finding.flag));
  if (route === 'spam' && !fedUp) return setAside('The visitor sells something, or the chat holds no real request.');
  // Somebody sits before a silent bot: whatever the chat is, a person has to see it.
  if (waited) return { placement: 'queue', placementSentence: queueSentence(analysis, ended) };
  if (route === 'other') return setAside('The visitor is a real person, but neither a buyer nor a customer.');
  const needsPerson = analysis.flags.some((finding) => personNeeded.includes(finding.flag));
  const isCustomer =
    route === 'existing_customer' ||
    route === 'support' ||
    matches.some((match) => match.contactKind === 'customer' && match.kind === 'same_person');
  // A refusal that only the language model reads keeps everybody from writing, but a person has to look whether it is one.
  const refused = analysis.consent.status === 'refused' && !analysis.model?.changed.includes('consent');
  if (refused && !needsPerson && !isCustomer) {
    return setAside('The visitor said no to being contacted.');
  }
  const hasDetails = analysis.contact.email !== null || analysis.contact.phone !== null;
  if (route === 'unclear' && !hasDetails && !needsPerson) return setAside('The chat ended before a request was clear.');
  return { placement: 'queue', placementSentence: queueSentence(analysis, ended) };
}

function setAside(placementSentence: string): Placement {
  return { placement: 'set_aside', placementSentence };
}

function queueSentence(analysis: Analysis, ended: boolean): string {
  if (!ended) return 'The bot should say no more, so a person reads this chat while it still runs.';
  if (analysis.consent.status === 'refused')
    return 'The visitor does not want to be contacted, but a person should read this.';
  const route = analysis.route.value;
  if (route === 'support') return 'The visitor needs help with something they have; a reviewer passes it on.';
  if (route === 'existing_customer')
    return 'A customer has a request; a reviewer checks it before the account owner sees it.';
  return 'A possible sale; a reviewer checks it before an owner sees it.';
}
