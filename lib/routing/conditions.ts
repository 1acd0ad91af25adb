import type { Route, Urgency } from '@/lib/analysis/schema';
import { fold } from '@/lib/transcript/text';
import { isInTerritory } from './region';
import type { Lane, RuleConditions } from './schema';

/** What the conditions of a rule are held against. */
export type RuleFacts = {
  lane: Lane;
  route: Route;
  serviceLine: string | null;
  pagePath: string | null;
  /** The chat source's name and the traffic source; a rule may name either. */
  sources: readonly string[];
  campaign: string | null;
  region: string | null;
  urgency: Urgency;
  highValue: boolean;
  knownContact: boolean;
};

/** "GB" is called UK by those who read it. */
export function regionName(region: string): string {
  return region === 'GB' ? 'UK' : region;
}

function like(pattern: string, value: string): boolean {
  return fold(pattern).trim() === fold(value).trim();
}

/** True where the path begins with the pattern at a whole part; `*` stands for any run of characters. */
export function pageFits(pattern: string, path: string): boolean {
  const wanted = `/${fold(pattern)
    .trim()
    .replace(/^\/+|\/+$/g, '')}`;
  const actual = `/${fold(path).replace(/^\/+|\/+$/g, '')}`;
  const source = wanted.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*+/g, '.*');
  return wanted === '/' ? true : new RegExp(`^${source}(/|$)`, 'u').test(actual);
}

/**
 * Why a rule fits, as parts such as `page /ai-consulting` and `region UK`; null where a condition does not hold. Every condition that
 * is present must hold. A rule that names neither lane nor route is about sales.
 */
export function fitsRule(conditions: RuleConditions, facts: RuleFacts): string[] | null {
  const because: string[] = [];
  const holds = (present: boolean, part: string | null) => {
    if (present && part) because.push(part);
    return !present || part !== null;
  };
  if (!conditions.lanes && !conditions.routes && facts.lane !== 'sales') return null;
  if (conditions.lanes && !conditions.lanes.includes(facts.lane)) return null;
  if (conditions.routes && !conditions.routes.includes(facts.route)) return null;
  if (conditions.lanes && facts.lane !== 'sales') because.push(laneWords[facts.lane]);
  const { serviceLine, pagePath, campaign, region } = facts;
  const fits =
    holds(
      !!conditions.serviceLines,
      serviceLine && conditions.serviceLines?.some((line) => like(line, serviceLine)) ? `service ${serviceLine}` : null,
    ) &&
    holds(
      !!conditions.pages,
      pagePath === null
        ? null
        : prefixed(
            'page',
            conditions.pages?.find((page) => pageFits(page, pagePath)),
          ),
    ) &&
    holds(
      !!conditions.sources,
      prefixed(
        'source',
        conditions.sources?.find((source) => facts.sources.some((name) => like(source, name))),
      ),
    ) &&
    holds(
      !!conditions.campaigns,
      campaign && conditions.campaigns?.some((name) => like(name, campaign)) ? `campaign ${campaign}` : null,
    ) &&
    holds(
      !!conditions.regions,
      region && conditions.regions?.some((name) => isInTerritory(region, name)) ? `region ${regionName(region)}` : null,
    ) &&
    holds(!!conditions.urgencies, conditions.urgencies?.includes(facts.urgency) ? `urgency ${facts.urgency}` : null) &&
    holds(
      conditions.highValue !== undefined,
      conditions.highValue === facts.highValue ? (facts.highValue ? 'high value' : 'not high value') : null,
    ) &&
    holds(
      conditions.knownContact !== undefined,
      conditions.knownContact === facts.knownContact
        ? facts.knownContact
          ? 'a known contact'
          : 'a new contact'
        : null,
    );
  return fits ? because : null;
}

function prefixed(word: string, value: string | undefined): string | null {
  return value === undefined ? null : `${word} ${value}`;
}

const laneWords: Record<Lane, string> = {
  sales: 'sales',
  existing_customer: 'an existing customer',
  support: 'support',
  set_aside: 'set aside',
};
