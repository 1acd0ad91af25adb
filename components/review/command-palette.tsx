'use client';

import { useQuery } from '@tanstack/react-query';
import { Command } from 'cmdk';
import { useRouter } from 'next/navigation';
import { Dialog as Radix } from 'radix-ui';
import { useDeferredValue, useState } from 'react';
import { Kbd } from '@/components/ui/kbd';
import type { Page } from '@/lib/http/page';
import { getJson } from '@/lib/query/fetcher';
import { queueUrl } from '@/lib/review/query';
import { type QueueItem, reviewViews } from '@/lib/review/schema';
import { whoOf } from './queue-row';
import { viewWords } from './view-words';

export type PaletteAct = { label: string; shortcut?: string; run: () => void };
type Props = {
  onClose: () => void;
  acts: readonly PaletteAct[];
  items: readonly QueueItem[];
  onOpen: (id: string) => void;
};

const row =
  'flex min-h-9 cursor-pointer items-center gap-2 rounded-s px-2.5 text-list data-[selected=true]:bg-accent-soft';

/** Everything by name: what can be done here, every view, and chats that wait. */
export function CommandPalette({ onClose, acts, items, onOpen }: Props) {
  const router = useRouter();
  const [text, setText] = useState('');
  const search = useDeferredValue(text.trim());
  const found = useQuery({
    queryKey: ['review', 'palette', search],
    queryFn: ({ signal }) => getJson<Page<QueueItem>>(queueUrl({ view: 'waiting', q: search }, null), signal),
    enabled: search.length >= 2,
  });
  const rows = search.length >= 2 ? (found.data?.items ?? []) : items;
  const run = (act: () => void) => {
    onClose();
    act();
  };
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-black/30 dark:bg-black/60" />
        <Radix.Content
          aria-describedby={undefined}
          className="fixed inset-x-3 top-[10vh] z-50 mx-auto max-w-[560px] overflow-hidden rounded-m border border-line bg-panel shadow-lift"
        >
          <Radix.Title className="sr-only">Everything by name</Radix.Title>
          <Command label="Everything by name" loop>
            <Command.Input
              autoFocus
              value={text}
              onValueChange={setText}
              placeholder="What do you want to do, or see?"
              className="h-12 w-full border-b bg-transparent px-4 text-read outline-none"
            />
            <Command.List className="max-h-[56vh] overflow-y-auto p-1.5 [&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2.5 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-label [&_[cmdk-group-heading]]:font-semibold [&_[cmdk-group-heading]]:text-ink-3">
              <Command.Empty className="px-4 py-6 text-center text-ink-2">
                {found.isFetching ? 'Searching …' : 'Nothing fits.'}
              </Command.Empty>
              {acts.length > 0 ? (
                <Command.Group heading="Do">
                  {acts.map((act) => (
                    <Command.Item key={act.label} value={act.label} className={row} onSelect={() => run(act.run)}>
                      <span className="flex-1">{act.label}</span>
                      {act.shortcut ? <Kbd>{act.shortcut}</Kbd> : null}
                    </Command.Item>
                  ))}
                </Command.Group>
              ) : null}
              <Command.Group heading="Views">
                {reviewViews.map((view) => (
                  <Command.Item
                    key={view}
                    value={`view ${viewWords[view].label}`}
                    className={row}
                    onSelect={() => run(() => router.push(`/review?view=${view}`))}
                  >
                    {viewWords[view].label}
                  </Command.Item>
                ))}
              </Command.Group>
              {rows.length > 0 ? (
                <Command.Group heading="Chats">
                  {rows.slice(0, 20).map((item) => (
                    <Command.Item
                      key={item.id}
                      value={`${whoOf(item)} ${item.need ?? ''} ${search} ${item.id}`}
                      className={row}
                      onSelect={() => run(() => onOpen(item.id))}
                    >
                      <span className="flex-none font-medium">{whoOf(item)}</span>
                      <span className="min-w-0 truncate text-ink-2">{item.need}</span>
                    </Command.Item>
                  ))}
                </Command.Group>
              ) : null}
            </Command.List>
          </Command>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
