'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field, Input } from '@/components/ui/field';
import { Notice } from '@/components/ui/state';
import type { SourceWithKeys } from '@/lib/intake/source-query';
import { postJson } from '@/lib/query/fetcher';
import { useSave } from '../use-save';
import { NewKey } from './new-key';

type Props = { source: SourceWithKeys; address: string; onClose: () => void; onDone: () => void };

/** Makes a key of a source and shows it once. */
export function KeyDialog({ source, address, onClose, onDone }: Props) {
  const [name, setName] = useState('');
  const [key, setKey] = useState<string | null>(null);
  const { save, busy, errorAt, sentence } = useSave(
    () => postJson<{ key: string }>(`/api/sources/${source.id}/keys`, { name }),
    (answer) => {
      setKey(answer.key);
      onDone();
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save(undefined);
  };
  if (key !== null) {
    return (
      <Dialog
        wide
        open
        onOpenChange={onClose}
        title={`New key of ${source.name}`}
        footer={
          <Button kind="primary" onClick={onClose}>
            I have copied it
          </Button>
        }
      >
        <NewKey value={key} address={address} />
      </Dialog>
    );
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`New key for ${source.name}`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form="new-key" disabled={busy}>
            {busy ? 'Making' : 'Make the key'}
          </Button>
        </>
      }
    >
      <form id="new-key" onSubmit={submit} noValidate className="grid gap-3.5">
        {sentence ? <Notice tone="bad">{sentence}</Notice> : null}
        <Field label="What it is for" hint="Such as: website, staging. May stay empty." error={errorAt('name')}>
          {(props) => (
            <Input
              {...props}
              autoComplete="off"
              maxLength={200}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <p className="text-meta text-ink-3">
          Older keys go on working until you revoke them, so that you can change keys without a gap.
        </p>
      </form>
    </Dialog>
  );
}
