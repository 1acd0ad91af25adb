import type { z } from 'zod';
import { AppError } from '@/lib/errors';
import { route } from '@/lib/http/route';
import type { PersonContext } from './context';
import { type Permission, requirePermission } from './permissions';
import { currentPerson, personContext } from './session';

type Declaration<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R> = {
  /** Checked before anything is read; the verb checks again. Omit only where every role may. */
  permission?: Permission;
  /** Also for a person who still has the first password; every other route refuses until they chose their own. */
  withInitialPassword?: boolean;
  params?: P;
  query?: Q;
  body?: B;
  maxBytes?: number;
  status?: number;
  run: (
    ctx: PersonContext,
    input: { params: z.output<P>; query: z.output<Q>; body: z.output<B>; request: Request },
  ) => Promise<R>;
};

/** The host of an Origin header; empty for `null`, which sandboxed pages send. */
function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : '';
}

/** A write from another site's page carries the cookie, too; browsers tell where it came from. */
function refuseForeignWrites(request: Request) {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const site = request.headers.get('sec-fetch-site');
  const origin = request.headers.get('origin');
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host');
  const foreign = site ? site !== 'same-origin' && site !== 'none' : origin !== null && hostOf(origin) !== host;
  if (foreign) throw new AppError('FORBIDDEN', 'This request came from another site.');
}

/** A route for a signed-in person: session, role and origin are checked, then `run` gets their context. */
export function personRoute<
  P extends z.ZodType = z.ZodType<unknown>,
  Q extends z.ZodType = z.ZodType<unknown>,
  B extends z.ZodType = z.ZodType<unknown>,
  R = unknown,
>(declaration: Declaration<P, Q, B, R>) {
  const { permission, withInitialPassword, run, ...parts } = declaration;
  return route<PersonContext, P, Q, B, R>({
    ...parts,
    async authenticate(request, requestId) {
      const person = await currentPerson();
      if (!person) throw new AppError('UNAUTHENTICATED', 'Sign in to go on.');
      refuseForeignWrites(request);
      if (person.mustChangePassword && !withInitialPassword)
        throw new AppError('FORBIDDEN', 'Choose your own password first, on the page Change password.');
      if (permission) requirePermission(person.role, permission);
      return personContext(person, requestId);
    },
    run: ({ actor, params, query, body, request }) => run(actor, { params, query, body, request }),
  });
}
