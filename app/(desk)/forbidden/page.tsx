import type { Metadata } from 'next';
import Link from 'next/link';
import { Shell } from '@/components/layout/shell';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/state';
import { homeOf, pageContext } from '@/lib/auth/session';

export const metadata: Metadata = { title: 'Not allowed' };

export default async function ForbiddenPage() {
  const { actor } = await pageContext();
  return (
    <Shell title="Not allowed">
      <EmptyState
        title="This page is not part of your role"
        action={
          <Button asChild kind="primary">
            <Link href={homeOf(actor.role)}>Go to your desk</Link>
          </Button>
        }
      >
        You are signed in as {actor.role}. An administrator can change roles in Settings, People.
      </EmptyState>
    </Shell>
  );
}
