import { fold } from '@/lib/transcript/text';
import { contentOf, findQuestions, type Question } from './acts/questions';
import type { Reading, Turn } from './reading';
import type { QuestionFinding } from './schema';

/** How clearly a question must be put that its answer is worth telling. */
const clear = 2;
const mostWords = 16;
/** Nothing in these tells anything: "Great question!", "Happy to help." */
const empty =
  /^(?:\W*(?:great|good|lovely|perfect|thanks?|thank you|sure|of course|certainly|absolutely|no problem|happy to help|hi|hello|hey|welcome|i see|got it|noted|understood|sorry|that's a good one|yes|no|yep|yeah|ok|okay)\b[^.!?]{0,24}[.!]?)$/;

/** What the business answered to the latest question that it did answer: who said it and the words that answer most, cut to few. */
export function answerGiven(
  reading: Reading,
  open: readonly Pick<QuestionFinding, 'message'>[],
): { by: 'bot' | 'agent'; quote: string } | null {
  const stillOpen = new Set(open.map((question) => question.message));
  const answered = findQuestions(reading)
    .filter((question) => question.answeredBy && question.strength >= clear && !stillOpen.has(question.turn.number))
    .at(-1);
  if (!answered?.answeredBy) return null;
  const quote = answeringWords(answered, answered.answeredBy);
  return quote ? { by: answered.answeredBy.role === 'agent' ? 'agent' : 'bot', quote } : null;
}

/** The sentence of the answer that shares most words with the question; the first that says anything where none does. */
function answeringWords(question: Question, turn: Turn): string | null {
  const asked = contentOf(fold(question.text));
  let best = '';
  let most = -1;
  for (const { text } of turn.sentences) {
    const low = fold(text);
    if (/\?\s*$/.test(low) || empty.test(low)) continue;
    const shared = [...contentOf(low)].filter((stem) => asked.has(stem)).length;
    if (shared > most) {
      best = text;
      most = shared;
    }
  }
  const words = best
    .replace(/[“”"]/g, '')
    .replace(/[.!\s]+$/, '')
    .split(/\s+/)
    .filter(Boolean);
  if (words.length === 0) return null;
  return words.length > mostWords
    ? `${words
        .slice(0, mostWords)
        .join(' ')
        .replace(/[,;:–-]+$/, '')} …`
    : words.join(' ');
}
