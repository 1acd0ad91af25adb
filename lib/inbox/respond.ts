import { eq } from 'drizzle-orm';
import type { Executor } from '@/db/client';
import { replies } from '@/db/schema/replies';
import { type Context, mustBeAllowed, type PersonContext } from '@/lib/auth/context';
import { replyChannelWords } from '@/lib/handoff/words';
import { parse } from '@/lib/http/problem';
import { newId } from '@/lib/ids';
import { findPromises } from '@/lib/language/promises';
import { mustBeAgreed, putBeforeIntake } from './hold';
import { mustNotRepeatSecrets } from './repeated-secrets';
import { type PromiseWarning, type Respond, type Responded, respondSchema, writtenChannels } from './schema';
import { type HandoffRow, lockHandoff, openReply, recordAct, withdrawHeld, writeHandoff } from './with-handoff';

/**
 * Records that the visitor was answered, which stops the response clock: by the owner's own mail program, by phone, on the
 * visitor's own call or message to us (for which no consent is needed), or with words written here. A first message written here that promises something goes to intake instead (`held`), unless intake approved exactly
 * these words. Throws UNPROCESSABLE where the visitor did not agree to the channel or the words repeat a number or password of theirs,
 * CONFLICT with who acted and when on a stale version.
 */
export async function respond(ctx: Context, input: Respond): Promise<Responded> {
  mustBeAllowed(ctx, 'inbox.reply');
  const { id, version, channel, body } = parse(respondSchema, input);
  return ctx.db.transaction(async (tx) => {
    const handoff = await lockHandoff(tx, ctx, { id, version, from: ['delivered', 'responded'] });
    mustBeAgreed(handoff, channel);
    await mustNotRepeatSecrets(tx, handoff, body);
    const promises = findPromises(body);
    const writtenHere = (writtenChannels as readonly string[]).includes(channel);
    const open = await openReply(tx, ctx, handoff.id);
    const approved = open?.state === 'approved' && open.body === body && open.channel === channel;
    const first = handoff.state === 'delivered';
    if (first && promises.length > 0 && writtenHere && !approved) {
      await putBeforeIntake(tx, ctx, handoff, { channel, body, promises });
      return { outcome: 'held', version: handoff.version, state: handoff.state, respondedAt: null, promises };
    }
    await record(tx, ctx, handoff, { channel, body, promises }, writtenHere ? (open?.id ?? null) : null);
    await withdrawHeld(tx, handoff.id);
    const now = ctx.clock.now();
    const written = await writeHandoff(tx, ctx, handoff, first ? { state: 'responded', respondedAt: now } : {});
    const late = handoff.responseDueAt !== null && now > handoff.responseDueAt;
    await recordAct(tx, ctx, written, {
      event: 'handoff.responded',
      action: 'handoff.respond',
      summary: summaryOf(ctx.actor.name, channel, first),
      data: {
        channel,
        first,
        ownerId: handoff.ownerId,
        late: first && late,
        promises: promises.length,
        checkedByIntake: approved,
        contactBy: channel === 'incoming' ? 'visitor' : 'owner',
      },
      after: { channel, first },
    });
    return {
      outcome: 'recorded',
      version: written.version,
      state: written.state,
      respondedAt: written.respondedAt?.toISOString() ?? null,
      promises,
    };
  });
}

function summaryOf(name: string, channel: Respond['channel'], first: boolean): string {
  const which = first ? 'the first' : 'another';
  return channel === 'incoming'
    ? `${name} recorded ${which} answer: the visitor called or wrote to us by themselves.`
    : `${name} recorded ${which} answer to the visitor: ${replyChannelWords[channel].toLowerCase()}.`;
}

type Message = { channel: Respond['channel']; body: string; promises: PromiseWarning[] };

/** Words written here turn the open draft into the record; a call or an own e-mail is a record beside it. */
async function record(tx: Executor, ctx: PersonContext, handoff: HandoffRow, message: Message, draftId: string | null) {
  const now = ctx.clock.now();
  const values = { ...message, state: 'recorded' as const, recordedAt: now };
  if (draftId) await tx.update(replies).set(values).where(eq(replies.id, draftId));
  else
    await tx
      .insert(replies)
      .values({ id: newId(), handoffId: handoff.id, authorId: ctx.actor.id, createdAt: now, ...values });
}
