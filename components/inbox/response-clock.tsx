'use client';

import clsx from 'clsx';
import { usePerson } from '@/components/layout/person';
import { exactTime, shortDuration, useNow } from '@/components/ui/time';
import type { InboxDetail } from '@/lib/inbox/schema';

const minute = 60_000;

/** `38 minutes`, `2 hours 5 minutes`, `3 days`: a length of time as one says it. */
export function spokenDuration(milliseconds: number): string {
  const minutes = Math.max(1, Math.round(Math.abs(milliseconds) / minute));
  const unit = (count: number, name: string) => `${count} ${name}${count === 1 ? '' : 's'}`;
  if (minutes < 60) return unit(minutes, 'minute');
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return unit(Math.round(hours / 24), 'day');
  if (hours >= 12) return unit(hours, 'hour');
  return minutes % 60 ? `${unit(hours, 'hour')} ${unit(minutes % 60, 'minute')}` : unit(hours, 'hour');
}

/** What the response clock says, and how urgent that is. `now` is 0 before the page is alive. */
export function clockWords(
  clock: InboxDetail['clock'],
  now: number,
  exact: (iso: string) => string,
): { text: string; tone: 'warn' | 'bad' | 'good' | 'plain' } {
  const { deliveredAt, responseDueAt: due, respondedAt, closedAt } = clock;
  if (respondedAt) {
    const late = due !== null && Date.parse(respondedAt) > Date.parse(due);
    const took = deliveredAt ? ` after ${spokenDuration(Date.parse(respondedAt) - Date.parse(deliveredAt))}` : '';
    return { text: `Answered${took}${late ? ', later than agreed' : ', in time'}`, tone: late ? 'plain' : 'good' };
  }
  if (closedAt) return { text: 'Closed without an answer', tone: 'plain' };
  if (!due) return { text: 'No time to answer by is set', tone: 'plain' };
  if (now === 0) return { text: `Reply by ${exact(due)}`, tone: 'plain' };
  const left = Date.parse(due) - now;
  if (left < 0) return { text: `Overdue by ${spokenDuration(left)}`, tone: 'bad' };
  // Far ahead lies a night or a weekend, when the clock rests: the day says more than the hours in between.
  if (left > 8 * 60 * minute) return { text: `Reply by ${exact(due)}`, tone: 'plain' };
  return { text: `Reply within ${spokenDuration(left)}`, tone: 'warn' };
}

/** The first thing on the page: how long is left to answer, and who approved it when. */
export function ResponseClock({ clock, approved }: Pick<InboxDetail, 'clock' | 'approved'>) {
  const { timeZone } = usePerson();
  const now = useNow();
  const { text, tone } = clockWords(clock, now, (iso) => dayAndTime(iso, timeZone));
  return (
    <div
      className={clsx(
        'flex flex-wrap items-baseline gap-x-3 rounded-m px-3.5 py-2.5 text-list tabular-nums',
        {
          warn: 'bg-warn-soft text-warn',
          bad: 'bg-bad-soft text-bad',
          good: 'bg-good-soft text-good',
          plain: 'bg-info-soft text-ink-2',
        }[tone],
      )}
    >
      <span
        className="text-[14px] font-[550]"
        title={clock.responseDueAt ? `Due ${exactTime(clock.responseDueAt, timeZone)}` : undefined}
      >
        {text}
      </span>
      {approved ? (
        <span className="ml-auto" title={exactTime(approved.at, timeZone)}>
          approved {approvedTime(approved.at, now, timeZone)}
          {approved.by ? ` by ${approved.by.split(' ')[0]}` : ''}
        </span>
      ) : null}
    </div>
  );
}

/** `Mon 23 Nov, 11:33` in the person's zone. */
function dayAndTime(iso: string, timeZone: string): string {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { ...options, timeZone }).format(new Date(iso));
  const day = format({ weekday: 'short', day: 'numeric', month: 'short' }).replace(',', '');
  return `${day}, ${format({ hour: '2-digit', minute: '2-digit' })}`;
}

function approvedTime(at: string, now: number, timeZone: string): string {
  const recent = now !== 0 && now - Date.parse(at) < 12 * 60 * minute;
  return recent
    ? new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(new Date(at))
    : new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone }).format(new Date(at));
}

/** The clock in a line of the list: `38m left`, `by Mon 23 Nov, 11:33`, `overdue 12m`, or when it was answered. */
export function ListClock({ dueAt, respondedAt }: { dueAt: string | null; respondedAt: string | null }) {
  const { timeZone } = usePerson();
  const now = useNow();
  const at = respondedAt ?? dueAt;
  if (!at) return null;
  const exact = exactTime(at, timeZone);
  const left = Date.parse(at) - now;
  const tone =
    respondedAt || now === 0
      ? 'text-ink-3'
      : left < 0
        ? 'font-semibold text-bad'
        : left < 60 * minute
          ? 'text-warn'
          : 'text-ink-3';
  const words =
    now === 0
      ? exact
      : respondedAt
        ? `answered ${shortDuration(left)} ago`
        : left < 0
          ? `overdue ${shortDuration(left)}`
          : left > 8 * 60 * minute
            ? `by ${dayAndTime(at, timeZone)}`
            : `${shortDuration(left)} left`;
  return (
    <time
      dateTime={at}
      title={`${respondedAt ? 'Answered' : 'Due'} ${exact}`}
      className={clsx('flex-none whitespace-nowrap text-meta tabular-nums', tone)}
    >
      {words}
    </time>
  );
}
