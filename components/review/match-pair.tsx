'use client';

import clsx from 'clsx';
import type { MatchDetail } from '@/lib/handoff/dto';
import type { ComparedField, FieldComparison } from '@/lib/matching/schema';

const fieldWords: Record<ComparedField, string> = {
  name: 'Name',
  email: 'E-mail',
  phone: 'Phone',
  company: 'Company',
  domain: 'Domain',
};
const signs: Record<FieldComparison['level'], { sign: string; words: string; look: string }> = {
  exact: { sign: '=', words: 'the same', look: 'text-good' },
  normalised: { sign: '=', words: 'the same, written otherwise', look: 'text-good' },
  close: { sign: '≈', words: 'alike', look: 'text-warn' },
  different: { sign: '≠', words: 'different', look: 'text-warn' },
  missing: { sign: '', words: 'not known on both sides', look: 'text-ink-3' },
};

/** "Lead L-2041 · Priya Nair": which record it is, and whose. */
export function contactLabel({ contact }: MatchDetail): string {
  const kind = contact.kind === 'lead' ? 'Lead' : 'Customer';
  return [`${kind} ${contact.externalId}`, contact.owner?.name].filter(Boolean).join(' · ');
}

/** Visitor and record side by side, with a sign for what agrees and what does not. */
export function MatchPair({ match }: { match: MatchDetail }) {
  const rows = match.comparisons.filter((row) => row.visitor !== null || row.candidate !== null);
  const extra = [match.contact.status, match.contact.territory, match.contact.system].filter(Boolean).join(' · ');
  return (
    <div className="mt-2 overflow-hidden rounded-md border">
      <table className="w-full table-fixed border-collapse text-meta">
        <caption className="sr-only">This chat beside {contactLabel(match)}</caption>
        <thead>
          <tr className="bg-sunken text-left">
            <th scope="col" className="w-[74px] px-2 py-1">
              <span className="sr-only">Field</span>
            </th>
            <th scope="col" className="px-2 py-1 font-[550]">
              This chat
            </th>
            <th scope="col" className="px-2 py-1 font-[550] [overflow-wrap:anywhere]">
              {contactLabel(match)}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const sign = signs[row.level];
            return (
              <tr key={row.field} className="border-t align-top" title={row.sentence}>
                <th scope="row" className="px-2 py-1 text-left font-normal text-ink-3">
                  {fieldWords[row.field]}
                </th>
                <td className="px-2 py-1 [overflow-wrap:anywhere]">
                  {row.visitor ?? <span className="text-ink-3">not given</span>}
                </td>
                <td className="px-2 py-1">
                  <span className="flex gap-1.5">
                    {sign.sign ? (
                      <span className={clsx('font-bold', sign.look)} aria-hidden="true">
                        {sign.sign}
                      </span>
                    ) : null}
                    <span className="min-w-0 [overflow-wrap:anywhere]">
                      {row.candidate ?? <span className="text-ink-3">not known</span>}
                      <span className="sr-only"> ({sign.words})</span>
                    </span>
                  </span>
                </td>
              </tr>
            );
          })}
          {extra ? (
            <tr className="border-t">
              <th scope="row" className="px-2 py-1 text-left font-normal text-ink-3">
                Record
              </th>
              <td />
              <td className="px-2 py-1 text-ink-2 [overflow-wrap:anywhere]">{extra}</td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </div>
  );
}
