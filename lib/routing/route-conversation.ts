import type { Analysis, Flag } from '@/lib/analysis/schema';
import type { Candidate, Match } from '@/lib/matching/schema';
import type { Transcript } from '@/lib/transcript/schema';
import { fitsRule, type RuleFacts } from './conditions';
import { findConflicts } from './conflicts';
import { routingEngine, routingVersion } from './engine';
import { readRegion } from './region';
import type { Lane, Routing, RoutingPerson, RoutingRule, RoutingTeam } from './schema';

/** A match with what the directory says of its owner and place. */
export type RoutedMatch = Pick<Match, 'contactKind' | 'kind' | 'score'> &
  Pick<Candidate, 'name' | 'company' | 'ownerId' | 'territory'>;

export type RoutingInput = {
  analysis: Analysis;
  transcript: Transcript;
  pagePath: string | null;
  /** Name of the chat source; the traffic source is in the transcript. */
  source: string | null;
  campaign: string | null;
  matches: readonly RoutedMatch[];
  /** Active rules in their order. */
  rules: readonly RoutingRule[];
  people: readonly RoutingPerson[];
  teams: readonly RoutingTeam[];
  /** Who was proposed by an earlier routing of the same conversation: keeps their turn while the team can still give it to them. */
  currentOwnerId?: string | null;
};

const personNeeded: readonly Flag[] = [
  'complaint',
  'emergency',
  'sensitive_data',
  'legal_advice',
  'asked_for_human',
  'frustrated',
];

/** The lane that a route leads to; an unclear chat with nobody to answer and nothing that needs a person is set aside. */
export function laneOf(analysis: Pick<Analysis, 'route' | 'contact' | 'flags'>): Lane {
  switch (analysis.route.value) {
    case 'existing_customer':
      return 'existing_customer';
    case 'support':
      return 'support';
    case 'spam':
    case 'other':
      return 'set_aside';
    case 'sales':
      return 'sales';
    case 'unclear': {
      const details = analysis.contact.email !== null || analysis.contact.phone !== null;
      return details || analysis.flags.some((finding) => personNeeded.includes(finding.flag)) ? 'sales' : 'set_aside';
    }
  }
}

/**
 * Who should own a conversation, and why: a customer's chat goes to the owner of the account, everything else by the ordered rules, of
 * which the first that fits and names somebody who can take it wins. Who is away, inactive or full is passed over.
 */
export function routeConversation(input: RoutingInput): Routing {
  const { analysis, transcript, matches } = input;
  const lane = laneOf(analysis);
  const phone = analysis.contact.phone;
  const reading = readRegion({
    phoneRegion: phone?.valid && phone.value.trim().startsWith('+') ? phone.region : null,
    location: analysis.qualification.location?.value ?? null,
    transcript,
  });
  const region = reading?.region ?? (phone?.valid ? phone.region : null);
  const found =
    lane === 'set_aside'
      ? nobody('Set aside: neither sales nor service has to answer this.')
      : (accountOwner(input, lane) ?? byRules(input, factsOf(input, lane, region)));
  return {
    engine: routingEngine,
    version: routingVersion,
    lane,
    region,
    ...found,
    conflicts:
      lane === 'set_aside' ? [] : findConflicts({ ownerId: found.ownerId, region, matches, people: input.people }),
  };
}

/** The answer of the rules: who, by which rule, and why, or why nobody. */
export type Found = Pick<Routing, 'ownerId' | 'teamId' | 'ruleId' | 'explanation'>;
/** What the rules read besides the facts of the conversation. */
export type RuleBook = Pick<RoutingInput, 'rules' | 'people' | 'teams' | 'matches' | 'currentOwnerId'>;

function nobody(explanation: string): Found {
  return { ownerId: null, teamId: null, ruleId: null, explanation };
}

function factsOf(input: RoutingInput, lane: Lane, region: string | null): RuleFacts {
  const { analysis, transcript } = input;
  return {
    lane,
    route: analysis.route.value,
    serviceLine: analysis.serviceLine?.value ?? null,
    pagePath: input.pagePath,
    sources: [input.source, transcript.source].filter((name) => name !== null),
    campaign: input.campaign,
    region,
    urgency: analysis.urgency.value,
    highValue: analysis.flags.some((finding) => finding.flag === 'high_value'),
    knownContact: input.matches.some((match) => match.kind === 'same_person'),
  };
}

