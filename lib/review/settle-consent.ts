import { and, eq } from 'drizzle-orm';
import { conversations, messages } from '@/db/schema/conversations';
import type { Channel } from '@/lib/analysis/schema';
import { type Context, mustBeAllowed } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import type { HandoffDetail } from '@/lib/handoff/dto';
import { parse } from '@/lib/http/problem';
import { readSettings } from '@/lib/settings/read';
import type { Evidence } from '@/lib/transcript/schema';
import type { HandoffRow } from './conflict';
import { readHandoff } from './read-handoff';
import { settleConsentSchema } from './schema';
import { completeness, settleReasons, without } from './settlement';
import { keepClaim, recordAct, type Transaction, withHandoff, writeChange } from './with-handoff';

/**
 * Settles whether the visitor agreed to be contacted: granted for the channels named, shown by one of the visitor's messages or a form
 * field, or refused. Recounts completeness. UNPROCESSABLE where the evidence is not the visitor's.
 */
export async function settleConsent(ctx: Context, input: unknown): Promise<HandoffDetail> {
  mustBeAllowed(ctx, 'review.decide');
  const answer = parse(settleConsentSchema, input);
  return withHandoff(ctx, { ...answer, from: ['waiting', 'escalated'] }, async (tx, row) => {
    const evidence = await evidenceOf(tx, row, answer);
    const granted = answer.decision === 'granted';
    const where =
      answer.message !== null
        ? ` with message ${answer.message}`
        : answer.field
          ? ` with the form field ${answer.field}`
          : '';
    const resolution = granted
      ? `${ctx.actor.name} confirmed the consent${where}.`
      : `${ctx.actor.name} marked the consent as refused${where}.`;
    const change = {
      consentStatus: answer.decision,
      consentChannels: granted ? [...new Set(answer.channels)] : [],
      consentRefusedChannels: granted
        ? row.consentRefusedChannels.filter((channel) => !answer.channels.includes(channel as Channel))
        : refused(row, answer.channels),
      consentEvidence: evidence.length > 0 ? evidence : row.consentEvidence,
      consentReason: resolution,
    };
    const settled = await settleReasons(tx, ctx, row, {
      reasons: ['unclear_consent'],
      resolution,
      note: answer.note ?? null,
      again: true,
    });
    const { leaseSeconds } = await readSettings(tx);
    const written = await writeChange(tx, ctx, row, {
      ...change,
      ...(await completeness(tx, row, change)),
      openReasons: without(row, settled),
      ...keepClaim(ctx, leaseSeconds),
    });
    await recordAct(tx, ctx, written, {
      type: 'handoff.settled',
      summary: granted
        ? `Confirmed the consent of a handoff${where}.`
        : `Marked the consent of a handoff as refused${where}.`,
      changed: ['the consent'],
      data: {
        reason: 'unclear_consent',
        decision: answer.decision,
        channels: change.consentChannels,
        message: answer.message,
      },
      before: { consent: row.consentStatus, channels: row.consentChannels },
      after: { consent: written.consentStatus, channels: written.consentChannels },
    });
    return readHandoff(tx, row.id);
  });
}

/** Channels that stand as refused: those named, or those whose details the visitor gave. */
function refused(row: HandoffRow, named: readonly Channel[]): Channel[] {
  if (named.length > 0) return [...new Set(named)];
  if (row.consentRefusedChannels.length > 0) return row.consentRefusedChannels as Channel[];
  return [...(row.contactEmail ? (['email'] as const) : []), ...(row.contactPhone ? (['phone'] as const) : [])];
}

async function evidenceOf(
  tx: Transaction,
  row: HandoffRow,
  answer: { message: number | null; field: string | null },
): Promise<Evidence[]> {
  if (answer.message !== null) {
    const [message] = await tx
      .select({ role: messages.role, text: messages.text })
      .from(messages)
      .where(and(eq(messages.conversationId, row.conversationId), eq(messages.number, answer.message)));
    if (message?.role !== 'visitor') {
      throw new AppError('UNPROCESSABLE', 'Consent is shown by a message of the visitor. Choose one of theirs.', {
        details: { errors: [{ path: 'message', message: 'not a message of the visitor' }] },
      });
    }
    return [{ message: answer.message, start: 0, end: message.text.length }];
  }
  if (answer.field === null) return [];
  const [conversation] = await tx
    .select({ fields: conversations.fields, formConsent: conversations.formConsent })
    .from(conversations)
    .where(eq(conversations.id, row.conversationId));
  const known =
    answer.field in (conversation?.fields ?? {}) ||
    (answer.field === 'consent' && conversation?.formConsent?.given === true);
  if (!known) {
    throw new AppError('UNPROCESSABLE', 'The chat has no such form field.', {
      details: { errors: [{ path: 'field', message: 'not a field of this chat' }] },
    });
  }
  return [{ field: answer.field }];
}
