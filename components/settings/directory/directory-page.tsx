'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useDeferredValue, useState } from 'react';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { usePerson } from '@/components/layout/person';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { Input, Select } from '@/components/ui/field';
import { ListProblem, ListSkeleton, ShowMore } from '@/components/ui/list-state';
import { EmptyState } from '@/components/ui/state';
import { directoryQuery } from '@/lib/directory/query';
import type { DirectoryContact } from '@/lib/directory/schema';

type Kind = DirectoryContact['kind'];

/** Leads and customers that visitors are matched against. */
export function DirectoryPage({ counts }: { counts: Record<Kind, number> }) {
  const imports = usePerson().may('directory.import');
  const [search, setSearch] = useState('');
  const [kind, setKind] = useState<'' | Kind>('');
  const wanted = useDeferredValue(search.trim());
  const found = useInfiniteQuery(directoryQuery(wanted, kind));
  const contacts = found.data?.pages.flatMap((page) => page.items) ?? [];
  const importLink = (
    <Button kind="primary" asChild>
      <Link href="/settings/directory/import">Import a file</Link>
    </Button>
  );
  const counted = (count: number, word: string) => `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`;
  return (
    <PageBody>
      <PageHeader title="Directory" actions={imports ? importLink : null}>
        The leads and customers that a visitor may be: {counted(counts.lead, 'lead')},{' '}
        {counted(counts.customer, 'customer')}. A chat never changes them.
      </PageHeader>
      <search className="flex flex-wrap gap-2">
        <Input
          type="search"
          aria-label="Search the directory"
          placeholder="Name, company, e-mail or phone"
          maxLength={200}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          className="min-w-0 flex-1 basis-56"
        />
        <Select
          aria-label="Kind of contact"
          value={kind}
          onChange={(event) => setKind(event.target.value as '' | Kind)}
          className="max-w-52"
        >
          <option value="">Leads and customers</option>
          <option value="lead">Leads</option>
          <option value="customer">Customers</option>
        </Select>
      </search>
      {found.isPending ? (
        <ListSkeleton />
      ) : found.isError && contacts.length === 0 ? (
        <ListProblem error={found.error} retry={() => void found.refetch()} />
      ) : contacts.length === 0 ? (
        <div className="rounded-m border border-line bg-panel">
          {wanted || kind ? (
            <EmptyState
              title="Nobody fits"
              action={
                <Button
                  onClick={() => {
                    setSearch('');
                    setKind('');
                  }}
                >
                  Clear the search
                </Button>
              }
            >
              Names and companies are found by any part, e-mail addresses and numbers as a whole.
            </EmptyState>
          ) : (
            <EmptyState title="The directory is empty" action={imports ? importLink : null}>
              Import the leads and customers of your CRM as a CSV file, so that reviewers see whether a visitor is
              known.
            </EmptyState>
          )}
        </div>
      ) : (
        <ul
          aria-label="Contacts"
          className="grid grid-cols-1 divide-y divide-line rounded-m border border-line bg-panel"
        >
          {contacts.map((contact) => (
            <ContactLine key={contact.id} contact={contact} />
          ))}
        </ul>
      )}
      <ShowMore list={found} />
    </PageBody>
  );
}

function ContactLine({ contact }: { contact: DirectoryContact }) {
  const reach = [...contact.emails, ...contact.phones].join(', ');
  const facts = [contact.status, contact.territory, contact.owner ? `owner ${contact.owner.name}` : 'no owner']
    .filter(Boolean)
    .join(' · ');
  return (
    <li className="grid gap-0.5 px-3 py-2.5 sm:px-4">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="min-w-0 break-words">
          <span className="font-medium">{contact.name ?? contact.company ?? 'No name'}</span>
          {contact.name && contact.company ? <span className="text-ink-2">, {contact.company}</span> : null}
        </span>
        <Chip tone={contact.kind === 'customer' ? 'good' : 'line'}>{contact.kind}</Chip>
      </div>
      <p className="text-meta wrap-anywhere text-ink-2">{reach || 'No e-mail address or phone number'}</p>
      <p className="text-meta break-words text-ink-3">
        {facts} · {contact.system} {contact.externalId}
      </p>
    </li>
  );
}
