import type { ChatGroup, ChatMark } from './schema';

/** What became of a chat, as the bars show it; each chat is exactly one. */
export const outcomes = [
  { id: 'complete', label: 'Complete' },
  { id: 'exception', label: 'Exception' },
  { id: 'open', label: 'Still open' },
  { id: 'not_sales', label: 'Not sales' },
] as const;
export type Outcome = (typeof outcomes)[number]['id'];

export type Bar = { from: string; to: string; counts: Record<Outcome, number>; total: number };

/** What became of a chat. A chat that was not read yet is open. */
export function outcomeOf(marks: Record<ChatMark, boolean>): Outcome {
  if (!marks.read) return 'open';
  if (!marks.sales) return 'not_sales';
  if (marks.handed_over) return 'complete';
  return marks.exception ? 'exception' : 'open';
}

const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Chats from the first day to the last (both inclusive), a bar a day; a bar a week where there are more than 45 days, a bar for 4 weeks beyond a year. */
export function byDay(groups: readonly ChatGroup[], first: string, last: string): Bar[] {
  const days = Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000) + 1;
  const step = days > 370 ? 28 : days > 45 ? 7 : 1;
  const bars: Bar[] = [];
  for (let from = first; from <= last; from = dayAfter(from, step)) {
    const end = dayAfter(from, step - 1);
    bars.push({
      from,
      to: end < last ? end : last,
      counts: { complete: 0, exception: 0, open: 0, not_sales: 0 },
      total: 0,
    });
  }
  for (const group of groups) {
    const bar = bars[Math.floor((Date.parse(group.day) - Date.parse(first)) / 86_400_000 / step)];
    if (!bar) continue;
    bar.counts[outcomeOf(group.marks)] += group.count;
    bar.total += group.count;
  }
  return bars;
}
