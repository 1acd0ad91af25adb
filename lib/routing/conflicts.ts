import type { Candidate, Match } from '@/lib/matching/schema';
import { regionName } from './conditions';
import { countryOf, isInTerritory, isKnownTerritory } from './region';
import type { Routing, RoutingPerson } from './schema';

type Input = {
  ownerId: string | null;
  region: string | null;
  matches: readonly (Pick<Match, 'contactKind' | 'kind'> &
    Pick<Candidate, 'name' | 'company' | 'ownerId' | 'territory'>)[];
  people: readonly RoutingPerson[];
};

/**
 * What speaks against the proposed owner, one of each kind: the visitor, or their customer account, belongs to somebody else; or the
 * visitor's region lies outside the owner's or the known contact's territory. A territory whose countries are unknown proves nothing.
 */
export function findConflicts({ ownerId, region, matches, people }: Input): Routing['conflicts'] {
  const conflicts: Routing['conflicts'] = [];
  const owner = people.find((person) => person.id === ownerId);
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? 'somebody who is no longer here';

  const elsewhere = matches.find(
    (match) =>
      match.ownerId !== null &&
      match.ownerId !== ownerId &&
      (match.kind === 'same_person' || (match.kind === 'same_company' && match.contactKind === 'customer')),
  );
  if (elsewhere?.ownerId) {
    const who = elsewhere.name ?? elsewhere.company ?? 'The matched contact';
    const proposed = owner ? `, and the rules propose ${owner.name}` : '';
    const what =
      elsewhere.kind === 'same_company'
        ? `a customer at ${elsewhere.company ?? 'the same company'}`
        : `a ${elsewhere.contactKind}`;
    conflicts.push({
      kind: 'existing_owner',
      sentence: `${who} is ${what} who belongs to ${nameOf(elsewhere.ownerId)}${proposed}.`,
      otherOwnerId: elsewhere.ownerId,
    });
  }

  if (region && countryOf(region)) {
    const where = region === 'GB' || region === 'US' ? `the ${regionName(region)}` : regionName(region);
    const outside = (territories: readonly string[]) =>
      territories.length > 0 &&
      territories.every((territory) => isKnownTerritory(territory) && !isInTerritory(region, territory));
    if (owner && outside(owner.territories)) {
      conflicts.push({
        kind: 'territory',
        sentence: `${owner.name} serves ${owner.territories.join(', ')}, and the visitor seems to be in ${where}.`,
        otherOwnerId: null,
      });
    } else {
      const known = matches.find(
        (match) => match.kind === 'same_person' && match.territory !== null && outside([match.territory]),
      );
      if (known) {
        conflicts.push({
          kind: 'territory',
          sentence: `The directory has ${known.name ?? 'this contact'} in ${known.territory}, and the visitor seems to be in ${where}.`,
          otherOwnerId: known.ownerId === ownerId ? null : known.ownerId,
        });
      }
    }
  }
  return conflicts;
}
