'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { usePerson } from '@/components/layout/person';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/field';
import { exactTime } from '@/components/ui/time';
import type { PilotDto, PilotReport } from '@/lib/pilot/schema';
import { daysInWords } from './days';

/** Which pilot, how far it is, and what can be done with the page. */
export function PilotHead({ report, pilots }: { report: PilotReport; pilots: readonly PilotDto[] }) {
  const { pilot, progress } = report;
  const person = usePerson();
  const router = useRouter();
  const { timeZone } = report;
  const pages =
    pilot.pages.length === 0
      ? 'Every page'
      : pilot.pages.length > 3
        ? `${pilot.pages.slice(0, 3).join(', ')} and ${pilot.pages.length - 3} more`
        : pilot.pages.join(' and ');
  return (
    <header className="flex flex-wrap items-start gap-x-4 gap-y-3">
      <div className="min-w-0 flex-1 basis-72">
        <h1 className="text-title">{pilot.name}</h1>
        <p className="mt-0.5 text-ink-3 [overflow-wrap:anywhere]">
          {pages} · {daysInWords(pilot.startsOn, pilot.endsOn, report.asOf.slice(0, 4))} ·{' '}
          <span className="font-medium text-ink-2">{progress.sentence}</span> · owner:{' '}
          {pilot.owner?.name ?? 'nobody named'}
        </p>
        <p className="text-meta text-ink-3">
          Counted <time dateTime={report.asOf}>{exactTime(report.asOf, timeZone)}</time>, days in {timeZone}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-2 print:hidden">
        {pilots.length > 1 ? (
          <Select
            aria-label="Pilot"
            className="w-auto max-w-56"
            value={pilot.id}
            onChange={(event) => router.push(`/pilot?pilot=${event.target.value}`)}
          >
            {pilots.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
                {each.active ? '' : ' (closed)'}
              </option>
            ))}
          </Select>
        ) : null}
        {person.may('pilot.manage') ? (
          <Button asChild>
            <Link href={`/settings/pilot?edit=${pilot.id}`}>Set up</Link>
          </Button>
        ) : null}
        <Button onClick={() => window.print()}>Print</Button>
        <Button asChild>
          <a href={`/api/pilot/${pilot.id}/csv`} download>
            CSV
          </a>
        </Button>
      </div>
    </header>
  );
}
