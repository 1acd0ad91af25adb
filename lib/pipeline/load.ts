import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { type conversations, messages } from '@/db/schema/conversations';
import { handoffs } from '@/db/schema/handoffs';
import { teamMembers, teams, users } from '@/db/schema/people';
import { routingRules } from '@/db/schema/routing-rules';
import { sources } from '@/db/schema/sources';
import type { RoutingPerson, RoutingRule, RoutingTeam } from '@/lib/routing/schema';
import { businessSchema, type Transcript } from '@/lib/transcript/schema';

export type ConversationRow = typeof conversations.$inferSelect;

/** A conversation as the engine reads it, with the name of its source. */
export async function loadTranscript(
  tx: Executor,
  conversation: ConversationRow,
): Promise<{ transcript: Transcript; sourceName: string }> {
  const [rows, [source]] = await Promise.all([
    tx.select().from(messages).where(eq(messages.conversationId, conversation.id)).orderBy(asc(messages.number)),
    tx
      .select({ name: sources.name, business: sources.business })
      .from(sources)
      .where(eq(sources.id, conversation.sourceId)),
  ]);
  if (!source) throw new Error('The source of a conversation is gone.');
  const said = rows.map((row) => ({ number: row.number, role: row.role, text: row.text, at: row.at.toISOString() }));
  return { sourceName: source.name, transcript: transcriptOf(conversation, source.business, said) };
}

type About = Pick<
  ConversationRow,
  'pageUrl' | 'trafficSource' | 'campaign' | 'fields' | 'visitor' | 'formConsent' | 'extra'
>;

/** What the engine may read of a conversation; `business` is that of its source. */
export function transcriptOf(about: About, business: Transcript['business'], said: Transcript['messages']): Transcript {
  return {
    business: businessOf(about) ?? business,
    pageUrl: about.pageUrl,
    source: about.trafficSource,
    campaign: about.campaign,
    fields: { ...detailsOf(about), ...about.fields },
    formConsent: about.formConsent,
    messages: said,
  };
}

/** The business that this chat was about, where one source serves several websites. */
function businessOf({ extra }: About): Transcript['business'] | null {
  const sent = businessSchema.safeParse(extra.business);
  return sent.success ? sent.data : null;
}

/** What the platform knows of the visitor counts like a stored form field: it says how to reach them, and grants nothing. */
function detailsOf({ visitor }: About): Record<string, string> {
  const known = {
    visitor_name: visitor.name,
    visitor_email: visitor.email,
    visitor_phone: visitor.phone,
    company: visitor.company,
  };
  return Object.fromEntries(
    Object.entries(known).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].trim() !== '',
    ),
  );
}

export type RoutingTables = { rules: RoutingRule[]; people: RoutingPerson[]; teams: RoutingTeam[] };

/** Active rules in order, people with their absence and load, and teams in round-robin order, as of `now`. */
export async function loadRoutingTables(tx: Executor, now: Date): Promise<RoutingTables> {
  const [rules, people, load, teamRows] = await Promise.all([
    tx
      .select()
      .from(routingRules)
      .where(eq(routingRules.active, true))
      .orderBy(asc(routingRules.position), asc(routingRules.id)),
    tx.select().from(users),
    tx
      .select({ ownerId: handoffs.ownerId, count: sql<number>`count(*)::int` })
      .from(handoffs)
      .innerJoin(users, eq(users.id, handoffs.ownerId))
      .where(and(inArray(handoffs.state, ['approved', 'delivered']), isNotNull(users.capacity)))
      .groupBy(handoffs.ownerId),
    readTeams(tx),
  ]);
  const open = new Map(load.map((row) => [row.ownerId, row.count]));
  return {
    rules,
    people: people.map((user) => ({
      id: user.id,
      name: user.name,
      // A reviewer has no inbox to deliver to.
      active: user.active && user.role !== 'reviewer',
      away: user.awayFrom !== null && user.awayFrom <= now && (user.awayUntil === null || user.awayUntil > now),
      openHandoffs: open.get(user.id) ?? 0,
      capacity: user.capacity,
      territories: user.territories,
    })),
    teams: teamRows,
  };
}

/** Teams with their members, who had a turn longest ago first. */
export async function readTeams(tx: Executor): Promise<RoutingTeam[]> {
  const rows = await tx
    .select({ id: teams.id, name: teams.name, userId: teamMembers.userId })
    .from(teams)
    .leftJoin(teamMembers, eq(teamMembers.teamId, teams.id))
    .orderBy(asc(teams.name), sql`${teamMembers.lastAssignedAt} asc nulls first`, asc(teamMembers.userId));
  const byId = new Map<string, RoutingTeam>();
  for (const row of rows) {
    const team = byId.get(row.id) ?? { id: row.id, name: row.name, memberIds: [] };
    if (row.userId) team.memberIds.push(row.userId);
    byId.set(row.id, team);
  }
  return [...byId.values()];
}
