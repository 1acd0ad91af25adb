import type { Place } from '@/lib/handoff/schema';
import type { ChatGroup } from '@/lib/measures/schema';
import type { PlaceCount } from './schema';

/** The boxes of the reconciliation: every place is in exactly one. `rare` boxes are shown only where something is in them. */
export const placeBoxes: readonly { id: string; label: string; places: readonly Place[]; rare?: boolean }[] = [
  { id: 'in_progress', label: 'In progress', places: ['received', 'in_progress'] },
  { id: 'failed', label: 'Not readable', places: ['failed'], rare: true },
  { id: 'waiting', label: 'Waiting', places: ['waiting'] },
  { id: 'escalated', label: 'Escalated', places: ['escalated'] },
  { id: 'approved', label: 'Approved', places: ['approved'], rare: true },
  { id: 'delivered', label: 'With owner', places: ['delivered'] },
  { id: 'answered', label: 'Answered', places: ['responded', 'closed'] },
  { id: 'declined', label: 'Declined', places: ['declined'] },
  { id: 'recalled', label: 'Recalled', places: ['recalled'], rare: true },
  { id: 'set_aside', label: 'Set aside', places: ['set_aside'] },
];

/** How many chats lie in each box. */
export function countPlaces(groups: readonly ChatGroup[]): PlaceCount[] {
  return placeBoxes
    .map(({ id, label, places, rare }) => ({
      id,
      label,
      places: [...places],
      rare,
      count: groups.reduce(
        (sum, group) => (places.some((place) => place === group.place) ? sum + group.count : sum),
        0,
      ),
    }))
    .filter((box) => !box.rare || box.count > 0)
    .map(({ rare: _rare, ...box }) => box);
}
