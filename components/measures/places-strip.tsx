import Link from 'next/link';
import type { PilotReport } from '@/lib/pilot/schema';
import { chatsHref } from './links';

/** Where the pilot's chats are now; the places add up to what was accepted. */
export function PlacesStrip({ report }: { report: PilotReport }) {
  const { accepted, unreconciled, places, pilot } = report;
  const summed = places.reduce((sum, place) => sum + place.count, 0);
  const whole = unreconciled === 0 && summed === accepted;
  return (
    <section
      aria-label="Where the chats are"
      className="rounded-m border border-line bg-panel py-3 print:break-inside-avoid"
    >
      <dl className="flex flex-wrap gap-y-3 tabular-nums">
        <Place label="Accepted" count={accepted} href={chatsHref(pilot.id, {})} />
        {places.map((place) => (
          <Place
            key={place.id}
            label={place.label}
            count={place.count}
            href={chatsHref(pilot.id, { place: place.places })}
          />
        ))}
        <div className="min-w-[150px] flex-[1.4] border-l border-line px-3.5">
          <dt className="label">Reconciled</dt>
          <dd className={whole ? 'font-semibold text-good' : 'font-semibold text-bad'}>
            {(whole ? accepted : summed - unreconciled).toLocaleString('en')} of {accepted.toLocaleString('en')} in one
            place
          </dd>
          {whole ? null : (
            <dd className="text-meta text-bad">
              {(accepted - summed + unreconciled).toLocaleString('en')} without a record of acceptance or place
            </dd>
          )}
        </div>
      </dl>
    </section>
  );
}

function Place({ label, count, href }: { label: string; count: number; href: string }) {
  return (
    <div className="min-w-[84px] flex-1 border-l border-line px-3.5 first:border-l-0">
      <dt className="label whitespace-nowrap">{label}</dt>
      <dd className="font-semibold">
        {count > 0 ? (
          <Link
            href={href}
            className="hover:underline hover:underline-offset-2"
            aria-label={`${label}: ${count} chats`}
          >
            {count.toLocaleString('en')}
          </Link>
        ) : (
          <span className="text-ink-3">0</span>
        )}
      </dd>
    </div>
  );
}
