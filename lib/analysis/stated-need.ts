import { redactSensitive } from '@/lib/language/redact';
import type { VisitorActs } from './model/visitor-acts';
import { type NeedClause, needClauses } from './need-clauses';
import { worthOf } from './need-score';
import { sentenceOf } from './need-sentence';
import { evidenceOf, type Reading } from './reading';
import type { Analysis, Route } from './schema';

/** Words of a need; the sentence ends at a clause, so that few reach it (guidelines: at most 25 on average). */
const mostWords = 27;
/** What is longer all the same is cut to this. */
const cutTo = 25;
const leastGain = 0.03;
/** How much a clause pays for its words: 0 nothing, 1 all. */
const thrift = 0.4;

type Known = { acts: VisitorActs; clear: boolean; language: string | null; route?: Route };

/**
 * What the visitor wants, as one sentence of about 25 words that a salesperson can read aloud: the clauses that say most of it, told
 * in the third person ("Needs 40 desks for the Leeds office by May; asks whether we deliver at weekends"). Never more than was said.
 */
export function stateNeed(reading: Reading, { acts, clear, language, route = 'sales' }: Known): Analysis['statedNeed'] {
  const clauses = needClauses(reading, acts);
  const instructing = reading.visitor.filter((turn) => turn.injection);
  if (instructing.length > 0 && (route === 'spam' || !clear || clauses.length === 0)) {
    return {
      value: 'No request of their own: a message tries to instruct the bot.',
      evidence: instructing.map((turn) => evidenceOf(turn, turn.injection?.start, turn.injection?.end)),
      confidence: 0.6,
    };
  }
  const own = language !== null && language !== 'en';
  const lead = own ? '' : leadOf(route);
  const chosen = choose(clauses, mostWords - (lead ? lead.split(' ').length : 0));
  if (chosen.length === 0) return null;
  const text = own ? chosen.map(said).join('; ') : lead + sentenceOf(chosen, route);
  return {
    value: finish(redactSensitive(shorten(text))),
    evidence: chosen.map((clause) => evidenceOf(clause.turn, clause.start, clause.end)),
    confidence: clear ? 0.75 : 0.45,
  };
}

function leadOf(route: Route): string {
  if (route === 'unclear') return 'has not said what it is about; ';
  return route === 'spam' ? 'sends a sales pitch; ' : '';
}

/** The clauses that together say most in the fewest words. */
function choose(clauses: readonly NeedClause[], room: number): NeedClause[] {
  const open = [...clauses];
  const chosen: NeedClause[] = [];
  const known = new Set<string>();
  let left = room;
  while (left > 2 && open.length > 0) {
    let best: NeedClause | null = null;
    let bestGain = 0;
    for (const clause of open) {
      const fresh = [...clause.stems].filter((stem) => !known.has(stem)).length;
      if (fresh === 0 || (chosen.length > 0 && clause.words > left)) continue;
      const gain = worthOf(clause.score, fresh) / Math.max(3, clause.words) ** thrift;
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

function said({ turn, start, end }: NeedClause): string {
  return turn.text
    .slice(start, end)
    .replace(/\s+/g, ' ')
    .replace(
      /^(?:(?:hallo|hola|buenas(?: tardes| noches)?|buenos d[ií]as|bonjour|bonsoir|salut|moin|servus|guten (?:tag|morgen|abend)|ciao|buongiorno|ol[áa]|bjr|wenas|hi|hello)[\s,.!:;-]+)+/i,
      '',
    )
    .replace(/[\s.,;:]+$/, '')
    .trim();
}

/** Words that a cut must not end on. */
const danglers =
  /(?:[\s,;:(-]+(?:and|or|but|the|an?|to|of|for|in|on|at|with|their|our|is|are|it|its|we|they|by|so|if|that|any|even|can|after|whether|asks|from|about|as|than|because|which|who|has|have|be|not|was|were|will|would|when|where|what|how|says|wants|needs|this|every|per|no|all|more))+$/i;

function shorten(text: string): string {
  const words = text.split(/\s+/);
  if (words.length <= mostWords + 2) return text;
  const cut = words.slice(0, cutTo).join(' ');
  const pause = Math.max(cut.lastIndexOf(', '), cut.lastIndexOf('; '));
  return (pause > cut.length * 0.6 ? cut.slice(0, pause) : cut).replace(danglers, '');
}

function finish(text: string): string {
  const clean = text
    .replace(/^[^\p{L}\p{N}\p{Sc}“[¿¡]+/u, '')
    .replace(/\s+([,;.])/g, '$1')
    .replace(/[\s,;:(-]+$/, '');
  const first = clean.charAt(0).toUpperCase() + clean.slice(1);
  return /[.!?”]$/.test(first) ? first : `${first}.`;
}
