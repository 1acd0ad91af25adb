import { and, eq, isNull, ne } from 'drizzle-orm';
import { removeJob } from '@/db/jobs';
import { deliveries } from '@/db/schema/deliveries';
import { handoffs } from '@/db/schema/handoffs';
import { matches } from '@/db/schema/results';
import type { PersonContext } from '@/lib/auth/context';
import type { Clock } from '@/lib/clock';
import { deliverHandoff } from '@/lib/delivery/deliver';
import { deliveryJobKey } from '@/lib/delivery/enqueue';
import { addBusinessMinutes, businessMinutesBetween } from '@/lib/handoff/business-time';
import { closeHandoff } from '@/lib/inbox/close';
import { holdReply } from '@/lib/inbox/hold-reply';
import { respond } from '@/lib/inbox/respond';
import { returnHandoff } from '@/lib/inbox/return-handoff';
import { acceptTranscripts } from '@/lib/intake/accept';
import { prepareConversation } from '@/lib/pipeline/prepare';
import { approveHandoff } from '@/lib/review/approve';
import { claimHandoff } from '@/lib/review/claim';
import { declineHandoff } from '@/lib/review/decline';
import { escalateHandoff } from '@/lib/review/escalate';
import { reassignHandoff } from '@/lib/review/reassign';
import { recallHandoff } from '@/lib/review/recall';
import { restoreHandoff } from '@/lib/review/restore';
import { settleConsent } from '@/lib/review/settle-consent';
import { settleMatch } from '@/lib/review/settle-match';
import { settleOwner } from '@/lib/review/settle-owner';
import { settleReason } from '@/lib/review/settle-reason';
import { readSettings } from '@/lib/settings/read';
import { settingsSchema } from '@/lib/settings/schema';
import type { DemoChat } from './demo-chats';
import { demoPeople } from './demo-people';
import type { Cast } from './demo-setup';

type Story = Cast & { clock: Clock & { at: Date }; now: Date };
const second = 1000;
const minute = 60 * second;

/** When a demo chat began, in working hours of the last days or some minutes ago. */
export function startOf(chat: DemoChat, now: Date): Date {
  if (typeof chat.when === 'number') return new Date(now.getTime() - chat.when * minute);
  if (!Array.isArray(chat.when)) return workedBefore(now, chat.when.worked);
  const [daysAgo, time] = chat.when;
  const day = new Date(now.getTime() - daysAgo * 24 * 60 * minute).toISOString().slice(0, 10);
  return new Date(`${day}T${time}:00Z`);
}

/** The last moment with so many minutes of business time, as the demo's settings have it, between it and `now`. */
function workedBefore(now: Date, minutes: number): Date {
  const { businessHours } = settingsSchema.parse({});
  let [early, late] = [now.getTime() - 14 * 24 * 60 * minute, now.getTime()];
  while (late - early > second) {
    const middle = Math.floor((early + late) / 2);
    if (businessMinutesBetween(new Date(middle), now, businessHours) >= minutes) early = middle;
    else late = middle;
  }
  return new Date(early);
}

/** The transcript of a demo chat as a chat platform would send it. */
export function transcriptOf(chat: DemoChat, now: Date) {
  const start = startOf(chat, now).getTime();
  const lines = chat.text.split('\n').flatMap((line) => {
    const [, who, text] = /^([VBA]): (.*)$/.exec(line.trim()) ?? [];
    return who && text ? [{ who, text }] : [];
  });
  const pace =
    typeof chat.when === 'number' ? Math.min(30 * second, (chat.when * minute) / (lines.length + 2)) : 35 * second;
  const roles = { V: 'visitor', B: 'bot', A: 'agent' } as const;
  const query = chat.from ? `?utm_source=${chat.from[0]}${chat.from[1] ? `&utm_campaign=${chat.from[1]}` : ''}` : '';
  return {
    external_id: `demo-${chat.key}`,
    status: chat.open ? 'open' : 'ended',
    page_url: `https://www.northbeam.example.com${chat.page}${query}`,
    fields: chat.fields ?? {},
    messages: lines.map(({ who, text }, index) => ({
      role: roles[who as keyof typeof roles],
      text,
      at: new Date(start + index * pace).toISOString(),
    })),
  };
}

