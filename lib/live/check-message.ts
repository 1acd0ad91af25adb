import { type Database, driverOf } from '@/db/client';
import type { SourceContext } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/intake/read-transcript';
import { approvedAlternative, topicOfPromise } from '@/lib/language/alternative';
import { findPromises } from '@/lib/language/promises';
import type { SnippetTopic } from '@/lib/language/schema';
import { withoutSensitive } from '@/lib/language/without-sensitive';
import { withinTime } from '@/lib/pipeline/time-limit';
import type { CheckAnswer } from './answers';
import { checkInputSchema } from './turn-input';

/** Milliseconds that checking one draft may take. */
const longestCheck = 2000;

/**
 * Checks a draft of a bot, or of a person, for promises: each with its sentence, the rule, why, and approved words to say instead, in
 * the order of the draft. A draft that promises nothing is answered without the database. Throws BAD_REQUEST for what is no draft.
 */
export async function checkMessage(ctx: SourceContext, body: unknown): Promise<CheckAnswer> {
  const { text, visitor_name, company, service } = parseInput(checkInputSchema, body);
  const promises = promisesIn(text);
  if (promises.length === 0) return { ok: true, findings: [] };
  const texts = await readTexts(ctx.db, [...new Set(promises.map(({ kind }) => topicOfPromise[kind]))]);
  const findings = promises.map((promise) =>
    withoutSensitive({
      sentence: promise.sentence,
      start: promise.start,
      end: promise.end,
      rule: promise.kind,
      why: promise.rule,
      alternative: approvedAlternative(promise, texts, { visitor_name, company, service }),
    }),
  );
  return { ok: false, findings };
}

function promisesIn(text: string) {
  try {
    return withinTime(longestCheck, () => findPromises(text)).sort((a, b) => a.start - b.start);
  } catch (cause) {
    throw new AppError('UNPROCESSABLE', 'This draft could not be checked in time. Send it in shorter parts.', {
      cause,
    });
  }
}

/** The approved texts of these topics in the order in which people read them. */
export async function readTexts(
  db: Database,
  topics: readonly SnippetTopic[],
): Promise<{ topic: SnippetTopic; body: string }[]> {
  return driverOf(db)<{ topic: SnippetTopic; body: string }[]>`
    select topic, body from snippets where active and topic in ${driverOf(db)([...topics])} order by topic, title limit 200`;
}
