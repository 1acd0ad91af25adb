'use client';

import Link from 'next/link';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Chip, type ChipTone } from '@/components/ui/chip';
import type { FieldError } from '@/lib/errors';
import type { ImportPreviewRow, ImportResultRow } from '@/lib/intake/schema';
import type { Results } from './use-import';

const step = 100;

const words: Record<ImportResultRow['result'], { label: string; tone: ChipTone }> = {
  accepted: { label: 'New', tone: 'good' },
  extended: { label: 'Added to', tone: 'good' },
  unchanged: { label: 'Known already', tone: 'plain' },
  refused: { label: 'Refused', tone: 'bad' },
};

const isBad = (row: ImportPreviewRow, result: ImportResultRow | undefined) =>
  row.errors.length > 0 || result?.result === 'refused';

/** Every chat of the file with its errors, then with what became of it and a link to it. */
export function ImportPreviewTable({ rows, results }: { rows: readonly ImportPreviewRow[]; results: Results }) {
  const [onlyBad, setOnlyBad] = useState(false);
  const [shown, setShown] = useState(step);
  const all = rows.map((row, index) => ({ row, index, result: results.get(index) }));
  const bad = all.filter(({ row, result }) => isBad(row, result));
  const listed = onlyBad ? bad : all;
  return (
    <section aria-labelledby="chats-title" className="min-w-0 rounded-m border border-line bg-panel">
      <div className="flex flex-wrap items-center gap-3 border-b border-line px-4 py-2.5">
        <h2 id="chats-title" className="min-w-0 flex-1 text-list">
          {rows.length.toLocaleString('en')} {rows.length === 1 ? 'chat' : 'chats'} in what you chose
        </h2>
        {bad.length > 0 ? (
          <label className="flex min-h-6 items-center gap-2 text-list">
            <input type="checkbox" checked={onlyBad} onChange={(event) => setOnlyBad(event.target.checked)} />
            Only the {bad.length.toLocaleString('en')} with problems
          </label>
        ) : null}
      </div>
      <ul className="divide-y divide-line">
        {listed.slice(0, shown).map(({ row, index, result }) => (
          <li key={index} className="grid gap-x-4 gap-y-1 px-4 py-2 sm:grid-cols-[128px_minmax(0,1fr)_auto]">
            <span className="text-meta text-ink-3">{row.place}</span>
            <div className="min-w-0">
              <p className="flex flex-wrap items-baseline gap-x-2 text-list">
                <b className="font-medium break-all">{row.externalId ?? 'No identifier'}</b>
                {row.messageCount > 0 ? (
                  <span className="text-meta text-ink-3">
                    {row.messageCount} {row.messageCount === 1 ? 'message' : 'messages'}
                    {row.startedAt ? `, ${row.startedAt.slice(0, 16).replace('T', ' ')} UTC` : ''}
                  </span>
                ) : null}
              </p>
              {row.firstWords ? <p className="truncate text-list text-ink-2">{row.firstWords}</p> : null}
              <Errors errors={result?.result === 'refused' ? result.errors : row.errors} />
            </div>
            <div className="flex items-start gap-2">
              {result ? <Chip tone={words[result.result].tone}>{words[result.result].label}</Chip> : null}
              {!result && row.errors.length > 0 ? <Chip tone="bad">Cannot be imported</Chip> : null}
              {result?.conversationId ? (
                <Link
                  href={`/conversations/${result.conversationId}`}
                  aria-label={`Open the chat ${row.externalId ?? row.place}`}
                  className="text-list text-accent underline underline-offset-2"
                >
                  Open
                </Link>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      {listed.length > shown ? (
        <div className="border-t border-line px-4 py-2.5">
          <Button size="small" onClick={() => setShown(shown + 5 * step)}>
            Show more ({(listed.length - shown).toLocaleString('en')} left)
          </Button>
        </div>
      ) : null}
    </section>
  );
}

function Errors({ errors }: { errors: readonly FieldError[] }) {
  if (errors.length === 0) return null;
  return (
    <ul className="grid gap-0.5 text-list text-bad">
      {errors.slice(0, 8).map((error) => (
        <li key={`${error.path} ${error.message}`}>
          {error.path ? <code className="font-mono text-meta">{error.path}</code> : null} {error.message}
        </li>
      ))}
      {errors.length > 8 ? <li>and {errors.length - 8} more</li> : null}
    </ul>
  );
}
