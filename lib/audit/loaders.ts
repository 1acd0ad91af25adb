import { type DehydratedState, dehydrate } from '@tanstack/react-query';
import type { PersonContext } from '@/lib/auth/context';
import { makeQueryClient } from '@/lib/query/client';
import { type AuditSearch, auditChoicesQuery, auditQuery } from './query';
import { listAudit, readAuditChoices } from './reads';

/** The audit page: its first lines and what the filters offer. */
export async function loadAudit(ctx: PersonContext, search: AuditSearch): Promise<DehydratedState> {
  const client = makeQueryClient();
  await Promise.all([
    client.prefetchInfiniteQuery({ ...auditQuery(search), queryFn: () => listAudit(ctx, search) }),
    client.prefetchQuery({ ...auditChoicesQuery(), queryFn: () => readAuditChoices(ctx) }),
  ]);
  return dehydrate(client);
}