/** Sends one demo chat through the real line, at the times of the story. A chat that is there already is left alone. */
export async function playChat(story: Story, chat: DemoChat): Promise<void> {
  const { system, sourceId, clock } = story;
  const item = transcriptOf(chat, story.now);
  const last = new Date(item.messages.at(-1)?.at ?? story.now);
  clock.at = new Date(last.getTime() + 2 * second);
  const [accepted] = await acceptTranscripts(system, {
    sourceId,
    rawBody: Buffer.from(JSON.stringify(item)),
    items: [item],
  });
  if (!accepted?.ok) throw accepted?.error ?? new Error('A demo chat was not answered.');
  if (accepted.result === 'unchanged' && accepted.state !== 'received') return;
  clock.at = new Date(last.getTime() + 4 * second);
  await removeJob(system.db, `prepare:${accepted.id}`);
  await prepareConversation(system, accepted.id);
  await playOutcome(story, chat, accepted.id);
}

async function current(story: Story, conversationId: string) {
  const [row] = await story.system.db.select().from(handoffs).where(eq(handoffs.conversationId, conversationId));
  if (!row) throw new Error('A demo chat has no handoff.');
  return row;
}

function wait(story: Story, minutes: number): void {
  story.clock.at = new Date(Math.min(story.clock.at.getTime() + minutes * minute, story.now.getTime()));
}

async function playOutcome(story: Story, chat: DemoChat, id: string): Promise<void> {
  const { outcome = 'waiting' } = chat;
  if (outcome === 'waiting') return;
  const reviewer = story.as(chat.key.charCodeAt(chat.key.length - 1) % 2 === 0 ? 'Mara' : 'Jon');
  // People are not always equally quick: between 3 and 15 minutes, the same in every run.
  wait(story, outcome === 'approved' ? 5 : 3 + ((chat.key.charCodeAt(chat.key.length - 1) * 7) % 13));
  const target = async () => {
    const { id: handoffId, version } = await current(story, id);
    return { id: handoffId, version };
  };
  if (outcome === 'restored') {
    await restoreHandoff(reviewer, await target());
    return;
  }
  if ((await current(story, id)).state !== 'waiting') return;
  await claimHandoff(reviewer, { id: (await current(story, id)).id });
  if (outcome === 'claimed') return;
  wait(story, 2);
  if (outcome === 'declined') {
    await declineHandoff(reviewer, { ...(await target()), reason: 'not_a_lead', note: 'Not something that we offer.' });
    return;
  }
  if (outcome === 'escalated') {
    const note = 'Please decide how we answer this before an owner writes.';
    await escalateHandoff(reviewer, { ...(await target()), toId: story.as('Dana').actor.id, note });
    return;
  }
  await settleEverything(story, reviewer, id);
  await approveHandoff(reviewer, { ...(await target()), note: 'Checked against the transcript.' });
  if (outcome === 'approved') return;
  await deliverNow(story, id);
  await playAfterDelivery(story, chat, id, reviewer);
}

/** Settles what blocks, one after the other, as a reviewer would. */
async function settleEverything(story: Story, reviewer: PersonContext, id: string): Promise<void> {
  const db = reviewer.db;
  const open = await db
    .select()
    .from(matches)
    .where(and(eq(matches.conversationId, id), isNull(matches.decision), ne(matches.kind, 'same_company')));
  for (const match of open) {
    const { id: handoffId, version } = await current(story, id);
    const decision = match.kind === 'same_person' ? 'same_person' : 'different_person';
    await settleMatch(reviewer, { id: handoffId, version, matchId: match.id, decision });
  }
  for (const reason of (await current(story, id)).openReasons) {
    const row = await current(story, id);
    if (!row.openReasons.includes(reason)) continue;
    const target = { id: row.id, version: row.version };
    if (reason === 'unclear_consent') {
      const [evidence] = row.consentEvidence;
      const message = evidence && 'message' in evidence ? evidence.message : null;
      await settleConsent(reviewer, {
        ...target,
        decision: 'granted',
        message,
        channels: row.contactEmail ? ['email'] : ['phone'],
      });
    } else if (reason === 'existing_customer_conflict' || reason === 'territory_conflict') {
      const ownerId = row.ownerId ?? story.as('Priya').actor.id;
      await settleOwner(reviewer, { ...target, reason, ownerId, note: 'Agreed between the owners.' });
    } else {
      await settleReason(reviewer, { ...target, reason, note: 'Looked at; the owner knows about it.' });
    }
  }
  const row = await current(story, id);
  if (row.ownerId === null) {
    await reassignHandoff(reviewer, {
      id: row.id,
      version: row.version,
      ownerId: story.as('Priya').actor.id,
      reason: 'expertise',
    });
  }
}

