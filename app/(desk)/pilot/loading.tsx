import { Skeleton } from '@/components/ui/state';

export default function Loading() {
  return (
    <div role="status" aria-label="Loading" className="grid gap-4 px-4 py-5 sm:px-7">
      <Skeleton className="h-10 w-72" />
      <Skeleton className="h-40" />
      <Skeleton className="h-64" />
    </div>
  );
}
