import type { ContactWish } from './acts/contact-wish';
import type { Said } from './consent-said';
import { type ConsentState, limit, refuse } from './consent-state';
import { takenBack } from './consent-words';
import { emailsOf, phonesOf } from './details';
import { evidenceOf, type Reading } from './reading';

/** Takes back what was agreed to, or what was given; the same words about something else ("forget the green one") say nothing here. */
export function readWithdrawal(reading: Reading, said: Said, state: ConsentState): boolean {
  const { turn, details, wanted, limits } = said;
  const withdrawal = said.withdrawal ?? takenBackInReply(reading, said);
  if (!withdrawal || wanted.length > 0 || details.email || details.phone) return false;
  const something =
    state.status !== null ||
    said.asked.permission !== null ||
    said.withdrawal === null ||
    /\b(?:call|ring|phone|contact|write|text|e-?mail|reach|touch|reply|number|details|address)\b|nummer|correo|n[uú]mero|adresse|daten|datos/.test(
      turn.low.slice(withdrawal.start, withdrawal.end),
    ) ||
    reading.visitor.some(
      (other) => other.index < turn.index && (emailsOf(other).length > 0 || phonesOf(other).length > 0),
    );
  if (!something) return false;
  const named = new Set([...withdrawal.channels, ...limits]);
  if (state.status === 'granted' && named.size > 0) {
    const left = [...state.channels].filter((channel) => !named.has(channel));
    if (left.length > 0 && left.length < state.channels.size) {
      limit(state, named);
      state.evidence.push(evidenceOf(turn));
      return true;
    }
  }
  const reason =
    state.status === 'granted' ? 'The visitor took back an earlier yes.' : 'The visitor said no to being contacted.';
  refuse(state, named.size > 0 ? named : [...state.channels], evidenceOf(turn), reason);
  return true;
}

/** "Do I bandage it or leave it?": what the visitor asks to do with something else. */
const asksWhatToDo =
  /(?<!\p{L})(?:do|should|shall|must|can|could|would|will|may) (?:i|we|you|they|he|she|it)(?!\p{L})[^?]*$|(?<!\p{L})or (?:\p{L}+ )?$|(?<!\p{L})(?:soll|darf|muss) (?:ich|wir)(?!\p{L})[^?]*$|(?<!\p{L})(?:dois-je|faut-il|est-ce que je|debo|tengo que)(?!\p{L})[^?]*$/u;

/** "We've passed your number on.\" – "Delete it again please": a pronoun takes back what the business has just said. */
function takenBackInReply(reading: Reading, { turn }: Said): ContactWish | null {
  const before = reading.turns[turn.index - 1];
  if (
    !before?.act ||
    !/\b(?:noted|passed|saved|recorded|logged|stored|forwarded|consent|permission|agree(?:d|ing)|preferences|sent your|went to|has your|will (?:call|ring|phone|write|e-?mail|text|contact|be in touch|get back)|(?:is|are) (?:set|booked|arranged)|call ?back|have your (?:number|e-?mail|details|consent|permission|go-ahead|address)|got your (?:number|e-?mail|details)|added you)\b|(?:will|'ll) (?:\w+ )?(?:call|ring|phone|telephone|write|e-?mail|text|contact|message|reach|follow up|reply|get (?:back|in touch)|be in touch|give you)\b|einwilligung|hemos guardado|llamaremos|escribir[aá]|on vous (?:appelle|rappelle|[ée]crit)|(?:wir )?rufen (?:sie )?an|melde[nt]/.test(
      before.low,
    )
  )
    return null;
  if (
    /\?\s*$/.test(before.low) ||
    (/^(?:do|does|can|could|is|are|will|how|what|when|where|why)\b/.test(turn.low) &&
      !/\b(?:can (?:we|you|i|\w+)|could you) (?:please )?(?:un|delete|remove|cancel|stop)/.test(turn.low))
  )
    return null;
  const hit = takenBack.exec(turn.low);
  if (!hit) return null;
  const clause =
    turn.low
      .slice(Math.max(0, hit.index - 60), hit.index)
      .split(/[.!?;\n]/)
      .at(-1) ?? '';
  if (asksWhatToDo.test(clause)) return null;
  const end = hit.index + hit[0].length;
  return { kind: 'withdraw', channels: [], start: hit.index, end, sends: false, hedged: false };
}
