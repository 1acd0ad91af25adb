import type { Flag } from '@/lib/analysis/schema';
import { fillTemplate, greetingName, type TemplateValues } from '@/lib/language/fill-template';
import type { SnippetTopic } from '@/lib/language/schema';

type Text = { topic: SnippetTopic; title: string; body: string };
type About = {
  contactName: string | null;
  contactCompany: string | null;
  ownerName: string;
  question: string | null;
  need: string | null;
  service: string | null;
};

/** Which approved topic answers which flag, the most delicate first. */
const topicOf: readonly [Flag, SnippetTopic][] = [
  ['legal_advice', 'legal'],
  ['guarantee', 'result'],
  ['pricing', 'pricing'],
  ['custom_scope', 'scope'],
  ['poor_fit', 'fit'],
];

/** What the placeholders of approved language stand for in one handoff. */
function templateValues(about: About): TemplateValues {
  return {
    visitor_name: greetingName(about.contactName),
    owner_name: about.ownerName,
    question: about.question,
    need: about.need,
    company: about.contactCompany,
    service: about.service,
  };
}

/**
 * A first reply made of approved language alone: a greeting, the open question (or the need), up to two texts for what the visitor
 * asked about, a closing. The first text of a topic by title is taken. Empty where nothing is approved yet.
 */
export function composeDraft(texts: readonly Text[], about: About, flags: readonly Flag[]): string {
  const sorted = [...texts].sort((a, b) => a.title.localeCompare(b.title));
  const values = templateValues(about);
  const pick = (topic: SnippetTopic, fits: (body: string) => boolean = () => true) =>
    sorted.find((text) => text.topic === topic && fits(text.body));
  const frustrated = flags.some((flag) => flag === 'frustrated' || flag === 'repeating' || flag === 'complaint');
  const greetings = sorted.filter((text) => text.topic === 'greeting');
  const greeting = frustrated
    ? (greetings.find((text) => /\bsorry\b|\bapolog/i.test(text.body)) ?? greetings[0])
    : greetings[0];
  const asked = about.question ? pick('question', quotesQuestion) : pick('question', (body) => !quotesQuestion(body));
  const topics = topicOf.filter(([flag]) => flags.includes(flag)).map(([, topic]) => topic);
  const answers = [...new Set(topics)].slice(0, 2).map((topic) => pick(topic));
  return [greeting, asked, ...answers, pick('closing')]
    .flatMap((text) => (text ? [fillTemplate(text.body, values)] : []))
    .filter((text) => text !== '')
    .join('\n\n');
}

const quotesQuestion = (body: string) => /\{\{\s*question\s*\}\}/i.test(body);
