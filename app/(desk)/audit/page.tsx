import { HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { AuditPage } from '@/components/audit/audit-page';
import { loadAudit } from '@/lib/audit/loaders';
import { auditSearch } from '@/lib/audit/query';
import { pageContext } from '@/lib/auth/session';

export const metadata: Metadata = { title: 'Audit' };

export default async function Page({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const ctx = await pageContext('audit.read');
  return (
    <HydrationBoundary state={await loadAudit(ctx, auditSearch(await searchParams))}>
      <AuditPage />
    </HydrationBoundary>
  );
}