/** The matched person or account with an owner, best first: the person before the company, a customer before a lead. */
function ownedMatch(matches: readonly RoutedMatch[]): RoutedMatch | undefined {
  const rank = (match: RoutedMatch) =>
    (match.kind === 'same_person' ? 0 : 2) + (match.contactKind === 'customer' ? 0 : 1);
  return matches
    .filter((match) => match.ownerId !== null && match.kind !== 'conflicting')
    .sort((a, b) => rank(a) - rank(b) || b.score - a.score)[0];
}

function accountOwner(input: RoutingInput, lane: Lane): Found | null {
  if (lane !== 'existing_customer') return null;
  const account = ownedMatch(input.matches.filter((match) => match.contactKind === 'customer'));
  const owner = input.people.find((person) => person.id === account?.ownerId);
  if (!account || !owner || unavailable(owner)) return null;
  return {
    ownerId: owner.id,
    teamId: null,
    ruleId: null,
    explanation: `${owner.name} owns the account of ${account.company ?? account.name ?? 'this customer'}.`,
  };
}

/** Why somebody cannot take a handoff now, as words after "who"; null where they can. */
export function unavailable(person: RoutingPerson): string | null {
  if (!person.active) return 'is no longer active';
  if (person.away) return 'is away';
  return person.capacity !== null && person.openHandoffs >= person.capacity ? 'has no room for more' : null;
}

/** The first rule that fits the facts and names somebody who can take it; with nothing else to go by, support goes to the helpdesk. */
export function byRules(input: RuleBook, facts: RuleFacts): Found {
  const passedOver: string[] = [];
  const passed = () => (passedOver.length > 0 ? ` ${passedOver.join(' ')}` : '');
  for (const rule of [...input.rules].sort((a, b) => a.position - b.position)) {
    const because = fitsRule(rule.conditions, facts);
    if (!because) continue;
    const why = `Rule ${rule.position}: ${because.length > 0 ? because.join(', ') : rule.name}.`;
    const taken = take(input, rule);
    if ('because' in taken) {
      passedOver.push(`Rule ${rule.position} was passed over: ${taken.because}.`);
      continue;
    }
    return {
      ownerId: taken.ownerId,
      teamId: taken.teamId,
      ruleId: rule.id,
      explanation: `${why}${taken.note}${passed()}`,
    };
  }
  if (facts.lane === 'support') {
    const helpdesk = input.teams.find((team) => /support|help ?desk|customer (care|service)/i.test(team.name));
    const member = helpdesk && nextOf(input, helpdesk);
    if (helpdesk && member) {
      return {
        ownerId: member.id,
        teamId: helpdesk.id,
        ruleId: null,
        explanation: `Support goes to ${helpdesk.name}; it is ${member.name}'s turn.${passed()}`,
      };
    }
  }
  const none = facts.lane === 'existing_customer' ? 'No account owner is known and no rule fits' : 'No rule fits';
  return nobody(`${none}; a reviewer chooses the owner.${passed()}`);
}

type Taken = { ownerId: string; teamId: string | null; note: string } | { because: string };

function take(input: RuleBook, rule: RoutingRule): Taken {
  const { target } = rule;
  const person = (id: string | null) => input.people.find((row) => row.id === id);
  if (target.kind === 'person') {
    const owner = person(target.userId);
    if (!owner) return { because: 'its person is gone' };
    const reason = unavailable(owner);
    return reason ? { because: `${owner.name} ${reason}` } : { ownerId: owner.id, teamId: null, note: '' };
  }
  if (target.kind === 'team') {
    const team = input.teams.find((row) => row.id === target.teamId);
    if (!team) return { because: 'its team is gone' };
    const member = nextOf(input, team);
    return member
      ? { ownerId: member.id, teamId: team.id, note: ` ${team.name}, ${member.name}'s turn.` }
      : { because: `nobody of ${team.name} can take it` };
  }
  const match = ownedMatch(input.matches);
  const owner = person(match?.ownerId ?? null);
  if (!match || !owner) return { because: 'no account owner is known' };
  const reason = unavailable(owner);
  return reason
    ? { because: `${owner.name} ${reason}` }
    : { ownerId: owner.id, teamId: null, note: ` ${owner.name} owns ${match.company ?? match.name ?? 'the account'}.` };
}

function nextOf(input: RuleBook, team: RoutingTeam): RoutingPerson | undefined {
  const able = team.memberIds
    .map((id) => input.people.find((person) => person.id === id))
    .filter((person): person is RoutingPerson => person !== undefined && unavailable(person) === null);
  return able.find((person) => person.id === input.currentOwnerId) ?? able[0];
}
