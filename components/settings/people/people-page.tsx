'use client';

import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { usePerson } from '@/components/layout/person';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/field';
import { ListProblem, ListSkeleton, ShowMore } from '@/components/ui/list-state';
import { EmptyState } from '@/components/ui/state';
import { peopleKeys, peopleQuery } from '@/lib/people/query';
import type { PersonRow } from '@/lib/people/schema';
import { AddPersonDialog } from './add-person-dialog';
import { EditPersonDialog } from './edit-person-dialog';
import { type PersonAct, PersonActDialog } from './person-act-dialog';
import { PersonLine } from './person-line';
import { TeamsPanel } from './teams-panel';

type Open = { what: 'add' } | { what: 'edit'; person: PersonRow } | { what: PersonAct; person: PersonRow } | null;

/** People with their roles, and teams. Who may not manage them sees them only. */
export function PeoplePage() {
  const me = usePerson();
  const client = useQueryClient();
  const [search, setSearch] = useState('');
  const [open, setOpen] = useState<Open>(null);
  const found = useInfiniteQuery(peopleQuery(useDeferredValue(search.trim())));
  const manages = me.may('people.manage');
  const close = () => setOpen(null);
  const changed = () => {
    void client.invalidateQueries({ queryKey: peopleKeys.all });
    void client.invalidateQueries({ queryKey: peopleKeys.teams });
  };
  const people = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <PageBody>
      <PageHeader
        title="People and teams"
        actions={
          manages ? (
            <Button kind="primary" onClick={() => setOpen({ what: 'add' })}>
              Add a person
            </Button>
          ) : null
        }
      >
        Who works here, in which role, and who is away or full. A role counts from the person’s next click.
      </PageHeader>
      <section aria-labelledby="people-heading" className="grid gap-2.5">
        <div className="flex flex-wrap items-center gap-2.5">
          <h2 id="people-heading" className="min-w-0 flex-1 text-read">
            People
          </h2>
          <Input
            type="search"
            aria-label="Search people by name or e-mail"
            placeholder="Search name or e-mail"
            value={search}
            maxLength={120}
            onChange={(event) => setSearch(event.target.value)}
            className="sm:max-w-64"
          />
        </div>
        {found.isPending ? (
          <ListSkeleton />
        ) : found.isError && people.length === 0 ? (
          <ListProblem error={found.error} retry={() => void found.refetch()} />
        ) : people.length === 0 ? (
          <EmptyState
            title="Nobody fits this search"
            action={<Button onClick={() => setSearch('')}>Clear the search</Button>}
          >
            Names and e-mail addresses are searched.
          </EmptyState>
        ) : (
          <ul className="grid grid-cols-1 divide-y divide-line rounded-m border border-line bg-panel">
            {people.map((person) => (
              <PersonLine
                key={person.id}
                person={person}
                own={person.id === me.id}
                manages={manages}
                onAct={(what) => setOpen({ what, person })}
                onSwitchedOn={changed}
              />
            ))}
          </ul>
        )}
        <ShowMore list={found} what="people" />
      </section>
      <TeamsPanel manages={manages} onChanged={changed} />
      {open?.what === 'add' ? <AddPersonDialog onClose={close} onDone={changed} /> : null}
      {open?.what === 'edit' ? <EditPersonDialog person={open.person} onClose={close} onDone={changed} /> : null}
      {open && open.what !== 'add' && open.what !== 'edit' ? (
        <PersonActDialog act={open.what} person={open.person} onClose={close} onDone={changed} />
      ) : null}
    </PageBody>
  );
}
