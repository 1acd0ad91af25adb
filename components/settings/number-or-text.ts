/**
 * The number that a field holds, null where it is empty. What is no number goes to the server as typed, under the type of
 * a number, so that the server's sentence stands beside the field.
 */
export function numberOrText(text: string): number | null {
  const plain = text.trim();
  if (plain === '') return null;
  const number = Number(plain);
  return Number.isNaN(number) ? (plain as unknown as number) : number;
}
