import { z } from 'zod';
import { urgencies } from '@/lib/analysis/schema';
import { type Context, mustBeAllowed } from '@/lib/auth/context';
import { parse } from '@/lib/http/problem';
import { loadRoutingTables } from '@/lib/pipeline/load';
import { countryOf } from '@/lib/routing/region';
import { byRules } from '@/lib/routing/route-conversation';
import { lanes } from '@/lib/routing/schema';
import type { RuleTrial } from './schema';

const word = z.string().trim().max(300).default('');

/** A chat that somebody thinks up; what is left empty is not known of it. */
export const tryRulesSchema = z.strictObject({
  /** Path or whole address. */
  page: z.string().trim().max(2000).default(''),
  source: word,
  campaign: word,
  serviceLine: word,
  /** ISO country or a name such as UK. */
  region: word,
  lane: z.enum(lanes).exclude(['set_aside']).default('sales'),
  urgency: z.enum(urgencies).default('none'),
  highValue: z.boolean().default(false),
  knownContact: z.boolean().default(false),
});

/**
 * Which rule would win for a chat that somebody thinks up, and why, by the same rules, people and turns as real chats. Stores nothing
 * and takes nobody's turn. The owner of an account is not known to it. Throws FORBIDDEN and BAD_REQUEST.
 */
export async function tryRules(ctx: Context, input: z.input<typeof tryRulesSchema>): Promise<RuleTrial> {
  mustBeAllowed(ctx, 'rules.read');
  const { page, source, campaign, serviceLine, region, lane, ...rest } = parse(tryRulesSchema, input);
  const tables = await loadRoutingTables(ctx.db, ctx.clock.now());
  const { explanation, ownerId, teamId, ruleId } = byRules(
    { ...tables, matches: [] },
    {
      ...rest,
      lane,
      route: lane,
      pagePath: pathOf(page),
      sources: source ? [source] : [],
      campaign: campaign || null,
      serviceLine: serviceLine || null,
      region: region ? (countryOf(region) ?? region) : null,
    },
  );
  return {
    ruleId,
    explanation,
    ownerName: tables.people.find((person) => person.id === ownerId)?.name ?? null,
    teamName: tables.teams.find((team) => team.id === teamId)?.name ?? null,
  };
}

function pathOf(page: string): string | null {
  if (!page) return null;
  return URL.canParse(page) ? new URL(page).pathname : page;
}
