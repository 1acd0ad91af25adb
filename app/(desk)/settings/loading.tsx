import { PageBody } from '@/components/layout/page-header';
import { ListSkeleton } from '@/components/ui/list-state';
import { Skeleton } from '@/components/ui/state';

export default function Loading() {
  return (
    <PageBody>
      <div className="grid gap-2">
        <Skeleton className="h-6 w-48" />
        <Skeleton className="h-4 w-80 max-w-full" />
      </div>
      <ListSkeleton />
    </PageBody>
  );
}
