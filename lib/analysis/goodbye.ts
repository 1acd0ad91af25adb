import type { VisitorActs } from './model/visitor-acts';
import { answeredTo, type Reading, type Turn } from './reading';

const words = (list: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${list})(?![\\p{L}\\p{N}])`, 'u');

/** Words of parting; said anywhere in the last thing that somebody writes, they are a goodbye. */
const parting = words(
  `bye+|by[e-]?bye|good ?bye|cheerio|ta[ -]?ra|toodle(?:-?oo|s)|see (?:you|ya|u|yous)(?: (?:later|soon|then|there|around|next \\p{L}+|on \\p{L}+|tomorrow))?|seeya|cya|c ya|catch (?:you|ya|u)|laters|l8rs?|ttyl|ttfn|so long|farewell|good ?night|night night|gn|peace out|over and out|take care|all the best|good day to you|all the very best|hwyl|slán|adi[oó]s|hasta (?:luego|pronto|otra|la vista)|chao|chau|nos vemos|au revoir|à (?:bientôt|plus tard|la prochaine|vous aussi)|bonne (?:journée|soirée|fin de|continuation)|tschüs+i?|tschau|ciao|(?:auf )?wieder(?:sehen|hören|schauen)|bis (?:dann|bald|später)|schönen? (?:tag|abend|feierabend|wochenende)|mach'?s gut|pfiat|arrivederci|buona (?:giornata|serata)|a presto|tot ziens|doei|até logo|tchau`,
);
const wishing = words(
  `(?:have|hav|enjoy) (?:a |an |the |your |yourselves )?(?:rest of (?:the|your) )?(?:very |really )?(?:good|great|nice|lovely|wonderful|fab|fantastic|super|pleasant|profitable|day|weekend|evening|one)|happy (?:friday|weekend|easter|christmas|new year)|merry christmas|you (?:too|as well)(?=\\W*$|,? (?:bye|thanks|take))`,
);
const leaving = words(
  `back to (?:work|it|the \\p{L}+|my \\p{L}+|bed)|(?:i'?m|im|am) (?:off|out|done|all set)(?: now| here| then)?(?=\\W*$|[,.!])|(?:heading|off) (?:off|out|home|to bed|to work|now)|done here|signing off|logging off|closing (?:this|the chat)|away (?:up|down|to|off)|i'?ll leave (?:it|you) (?:there|to it|at that)|leave it there`,
);
/** "That is all": ends a chat where it stands by itself or after a no, not as the end of an answer. */
const allSaid =
  /^\W*(?:(?:no|nope|nah|ok(?:ay)?|great|perfect|cool|brill\w*|right|yup|yes|lovely|phew|grand|super|ah|oh|thanks|cheers|ta)[\s,.!-]+)*(?:that(?:'s|s| is| was|'ll be| will be|'d be|'?ll do)?|this is|it's|nothing|das war'?s?|das wäre|eso es|c'est|è) (?:it|all|everything|the lot|me|grand|else|todo|tout|alles|tutto)(?: (?:i needed|i wanted|from me|for now|for today|thanks|thank you|thx|ta|cheers|then|really|done|sorted|i think|folks|grand))*(?:[\s,.!-]+(?:thanks|thank you|thx|ta|cheers|bye|mate|folks|much)\b)*[^\p{L}?]*$/u;
const nothingMore =
  /^\W*(?:no|nope|nah|nein|non|nothing|i'?m (?:good|fine|ok)|im (?:good|fine|ok)|all (?:good|done|set|sorted))(?:[\s,.!-]+(?:thanks?|thank you|thx|ta|cheers|danke|gracias|merci|that'?s (?:it|all)|all (?:good|done|set|sorted)|i'?m (?:good|fine|ok)|im (?:good|fine|ok)|mate|for now|you'?ve been|very helpful|great help))*[^\p{L}?]*$/u;
const anythingElse =
  /(?<!\p{L})(?:anything (?:else|more|further)|something else|any (?:other|further|more) questions?|else (?:i|we) can|more (?:i|we) can do|sonst noch|noch etwas|algo más|autre chose|altro)(?!\p{L})/u;

/** From how sure the learned act is that a message takes leave. */
const sure = 0.5;

/**
 * True where the visitor has said goodbye and meant it, in the last thing that they said. "Thanks" or a thumbs-up is none, nor is a
 * refusal to be contacted, nor a goodbye with a question in it.
 */
export function saidGoodbye(reading: Reading, acts?: VisitorActs): boolean {
  const last = lastSaid(reading);
  if (last.length === 0 || last.some((turn) => turn.injection || /\?\W*$/.test(turn.low))) return false;
  return last.some((turn) => takesLeave(reading, turn) || (acts?.get(turn.number)?.bye ?? 0) >= sure);
}

/** The visitor's messages since the business spoke last before them, at most three. */
function lastSaid(reading: Reading): Turn[] {
  const last = reading.visitor.at(-1);
  if (!last) return [];
  const said: Turn[] = [];
  for (let index = last.index; index >= 0 && said.length < 3; index -= 1) {
    const turn = reading.turns[index];
    if (turn?.role !== 'visitor') break;
    said.push(turn);
  }
  return said;
}

function takesLeave(reading: Reading, turn: Turn): boolean {
  const { low } = turn;
  if (parting.test(low) || wishing.test(low) || leaving.test(low)) return true;
  if (/^\W*(?:later|peace|night)\W*$/.test(low)) return true;
  if (!courtesy.test(low)) return false;
  return (
    allSaid.test(low) ||
    (nothingMore.test(low) && answeredTo(reading, turn).some((before) => anythingElse.test(before.low)))
  );
}

/** A bare "no, that's it" answers; with thanks, or a word that it is all for now, it closes. */
const courtesy = words(
  'thanks?|thank you|thx|ta|cheers|danke|gracias|merci|grazie|diolch|from me|for now|for today|i needed|i wanted|been (?:very )?(?:helpful|great)',
);
