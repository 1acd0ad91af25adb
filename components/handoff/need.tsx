import type { ReactNode } from 'react';

/** What the visitor wants, in one sentence, and what happened in two or three. `action` stands beside the label. */
export function Need({
  statedNeed,
  summary,
  action,
}: {
  statedNeed: string | null;
  summary?: string;
  action?: ReactNode;
}) {
  return (
    <section aria-label="Need">
      <div className="flex items-center gap-2">
        <h3 className="label flex-1">Need</h3>
        {action}
      </div>
      {statedNeed ? (
        <p className="text-read [overflow-wrap:anywhere]">{statedNeed}</p>
      ) : (
        <p className="text-read text-warn">No need was said clearly.</p>
      )}
      {summary && summary !== statedNeed ? (
        <p className="mt-1 text-list text-ink-2 [overflow-wrap:anywhere]">{summary}</p>
      ) : null}
    </section>
  );
}
