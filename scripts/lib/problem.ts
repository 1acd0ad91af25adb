/** Something that the person at the terminal can mend: its message is printed alone, without a stack. */
export class Problem extends Error {}

/** The sentence to print for whatever went wrong; a full disk is named as such wherever it shows. */
export function explain(error: unknown): string {
  if (error instanceof Problem) return error.message;
  const text = error instanceof Error ? error.message : String(error);
  if (/ENOSPC|EDQUOT|no space left on device|disk quota exceeded|could not extend file/i.test(text)) return noSpace();
  return error instanceof Error ? (error.stack ?? text) : text;
}

/** The sentence for a full disk, with the folder where it is known. */
export function noSpace(where = ''): string {
  return `There is no disk space left${where ? ` in ${where}` : ''}. Free some (a start needs about 1 GB), then run the command again.`;
}
