'use client';

import { Button } from '@/components/ui/button';
import { useCountdown, useNow } from '@/components/ui/time';
import type { Decided } from './open-item';

/** "Approved Lena Hartwig: goes to Priya in 0:45", with the way back, for as long as there is one. */
export function LastDecision({ decided, onUndo }: { decided: Decided | null; onUndo: () => void }) {
  const now = useNow(1);
  const left = useCountdown(decided?.until ?? null);
  const live = decided?.until && (now === 0 || Date.parse(decided.until) > now);
  return (
    <div role="status" aria-live="polite">
      {decided && live ? (
        <div className="flex items-center gap-3 border-t bg-good-soft px-3.5 py-2">
          <p className="min-w-0 flex-1 [overflow-wrap:anywhere]">
            <span className="font-medium">
              {decided.act}: {decided.who}.
            </span>{' '}
            <span className="text-ink-2 tabular-nums" aria-hidden="true">
              {decided.owner ? `Goes to ${decided.owner} in ${left ?? '…'}` : left}
            </span>
          </p>
          <Button size="small" shortcut="U" aria-keyshortcuts="u" onClick={onUndo}>
            Take back
          </Button>
        </div>
      ) : null}
    </div>
  );
}
