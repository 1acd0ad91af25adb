import { and, desc, eq, sql } from 'drizzle-orm';
import { contacts } from '@/db/schema/contacts';
import { users } from '@/db/schema/people';
import { events } from '@/db/schema/records';
import { matches, routings } from '@/db/schema/results';
import { type Context, mustBeAllowed } from '@/lib/auth/context';
import { may } from '@/lib/auth/permissions';
import type { ReviewReason } from '@/lib/decision/schema';
import { AppError } from '@/lib/errors';
import type { HandoffDetail } from '@/lib/handoff/dto';
import { parse } from '@/lib/http/problem';
import type { MatchDecision } from '@/lib/matching/schema';
import { readSettings } from '@/lib/settings/read';
import type { HandoffRow } from './conflict';
import { readHandoff } from './read-handoff';
import { settleMatchSchema } from './schema';
import { settleReasons, without } from './settlement';
import { keepClaim, nameOf, recordAct, type Transaction, withHandoff, writeChange } from './with-handoff';

type Candidate = { match: typeof matches.$inferSelect; contact: typeof contacts.$inferSelect };

/**
 * Decides for one match whether it is the same person. Nothing merges: the pair is remembered, and where it is the same person and no
 * question about the owner is asked, the handoff goes to who owns the lead or customer already. May be answered anew until the decision.
 */
export async function settleMatch(ctx: Context, input: unknown): Promise<HandoffDetail> {
  mustBeAllowed(ctx, 'review.decide');
  const answer = parse(settleMatchSchema, input);
  return withHandoff(ctx, { ...answer, from: ['waiting', 'escalated'] }, async (tx, row) => {
    const candidates = await tx
      .select({ match: matches, contact: contacts })
      .from(matches)
      .innerJoin(contacts, eq(contacts.id, matches.contactId))
      .where(eq(matches.conversationId, row.conversationId));
    const candidate = candidates.find(({ match }) => match.id === answer.matchId);
    if (!candidate) throw new AppError('NOT_FOUND', 'There is no such match on this handoff.');
    await tx
      .update(matches)
      .set({ decision: answer.decision, decidedBy: ctx.actor.id, decidedAt: ctx.clock.now() })
      .where(eq(matches.id, answer.matchId));
    const owner =
      answer.decision === 'same_person' ? await followOwner(tx, row, candidate) : await ownerBefore(tx, row, candidate);
    const settled = await settleDecided(tx, ctx, row, candidates, answer);
    const { leaseSeconds } = await readSettings(tx);
    const written = await writeChange(tx, ctx, row, {
      openReasons: without(row, settled),
      ...owner,
      ...keepClaim(ctx, leaseSeconds),
    });
    const same = answer.decision === 'same_person';
    await recordAct(tx, ctx, written, {
      type: 'handoff.settled',
      summary: `Decided that a match (${candidate.contact.kind} ${candidate.contact.externalId}) is ${same ? 'the same person' : 'somebody else'}.`,
      changed: owner ? ['the match', 'the owner'] : ['the match'],
      data: {
        reason: 'possible_duplicate',
        decision: answer.decision,
        matchId: answer.matchId,
        contactKind: candidate.contact.kind,
        contactLabel: `${candidate.contact.kind} ${candidate.contact.externalId}`,
        fromOwnerId: row.ownerId,
      },
      before: { decision: candidate.match.decision, ownerId: row.ownerId },
      after: { decision: answer.decision, ownerId: written.ownerId },
    });
    return readHandoff(tx, row.id);
  });
}

/** Reasons that the answers given so far settle: the duplicate once every candidate is decided, the customer conflict once none is them. */
async function settleDecided(
  tx: Transaction,
  ctx: Parameters<typeof settleReasons>[1],
  row: HandoffRow,
  candidates: Candidate[],
  answer: { matchId: string; decision: MatchDecision },
): Promise<ReviewReason[]> {
  const decisionOf = ({ match }: Candidate) => (match.id === answer.matchId ? answer.decision : match.decision);
  const asked = candidates.filter(({ match }) => match.kind !== 'same_company');
  if (asked.some((each) => decisionOf(each) === null)) return [];
  const same = asked.filter((each) => decisionOf(each) === 'same_person');
  const resolution =
    same.length > 0
      ? `Same person as ${same.map(({ contact }) => `${contact.kind} ${contact.externalId}`).join(' and ')}.`
      : 'Nobody whom we know already.';
  const settled = await settleReasons(tx, ctx, row, { reasons: ['possible_duplicate'], resolution, again: true });
  if (same.length > 0) return settled;
  const conflict = await settleReasons(tx, ctx, row, {
    reasons: ['existing_customer_conflict'],
    resolution: 'No match is the same person, so nobody else owns them.',
  });
  return [...settled, ...conflict];
}

const ownerQuestion = (row: HandoffRow) =>
  row.reasons.some((reason) => reason === 'existing_customer_conflict' || reason === 'territory_conflict');

/** The owner of the lead or customer, unless a question about the owner is asked or they are the owner already. */
async function followOwner(tx: Transaction, row: HandoffRow, { contact }: Candidate) {
  if (!contact.ownerId || contact.ownerId === row.ownerId || ownerQuestion(row)) return null;
  const [person] = await tx.select().from(users).where(eq(users.id, contact.ownerId));
  if (!person?.active || !may(person.role, 'inbox.reply')) return null;
  return {
    ownerId: person.id,
    teamId: null,
    ownerExplanation: `${person.name} owns ${contact.kind} ${contact.externalId} already.`,
  };
}

/** The owner from before the match was taken for the same person, where that answer had changed them. */
async function ownerBefore(tx: Transaction, row: HandoffRow, { match, contact }: Candidate) {
  if (match.decision !== 'same_person' || contact.ownerId !== row.ownerId) return null;
  const [followed] = await tx
    .select({ data: events.data })
    .from(events)
    .where(
      and(
        eq(events.handoffId, row.id),
        eq(events.type, 'handoff.settled'),
        sql`${events.data} ->> 'matchId' = ${match.id}`,
      ),
    )
    .orderBy(desc(events.id))
    .limit(1);
  const before = followed?.data.fromOwnerId;
  if (
    followed?.data.ownerId !== row.ownerId ||
    before === row.ownerId ||
    (typeof before !== 'string' && before !== null)
  )
    return null;
  const [routing] = await tx.select({ result: routings.result }).from(routings).where(eq(routings.id, row.routingId));
  const byRule = routing?.result.ownerId === before;
  return {
    ownerId: before,
    teamId: byRule ? (routing?.result.teamId ?? null) : null,
    ownerExplanation:
      byRule && routing ? routing.result.explanation : `Was ${await nameOf(tx, before)} before the match.`,
  };
}
