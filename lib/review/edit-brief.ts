import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { messages } from '@/db/schema/conversations';
import { type Context, mustBeAllowed } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import type { HandoffDetail } from '@/lib/handoff/dto';
import { parse } from '@/lib/http/problem';
import { redactSensitive } from '@/lib/language/redact';
import { briefOf, searchText } from '@/lib/pipeline/handoff-values';
import { readSettings } from '@/lib/settings/read';
import type { HandoffRow } from './conflict';
import { readHandoff } from './read-handoff';
import { editBriefSchema } from './schema';
import { completeness } from './settlement';
import { keepClaim, recordAct, type Transaction, withHandoff, writeChange } from './with-handoff';

type Edit = z.output<typeof editBriefSchema>;
const words = {
  summary: 'the summary',
  statedNeed: 'the need',
  question: 'the open question',
  contact: 'the contact',
  urgency: 'the urgency',
  nextStep: 'the next step',
  lane: 'the lane',
} as const;

/** Changes parts of the brief; what the engine prepared stays in `prepared`. Parts that are not given stay as they are. */
export async function editBrief(ctx: Context, input: unknown): Promise<HandoffDetail> {
  mustBeAllowed(ctx, 'review.decide');
  const edit = parse(editBriefSchema, input);
  return withHandoff(ctx, { ...edit, from: ['waiting', 'escalated'] }, async (tx, row) => {
    if (edit.question?.text && edit.question.message !== null) await mustBeVisitors(tx, row, edit.question.message);
    const change = columns(edit);
    const parts = (Object.keys(words) as (keyof typeof words)[]).filter((part) => edit[part] !== undefined);
    if (parts.length === 0) throw new AppError('BAD_REQUEST', 'Nothing was changed.');
    const { leaseSeconds } = await readSettings(tx);
    const written = await writeChange(tx, ctx, row, {
      ...change,
      ...(await completeness(tx, row, change)),
      search: searchText(briefOf({ ...row, ...change }), row.pagePath),
      ...keepClaim(ctx, leaseSeconds),
    });
    const changed = parts.map((part) => words[part]);
    await recordAct(tx, ctx, written, {
      type: 'handoff.edited',
      summary: `Edited ${changed.join(', ')} of a handoff.`,
      changed,
      data: { parts },
    });
    return readHandoff(tx, row.id);
  });
}

function columns(edit: Edit): Partial<HandoffRow> {
  return redacted(given(edit));
}

/** What a reviewer copies out of the transcript is no more fit for a brief than what the engine finds there. */
function redacted(change: Partial<HandoffRow>): Partial<HandoffRow> {
  const parts = ['summary', 'statedNeed', 'questionText', 'nextStep', 'contactName', 'contactCompany'] as const;
  const clean = { ...change };
  for (const part of parts) {
    const text = clean[part];
    if (text) clean[part] = redactSensitive(text);
  }
  return clean;
}

function given(edit: Edit): Partial<HandoffRow> {
  const { question, contact } = edit;
  return {
    ...(edit.summary !== undefined ? { summary: edit.summary } : {}),
    ...(edit.statedNeed !== undefined ? { statedNeed: edit.statedNeed } : {}),
    ...(edit.urgency !== undefined ? { urgency: edit.urgency } : {}),
    ...(edit.nextStep !== undefined ? { nextStep: edit.nextStep } : {}),
    ...(edit.lane !== undefined ? { lane: edit.lane } : {}),
    ...(question
      ? {
          questionText: question.text,
          questionMessage: question.text ? question.message : null,
          questionNone: question.none,
        }
      : {}),
    ...(contact
      ? {
          contactName: contact.name,
          contactCompany: contact.company,
          contactEmail: contact.email,
          contactPhone: contact.phone,
        }
      : {}),
  };
}

async function mustBeVisitors(tx: Transaction, row: HandoffRow, number: number) {
  const [message] = await tx
    .select({ role: messages.role })
    .from(messages)
    .where(and(eq(messages.conversationId, row.conversationId), eq(messages.number, number)));
  if (message?.role !== 'visitor') {
    throw new AppError('UNPROCESSABLE', 'A question belongs to a message of the visitor. Choose one of theirs.', {
      details: { errors: [{ path: 'question.message', message: 'not a message of the visitor' }] },
    });
  }
}
