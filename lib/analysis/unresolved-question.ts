import { redactSensitive } from '@/lib/language/redact';
import type { Question } from './acts/questions';
import { evidenceOf } from './reading';
import type { Analysis, QuestionFinding } from './schema';

/** The visitor's latest question that nobody answered, and the other open ones, latest first (guidelines, "unresolved question"). */
export function findOpenQuestions(
  questions: readonly Question[],
): Pick<Analysis, 'unresolvedQuestion' | 'otherOpenQuestions'> {
  const open = questions.filter((question) => question.answeredBy === null);
  const findings = open
    .slice()
    .reverse()
    .map(
      (question): QuestionFinding => ({
        text: redactSensitive(question.text).slice(0, 500),
        message: question.turn.number,
        deferredAt: question.deferredAt?.number ?? null,
        evidence: [evidenceOf(question.turn, question.start, question.end)],
        confidence: question.openness ?? (question.strength >= 3 ? 0.85 : 0.65),
      }),
    );
  return { unresolvedQuestion: findings[0] ?? null, otherOpenQuestions: findings.slice(1) };
}
