import type { ChatGroup } from './schema';
import { topics } from './topics';

export type Heat = {
  topics: { id: string; label: string }[];
  /** `page` null: chats without a page. */
  rows: { page: string | null; exceptions: number; sales: number; counts: number[] }[];
  /** Pages beyond the rows, and their exceptions. */
  more: { pages: number; exceptions: number };
};

/** Exceptions by page and topic, pages with most exceptions first; only topics that occur. */
export function heat(groups: readonly ChatGroup[], mostRows = 12): Heat {
  const pages = new Map<string | null, { exceptions: number; sales: number; byTopic: Map<string, number> }>();
  for (const group of groups) {
    if (!group.marks.sales) continue;
    const page = pages.get(group.page) ?? { exceptions: 0, sales: 0, byTopic: new Map<string, number>() };
    pages.set(group.page, page);
    page.sales += group.count;
    if (!group.marks.exception) continue;
    page.exceptions += group.count;
    for (const topic of group.topics) page.byTopic.set(topic, (page.byTopic.get(topic) ?? 0) + group.count);
  }
  const sorted = [...pages.entries()].sort(
    (a, b) => b[1].exceptions - a[1].exceptions || b[1].sales - a[1].sales || (a[0] ?? '').localeCompare(b[0] ?? ''),
  );
  const shown = sorted.slice(0, mostRows);
  const used = topics.filter((topic) => shown.some(([, page]) => (page.byTopic.get(topic.id) ?? 0) > 0));
  return {
    topics: used.map(({ id, label }) => ({ id, label })),
    rows: shown.map(([page, { exceptions, sales, byTopic }]) => ({
      page,
      exceptions,
      sales,
      counts: used.map((topic) => byTopic.get(topic.id) ?? 0),
    })),
    more: {
      pages: sorted.length - shown.length,
      exceptions: sorted.slice(mostRows).reduce((sum, [, page]) => sum + page.exceptions, 0),
    },
  };
}
