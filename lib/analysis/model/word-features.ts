import type { Features } from './linear';

const pieceWeight = 0.5;

/**
 * Adds the words of a text to `features`, under `prefix`, scaled so that a long text does not shout down a short one: words, runs of two
 * and three, how it starts and ends, and parts of longer words.
 */
export function addWordFeatures(features: Features, words: readonly string[], prefix: string, weight = 1): void {
  const found: Features = new Map();
  words.forEach((word, place) => {
    found.set(word, 1);
    const next = words[place + 1];
    if (next === undefined) return;
    found.set(`${word} ${next}`, 1);
    const third = words[place + 2];
    if (third !== undefined) found.set(`${word} ${next} ${third}`, 1);
  });
  if (words[0]) found.set(`^${words[0]}`, 1);
  if (words[1]) found.set(`^${words[0]} ${words[1]}`, 1);
  const end = words.at(-1);
  if (end) found.set(`${end}$`, 1);
  for (const word of words) {
    if (!/^\p{L}{4}/u.test(word)) continue;
    const whole = `^${word}$`;
    for (let place = 0; place + 4 <= whole.length; place += 1)
      found.set(`~${whole.slice(place, place + 4)}`, pieceWeight);
  }
  let sum = 0;
  for (const value of found.values()) sum += value * value;
  const factor = sum > 0 ? weight / Math.sqrt(sum) : weight;
  for (const [name, value] of found) features.set(prefix + name, value * factor);
}
