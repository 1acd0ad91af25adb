import type { NeedClause } from './need-clauses';
import type { Route } from './schema';

/** One sentence of the clauses: the wish with what belongs to it, what is told besides, and what is asked. */
export function sentenceOf(clauses: readonly NeedClause[], route: Route): string {
  const kept = clauses.filter((clause) => clauses.length === 1 || clause.stems.size > 1 || clause.words > 2);
  const all = kept.length > 0 ? kept : clauses;
  const of = (...kinds: NeedClause['reported']['kind'][]) =>
    all.filter((clause) => kinds.includes(clause.reported.kind));
  const questions = joinQuestions([...new Set(of('question').map(textOf))]);
  const wishes = joinWishes(of('wish').map(textOf));
  const own = joinVerbs(of('own').map(textOf));
  const fragments = inOrder(of('fragment').map(textOf));
  const told = of('told').map(textOf);
  const things = fragments.join(', ');
  const parts: string[] = [];
  if (wishes) parts.push(things ? `${wishes}, ${things}` : wishes, own);
  else if (
    things &&
    isThing(fragments[0] ?? '') &&
    (route === 'sales' || route === 'existing_customer') &&
    isOrdered(all)
  )
    parts.push(`wants ${things}`, own);
  else if (own && !startsWithFragment(all)) parts.push(things ? `${own}, ${things}` : own);
  else if (things) parts.push(`writes about ${things}`, own);
  parts.push(...told.map((text, place) => (place === 0 && !/\bsays?\b/.test(text) ? `says ${text}` : text)), questions);
  return parts.filter(Boolean).join('; ');
}

function textOf({ reported }: NeedClause): string {
  return reported.text;
}

function startsWithFragment(clauses: readonly NeedClause[]): boolean {
  return clauses[0]?.reported.kind === 'fragment';
}

/** "asks whether we deliver", "asks when we open" → "asks whether we deliver and when we open". */
function joinQuestions(questions: readonly string[]): string {
  return questions.map((text, place) => (place === 0 ? text : text.replace(/^asks /, ''))).join(' and ');
}

/** "wants a desk", "wants it by May" → "wants a desk and wants it by May". */
function joinWishes(wishes: readonly string[]): string {
  return wishes.join('; ');
}

function joinVerbs(own: readonly string[]): string {
  return own.join(own.some((text) => / and /.test(text)) ? '; ' : ' and ');
}

/** What stands best after "writes about" first; what only adds to something last. */
function inOrder(fragments: readonly string[]): string[] {
  const adds = (text: string) =>
    /^(?:been|plus|already|only|just|yeh|back|about|around|approx|ish|not|too|also|with|without|from|in|on|at|for|of|and|or|under|no|now|same|first|second|third|next|last|less|more|real|really|very|properly|strictly|old|off|still|asap|\d+(?:st|nd|rd|th)?(?: \w+)?$)(?![\p{L}'])/iu.test(
      text,
    ) ||
    /^(?:(?:acct|account|order|ref|contract|job|invoice|inv|booking|ticket|policy|member)\.? ?(?:no\.? ?|number ?|#)?)?[\p{Lu}#]{0,5}[- ]?\d[\p{L}\d-]*$/u.test(
      text,
    );
  return [...fragments.filter((text) => !adds(text)), ...fragments.filter(adds)];
}

/** The message that names the things asks for them, as far as it can be told. */
function isOrdered(clauses: readonly NeedClause[]): boolean {
  const signs = clauses.find((clause) => clause.reported.kind === 'fragment')?.signs;
  return (signs?.request ?? 0) >= 0.6 && signs?.opens === 1;
}

/** A bare noun phrase of an amount or a kind: "24 gate valves", "a trampoline". */
function isThing(text: string): boolean {
  return /^(?:\d+[\d.,]* ?(?:x |× )?(?!(?:for|of|to|by|mm|cm|m|min|in|at|on|per|and|or|is|off)\b)\p{L}{3,}|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|a couple(?: of)?) \p{L}{3,})/iu.test(
    text,
  );
}
