/** `UK, Ireland ` → `['UK', 'Ireland']`; also splits at line breaks. */
export function parts(text: string): string[] {
  return text
    .split(/[,\n]/)
    .map((part) => part.trim())
    .filter(Boolean);
}

/** `['UK', 'Ireland']` → `UK, Ireland`. */
export function listed(all: readonly string[]): string {
  return all.join(', ');
}
