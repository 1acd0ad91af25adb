'use client';

import { useToast } from '@/components/ui/toast';
import type { SourceWithKeys } from '@/lib/intake/source-query';
import { postJson } from '@/lib/query/fetcher';
import { Confirm } from '../confirm';

type Props = {
  source: SourceWithKeys;
  sourceKey: SourceWithKeys['keys'][number];
  onClose: () => void;
  onDone: () => void;
};

/** Asks before a key stops working, and says whether it is the last one. */
export function RevokeDialog({ source, sourceKey, onClose, onDone }: Props) {
  const toast = useToast();
  const others = source.keys.some((key) => key.id !== sourceKey.id && !key.revokedAt);
  return (
    <Confirm
      title={`Revoke the key ${sourceKey.prefix}…?`}
      label="Revoke the key"
      danger
      run={() => postJson(`/api/sources/keys/${sourceKey.id}/revoke`)}
      onDone={() => {
        toast({ tone: 'good', title: `The key ${sourceKey.prefix}… was revoked` });
        onDone();
        onClose();
      }}
      onClose={onClose}
    >
      <p>
        Requests with this key{sourceKey.name ? ` (${sourceKey.name})` : ''} are refused from now on. It cannot be
        switched on again.
      </p>
      {others ? null : (
        <p className="font-medium text-warn">
          It is the last working key of {source.name}: no chat arrives from there until you make a new one.
        </p>
      )}
    </Confirm>
  );
}
