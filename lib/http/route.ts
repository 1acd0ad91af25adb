import { z } from 'zod';
import { AppError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { log } from '@/lib/log';
import { parse, problemOf } from './problem';

/** What a route's work gets: the request, its id, and the parsed parts. */
export type RouteInput<A, P, Q, B> = { request: Request; requestId: string; actor: A; params: P; query: Q; body: B };

type Declaration<A, P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R> = {
  /** Who is it? Throws UNAUTHENTICATED or FORBIDDEN; runs before anything is read of the body. */
  authenticate: (request: Request, requestId: string) => Promise<A>;
  params?: P;
  query?: Q;
  body?: B;
  /** Bytes of body accepted at most; 256 KB unless told. */
  maxBytes?: number;
  /** Status of the answer; 200 unless told. A run that returns a Response answers with just that. */
  status?: number;
  run: (input: RouteInput<A, z.output<P>, z.output<Q>, z.output<B>>) => Promise<R>;
};

/** Next gives no params at all where an address has none. */
type NextParams = { params: Promise<Record<string, string | string[]> | undefined> };

/** Reads a request's body, at most `maxBytes`; throws PAYLOAD_TOO_LARGE as soon as more arrives. */
export async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  const tooLarge = () =>
    new AppError('PAYLOAD_TOO_LARGE', `The body is over ${maxBytes.toLocaleString('en')} bytes.`, {
      details: { maxBytes },
    });
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of (request.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength;
      if (size > maxBytes) throw tooLarge();
      chunks.push(chunk);
    }
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('BAD_REQUEST', 'The body broke off before it was whole. Send it again.', { cause });
  }
  return Buffer.concat(chunks);
}

/** Throws UNSUPPORTED_MEDIA_TYPE unless a request says that its body is JSON. */
export function mustBeJson(request: Request): void {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/([\w.-]+\+)?json\b/i.test(type))
    throw new AppError('UNSUPPORTED_MEDIA_TYPE', 'Send the body as application/json.');
}

const unstorable = /\\u(?:0000|d[89a-f])/i;
const storable = (_key: string, value: unknown) =>
  typeof value === 'string' ? value.toWellFormed().replaceAll('\u0000', '') : value;

/**
 * Parses JSON bytes that must be valid UTF-8; throws BAD_REQUEST with the parser's place. With `clean`, texts lose what PostgreSQL cannot
 * store: NUL, and halves of a surrogate pair, which become the replacement character.
 */
export function parseJson(bytes: Uint8Array, { clean = false } = {}): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new AppError('BAD_REQUEST', 'The body is not valid UTF-8.');
  }
  try {
    return JSON.parse(text, clean && unstorable.test(text) ? storable : undefined);
  } catch (cause) {
    // The parser's message may quote the text, so only the place is kept.
    const place = /position (\d+)/.exec(cause instanceof Error ? cause.message : '')?.[1];
    throw new AppError(
      'BAD_REQUEST',
      place ? `The body is not valid JSON (at character ${place}).` : 'The body is not valid JSON.',
    );
  }
}

/** PostgreSQL holds no NUL and refuses every statement that is given one. */
function refuseNul(parts: Record<string, string | string[]>): void {
  for (const [path, value] of Object.entries(parts)) {
    if (![value].flat().some((text) => text.includes('\u0000'))) continue;
    throw new AppError('BAD_REQUEST', `The address holds a character that no text may hold (NUL, in ${path}).`, {
      details: { errors: [{ path, message: 'must not hold the character NUL' }] },
    });
  }
}

/** Answers an error as problem+json; anything that is not an AppError is logged and answered as INTERNAL without its words. */
function answerError(error: unknown, requestId: string, where: string): Response {
  const known =
    error instanceof AppError
      ? error
      : new AppError(
          'INTERNAL',
          'The server could not do this. Try again; if it stays, tell your administrator the request id.',
        );
  if (known !== error) log.error('request failed', { requestId, where }, error);
  const problem = problemOf(known, requestId);
  const headers: Record<string, string> = {
    'content-type': 'application/problem+json',
    'x-request-id': requestId,
    'cache-control': 'no-store',
  };
  if (known.details.retryAfterSeconds !== undefined)
    headers['retry-after'] = String(Math.max(1, Math.ceil(known.details.retryAfterSeconds)));
  if (known.code === 'UNAUTHENTICATED') headers['www-authenticate'] = 'Bearer realm="Handoff Desk"';
  return new Response(JSON.stringify(problem), { status: problem.status, headers });
}

/**
 * One HTTP route as a declaration: who, which parts in which shape, what work. The only place that catches errors;
 * every answer carries a request id, every error is RFC 9457 problem+json.
 */
export function route<
  A,
  P extends z.ZodType = z.ZodType<unknown>,
  Q extends z.ZodType = z.ZodType<unknown>,
  B extends z.ZodType = z.ZodType<unknown>,
  R = unknown,
>(declaration: Declaration<A, P, Q, B, R>) {
  return async (request: Request, next: NextParams): Promise<Response> => {
    const requestId = newId();
    try {
      const actor = await declaration.authenticate(request, requestId);
      const parts = [(await next.params) ?? {}, Object.fromEntries(new URL(request.url).searchParams)] as const;
      for (const part of parts) refuseNul(part);
      const params = parse(declaration.params ?? z.unknown(), parts[0]) as z.output<P>;
      const query = parse(declaration.query ?? z.unknown(), parts[1]) as z.output<Q>;
      let body: unknown;
      if (declaration.body) {
        mustBeJson(request);
        body = parse(
          declaration.body,
          parseJson(await readBytes(request, declaration.maxBytes ?? 256 * 1024), { clean: true }),
        );
      }
      const result = await declaration.run({ request, requestId, actor, params, query, body: body as z.output<B> });
      if (result instanceof Response) {
        result.headers.set('x-request-id', requestId);
        return result;
      }
      const headers = { 'x-request-id': requestId, 'cache-control': 'no-store' };
      return result === undefined
        ? new Response(null, { status: 204, headers })
        : Response.json(result, { status: declaration.status ?? 200, headers });
    } catch (error) {
      return answerError(error, requestId, `${request.method} ${new URL(request.url).pathname}`);
    }
  };
}
