'use client';

import { Dialog } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';

const keys: [string, string][] = [
  ['J', 'Next chat'],
  ['K', 'Chat before'],
  ['1 – 9', 'Answer the open question'],
  ['A', 'Approve'],
  ['R', 'Reassign'],
  ['E', 'Escalate'],
  ['D', 'Decline'],
  ['S', 'Skip to the next chat'],
  ['C', 'Hold or release'],
  ['U', 'Take the last decision back'],
  ['N', 'Show new chats'],
  ['/', 'Search'],
  ['⌘ K or Ctrl K', 'Everything by name'],
  ['Esc', 'Back to the list'],
  ['?', 'These keys'],
];

/** Every key of the review desk. */
export function KeyList({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title="Keys"
      description="They rest while you type."
    >
      <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-2">
        {keys.map(([key, what]) => (
          <div key={key} className="contents">
            <dt>{what}</dt>
            <dd className="text-right">
              <Kbd>{key}</Kbd>
              <span className="sr-only">{key}</span>
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
