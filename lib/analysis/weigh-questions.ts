import { asksNothing } from './acts/no-question';
import { askingStrength, type Question } from './acts/questions';
import { answerFeatures, repliesTo } from './model/answer-features';
import { probabilitiesOf } from './model/linear';
import type { Models } from './model/models';
import { askingParts, questionFeatures } from './model/question-features';
import type { Reading, Turn } from './reading';
import type { Route } from './schema';

type Given = { reading: Reading; rules: readonly Question[]; models: Models; route: Route };

/**
 * The visitor's questions and what became of each, as the learned models see it; what the rules found where there are no models. Who only
 * sells to the business has no question that it owes an answer.
 */
export function weighQuestions({ reading, rules, models, route }: Given): Question[] {
  const threshold = models.questions.labels.question?.threshold;
  if (threshold === undefined || models.answers.labels.answers === undefined) return [...rules];
  if (route === 'spam') return [];
  return reading.visitor.flatMap((turn) =>
    turn.injection ? [] : questionsIn(reading, turn, models, threshold).map((found) => settle(reading, found, models)),
  );
}

type Found = { question: Question; probability: number };

function questionsIn(reading: Reading, turn: Turn, models: Models, threshold: number): Found[] {
  const found: Found[] = [];
  for (const part of askingParts(turn)) {
    if (asksNothing(turn.low.slice(part.start, part.end))) continue;
    const probability = probabilitiesOf(models.questions, questionFeatures(reading, turn, part)).question ?? 0;
    if (probability < threshold) continue;
    const last = found.at(-1);
    const few = part.text.split(/\s+/).length <= 2;
    if (last && few && turn.text.slice(last.question.end, part.start).trim() === '') {
      last.question.end = part.end;
      last.question.text = turn.text.slice(last.question.start, part.end);
      last.probability = Math.max(last.probability, probability);
      continue;
    }
    const { text, start, end } = part;
    const question = {
      turn,
      text,
      start,
      end,
      answeredBy: null,
      deferredAt: null,
      strength: askingStrength(turn.low.slice(start, end)),
    };
    found.push({ question, probability });
  }
  return found;
}

function settle(reading: Reading, { question, probability }: Found, models: Models): Question {
  const { answers, defers } = models.answers.labels;
  let left = 1;
  for (const reply of repliesTo(reading, question)) {
    const weighed = probabilitiesOf(models.answers, answerFeatures(reading, question, reply));
    const answered = weighed.answers ?? 0;
    left = Math.min(left, 1 - answered);
    if (answers && answered >= answers.threshold) {
      question.answeredBy = reply;
      break;
    }
    if (!question.deferredAt && defers && (weighed.defers ?? 0) >= defers.threshold) question.deferredAt = reply;
  }
  question.openness = Math.round(Math.min(0.99, probability * left) * 100) / 100;
  return question;
}
