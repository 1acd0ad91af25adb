'use client';

import { useQuery } from '@tanstack/react-query';
import { SlidersHorizontal, X } from 'lucide-react';
import { type Ref, useEffect, useState } from 'react';
import { flagWords, laneWords } from '@/components/handoff/words';
import { Button } from '@/components/ui/button';
import { Field, Input, Select } from '@/components/ui/field';
import { Kbd } from '@/components/ui/kbd';
import { flags } from '@/lib/analysis/schema';
import { choicesOptions } from '@/lib/review/query';
import type { ReviewUrl } from './use-review-url';

/** Search, and the filters behind a button; both live in the address. */
export function QueueFiltersBar({ url, searchRef }: { url: ReviewUrl; searchRef: Ref<HTMLInputElement> }) {
  const { filters, filter } = url;
  const [text, setText] = useState(filters.q ?? '');
  const [open, setOpen] = useState(false);
  const { data: choices } = useQuery(choicesOptions());
  // A space at the end of what is being typed is no other search.
  useEffect(() => setText((now) => (now.trim() === (filters.q ?? '') ? now : (filters.q ?? ''))), [filters.q]);
  useEffect(() => {
    if (text.trim() === (filters.q ?? '')) return;
    const timer = setTimeout(() => filter({ q: text.trim() }), 250);
    return () => clearTimeout(timer);
  }, [text, filters.q, filter]);
  const set = [filters.source, filters.page, filters.lane, filters.owner, filters.flag].filter(Boolean).length;
  return (
    <div className="grid gap-2">
      <div className="flex gap-2">
        <search className="relative min-w-0 flex-1">
          <Input
            ref={searchRef}
            type="search"
            aria-label="Search name, need, page"
            placeholder="Search name, need, page"
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' && event.key !== 'Enter') return;
              // Enter keeps the search and gives the keys back to the list.
              if (event.key === 'Escape') setText('');
              else filter({ q: text.trim() });
              event.currentTarget.blur();
            }}
            className="bg-bg pr-8"
          />
          {text ? null : (
            <span className="pointer-events-none absolute top-1.5 right-2">
              <Kbd>/</Kbd>
            </span>
          )}
        </search>
        <Button
          kind={set > 0 ? 'plain' : 'quiet'}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="px-2"
          aria-label={set > 0 ? `Filters, ${set} set` : 'Filters'}
        >
          <SlidersHorizontal size={15} aria-hidden="true" />
          {set > 0 ? <span className="tabular-nums">{set}</span> : null}
        </Button>
      </div>
      {open ? (
        <div className="grid grid-cols-2 gap-2">
          <Field label="Source">
            {(field) => (
              <Select
                {...field}
                value={filters.source ?? ''}
                onChange={(event) => filter({ source: event.target.value })}
              >
                <option value="">Any</option>
                {choices?.sources.map((source) => (
                  <option key={source.id} value={source.id}>
                    {source.name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field label="Owner">
            {(field) => (
              <Select
                {...field}
                value={filters.owner ?? ''}
                onChange={(event) => filter({ owner: event.target.value })}
              >
                <option value="">Any</option>
                {choices?.owners.map((owner) => (
                  <option key={owner.id} value={owner.id}>
                    {owner.name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field label="Lane">
            {(field) => (
              <Select {...field} value={filters.lane ?? ''} onChange={(event) => filter({ lane: event.target.value })}>
                <option value="">Any</option>
                {Object.entries(laneWords).map(([lane, words]) => (
                  <option key={lane} value={lane}>
                    {words}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field label="Flag">
            {(field) => (
              <Select {...field} value={filters.flag ?? ''} onChange={(event) => filter({ flag: event.target.value })}>
                <option value="">Any</option>
                {flags.map((flag) => (
                  <option key={flag} value={flag}>
                    {flagWords[flag].label}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field label="Page begins with" className="col-span-2">
            {(field) => (
              <Input
                {...field}
                defaultValue={filters.page ?? ''}
                placeholder="/services"
                onBlur={(event) => filter({ page: event.target.value.trim() })}
              />
            )}
          </Field>
          {set > 0 ? (
            <Button
              kind="quiet"
              size="small"
              className="col-span-2 justify-self-start"
              onClick={() => filter({ source: '', page: '', lane: '', owner: '', flag: '' })}
            >
              <X size={13} aria-hidden="true" /> Clear filters
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
