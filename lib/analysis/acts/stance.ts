/** How a visitor's words stand to a yes-or-no question. */
export type Stance = 'yes' | 'no' | 'hedge' | null;

const hedge =
  /\b(?:maybe|may ?be|mayy+be|perhaps|possibly|i guess|guess so|depends?|not sure|unsure|don't know|dont know|dunno|idk|let me (?:first )?(?:think|see|check|ask|talk)|lemme|think about it|thinking about it|we'll see|let's see|lets see|might(?: do)?|i suppose|suppose so|if (?:they|you) must|at some point|some day|one day|down the line|later|not (?:right )?now|not yet|not till|not until|not me right now|first (?:need|have) to|talk to (?:my|the) (?:wife|husband|boss|partner|team)|run it by|can't promise|cant promise|vielleicht|mal sehen|eventuell|kommt drauf an|quizás?|tal vez|depende|puede ser|peut-être|peut être|on verra|ça dépend|forse|vediamo|talvez|misschien)\b|hmm+/;
const strongNo =
  /^(?:\W*)(?:(?:uh|um|er|oh|ah|lol|haha|omg|wow|well|honestly|sorry|lord|god|heavens|hell)[\s,.!]+)*(?:no+|nah+|nope|neither|never|nein|non|nee|não|pass\b|rather not|i'd rather not|id rather not|i would rather not|i'd rather|id rather|absolutely not|definitely not|certainly not|of course not|not really|please don't|pls dont|please no|don't|dont|do not|no need|not necessary|nobody|surtout pas|lieber nicht|mejor no|que no|leave it|not interested)(?=[\s,.!?)]|$)/;
const softNo =
  /\b(?:rather not|no thanks?|no thank you|not interested|don't want|dont want|do not want|no need|needn't|not giving|wouldn't (?:like|want)|prefer not|please not|pass on that|leave me (?:alone|off|out)|not necessary|god no|heavens no|lord no|hell no|she didn't|he didn't|they didn't|you didn't)\b/;
const yes =
  /\b(?:yes+|yeah+|yea|yep+|yup+|yh|ya|aye|sure|ok(?:ay)?|k|fine|certainly|absolutely|definitely|obviously|naturally|of course|course|go ahead|go for it|go on|please do|do so|by all means|sounds (?:good|great|fine)|that's (?:fine|ok|okay|good|great|ace|perfect)|thats (?:fine|ok|the idea|good|great)|would be (?:ace|great|good|lovely|fine|perfect|helpful)|that would|it would|works|works for me|suits|happy (?:to|for|with)|you may|they may|he may|she may|they can|he can|she can|you can|can do|sure can|sure do|no problem|no worries|both (?:fine|ok|okay|work|good)|either(?:'s| is)? (?:fine|good|ok|works)|either way|very much|i do|i agree|agreed|i would|why not|please|pls|plz|perfect|lovely|great|good|super|volontiers|alright|all right|welcome to|fair enough|don't mind|dont mind|not a problem|any time|anytime|deal|cool|np|si|sí|sim|claro|vale|por supuesto|dale|ja|gerne|gern|klar|natürlich|oui|bien sûr|d'accord|avec plaisir|pas de souci|certo|va bene|graag|prima|tak)\b|👍|✅|👌|^\W*do\.?(?=\s|$)|^\W*sí(?=[\s,.;!]|$)/;

/** Reads a reply to a yes-or-no question from its first words, then from the rest. */
export function stanceOf(low: string): Stance {
  const text = low.replace(/\b[\w.+-]+@[\w.-]+\b/g, ' ').trim();
  const head = text.slice(0, 90);
  if (/^\W*(?:no|nah|not) (?:problem|worries|probs|bother|a problem|prob)\b/.test(head)) return 'yes';
  if (/^\W*(?:no,? )?(?:why not|i don't mind|i dont mind|don't mind|by all means)\b/.test(head)) return 'yes';
  if (strongNo.test(text)) return 'no';
  const hedged = hedge.exec(text);
  const agreed = yes.exec(text);
  const refused = softNo.exec(text);
  if (refused && (!agreed || agreed.index > refused.index || refused.index - agreed.index < 25)) return 'no';
  if (
    hedged &&
    !(
      agreed &&
      agreed.index < hedged.index &&
      /^\W*(?:yes|yeah|yep|yup|sure|ok(?:ay)?|please|of course|absolutely|go ahead|claro|ja|oui|sí|si)\b/.test(text) &&
      !/\bbut\b|\btho\b|maybe|guess|depends|possibly/.test(text.slice(agreed.index, hedged.index + hedged[0].length))
    )
  )
    return 'hedge';
  if (agreed) return 'yes';
  return null;
}
