'use client';

import { useQuery } from '@tanstack/react-query';
import { Button } from '@/components/ui/button';
import { DayRange } from '@/components/ui/day-range';
import { Input, Select } from '@/components/ui/field';
import { type AuditSearch, auditChoicesQuery } from '@/lib/audit/query';

/** Person, action, kind of subject and days. */
export function AuditFilters({ search, change }: { search: AuditSearch; change: (part: AuditSearch) => void }) {
  const { data } = useQuery(auditChoicesQuery());
  return (
    <search className="grid grid-cols-2 gap-2 sm:flex sm:flex-wrap">
      <Select
        aria-label="Who"
        className="sm:w-44"
        value={search.actor ?? ''}
        onChange={(event) => change({ actor: event.target.value })}
      >
        <option value="">Everybody</option>
        <option value="system">The system</option>
        {data?.actors.map((actor) => (
          <option key={actor.id} value={actor.id}>
            {actor.name}
          </option>
        ))}
      </Select>
      <Select
        aria-label="Action"
        className="sm:w-48"
        value={search.action ?? ''}
        onChange={(event) => change({ action: event.target.value })}
      >
        <option value="">Every action</option>
        {data?.actions.map((action) => (
          <option key={action}>{action}</option>
        ))}
      </Select>
      <Select
        aria-label="Kind of subject"
        className="sm:w-40"
        value={search.subjectType ?? ''}
        onChange={(event) => change({ subjectType: event.target.value, subject: '' })}
      >
        <option value="">Every subject</option>
        {data?.subjectTypes.map((type) => (
          <option key={type}>{type}</option>
        ))}
      </Select>
      <Input
        aria-label="Subject id"
        placeholder="Subject id"
        className="sm:w-44"
        value={search.subject ?? ''}
        onChange={(event) => change({ subject: event.target.value })}
      />
      <DayRange from={search.from} to={search.to} change={change} />
      {Object.keys(search).length > 0 ? (
        <Button
          kind="quiet"
          className="col-span-2"
          onClick={() => change({ actor: '', action: '', subjectType: '', subject: '', from: '', to: '' })}
        >
          Clear filters
        </Button>
      ) : null}
    </search>
  );
}
