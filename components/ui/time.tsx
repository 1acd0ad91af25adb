'use client';

import clsx from 'clsx';
import { useSyncExternalStore } from 'react';
import { usePerson } from '@/components/layout/person';

// One ticking clock for the whole page, so that a hundred times do not start a hundred timers.
const listeners = new Set<() => void>();
let now = 0;
let timer: ReturnType<typeof setInterval> | undefined;
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  if (!timer) {
    now = Date.now();
    timer = setInterval(() => {
      now = Date.now();
      for (const each of listeners) each();
    }, 1000);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
};

/** Milliseconds since 1970, to `stepSeconds`; 0 while the server's page has not come alive. */
export function useNow(stepSeconds = 15): number {
  return useSyncExternalStore(
    subscribe,
    () => Math.floor((now || Date.now()) / (stepSeconds * 1000)) * stepSeconds * 1000,
    () => 0,
  );
}

/** `4m`, `1h 12m`, `3d`: a length of time in words as short as a list needs. */
export function shortDuration(milliseconds: number): string {
  const minutes = Math.floor(Math.abs(milliseconds) / 60_000);
  if (minutes < 1) return 'under 1m';
  if (minutes < 60) return `${minutes}m`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return minutes % 60 ? `${hours}h ${String(minutes % 60).padStart(2, '0')}m` : `${hours}h`;
  const days = Math.floor(hours / 24);
  return hours % 24 && days < 3 ? `${days}d ${hours % 24}h` : `${days}d`;
}

/** The exact time in the person's zone: `22 Nov 2026, 14:03`. */
export function exactTime(iso: string, timeZone: string, seconds = false): string {
  return new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'medium',
    timeStyle: seconds ? 'medium' : 'short',
    timeZone,
  }).format(new Date(iso));
}

/** `14:03` in the person's zone. */
export function ClockTime({ at }: { at: string }) {
  const { timeZone } = usePerson();
  return (
    <time dateTime={at} title={exactTime(at, timeZone, true)}>
      {new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(new Date(at))}
    </time>
  );
}

/** `12m ago`; the exact time on hover, and before the page is alive. */
export function Ago({ at, className }: { at: string; className?: string }) {
  const { timeZone } = usePerson();
  const current = useNow();
  const exact = exactTime(at, timeZone);
  return (
    <time dateTime={at} title={exact} className={clsx('tabular-nums', className)}>
      {current === 0 ? exact : `${shortDuration(current - Date.parse(at))} ago`}
    </time>
  );
}

/** `11m left` or `overdue 12m`, coloured and worded by how near it is. */
export function Left({ until, className }: { until: string; className?: string }) {
  const { timeZone } = usePerson();
  const current = useNow();
  const exact = exactTime(until, timeZone);
  const left = Date.parse(until) - current;
  const tone = current === 0 ? 'text-ink-3' : left < 0 ? 'text-bad' : left < 15 * 60_000 ? 'text-warn' : 'text-ink-3';
  return (
    <time dateTime={until} title={`Due ${exact}`} className={clsx('whitespace-nowrap tabular-nums', tone, className)}>
      {current === 0 ? exact : left < 0 ? `overdue ${shortDuration(left)}` : `${shortDuration(left)} left`}
    </time>
  );
}

/** `0:45` until a moment within the hour, ticking each second; null when it has passed or the page is not alive yet. */
export function useCountdown(until: string | null): string | null {
  const current = useNow(1);
  if (!until || current === 0) return null;
  const seconds = Math.ceil((Date.parse(until) - current) / 1000);
  return seconds > 0 ? `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}` : null;
}
