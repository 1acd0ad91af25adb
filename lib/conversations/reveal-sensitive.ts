import { and, asc, eq, lte } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '@/db/client';
import { conversations, messages } from '@/db/schema/conversations';
import { handoffs } from '@/db/schema/handoffs';
import { recordAudit, recordEvent } from '@/lib/audit/record';
import { type Context, mustBeAllowed, type PersonContext } from '@/lib/auth/context';
import { may } from '@/lib/auth/permissions';
import { AppError } from '@/lib/errors';
import { parse } from '@/lib/http/problem';
import { lostRace } from '@/lib/inbox/with-handoff';
import { maskMessages } from '@/lib/language/answered-secrets';
import { type MaskedText, maskSensitive } from '@/lib/language/mask-sensitive';
import { redactSensitive } from '@/lib/language/redact';
import { sensitiveWords } from '@/lib/language/sensitive-words';
import { heldBySomebody } from '@/lib/review/conflict';
import { heldByAnother } from '@/lib/review/with-handoff';
import { type Revealed, type RevealInput, revealInputSchema } from './schema';

type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];
type HandoffRow = typeof handoffs.$inferSelect;
type Place = z.output<typeof revealInputSchema>;

/**
 * Shows one blacked-out place of a chat to a person who has the chat in hand, and records that they looked: who, when, at which kind, where,
 * never the value. Throws FORBIDDEN where they do not have it in hand, NOT_FOUND for a stranger's chat or a place that is not there, and
 * CONFLICT with who where somebody else took it over.
 */
export async function revealSensitive(ctx: Context, id: string, input: RevealInput): Promise<Revealed> {
  mustBeAllowed(ctx, 'sensitive.reveal');
  if (!z.uuid().safeParse(id).success) throw notFound();
  const place = parse(revealInputSchema, input);
  return ctx.db.transaction(async (tx) => {
    const [chat] = await tx
      .select({ sourceId: conversations.sourceId, fields: conversations.fields })
      .from(conversations)
      .where(eq(conversations.id, id));
    // Under the handoff's lock: whoever takes it over does so before this look or after it.
    const [handoff] = await tx.select().from(handoffs).where(eq(handoffs.conversationId, id)).for('share');
    if (!chat) throw notFound();
    await mustHaveInHand(tx, ctx, handoff);
    const value = await hiddenAt(tx, id, chat.fields, place);
    const { kind, message, field } = place;
    const where = message === undefined ? `the form field “${redactSensitive(field ?? '')}”` : `message ${message}`;
    const reason = place.reason ? { reason: redactSensitive(place.reason) } : {};
    await recordAudit(tx, ctx, {
      action: 'conversation.reveal',
      subjectType: 'conversation',
      subjectId: id,
      summary: `Looked at ${sensitiveWords[kind].a} in ${where} of a chat.`,
      after: { kind, ...(message === undefined ? { field: redactSensitive(field ?? '') } : { message }), ...reason },
    });
    await recordEvent(tx, ctx, {
      type: 'conversation.revealed',
      conversationId: id,
      handoffId: handoff?.id ?? null,
      sourceId: chat.sourceId,
      data: { kind, ...(message === undefined ? {} : { message }) },
    });
    return { value };
  });
}

function notFound(): AppError {
  return new AppError('NOT_FOUND', 'There is no such conversation.');
}

/** The rule of `sensitive.reveal` in `lib/auth/permissions.ts`. */
async function mustHaveInHand(tx: Transaction, ctx: PersonContext, row: HandoffRow | undefined): Promise<void> {
  const { role, id } = ctx.actor;
  if (may(role, 'sensitive.reveal_any')) return;
  if (!may(role, 'review.decide')) {
    if (row?.ownerId !== id || row.deliveredAt === null) throw notFound();
    if (row.state === 'delivered' || row.state === 'responded') return;
    if (row.state === 'closed') throw new AppError('FORBIDDEN', 'This is closed, so what is hidden stays hidden.');
    throw await lostRace(tx, row);
  }
  if (!row || (row.state !== 'waiting' && row.state !== 'escalated'))
    throw new AppError('FORBIDDEN', 'What is hidden can be shown only while the chat is reviewed.');
  if (row.state === 'escalated' && row.escalatedTo !== id)
    throw new AppError('FORBIDDEN', 'This was escalated to somebody else, who may see what is hidden.');
  if (heldByAnother(ctx, row)) throw await heldBySomebody(tx, row);
  if (row.claimedBy !== id || !row.claimedUntil || row.claimedUntil <= ctx.clock.now())
    throw new AppError('FORBIDDEN', 'Hold this chat first; then you can see what is hidden.');
}

/** The stretch that is blacked out there, found again in what is stored: nothing else can be asked for. */
async function hiddenAt(tx: Transaction, id: string, fields: Record<string, string>, place: Place): Promise<string> {
  const { text, hidden } =
    place.field === undefined ? await messageAt(tx, id, place.message ?? 0) : fieldAt(fields, place.field);
  const span = hidden.find((each) => each.kind === place.kind && each.start === place.start);
  if (!span) throw new AppError('NOT_FOUND', 'There is nothing hidden at this place. Load the page again.');
  return text.slice(span.start, span.end);
}

type Source = { text: string; hidden: MaskedText['hidden'] };

function fieldAt(fields: Record<string, string>, name: string): Source {
  const text = Object.hasOwn(fields, name) ? String(fields[name]) : '';
  return { text, hidden: maskSensitive(text).hidden };
}

/** A message is read with those before it: an answer may be a secret because of what was asked. */
async function messageAt(tx: Transaction, id: string, number: number): Promise<Source> {
  const said = await tx
    .select({ number: messages.number, role: messages.role, text: messages.text })
    .from(messages)
    .where(and(eq(messages.conversationId, id), lte(messages.number, number)))
    .orderBy(asc(messages.number));
  const last = said.at(-1);
  if (last?.number !== number) return { text: '', hidden: [] };
  return { text: last.text, hidden: maskMessages(said).at(-1)?.hidden ?? [] };
}
