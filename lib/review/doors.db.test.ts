import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { handoffs } from '@/db/schema/handoffs';
import { auditEntries, events } from '@/db/schema/records';
import { testDatabase } from '@/db/testing/database';
import type { AuditAction, EventType } from '@/lib/audit/schema';
import type { Context, PersonContext } from '@/lib/auth/context';
import type { HandoffState } from '@/lib/handoff/schema';
import { newId } from '@/lib/ids';
import { buildHandoff, buildMatch } from '@/lib/testing/handoff-builder';
import { actAs } from '@/lib/testing/people';
import { approveHandoff } from './approve';
import { claimHandoff, renewClaim } from './claim';
import { declineHandoff } from './decline';
import { editBrief } from './edit-brief';
import { escalateHandoff } from './escalate';
import { reassignHandoff } from './reassign';
import { recallHandoff } from './recall';
import { releaseHandoff } from './release';
import { restoreHandoff } from './restore';
import { setAsideHandoff } from './set-aside';
import { settleConsent } from './settle-consent';
import { settleMatch } from './settle-match';
import { settleOwner } from './settle-owner';
import { settleReason } from './settle-reason';
import { undoDecision } from './undo';

const test = testDatabase();
let reviewer: PersonContext;
let colleague: PersonContext;
let manager: PersonContext;
let owner: PersonContext;
let another: PersonContext;

beforeAll(async () => {
  reviewer = await actAs(test.db, 'reviewer', { name: 'Mara Reyes' });
  colleague = await actAs(test.db, 'reviewer', { name: 'Jon Tran' });
  manager = await actAs(test.db, 'manager', { name: 'Dana Cole' });
  owner = await actAs(test.db, 'owner', { name: 'Priya Nair' });
  another = await actAs(test.db, 'owner', { name: 'Sam Ito' });
});

type Target = { id: string; version: number; matchId: string };
type Verb = {
  name: string;
  event: EventType;
  action: AuditAction;
  /** What the handoff must be before it. */
  from?: Extract<HandoffState, 'set_aside' | 'approved' | 'delivered'>;
  run: (ctx: Context, target: Target) => Promise<unknown>;
};

const verbs: Verb[] = [
  { name: 'claim', event: 'handoff.claimed', action: 'handoff.claim', run: (ctx, { id }) => claimHandoff(ctx, { id }) },
  {
    name: 'settle consent',
    event: 'handoff.settled',
    action: 'handoff.settle',
    run: (ctx, { id, version }) =>
      settleConsent(ctx, { id, version, decision: 'granted', message: 3, channels: ['email'] }),
  },
  {
    name: 'settle match',
    event: 'handoff.settled',
    action: 'handoff.settle',
    run: (ctx, { id, version, matchId }) => settleMatch(ctx, { id, version, matchId, decision: 'same_person' }),
  },
  {
    name: 'settle owner',
    event: 'handoff.settled',
    action: 'handoff.settle',
    run: (ctx, { id, version }) =>
      settleOwner(ctx, { id, version, reason: 'territory_conflict', ownerId: another.actor.id }),
  },
  {
    name: 'settle reason',
    event: 'handoff.settled',
    action: 'handoff.settle',
    run: (ctx, { id, version }) => settleReason(ctx, { id, version, reason: 'high_value', note: 'Seen.' }),
  },
  {
    name: 'edit',
    event: 'handoff.edited',
    action: 'handoff.edit',
    run: (ctx, { id, version }) => editBrief(ctx, { id, version, statedNeed: 'Wants help with reports.' }),
  },
  {
    name: 'reassign',
    event: 'handoff.reassigned',
    action: 'handoff.reassign',
    run: (ctx, { id, version }) =>
      reassignHandoff(ctx, { id, version, ownerId: another.actor.id, reason: 'expertise' }),
  },
  {
    name: 'escalate',
    event: 'handoff.escalated',
    action: 'handoff.escalate',
    run: (ctx, { id, version }) =>
      escalateHandoff(ctx, { id, version, toId: manager.actor.id, note: 'Please decide.' }),
  },
  {
    name: 'decline',
    event: 'handoff.declined',
    action: 'handoff.decline',
    run: (ctx, { id, version }) => declineHandoff(ctx, { id, version, reason: 'poor_fit' }),
  },
  {
    name: 'set aside',
    event: 'handoff.set_aside',
    action: 'handoff.set-aside',
    run: (ctx, { id, version }) => setAsideHandoff(ctx, { id, version }),
  },
  {
    name: 'restore',
    event: 'handoff.restored',
    action: 'handoff.restore',
    from: 'set_aside',
    run: (ctx, { id, version }) => restoreHandoff(ctx, { id, version }),
  },
  {
    name: 'undo',
    event: 'handoff.undone',
    action: 'handoff.undo',
    from: 'approved',
    run: (ctx, { id, version }) => undoDecision(ctx, { id, version }),
  },
  {
    name: 'recall',
    event: 'handoff.recalled',
    action: 'handoff.recall',
    from: 'delivered',
    run: (ctx, { id, version }) => recallHandoff(ctx, { id, version, note: 'Sent too early.' }),
  },
];

