const long = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const withYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** `9 Nov` for `2026-11-09`. */
export function shortDay(day: string): string {
  return long.format(new Date(`${day}T00:00:00Z`));
}

/** `9 Nov to 22 Nov`, `from 9 Nov`; with the year where it is not `year`. */
export function daysInWords(from: string, to: string | null, year: string): string {
  const show = (day: string) => (day.startsWith(year) ? long : withYear).format(new Date(`${day}T00:00:00Z`));
  if (to === null) return `from ${show(from)}`;
  return from === to ? show(from) : `${show(from)} to ${show(to)}`;
}
