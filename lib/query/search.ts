/** Of an address's parameters those that are named, each given once and filled. */
export function pickSearch<K extends string>(
  search: Record<string, string | string[] | undefined>,
  keys: readonly K[],
): { [key in K]?: string } {
  const picked: { [key in K]?: string } = {};
  for (const key of keys) {
    const value = search[key];
    if (typeof value === 'string' && value !== '') picked[key] = value;
  }
  return picked;
}