async function deliverNow(story: Story, id: string): Promise<void> {
  const row = await current(story, id);
  const [delivery] = await story.system.db
    .select({ id: deliveries.id, deliverAfter: deliveries.deliverAfter })
    .from(deliveries)
    .where(and(eq(deliveries.handoffId, row.id), eq(deliveries.state, 'pending')));
  if (!delivery) return;
  story.clock.at = delivery.deliverAfter;
  await removeJob(story.system.db, deliveryJobKey(delivery.id));
  await deliverHandoff(story.system, delivery.id);
}

async function playAfterDelivery(story: Story, chat: DemoChat, id: string, reviewer: PersonContext): Promise<void> {
  const row = await current(story, id);
  const owner = ownerOf(story, row.ownerId);
  const target = async () => {
    const { id: handoffId, version } = await current(story, id);
    return { id: handoffId, version };
  };
  const { businessHours } = await readSettings(story.system.db);
  const turn = chat.key.charCodeAt(chat.key.length - 1) + chat.key.charCodeAt(chat.key.length - 2) * 3;
  const answeredAt = addBusinessMinutes(story.clock.at, 9 + ((turn * 17) % 71), businessHours);
  story.clock.at = new Date(Math.min(answeredAt.getTime(), story.now.getTime()));
  switch (chat.outcome) {
    case 'responded':
    case 'closed':
      await respond(owner, {
        ...(await target()),
        channel: row.contactEmail ? 'own_email' : 'phone',
        body: row.contactEmail ? '' : 'Spoke on the phone.',
      });
      if (chat.outcome === 'closed') {
        wait(story, 26 * 60);
        await closeHandoff(owner, { ...(await target()), note: 'A first conversation is arranged.' });
      }
      break;
    case 'returned':
      await returnHandoff(owner, {
        ...(await target()),
        reason: 'wrong_owner',
        note: 'Schools are looked after by strategy.',
      });
      break;
    case 'recalled':
      await recallHandoff(reviewer, { ...(await target()), note: 'The visitor wrote that they have found somebody.' });
      break;
    case 'held':
      await holdReply(owner, {
        id: row.id,
        channel: 'app_email',
        body: 'Hello,\n\nwe guarantee that you will see results within four weeks, and the price is fixed at 9,000 pounds.\n\nKind regards',
      });
      break;
    case 'late':
      await sendMore(story, chat, id);
      break;
    default:
      break;
  }
}

/** The visitor comes back after the approval. */
async function sendMore(story: Story, chat: DemoChat, id: string): Promise<void> {
  const item = transcriptOf(chat, story.now);
  const at = story.clock.at.toISOString();
  const more = ['One more thing: we also have a second workshop.', 'Can the price book be a spreadsheet?'];
  item.messages.push(...more.map((text) => ({ role: 'visitor' as const, text, at })));
  await acceptTranscripts(story.system, {
    sourceId: story.sourceId,
    rawBody: Buffer.from(JSON.stringify(item)),
    items: [item],
  });
  await removeJob(story.system.db, `prepare:${id}`);
  await prepareConversation(story.system, id);
}

function ownerOf(story: Story, ownerId: string | null): PersonContext {
  const owner = demoPeople.map((person) => story.as(person.name)).find((ctx) => ctx.actor.id === ownerId);
  if (!owner) throw new Error('A demo handoff went to a stranger.');
  return owner;
}
