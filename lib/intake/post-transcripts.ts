import type { z } from 'zod';
import type { SourceContext } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import { problemOf, statusOf } from '@/lib/http/problem';
import { mustBeJson, parseJson, readBytes } from '@/lib/http/route';
import { type AcceptedItem, acceptTranscripts, type RefusedItem } from './accept';
import { conversationAddress } from './address';
import type { acceptedAnswerSchema, acceptedListSchema } from './answers';
import { chargeTranscripts } from './keys';
import { limits } from './limits';

/**
 * The request of POST /api/v1/transcripts: one transcript answers an object or its problem, a list answers what became of
 * each; a list of which nothing was accepted is a problem with every refusal in `rejected`.
 */
export async function postTranscripts(
  ctx: SourceContext,
  request: Request,
): Promise<z.infer<typeof acceptedAnswerSchema> | z.infer<typeof acceptedListSchema>> {
  mustBeJson(request);
  const rawBody = await readBytes(request, limits.bodyBytes);
  const parsed = parseJson(rawBody);
  const items = Array.isArray(parsed) ? parsed : [parsed];
  if (items.length <= limits.transcriptsPerRequest) await chargeTranscripts(ctx, items.length - 1);
  const results = await acceptTranscripts(ctx, { sourceId: ctx.actor.id, rawBody, items });
  if (!Array.isArray(parsed)) {
    const [only] = results;
    if (!only) throw new AppError('INTERNAL', 'The server answered nothing for this transcript.');
    if (!only.ok) throw only.error;
    return answerOf(only);
  }
  const refused = results.filter((result) => !result.ok);
  const rejected = refused.map((item) => rejection(item, ctx.requestId));
  if (refused.length === results.length) throw nothingAccepted(refused, rejected);
  return {
    conversations: results.filter((result) => result.ok).map((item) => ({ index: item.index, ...answerOf(item) })),
    rejected,
  };
}

function answerOf(item: AcceptedItem): z.infer<typeof acceptedAnswerSchema> {
  return {
    id: item.id,
    external_id: item.externalId,
    state: item.state,
    url: conversationAddress(item.id),
    result: item.result,
    message_count: item.messageCount,
    ignored: item.ignored,
  };
}

function rejection(item: RefusedItem, requestId: string) {
  return { index: item.index, external_id: item.externalId, problem: problemOf(item.error, requestId) };
}

function nothingAccepted(refused: RefusedItem[], rejected: unknown[]): AppError {
  const codes = new Set(refused.map((item) => item.error.code));
  const [only] = codes;
  const code = codes.size === 1 && only && statusOf(only) < 500 ? only : 'BAD_REQUEST';
  const errors = refused.flatMap((item) => {
    const inner = item.error.details.errors ?? [{ path: '', message: item.error.message }];
    return inner.map((error) => ({ ...error, path: `[${item.index}]${error.path ? `.${error.path}` : ''}` }));
  });
  return new AppError(code, 'None of these transcripts was accepted; each is named with its reason.', {
    details: { errors: errors.slice(0, 500), rejected },
  });
}
