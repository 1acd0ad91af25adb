'use client';

import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { routeWords } from '@/components/handoff/words';
import { Button } from '@/components/ui/button';
import { DayRange } from '@/components/ui/day-range';
import { Input, Select } from '@/components/ui/field';
import { routes } from '@/lib/analysis/schema';
import { type ConversationSearch, conversationChoicesQuery } from '@/lib/conversations/query';

/** Search and filters; text is looked up when typing rests. */
export function FilterBar({
  search,
  change,
}: {
  search: ConversationSearch;
  change: (part: ConversationSearch) => void;
}) {
  const { data } = useQuery(conversationChoicesQuery());
  const [words, setWords] = useLateText(search.q ?? '', (q) => change({ q }));
  const [page, setPage] = useLateText(search.page ?? '', (next) => change({ page: next }));
  const filtered = ['q', 'source', 'page', 'route', 'from', 'to'].some(
    (key) => search[key as keyof ConversationSearch],
  );
  return (
    <search className="grid grid-cols-2 gap-2 sm:flex sm:flex-wrap">
      <Input
        type="search"
        aria-label="Search visitor, company, contact, need or question"
        placeholder="Search visitor, contact, need…"
        className="col-span-2 sm:w-56"
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <Select
        aria-label="Source"
        className="sm:w-40"
        value={search.source ?? ''}
        onChange={(event) => change({ source: event.target.value })}
      >
        <option value="">Every source</option>
        {data?.sources.map((source) => (
          <option key={source.id} value={source.id}>
            {source.name}
          </option>
        ))}
      </Select>
      <Select
        aria-label="Route"
        className="sm:w-40"
        value={search.route ?? ''}
        onChange={(event) => change({ route: event.target.value })}
      >
        <option value="">Every route</option>
        {routes.map((route) => (
          <option key={route} value={route}>
            {routeWords[route]}
          </option>
        ))}
      </Select>
      <Input
        aria-label="Page: a path, a * at its end for all below it, or none"
        title="A path such as /pricing, /services/* for all that begin so, or none"
        placeholder="Page, e.g. /services/*"
        className="col-span-2 sm:w-40"
        value={page}
        onChange={(event) => setPage(event.target.value)}
      />
      <DayRange from={search.from} to={search.to} change={change} />
      {filtered ? (
        <Button
          kind="quiet"
          className="col-span-2"
          onClick={() => change({ q: '', source: '', page: '', route: '', from: '', to: '' })}
        >
          Clear filters
        </Button>
      ) : null}
    </search>
  );
}

/** Text that is told on after a third of a second without a key; follows the address when that changes. */
function useLateText(value: string, tell: (value: string) => void) {
  const [text, setText] = useState(value);
  // A space at the end of what is being typed is no other text.
  useEffect(() => setText((now) => (now.trim() === value ? now : value)), [value]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only typing starts the wait
  useEffect(() => {
    if (text.trim() === value) return;
    const timer = setTimeout(() => tell(text.trim()), 330);
    return () => clearTimeout(timer);
  }, [text]);
  return [text, setText] as const;
}
