import type { SourceContext } from '@/lib/auth/context';
import { mustBeJson, parseJson, readBytes } from '@/lib/http/route';
import { limits } from '@/lib/intake/limits';
import type { CheckAnswer, TurnAnswer } from './answers';
import { checkMessage } from './check-message';
import { askNextTurn } from './next-turn';

/** The request of POST /api/v1/conversations/{externalId}/next-turn. */
export async function postNextTurn(ctx: SourceContext, externalId: string, request: Request): Promise<TurnAnswer> {
  mustBeJson(request);
  const rawBody = await readBytes(request, limits.transcriptBytes);
  return askNextTurn(ctx, { externalId, rawBody, body: parseJson(rawBody) });
}

/** The request of POST /api/v1/check-message. */
export async function postCheckMessage(ctx: SourceContext, request: Request): Promise<CheckAnswer> {
  mustBeJson(request);
  return checkMessage(ctx, parseJson(await readBytes(request, limits.transcriptBytes)));
}
