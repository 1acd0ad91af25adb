import type { Database } from '@/db/client';
import type { Clock } from '@/lib/clock';
import { AppError } from '@/lib/errors';
import { type Permission, requirePermission } from './permissions';
import type { Person } from './schema';

/** Who acts: a person at a screen, a source with its key, or the system itself. */
export type Actor =
  | ({ kind: 'person' } & Person)
  | { kind: 'source'; id: string; name: string }
  | { kind: 'system'; name: string };

/** What every verb and read gets: the database, the clock, who acts, and the request's id for audit and logs. */
export type Context<A extends Actor = Actor> = { db: Database; clock: Clock; actor: A; requestId: string };
export type PersonContext = Context<Extract<Actor, { kind: 'person' }>>;
export type SourceContext = Context<Extract<Actor, { kind: 'source' }>>;

/** The first line of a person's verb: throws FORBIDDEN unless the acting person's role has the permission. */
export function mustBeAllowed(ctx: Context, permission: Permission): asserts ctx is PersonContext {
  if (ctx.actor.kind !== 'person') throw new AppError('FORBIDDEN', 'Only a person may do this.');
  requirePermission(ctx.actor.role, permission);
}

/** The context of the system itself, for jobs and scripts. */
export function systemContext(db: Database, clock: Clock, name: string, requestId: string): Context {
  return { db, clock, actor: { kind: 'system', name }, requestId };
}
