import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { handoffReasons, handoffs } from '@/db/schema/handoffs';
import { events } from '@/db/schema/records';
import { recordEvent } from '@/lib/audit/record';
import type { EventType } from '@/lib/audit/schema';
import type { Context } from '@/lib/auth/context';
import { buildBrief, keepEdits, same } from '@/lib/handoff/brief';
import { newId } from '@/lib/ids';
import type { MatchDecision } from '@/lib/matching/schema';
import type { Settings } from '@/lib/settings/schema';
import type { Results } from './engines';
import {
  briefColumns,
  briefOf,
  completenessColumns,
  type HandoffRow,
  readingColumns,
  searchText,
} from './handoff-values';
import type { ConversationRow } from './load';
import { joinReasons, reasonColumns, syncReasons } from './sync-reasons';
import type { ResultIds } from './write-results';

export type Prepared = {
  conversation: ConversationRow;
  results: Results;
  ids: ResultIds;
  settings: Settings;
  decided: ReadonlyMap<string, MatchDecision>;
};

/**
 * Makes the handoff of a conversation that had none, waiting or set aside as the verdict says, with its reasons and events. The
 * statements go out together: what holds a team's turn should hold it shortly.
 */
export async function createHandoff(tx: Executor, ctx: Context, prepared: Prepared): Promise<void> {
  const { conversation, results, ids, settings } = prepared;
  const { analysis, routing, verdict } = results;
  const now = ctx.clock.now();
  const brief = buildBrief(analysis, routing);
  const reasons = joinReasons(verdict.reasons);
  const row = {
    id: newId(),
    conversationId: conversation.id,
    sourceId: conversation.sourceId,
    version: 1,
    state: verdict.placement === 'set_aside' ? ('set_aside' as const) : ('waiting' as const),
    ...briefColumns(brief),
    ...readingColumns(conversation, analysis, routing),
    ...completenessColumns(brief, verdict, false),
    consentEvidence: analysis.consent.evidence,
    consentReason: analysis.consent.reason,
    prepared: brief,
    ...ids,
    ownerId: routing.ownerId,
    teamId: routing.teamId,
    ownerExplanation: routing.explanation,
    ...reasonColumns(reasons.map((reason) => ({ ...reason, resolvedAt: null }))),
    dueAt: dueAfter(now, settings, brief.urgency),
    search: searchText(brief, conversation.pagePath),
    createdAt: now,
    updatedAt: now,
  };
  await Promise.all([
    tx.insert(handoffs).values(row),
    reasons.length > 0
      ? tx.insert(handoffReasons).values(reasons.map((reason) => ({ id: newId(), handoffId: row.id, ...reason })))
      : null,
    tell(tx, ctx, row, 'handoff.prepared'),
    row.state === 'set_aside' ? tell(tx, ctx, row, 'handoff.set_aside', { sentence: verdict.placementSentence }) : null,
  ]);
}

/**
 * Brings an undecided handoff up to the newest reading: a person's edits, settled reasons and decided matches stay. One that was set
 * aside by the rules comes back where the chat now needs a person; one that nobody touched goes aside where it no longer does.
 */
