import type { ChatGroup } from '@/lib/measures/schema';
import { type PlaceCount, placeBoxes } from './schema';

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
