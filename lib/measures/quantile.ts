/**
 * The value below which the share `p` (0 to 1) of the values lies, between neighbours in proportion (Hyndman and Fan's type 7,
 * as spreadsheets do); null of nothing.
 */
export function quantile(values: readonly number[], p: number): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * p;
  const low = sorted[Math.floor(place)] as number;
  const high = sorted[Math.ceil(place)] as number;
  return low + (high - low) * (place - Math.floor(place));
}