export async function refreshHandoff(
  tx: Executor,
  ctx: Context,
  row: HandoffRow,
  previous: Results,
  prepared: Prepared,
): Promise<void> {
  const { conversation, results, ids, settings, decided } = prepared;
  const { analysis, routing, verdict } = results;
  const now = ctx.clock.now();
  const next = buildBrief(analysis, routing);
  const current = briefOf(row);
  const brief = keepEdits({ before: row.prepared, current, next });
  const touched =
    !same(current, row.prepared) || row.claimedBy !== null || row.returnReason !== null || decided.size > 0;
  const ownerChosen = row.ownerId !== previous.routing.ownerId;
  const consentEdited = !same(brief.consent, next.consent);
  const refusedSince = next.consent.status === 'refused' && row.prepared.consent.status !== 'refused';
  const needConfirmed = brief.statedNeed !== next.statedNeed;
  const reasons = await syncReasons(tx, row.id, verdict.reasons, {
    before: previous.verdict.reasons,
    // The verdict names a duplicate only for candidates that nobody decided, and a consent only where the reading has changed.
    reopen: ['possible_duplicate', ...(refusedSince ? (['unclear_consent'] as const) : [])],
    keep: [...decided.values()].includes('same_person') ? ['existing_customer_conflict'] : [],
  });
  const state =
    row.state === 'set_aside' && verdict.placement === 'queue'
      ? 'waiting'
      : row.state === 'waiting' &&
          verdict.placement === 'set_aside' &&
          !touched &&
          !ownerChosen &&
          row.decidedBy === null &&
          !(await wasBroughtBack(tx, row.id))
        ? 'set_aside'
        : row.state;
  const due = dueAfter(now, settings, brief.urgency);
  const [written] = await tx
    .update(handoffs)
    .set({
      state,
      version: row.version + 1,
      ...briefColumns(brief),
      ...readingColumns(conversation, analysis, routing),
      ...completenessColumns(brief, verdict, needConfirmed),
      ...(consentEdited ? {} : { consentEvidence: analysis.consent.evidence, consentReason: analysis.consent.reason }),
      prepared: next,
      ...ids,
      ...(ownerChosen
        ? {}
        : { ownerId: routing.ownerId, teamId: routing.teamId, ownerExplanation: routing.explanation }),
      ...reasons,
      dueAt: state === row.state && row.dueAt < due ? row.dueAt : due,
      search: searchText(brief, conversation.pagePath),
      updatedAt: now,
    })
    .where(and(eq(handoffs.id, row.id), eq(handoffs.version, row.version)))
    .returning();
  if (!written) throw new Error('The handoff changed under its lock.');
  await tell(tx, ctx, written, 'handoff.refreshed', { messages: conversation.messageCount });
  if (state !== row.state) {
    await tell(tx, ctx, written, state === 'waiting' ? 'handoff.restored' : 'handoff.set_aside', {
      sentence: verdict.placementSentence,
    });
  }
}

/** Whether a person put it into the queue: the rules do not take it out again. */
async function wasBroughtBack(tx: Executor, handoffId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: events.id })
    .from(events)
    .where(
      and(
        eq(events.handoffId, handoffId),
        inArray(events.type, ['handoff.restored', 'handoff.undone']),
        isNotNull(events.actorId),
      ),
    )
    .limit(1);
  return rows.length > 0;
}

function dueAfter(now: Date, settings: Settings, urgency: HandoffRow['urgency']): Date {
  return new Date(now.getTime() + settings.reviewTargetMinutes[urgency] * 60_000);
}

type Told = Pick<
  HandoffRow,
  | 'id'
  | 'conversationId'
  | 'sourceId'
  | 'version'
  | 'state'
  | 'lane'
  | 'route'
  | 'complete'
  | 'exceptions'
  | 'flags'
  | 'reasons'
  | 'consentStatus'
  | 'questionNone'
  | 'ownerId'
  | 'pagePath'
  | 'contactEmail'
  | 'contactPhone'
>;

function tell(
  tx: Executor,
  ctx: Context,
  row: Told,
  type: EventType,
  data: Record<string, unknown> = {},
): Promise<void> {
  return recordEvent(tx, ctx, {
    type,
    conversationId: row.conversationId,
    handoffId: row.id,
    sourceId: row.sourceId,
    data: {
      version: row.version,
      state: row.state,
      lane: row.lane,
      route: row.route,
      complete: row.complete,
      exceptions: row.exceptions,
      flags: row.flags,
      reasons: row.reasons,
      consent: row.consentStatus,
      questionOpen: !row.questionNone,
      hasContact: row.contactEmail !== null || row.contactPhone !== null,
      ownerId: row.ownerId,
      pagePath: row.pagePath,
      ...data,
    },
  });
}
