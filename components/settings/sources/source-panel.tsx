'use client';

import clsx from 'clsx';
import type { ReactNode } from 'react';
import { Panel } from '@/components/layout/page-header';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { Ago } from '@/components/ui/time';
import type { SourceWithKeys } from '@/lib/intake/source-query';
import { listed } from '../comma-list';

type Key = SourceWithKeys['keys'][number];
type Props = {
  source: SourceWithKeys;
  manages: boolean;
  onEdit: () => void;
  onNewKey: () => void;
  onRevoke: (key: Key) => void;
};

/** One source: when it was last heard of, the business it serves, and its keys. */
export function SourcePanel({ source, manages, onEdit, onNewKey, onRevoke }: Props) {
  const { business } = source;
  const facts: [string, ReactNode][] = [
    ['Last seen', source.lastSeenAt ? <Ago key="seen" at={source.lastSeenAt} /> : 'never'],
    ['At most', `${source.rateLimit.toLocaleString('en')} chats a minute`],
    ['Business', [business.name, business.industry].filter(Boolean).join(', ') || 'not described yet'],
  ];
  if (business.services.length) facts.push(['Services', listed(business.services)]);
  if (business.areas.length) facts.push(['Areas', listed(business.areas)]);
  return (
    <Panel
      title={source.name}
      actions={
        <>
          {source.active ? null : <Chip tone="bad">switched off</Chip>}
          {manages ? (
            <Button size="small" onClick={onEdit} aria-label={`Edit ${source.name}`}>
              Edit
            </Button>
          ) : null}
        </>
      }
    >
      <div className="grid gap-4">
        <dl className="grid gap-x-3 gap-y-1 text-list sm:grid-cols-[100px_minmax(0,1fr)]">
          {facts.map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-meta text-ink-3 sm:pt-px">{name}</dt>
              <dd className="min-w-0 pb-1 break-words sm:pb-0">{value}</dd>
            </div>
          ))}
        </dl>
        <div className="grid gap-1.5">
          <div className="flex items-center gap-2">
            <h3 className="label min-w-0 flex-1">Keys</h3>
            {manages ? (
              <Button size="small" onClick={onNewKey} aria-label={`New key for ${source.name}`}>
                New key
              </Button>
            ) : null}
          </div>
          {source.keys.length ? (
            <ul className="grid grid-cols-1 divide-y divide-line border-y border-line">
              {source.keys.map((key) => (
                <KeyLine
                  key={key.id}
                  sourceKey={key}
                  onRevoke={manages && !key.revokedAt ? () => onRevoke(key) : null}
                />
              ))}
            </ul>
          ) : (
            <p className="text-list text-ink-2">No key yet: this source cannot send chats.</p>
          )}
        </div>
      </div>
    </Panel>
  );
}

function KeyLine({ sourceKey, onRevoke }: { sourceKey: Key; onRevoke: (() => void) | null }) {
  const revoked = sourceKey.revokedAt !== null;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
      <code className={clsx('font-mono text-meta', revoked && 'text-ink-3 line-through')}>{sourceKey.prefix}…</code>
      <span className="min-w-0 flex-1 basis-32 break-words text-list">{sourceKey.name}</span>
      <span className="text-meta text-ink-3">
        {sourceKey.revokedAt ? (
          <>
            revoked <Ago at={sourceKey.revokedAt} />
          </>
        ) : sourceKey.lastUsedAt ? (
          <>
            used <Ago at={sourceKey.lastUsedAt} />
          </>
        ) : (
          <>
            never used, made <Ago at={sourceKey.createdAt} />
          </>
        )}
      </span>
      {onRevoke ? (
        <Button size="small" kind="danger" onClick={onRevoke} aria-label={`Revoke the key ${sourceKey.prefix}`}>
          Revoke
        </Button>
      ) : null}
    </li>
  );
}
