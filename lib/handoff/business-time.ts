/** Days are ISO weekdays (1 is Monday), times are wall-clock `HH:MM` in the time zone. */
export type BusinessHours = { timeZone: string; days: readonly number[]; start: string; end: string };

const minute = 60_000;
const day = 24 * 60 * minute;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  return format;
}

/** The wall clock of a zone at a moment, as if it were UTC: milliseconds that carry date and time of day. */
function wallClock(at: number, timeZone: string): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatFor(timeZone).formatToParts(at)) parts[type] = Number(value);
  const { year = 0, month = 1, day: date = 1, hour = 0, minute: minutes = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, date, hour, minutes, second) + (((at % 1000) + 1000) % 1000);
}

/** The moment at which a zone's wall clock shows `wall`; in the hour that spring skips, the moment after the jump. */
function momentOf(wall: number, timeZone: string): number {
  const first = wall - (wallClock(wall, timeZone) - wall);
  const second = wall - (wallClock(first, timeZone) - first);
  return Math.max(first, second) === first && wallClock(first, timeZone) === wall ? first : second;
}

function ofDay(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return (hours * 60 + minutes) * minute;
}

/** The working spans from the day of `from` on, in order, without end; none where the hours hold no time. */
function* spans(from: Date, hours: BusinessHours): Generator<{ start: number; end: number }> {
  const [open, close] = [ofDay(hours.start), ofDay(hours.end)];
  if (hours.days.length === 0 || close <= open) return;
  const today = Math.floor(wallClock(from.getTime(), hours.timeZone) / day) * day;
  for (let date = today; ; date += day) {
    const weekday = new Date(date).getUTCDay() || 7;
    if (!hours.days.includes(weekday)) continue;
    yield { start: momentOf(date + open, hours.timeZone), end: momentOf(date + close, hours.timeZone) };
  }
}

/**
 * The moment that lies `minutes` of business time after `start`; a start outside the hours counts from the next opening. Where the
 * hours hold no time at all, the clock's minutes count.
 */
export function addBusinessMinutes(start: Date, minutes: number, hours: BusinessHours): Date {
  let left = Math.max(0, minutes) * minute;
  for (const span of spans(start, hours)) {
    const from = Math.max(start.getTime(), span.start);
    if (from >= span.end) continue;
    if (left <= span.end - from) return new Date(from + left);
    left -= span.end - from;
  }
  return new Date(start.getTime() + left);
}

/** Minutes of business time between two moments, fractions included; 0 where `end` is not after `start`. */
export function businessMinutesBetween(start: Date, end: Date, hours: BusinessHours): number {
  if (end <= start) return 0;
  let worked = 0;
  let any = false;
  for (const span of spans(start, hours)) {
    any = true;
    if (span.start >= end.getTime()) break;
    worked += Math.max(0, Math.min(span.end, end.getTime()) - Math.max(span.start, start.getTime()));
  }
  return (any ? worked : end.getTime() - start.getTime()) / minute;
}
