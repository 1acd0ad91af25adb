import Link from 'next/link';
import { Chip } from '@/components/ui/chip';
import type { ConversationSearch } from '@/lib/conversations/query';
import type { ConversationPage } from '@/lib/conversations/schema';
import { outcomes } from '@/lib/measures/by-day';
import type { ChatMark } from '@/lib/measures/schema';
import { topics } from '@/lib/measures/topics';
import { markWords } from '@/lib/measures/words';
import { placeBoxes } from '@/lib/pilot/schema';

const split = (text: string | undefined) => (text ?? '').split(',').filter(Boolean);

/** Which figure of which pilot this list stands behind, and how many chats it holds. */
export function FigureNotice({ search, first }: { search: ConversationSearch; first: ConversationPage | undefined }) {
  if (!search.pilot) return null;
  const parts = [
    ...split(search.with).map((mark) => markWords[mark as ChatMark] ?? mark),
    ...split(search.without).map((mark) => `not: ${markWords[mark as ChatMark] ?? mark}`),
    ...(search.outcome ? [`${outcomes.find((outcome) => outcome.id === search.outcome)?.label.toLowerCase()}`] : []),
    ...(search.topic
      ? [`topic: ${topics.find((topic) => topic.id === search.topic)?.label.toLowerCase() ?? search.topic}`]
      : []),
    ...(search.page ? [search.page === 'none' ? 'no page' : `page ${search.page}`] : []),
    ...(search.place
      ? [
          `place: ${placeBoxes.find((box) => box.places.join(',') === search.place)?.label.toLowerCase() ?? search.place}`,
        ]
      : []),
    ...(search.from || search.to
      ? [search.from === search.to ? `on ${search.from}` : `${search.from ?? 'the start'} to ${search.to ?? 'now'}`]
      : []),
    ...(search.question ? [`asks “${search.question}”`] : []),
  ];
  return (
    <section
      aria-label="Figure"
      className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-m border border-accent-line bg-accent-soft px-3.5 py-2.5"
    >
      <p className="font-medium tabular-nums">
        {first?.total === null || first === undefined
          ? 'Chats'
          : `${first.total.toLocaleString('en')} ${first.total === 1 ? 'chat' : 'chats'}`}{' '}
        of the pilot {first?.pilotName ? `“${first.pilotName}”` : ''}
      </p>
      <ul className="flex min-w-0 flex-1 basis-full flex-wrap gap-1.5 sm:basis-0">
        {parts.map((part) => (
          <li key={part} className="max-w-full">
            <Chip tone="line" className="h-auto min-h-5 bg-panel whitespace-normal">
              {part}
            </Chip>
          </li>
        ))}
      </ul>
      <span className="flex gap-3">
        <Link href={`/pilot?pilot=${search.pilot}`} className="underline underline-offset-2">
          Back to the pilot
        </Link>
        <Link href="/conversations" className="underline underline-offset-2">
          Every chat
        </Link>
      </span>
    </section>
  );
}
