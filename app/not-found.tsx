import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/state';

export default function NotFound() {
  return (
    <main className="grid min-h-dvh content-center">
      <EmptyState
        title="Nothing is here"
        action={
          <Button asChild kind="primary">
            <Link href="/">Go to your desk</Link>
          </Button>
        }
      >
        The address is wrong, or what it showed is not yours to see.
      </EmptyState>
    </main>
  );
}
