'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { usePerson } from '@/components/layout/person';
import { Button } from '@/components/ui/button';
import { ListProblem } from '@/components/ui/list-state';
import { EmptyState, Notice, Skeleton } from '@/components/ui/state';
import { pilotReportQuery, pilotsQuery } from '@/lib/pilot/query';
import { DayChart } from './day-chart';
import { GoalCard } from './goal-card';
import { HeatTable } from './heat-table';
import { LossesList } from './losses-list';
import { PilotHead } from './pilot-head';
import { PlacesStrip } from './places-strip';
import { RatesTable } from './rates-table';
import { ReadinessCard } from './readiness-card';
import { ResponseCard } from './response-card';

/** The pilot dashboard: does the pilot work, and where not? */
export function PilotPage({ pilotId }: { pilotId: string | null }) {
  const person = usePerson();
  if (pilotId === null) {
    return (
      <EmptyState
        title="No pilot is set up yet"
        action={
          person.may('pilot.manage') ? (
            <Button asChild kind="primary">
              <Link href="/settings/pilot?new=1">Set up a pilot</Link>
            </Button>
          ) : null
        }
      >
        A pilot watches two or three pages for 14 days, or the first 50 chats: what share of sales-relevant chats
        becomes a complete handoff or a documented exception. Chats that have arrived already count from its first day.
      </EmptyState>
    );
  }
  return <Report pilotId={pilotId} />;
}

function Report({ pilotId }: { pilotId: string }) {
  const report = useQuery(pilotReportQuery(pilotId));
  const pilots = useQuery(pilotsQuery());
  if (report.isPending) {
    return (
      <div role="status" aria-label="Loading" className="grid gap-4 px-4 py-5 sm:px-7">
        <Skeleton className="h-10 w-72" />
        <Skeleton className="h-40" />
        <Skeleton className="h-64" />
      </div>
    );
  }
  if (report.isError && !report.data) {
    return (
      <div className="p-6">
        <ListProblem error={report.error} retry={() => void report.refetch()} />
      </div>
    );
  }
  const { data } = report;
  const wide = data.heat.topics.length > 6;
  return (
    <div className="mx-auto grid max-w-[1320px] content-start gap-4 px-4 py-5 sm:px-7 sm:py-[22px] lg:grid-cols-12 print:p-0">
      <div className="lg:col-span-12">
        <PilotHead report={data} pilots={pilots.data?.items ?? []} />
      </div>
      {data.accepted === 0 ? (
        <div className="lg:col-span-12">
          <Notice
            action={
              <Link className="underline underline-offset-2" href="/import">
                Import chats
              </Link>
            }
          >
            No chat has arrived on these pages within these days yet. The figures fill as chats come in.
          </Notice>
        </div>
      ) : null}
      <GoalCard report={data} className="lg:col-span-5" />
      <ResponseCard report={data} className="lg:col-span-4" />
      <ReadinessCard report={data} className="lg:col-span-3" />
      <div className="lg:col-span-12">
        <PlacesStrip report={data} />
      </div>
      <RatesTable report={data} className="lg:col-span-7" />
      <DayChart report={data} className="lg:col-span-5" />
      <HeatTable report={data} className={wide ? 'lg:col-span-12' : 'lg:col-span-7'} />
      <LossesList report={data} wide={wide} className={wide ? 'lg:col-span-12' : 'lg:col-span-5'} />
    </div>
  );
}
