import { redactSensitive } from '@/lib/language/redact';
import type { VisitorActs } from './model/visitor-acts';
import { type NeedClause, needClauses } from './need-clauses';
import { evidenceOf, type Reading } from './reading';
import type { Analysis } from './schema';

/** Words of a need; the sentence ends at a clause, so that few reach it (guidelines: at most 25 on average). */
const mostWords = 27;
const leastGain = 0.8;

/**
 * What the visitor wants, as one sentence of about 25 words that a salesperson can read aloud: the clauses that say most of it, told
 * in the third person ("Needs 40 desks for the Leeds office by May; asks whether we deliver at weekends"). Never more than was said.
 */
export function stateNeed(
  reading: Reading,
  { acts, clear, language }: { acts: VisitorActs; clear: boolean; language: string | null },
): Analysis['statedNeed'] {
  const chosen = choose(needClauses(reading, acts));
  if (chosen.length === 0) return null;
  const own = language !== null && language !== 'en';
  const text = own ? chosen.map((clause) => said(clause)).join('; ') : compose(chosen);
  return {
    value: finish(redactSensitive(shorten(text))),
    evidence: chosen.map((clause) => evidenceOf(clause.turn, clause.start, clause.end)),
    confidence: clear ? 0.75 : 0.45,
  };
}

/** The clauses that together say most in the fewest words. */
function choose(clauses: readonly NeedClause[]): NeedClause[] {
  const open = [...clauses];
  const chosen: NeedClause[] = [];
  const known = new Set<string>();
  let left = mostWords;
  while (left > 2 && open.length > 0) {
    let best: NeedClause | null = null;
    let bestGain = 0;
    for (const clause of open) {
      const fresh = [...clause.stems].filter((stem) => !known.has(stem)).length;
      if (fresh === 0 || (chosen.length > 0 && clause.words > left)) continue;
      const gain = (clause.score + fresh * 0.6) / Math.sqrt(Math.max(4, clause.words));
      if (gain > bestGain) {
        best = clause;
        bestGain = gain;
      }
    }
    if (!best || (chosen.length > 0 && bestGain < leastGain)) break;
    open.splice(open.indexOf(best), 1);
    chosen.push(best);
    for (const stem of best.stems) known.add(stem);
    left -= best.words;
  }
  return chosen.sort((a, b) => a.turn.index - b.turn.index || a.start - b.start);
}

/** One sentence of the clauses: the clearest wish first, then what belongs to it, what is told besides, and what is asked. */
function compose(clauses: readonly NeedClause[]): string {
  const full = clauses.filter((clause) => clauses.length === 1 || clause.stems.size > 1 || clause.words > 2);
  const told = (full.length > 0 ? full : clauses).filter((clause) => clause.reported.kind !== 'question');
  const asked = (full.length > 0 ? full : clauses).filter((clause) => clause.reported.kind === 'question');
  const questions = joinQuestions(asked.map((clause) => clause.reported.text));
  const fragments = told.filter((clause) => clause.reported.kind === 'fragment').map((clause) => clause.reported.text);
  const wish = told.find((clause) => clause.reported.kind === 'wish');
  const statements = told.filter((clause) => clause.reported.kind !== 'fragment' && clause !== wish);
  const rest = statements.map((clause) => clause.reported.text);
  if (wish) return [[wish.reported.text, ...fragments].join(', '), ...rest, questions].filter(Boolean).join('; ');
  if (fragments[0] && startsAsThing(fragments[0]))
    return [`wants ${fragments.join(', ')}`, ...rest, questions].filter(Boolean).join('; ');
  if (rest.length > 0)
    return [[rest[0], ...fragments].join(', '), ...rest.slice(1), questions].filter(Boolean).join('; ');
  if (questions) return fragments.length > 0 ? `${questions}: ${fragments.join(', ')}` : questions;
  return `asks about ${fragments.join(', ')}`;
}

/** "asks whether we deliver", "asks when we open" → "asks whether we deliver and when we open". */
function joinQuestions(questions: readonly string[]): string {
  return questions.map((text, place) => (place === 0 ? text : text.replace(/^asks /, ''))).join(' and ');
}

/** A bare noun phrase of an amount or a kind: "24 gate valves", "a trampoline". */
function startsAsThing(text: string): boolean {
  return /^(?:\d|an? |some |one |two |three |four |five |six |seven |eight |nine |ten |new |a\w* couple )/i.test(text);
}

function said({ turn, start, end }: NeedClause): string {
  return turn.text.slice(start, end).replace(/\s+/g, ' ').trim();
}

/** Words that a cut must not end on. */
const danglers =
  /(?:[\s,;:(-]+(?:and|or|but|the|an?|to|of|for|in|on|at|with|their|our|is|are|it|its|we|they|by|so|if|that|any|even|can|after|whether|asks|from|about|as|than|because|which|who|has|have|be))+$/i;

function shorten(text: string): string {
  const words = text.split(/\s+/);
  if (words.length <= mostWords + 2) return text;
  const cut = words.slice(0, mostWords).join(' ');
  const pause = Math.max(cut.lastIndexOf(', '), cut.lastIndexOf('; '));
  return (pause > cut.length * 0.6 ? cut.slice(0, pause) : cut).replace(danglers, '');
}

function finish(text: string): string {
  const clean = text
    .replace(/^[^\p{L}\p{N}\p{Sc}“[]+/u, '')
    .replace(/\s+([,;.])/g, '$1')
    .replace(/[\s,;:(-]+$/, '');
  const first = clean.charAt(0).toUpperCase() + clean.slice(1);
  return /[.!?”]$/.test(first) ? first : `${first}.`;
}
