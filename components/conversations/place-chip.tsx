import { Chip, type ChipTone } from '@/components/ui/chip';
import type { Place } from '@/lib/handoff/schema';

const words: Record<Place, { label: string; tone: ChipTone }> = {
  received: { label: 'Received', tone: 'plain' },
  in_progress: { label: 'In progress', tone: 'plain' },
  failed: { label: 'Not readable', tone: 'bad' },
  waiting: { label: 'Waiting', tone: 'warn' },
  escalated: { label: 'Escalated', tone: 'warn' },
  approved: { label: 'Approved', tone: 'good' },
  delivered: { label: 'With owner', tone: 'good' },
  responded: { label: 'Answered', tone: 'good' },
  closed: { label: 'Closed', tone: 'plain' },
  declined: { label: 'Declined', tone: 'line' },
  recalled: { label: 'Recalled', tone: 'bad' },
  set_aside: { label: 'Set aside', tone: 'line' },
};

/** The one place that a conversation is in. */
export function PlaceChip({ place }: { place: Place }) {
  return <Chip tone={words[place].tone}>{words[place].label}</Chip>;
}
