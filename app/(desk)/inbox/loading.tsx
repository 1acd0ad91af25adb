import { Skeleton } from '@/components/ui/state';

export default function Loading() {
  return (
    <div className="grid gap-3 p-4 lg:max-w-[340px]" role="status" aria-label="Loading the inbox">
      {['a', 'b', 'c', 'd', 'e'].map((key) => (
        <div key={key} className="grid gap-2 border-b border-line pb-3">
          <Skeleton className="h-4 w-40" />
          <Skeleton className="h-4" />
        </div>
      ))}
    </div>
  );
}
