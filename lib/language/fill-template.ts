/** What a placeholder of approved language may stand for. */
export const placeholders = [
  'visitor_name',
  'owner_name',
  'question',
  'need',
  'company',
  'service',
  'channels',
] as const;
export type Placeholder = (typeof placeholders)[number];
export type TemplateValues = Partial<Record<Placeholder, string | null>>;

/** What each placeholder becomes, for the people who write approved language. */
export const placeholderHelp: Record<Placeholder, string> = {
  visitor_name: 'The visitor’s first name, or “there” where none was given.',
  owner_name: 'The name of the person who replies.',
  question: 'The open question in the visitor’s words. A sentence with it is left out where nothing is open.',
  need: 'The stated need, one sentence. A sentence with it is left out where none was said.',
  company: 'The visitor’s company, or “your company” where none was given.',
  service: 'The service line, or “this” where none was found.',
  channels: 'How the visitor can be reached, such as “by e-mail”. Known only where the bot asks for permission.',
};

const fallbacks: TemplateValues = {
  visitor_name: 'there',
  company: 'your company',
  service: 'this',
  channels: 'with the details you gave',
};
const slot = /\{\{\s*([a-z_]+)\s*\}\}/gi;

const isPlaceholder = (name: string): name is Placeholder => (placeholders as readonly string[]).includes(name);

/** Names within `{{…}}` that no placeholder has, in the order written, each once. */
export function unknownPlaceholders(body: string): string[] {
  const names = [...body.matchAll(slot)].map((hit) => hit[1] ?? '');
  return [...new Set(names.filter((name) => !isPlaceholder(name.toLowerCase())))];
}

/**
 * Approved language with its placeholders filled. A placeholder without a value takes its plain fallback; where it has none, the
 * sentence that holds it is left out, so that no reply quotes a question that nobody asked. Values are data: braces within them
 * are not read as placeholders.
 */
export function fillTemplate(body: string, values: TemplateValues): string {
  const lines = body.split('\n').map((line) => {
    const kept = splitSentences(line).filter((sentence) =>
      slotsOf(sentence).every((name) => filling(name, values) !== null),
    );
    return {
      text: kept
        .join('')
        .replace(slot, (whole, name: string) => filling(name, values) ?? whole)
        .trimEnd(),
      was: line,
    };
  });
  return lines
    .filter((line, index) => line.text !== '' || line.was.trim() === '' || (index === 0 && lines.length === 1))
    .map((line) => line.text)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function filling(name: string, values: TemplateValues): string | null {
  const known = name.toLowerCase();
  if (!isPlaceholder(known)) return `{{${name}}}`;
  const value = values[known]?.trim().replace(/\s*\n\s*/g, ' ');
  return value || fallbacks[known] || null;
}

const slotsOf = (text: string) => [...text.matchAll(slot)].map((hit) => hit[1] ?? '');

/** Pieces of a line that end with a sentence's end or a quoted placeholder, white space kept, so that joining them gives the line. */
function splitSentences(line: string): string[] {
  return line.match(/.+?(?:(?:[.!?…]+["'”’)\]]*|\}\}["'”’)\]]+)(?:\s+|$)|$)/gu) ?? [];
}

/** The name to greet somebody by: the first one, or all of it where it starts with a title. */
export function greetingName(name: string | null): string | null {
  const words = name?.trim().split(/\s+/) ?? [];
  const first = words[0];
  if (!first) return null;
  return /^(?:dr|prof|mr|mrs|ms|mx|herr|frau|sir|dame)\.?$/i.test(first) ? words.join(' ') : first;
}
