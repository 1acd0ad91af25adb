import clsx from 'clsx';
import Link from 'next/link';
import type { ReadinessId } from '@/lib/measures/readiness';
import type { ChatMark } from '@/lib/measures/schema';
import type { PilotReport } from '@/lib/pilot/schema';
import { Card, Formula } from './card';
import { chatsHref } from './links';

const behind: Record<ReadinessId, { with?: ChatMark[]; without?: ChatMark[] }> = {
  transcripts: {},
  consent: { with: ['sales'], without: ['consent_clear'] },
  routes: { with: ['read', 'route_unclear'] },
};

/** Can the figures be trusted to decide? */
export function ReadinessCard({ report, className }: { report: PilotReport; className: string }) {
  return (
    <Card title="Ready to decide?" className={className}>
      <ul className="grid gap-2">
        {report.readiness.map((check) => (
          <li key={check.id} className="flex gap-2" title={check.formula}>
            <span
              aria-hidden="true"
              className={clsx('font-semibold', check.unknown ? 'text-ink-3' : check.ready ? 'text-good' : 'text-warn')}
            >
              {check.unknown ? '–' : check.ready ? '✓' : '!'}
            </span>
            <span className="min-w-0">
              <span className="sr-only">{check.unknown ? 'Not known: ' : check.ready ? 'Ready: ' : 'Not ready: '}</span>
              {check.sentence}
              {!check.unknown && check.denominator > check.numerator && check.id !== 'transcripts' ? (
                <>
                  {' '}
                  <Link
                    className="text-ink-3 underline decoration-line-strong underline-offset-2 hover:text-ink"
                    href={chatsHref(report.pilot.id, behind[check.id])}
                  >
                    see {(check.denominator - check.numerator).toLocaleString('en')}
                  </Link>
                </>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      <Formula>{report.readiness.map((check) => check.formula).join(' ')}</Formula>
    </Card>
  );
}
