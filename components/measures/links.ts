import type { Outcome } from '@/lib/measures/by-day';
import type { ChatMark } from '@/lib/measures/schema';

type Part = {
  with?: readonly ChatMark[];
  without?: readonly ChatMark[];
  place?: readonly string[];
  topic?: string;
  page?: string | null;
  from?: string;
  to?: string;
  outcome?: Outcome;
  question?: string;
};

/** The list of the conversations behind a figure of a pilot; `page` null stands for chats without a page. */
export function chatsHref(pilotId: string, part: Part): string {
  const { page, ...rest } = part;
  const params = new URLSearchParams({ pilot: pilotId });
  for (const [key, value] of Object.entries(rest)) {
    if (value !== undefined) params.set(key, typeof value === 'string' ? value : value.join(','));
  }
  if (page !== undefined) params.set('page', page ?? 'none');
  return `/conversations?${params}`;
}
