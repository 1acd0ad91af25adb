'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/state';
import { useSave } from './use-save';

/** Asks before an act that cannot be taken back with one click; stays open with the reason where the server refuses. */
export function Confirm<O>({
  title,
  children,
  label,
  danger,
  run,
  onDone,
  onClose,
}: {
  title: string;
  children: ReactNode;
  /** The act in a word or two, as on its button. */
  label: string;
  danger?: boolean;
  run: () => Promise<O>;
  onDone: (output: O) => void;
  onClose: () => void;
}) {
  const { save, busy, sentence } = useSave<void, O>(run, onDone);
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={title}
      footer={
        <>
          <Button onClick={onClose}>Keep as it is</Button>
          <Button kind={danger ? 'danger' : 'primary'} disabled={busy} onClick={() => save()}>
            {busy ? 'Working' : label}
          </Button>
        </>
      }
    >
      <div className="grid gap-3 text-list">
        {children}
        {sentence ? <Notice tone="bad">{sentence}</Notice> : null}
      </div>
    </Dialog>
  );
}
