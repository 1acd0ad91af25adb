import { Button } from './button';
import { Notice, Skeleton } from './state';

/** Grey rows where a list will stand. */
export function ListSkeleton({ rows = 5 }: { rows?: number }) {
  return (
    <div role="status" aria-label="Loading" className="grid divide-y divide-line rounded-m border border-line bg-panel">
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bars have nothing else
        <div key={row} className="grid gap-2 px-4 py-3.5">
          <Skeleton className="h-3.5 w-1/3" />
          <Skeleton className="h-3 w-2/3" />
        </div>
      ))}
    </div>
  );
}

/** A list that could not be read: the server's sentence, and a way to try again. */
export function ListProblem({ error, retry }: { error: Error; retry: () => void }) {
  return (
    <Notice
      tone="bad"
      action={
        <Button size="small" onClick={retry}>
          Try again
        </Button>
      }
    >
      {error.message}
    </Notice>
  );
}

type ShowMoreProps = {
  list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
  what?: string;
  size?: 'small' | 'normal';
};

/** The way to the next page of a list; nothing where the list has ended. */
export function ShowMore({ list, what = '', size = 'normal' }: ShowMoreProps) {
  if (!list.hasNextPage) return null;
  return (
    <Button
      size={size}
      className="justify-self-center"
      disabled={list.isFetchingNextPage}
      onClick={() => void list.fetchNextPage()}
    >
      {list.isFetchingNextPage ? 'Loading …' : `Show more ${what}`.trim()}
    </Button>
  );
}
