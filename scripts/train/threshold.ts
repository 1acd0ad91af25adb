/** The probability from which taking the label as given makes the best F score, recall weighing `lean` times precision. */
export function bestThreshold(pairs: readonly (readonly [number, boolean])[], lean: number): number {
  const sorted = [...pairs].sort((a, b) => b[0] - a[0]);
  const all = sorted.filter(([, holds]) => holds).length;
  let best = 0;
  let threshold = 0.5;
  let hit = 0;
  sorted.forEach(([probability, holds], place) => {
    if (holds) hit += 1;
    const score = ((1 + lean * lean) * hit) / (lean * lean * all + place + 1);
    if (score > best) {
      best = score;
      threshold = probability;
    }
  });
  return Math.max(0.02, Math.floor(threshold * 1000) / 1000);
}