async function prepare(from: Verb['from']): Promise<Target> {
  const asked =
    from === 'approved' || from === 'delivered'
      ? []
      : (['territory_conflict', 'high_value', 'possible_duplicate'] as const);
  const { id, conversationId } = await buildHandoff(test.db, {
    ownerId: owner.actor.id,
    ask: [...asked],
    ...(from === 'set_aside' ? { state: 'set_aside' as const } : {}),
  });
  const { matchId } = await buildMatch(test.db, conversationId);
  let version = 1;
  if (from === 'approved' || from === 'delivered') version = (await approveHandoff(reviewer, { id, version })).version;
  if (from === 'delivered') {
    version += 1;
    await test.db
      .update(handoffs)
      .set({ state: 'delivered', version, deliveredAt: new Date(Date.now() + 1000) })
      .where(eq(handoffs.id, id));
  }
  return { id, version, matchId };
}

describe.each(verbs)('$name', ({ run, event, action, from }) => {
  it('is written into the audit and the events with who did it', async () => {
    const target = await prepare(from);
    await run(reviewer, target);
    const [entry] = await test.db
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.subjectId, target.id), eq(auditEntries.action, action)));
    expect(entry).toMatchObject({ actorId: reviewer.actor.id, actorName: 'Mara Reyes' });
    const [happened] = await test.db
      .select()
      .from(events)
      .where(and(eq(events.handoffId, target.id), eq(events.type, event)));
    expect(happened).toMatchObject({ actorId: reviewer.actor.id, data: { lane: 'sales' } });
    expect(happened?.data).toHaveProperty('secondsSincePrepared');
  });
  it('is not for owners', async () => {
    await expect(run(owner, await prepare(from))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
  it('does not find what is not there', async () => {
    await expect(run(reviewer, { id: newId(), version: 1, matchId: newId() })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
  it('is won by one of two who act at once; the other learns who was first', async () => {
    const target = await prepare(from);
    const before = (
      await test.db
        .select()
        .from(events)
        .where(and(eq(events.handoffId, target.id), eq(events.type, event)))
    ).length;
    // An undo belongs to who decided: there the same person acts in two windows.
    const rival = from === 'approved' ? reviewer : colleague;
    const results = await Promise.allSettled([run(reviewer, target), run(rival, target)]);
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = results.find((result) => result.status === 'rejected');
    const winner = results[0]?.status === 'fulfilled' ? reviewer : rival;
    expect(lost?.reason).toMatchObject({ code: 'CONFLICT', details: { actedBy: winner.actor.name } });
    const after = await test.db
      .select()
      .from(events)
      .where(and(eq(events.handoffId, target.id), eq(events.type, event)));
    expect(after).toHaveLength(before + 1);
  });
});

describe('renew and release', () => {
  it('renews only what one holds, and tells who took it', async () => {
    const target = await prepare(undefined);
    await claimHandoff(reviewer, target);
    await expect(renewClaim(reviewer, { id: target.id })).resolves.toMatchObject({ id: target.id });
    await expect(renewClaim(colleague, { id: target.id })).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { actedBy: 'Mara Reyes' },
    });
    await expect(renewClaim(owner, { id: target.id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(renewClaim(reviewer, { id: newId() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
  it('releases ones own claim, and for a manager that of others', async () => {
    const target = await prepare(undefined);
    await claimHandoff(reviewer, target);
    await expect(releaseHandoff(colleague, { id: target.id })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(releaseHandoff(owner, { id: target.id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(releaseHandoff(reviewer, { id: newId() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await releaseHandoff(reviewer, { id: target.id });
    await expect(claimHandoff(colleague, target)).resolves.toBeTruthy();
    await releaseHandoff(manager, { id: target.id });
    await releaseHandoff(manager, { id: target.id });
    const released = await test.db
      .select()
      .from(events)
      .where(and(eq(events.handoffId, target.id), eq(events.type, 'handoff.released')));
    expect(released).toHaveLength(2);
  });
});
