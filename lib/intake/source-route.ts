import type { z } from 'zod';
import { database } from '@/db/client';
import type { SourceContext } from '@/lib/auth/context';
import { systemClock } from '@/lib/clock';
import { route } from '@/lib/http/route';
import { authenticateSource } from './keys';

type Declaration<P extends z.ZodType, Q extends z.ZodType, R> = {
  /** Counts the request as one transcript of the source's minute, before its body is read. */
  charge?: boolean;
  params?: P;
  query?: Q;
  status?: number;
  run: (ctx: SourceContext, input: { params: z.output<P>; query: z.output<Q>; request: Request }) => Promise<R>;
};

/** A route for a source with its bearer key: key, active flag and rate are checked, then `run` gets the source's context. */
export function sourceRoute<
  P extends z.ZodType = z.ZodType<unknown>,
  Q extends z.ZodType = z.ZodType<unknown>,
  R = unknown,
>(declaration: Declaration<P, Q, R>) {
  const { charge, run, ...parts } = declaration;
  return route<SourceContext, P, Q, z.ZodType<unknown>, R>({
    ...parts,
    authenticate: (request, requestId) =>
      authenticateSource(database(), systemClock, request.headers.get('authorization'), { requestId, charge }),
    run: ({ actor, params, query, request }) => run(actor, { params, query, request }),
  });
}
