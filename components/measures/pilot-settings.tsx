'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { useRouter, useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { Confirm } from '@/components/settings/confirm';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { ListProblem } from '@/components/ui/list-state';
import { EmptyState, Skeleton } from '@/components/ui/state';
import { useToast } from '@/components/ui/toast';
import { pilotKeys, pilotsQuery } from '@/lib/pilot/query';
import type { PilotDto } from '@/lib/pilot/schema';
import { postJson } from '@/lib/query/fetcher';
import { daysInWords } from './days';
import { PilotForm } from './pilot-form';

/** Pilots: set up, change, close. `today` is the day in the business time zone. */
export function PilotSettings({ today }: { today: string }) {
  const { data, isPending, isError, error, refetch } = useQuery(pilotsQuery());
  const client = useQueryClient();
  const toast = useToast();
  const router = useRouter();
  const asked = useSearchParams();
  const [open, setOpen] = useState<string | null>(asked.get('edit') ?? (asked.has('new') ? 'new' : null));
  const [closing, setClosing] = useState<PilotDto | null>(null);
  const edited = data?.items.find((pilot) => pilot.id === open && pilot.active) ?? null;
  const leave = () => {
    setOpen(null);
    if (asked.size > 0) router.replace('/settings/pilot', { scroll: false });
  };
  const done = (title: string) => {
    leave();
    setClosing(null);
    toast({ tone: 'good', title });
    void client.invalidateQueries({ queryKey: pilotKeys.all });
  };
  return (
    <PageBody>
      <PageHeader
        title="Pilot"
        actions={
          <Button kind="primary" onClick={() => setOpen('new')}>
            Set up a pilot
          </Button>
        }
      >
        A pilot counts the chats of some pages for some days, or the first so many chats, against a goal and what was
        measured before.
      </PageHeader>
      {isError ? <ListProblem error={error} retry={() => void refetch()} /> : null}
      {isPending ? <Skeleton className="h-32" /> : null}
      {data?.items.length === 0 ? (
        <EmptyState title="No pilot is set up yet">
          Take two pages and 14 days, or the first 50 chats: enough to see whether the handoff works.
        </EmptyState>
      ) : null}
      {data && data.items.length > 0 ? (
        <ul className="divide-y divide-line rounded-m border border-line bg-panel">
          {data.items.map((pilot) => (
            <li key={pilot.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
              <div className="min-w-0 flex-1 basis-64">
                <p className="flex flex-wrap items-center gap-2">
                  <Link
                    href={`/pilot?pilot=${pilot.id}`}
                    className="font-medium underline decoration-line-strong underline-offset-2"
                  >
                    {pilot.name}
                  </Link>
                  <Chip tone={pilot.active ? 'good' : 'line'}>{pilot.active ? 'Running' : 'Closed'}</Chip>
                </p>
                <p className="text-ink-2 [overflow-wrap:anywhere]">
                  {pilot.pages.length > 0 ? pilot.pages.join(', ') : 'Every page'} ·{' '}
                  {daysInWords(pilot.startsOn, pilot.endsOn, today.slice(0, 4))}
                  {pilot.firstN ? ` · the first ${pilot.firstN.toLocaleString('en')} chats` : ''} · goal{' '}
                  {pilot.threshold} % · owner: {pilot.owner?.name ?? 'nobody named'}
                </p>
              </div>
              {pilot.active ? (
                <div className="flex gap-2">
                  <Button size="small" aria-label={`Change ${pilot.name}`} onClick={() => setOpen(pilot.id)}>
                    Change
                  </Button>
                  <Button size="small" aria-label={`Close ${pilot.name}`} onClick={() => setClosing(pilot)}>
                    Close
                  </Button>
                </div>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {open === 'new' || edited ? (
        <PilotForm
          key={`${open}-${edited?.version}`}
          pilot={edited}
          today={today}
          onClose={leave}
          onSaved={(pilot) => done(`“${pilot.name}” is saved`)}
        />
      ) : null}
      {closing ? (
        <Confirm
          title={`Close “${closing.name}”?`}
          label="Close the pilot"
          run={() => postJson<PilotDto>(`/api/pilot/${closing.id}/close`, { version: closing.version })}
          onDone={() => done(`“${closing.name}” is closed`)}
          onClose={() => setClosing(null)}
        >
          <p>
            Today becomes its last day. What becomes of its chats still counts; new chats do not. It cannot be opened
            again.
          </p>
        </Confirm>
      ) : null}
    </PageBody>
  );
}
