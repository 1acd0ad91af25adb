import type { PilotDto, PilotReport } from './schema';

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** The calendar day of a moment in a time zone, `2026-11-09`. */
export function today(now: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);
}

/** How far the sample is: "day 9 of 14", "32 of the first 50 chats". */
export function progressOf(
  pilot: Pick<PilotDto, 'startsOn' | 'endsOn' | 'firstN' | 'active'>,
  accepted: number,
  now: string,
): PilotReport['progress'] {
  const days = pilot.endsOn === null ? null : dayNumber(pilot.endsOn) - dayNumber(pilot.startsOn) + 1;
  const day = dayNumber(now) - dayNumber(pilot.startsOn) + 1;
  const full = pilot.firstN !== null && accepted >= pilot.firstN;
  const over = !pilot.active || full || (days !== null && day > days);
  const chats =
    pilot.firstN === null
      ? null
      : `${accepted.toLocaleString('en')} of the first ${pilot.firstN.toLocaleString('en')} chats`;
  const parts = [
    day < 1 ? `starts in ${1 - day} ${day === 0 ? 'day' : 'days'}` : null,
    !pilot.active ? 'closed' : null,
    pilot.active && day >= 1 && days !== null
      ? day > days
        ? `ended after ${days} days`
        : `day ${day} of ${days}`
      : null,
    pilot.active && day >= 1 && days === null ? `day ${day}` : null,
    chats,
  ].filter((part) => part !== null);
  return { sentence: parts.join(' · '), day: Math.max(0, day), days, over };
}
