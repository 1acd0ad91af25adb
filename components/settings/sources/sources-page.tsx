'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { usePerson } from '@/components/layout/person';
import { Button } from '@/components/ui/button';
import { ListProblem, ListSkeleton } from '@/components/ui/list-state';
import { EmptyState } from '@/components/ui/state';
import { type SourceWithKeys, sourcesQuery } from '@/lib/intake/source-query';
import { KeyDialog } from './key-dialog';
import { RevokeDialog } from './revoke-dialog';
import { SourceDialog } from './source-dialog';
import { SourcePanel } from './source-panel';

type Open =
  | { what: 'new' }
  | { what: 'edit' | 'key'; source: SourceWithKeys }
  | { what: 'revoke'; source: SourceWithKeys; key: SourceWithKeys['keys'][number] }
  | null;

/** Chat platforms that send transcripts, with their keys. */
export function SourcesPage({ address }: { address: string }) {
  const manages = usePerson().may('sources.manage');
  const client = useQueryClient();
  const { data, isPending, error, refetch } = useQuery(sourcesQuery());
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const changed = () => void client.invalidateQueries({ queryKey: sourcesQuery().queryKey });
  return (
    <PageBody>
      <PageHeader
        title="Sources and keys"
        actions={
          <>
            <Button asChild>
              <a href="/docs">API documentation</a>
            </Button>
            {manages ? (
              <Button kind="primary" onClick={() => setOpen({ what: 'new' })}>
                Add a source
              </Button>
            ) : null}
          </>
        }
      >
        A source is a chat platform or bot that sends us chats. It proves itself with a key.
      </PageHeader>
      {isPending ? (
        <ListSkeleton />
      ) : !data ? (
        <ListProblem error={error as Error} retry={() => void refetch()} />
      ) : data.items.length === 0 ? (
        <div className="rounded-m border border-line bg-panel">
          <EmptyState
            title="No source yet"
            action={
              manages ? (
                <Button kind="primary" onClick={() => setOpen({ what: 'new' })}>
                  Add a source
                </Button>
              ) : null
            }
          >
            {manages
              ? 'Add the chat platform of your website: you get a key and a command that sends a first chat.'
              : 'An administrator adds the chat platform of your website.'}
          </EmptyState>
        </div>
      ) : (
        <ul className="grid grid-cols-1 gap-4">
          {data.items.map((source) => (
            <li key={source.id} className="min-w-0">
              <SourcePanel
                source={source}
                manages={manages}
                onEdit={() => setOpen({ what: 'edit', source })}
                onNewKey={() => setOpen({ what: 'key', source })}
                onRevoke={(key) => setOpen({ what: 'revoke', source, key })}
              />
            </li>
          ))}
        </ul>
      )}
      {open?.what === 'new' ? <SourceDialog source={null} address={address} onClose={close} onDone={changed} /> : null}
      {open?.what === 'edit' ? (
        <SourceDialog source={open.source} address={address} onClose={close} onDone={changed} />
      ) : null}
      {open?.what === 'key' ? (
        <KeyDialog source={open.source} address={address} onClose={close} onDone={changed} />
      ) : null}
      {open?.what === 'revoke' ? (
        <RevokeDialog source={open.source} sourceKey={open.key} onClose={close} onDone={changed} />
      ) : null}
    </PageBody>
  );
}
