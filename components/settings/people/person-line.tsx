'use client';

import { MoreHorizontal } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { Face } from '@/components/ui/face';
import { Menu, MenuItem } from '@/components/ui/menu';
import { Ago } from '@/components/ui/time';
import { useToast } from '@/components/ui/toast';
import type { PersonRow } from '@/lib/people/schema';
import { postJson } from '@/lib/query/fetcher';
import { useSave } from '../use-save';
import { dayOf } from '../zoned-date';
import type { PersonAct } from './person-act-dialog';

type Props = {
  person: PersonRow;
  own: boolean;
  manages: boolean;
  onAct: (act: PersonAct | 'edit') => void;
  onSwitchedOn: () => void;
};

/** One person: name, role, state, teams, what they hold, and the acts of an administrator. */
export function PersonLine({ person, own, manages, onAct, onSwitchedOn }: Props) {
  const toast = useToast();
  const { save: switchOn } = useSave(
    () => postJson(`/api/people/${person.id}/update`, { version: person.version, active: true }),
    () => {
      toast({ tone: 'good', title: `${person.name} may sign in again` });
      onSwitchedOn();
    },
  );
  const tell = { onError: (error: Error) => toast({ tone: 'bad', title: 'Not switched on', detail: error.message }) };
  return (
    <li className="flex items-start gap-3 px-3 py-3 sm:px-4">
      <span aria-hidden="true">
        <Face name={person.name} size="large" />
      </span>
      <div className="grid min-w-0 flex-1 gap-1">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className={person.active ? 'font-medium break-words' : 'font-medium break-words text-ink-3'}>
            {person.name}
          </span>
          <Chip tone="line">{person.role === 'admin' ? 'administrator' : person.role}</Chip>
          {own ? <Chip>you</Chip> : null}
          {person.active ? null : <Chip tone="bad">switched off</Chip>}
          {person.active && person.away ? <Chip tone="warn">{awayWords(person)}</Chip> : null}
          {person.active && person.mustChangePassword ? (
            <Chip tone="warn" title="Has not yet chosen a password of their own">
              first password
            </Chip>
          ) : null}
          {person.active && person.capacity !== null && person.openHandoffs >= person.capacity ? (
            <Chip tone="warn">full</Chip>
          ) : null}
        </div>
        <Facts person={person} />
      </div>
      {manages ? (
        <div className="flex flex-none gap-1">
          <Button size="small" onClick={() => onAct('edit')} aria-label={`Edit ${person.name}`}>
            Edit
          </Button>
          <Menu
            trigger={
              <Button size="small" kind="quiet" aria-label={`More for ${person.name}`} className="px-1.5">
                <MoreHorizontal size={16} aria-hidden="true" />
              </Button>
            }
          >
            {own ? <MenuItem onSelect={() => window.location.assign('/password')}>Change my password</MenuItem> : null}
            {own ? null : <MenuItem onSelect={() => onAct('reset')}>Give a new first password</MenuItem>}
            <MenuItem onSelect={() => onAct('sign-out')}>Sign out everywhere</MenuItem>
            {person.active ? (
              <MenuItem danger onSelect={() => onAct('switch-off')}>
                Switch off
              </MenuItem>
            ) : (
              <MenuItem onSelect={() => switchOn(undefined, tell)}>Switch on again</MenuItem>
            )}
          </Menu>
        </div>
      ) : null}
    </li>
  );
}

function Facts({ person }: { person: PersonRow }) {
  const holds = person.capacity === null ? `${person.openHandoffs}` : `${person.openHandoffs} of ${person.capacity}`;
  const facts: [string, ReactNode][] = [['Handoffs open', holds]];
  if (person.teams.length) facts.push(['Teams', person.teams.map((team) => team.name).join(', ')]);
  if (person.territories.length) facts.push(['Territories', person.territories.join(', ')]);
  facts.push(['Last sign-in', person.lastSignInAt ? <Ago key="ago" at={person.lastSignInAt} /> : 'never']);
  return (
    <>
      <p className="text-meta break-all text-ink-2">{person.email}</p>
      <dl className="flex flex-wrap gap-x-4 gap-y-0.5 text-meta">
        {facts.map(([name, value]) => (
          <div key={name} className="flex min-w-0 gap-1.5">
            <dt className="flex-none text-ink-3">{name}</dt>
            <dd className="min-w-0 break-words text-ink-2">{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function awayWords(person: PersonRow): string {
  if (!person.awayUntil) return 'away';
  const [year, month, day] = dayOf(person.awayUntil, person.timeZone).split('-').map(Number);
  const back = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1));
  return `away, back ${new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }).format(back)}`;
}
