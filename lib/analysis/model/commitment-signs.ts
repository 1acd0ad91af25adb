import { contentsOf } from '../acts/question-kind';

const signs: Record<string, RegExp> = {
  you: /\b(?:you|your|yours|you'll|you're|you've|u|ur|ye|sie|ihr|ihnen|ihre[nrms]?|euch|dein\w*|usted|tu|te|le|su|vous|votre|vos|aapk[aeio]|aap|sir|madam)\b/,
  they: /\b(?:he|him|his|she|her|hers|it|its|it's|it'll|he'll|she'll|he's|she's|them|they|they'll|that|that's|this|these|those|one)\b/,
  we: /\b(?:we|i|we'll|i'll|we've|i've|we're|i'm|our|us|my|me|wir|ich|nous|je)\b/,
  will: /\b(?:will|shall|going to|gonna|won't|wird|werden|tendrá|estará|sera|serez)\b|'ll\b|\bwon't\b/,
  hedged:
    /\b(?:usually|normally|typically|generally|often|most|mostly|some|many|about|around|roughly|approx\w*|from|starts?|starting|up to|between|average|last year|may|might|could|would|should|depends?|aim|try|tries|possible|possibly|expected|estimate[ds]?|if|unless|once|after|subject to|needs? to|has to|have to|in der regel|ab|en general|en général|normalmente|normalerweise|à partir)\b/,
  absolute:
    /\b(?:never|every|all|always|nothing|nobody|no one|none|not a|not one|no|whole|whatever|regardless|any time|anything|completely|totally|fully|perfect(?:ly)?|exactly|free|only)\b/,
  sure: /\b(?:guaranteed?|promise[ds]?|definitely|absolutely|certain(?:ly)?|of course|sure|no question|no doubt|100 ?%|locked|fixed|sorted|done|booked|reserved|confirmed|approved|set|settled|final|binding|in the bag|hand on heart|word|trust|bet|no bother|no problem|no sweat|easy|garantiert|fest|seguro|pakka|sûr)\b/,
  generic:
    /^\W*(?:(?:yes|no|sure|ok|thanks|hello|hi|of course)[,.! ]+)?(?:(?:our|the|all|most|many|some|both|these|other) )?[\p{L}-]{3,}s (?:are|have|can|cost|start|take|run|go|get|usually|include|come|vary|need|do|may|must|use|last|from|between|with|for|in|on)\b|^\W*(?:an?|every|each|any) [\p{L}-]+(?: [\p{L}-]+)? (?:is|costs?|takes?|starts?|has|runs?|comes?|needs?|lasts?|includes?)\b|\b(?:policy|terms|rules?|list(?:ed)?|catalogue|price page|website|tariff|in general|standard|opening|open|closed|per (?:person|night|hour|month|head|day))\b/u,
  past: /\b(?:was|were|went|had|did|came|left|opened|founded|moved|sent|has been|have been|last)\b/,
  others:
    /\b(?:colleague|team|manager|desk|specialist|adviser|advisor|somebody|someone|department|planner|surveyor|estimator|office|kolleg\w*|compañer\w*|collègue|conseiller)\b/,
  unable:
    /\b(?:can't|cannot|can not|couldn't|unable|not able|don't know|not sure|no idea|can't say|leider|no puedo|je ne)\b/,
  documents:
    /\b(?:link|e-?mail|mail|form|brochure|list|page|site|website|app|leaflet|proposal|quote|message|note|details|number|address|postcode|name)\b/,
};
const times = ['moment', 'span'] as const;

/** Which signs of a commitment, or against one, a statement of the business shows. `low` is one folded sentence. */
export function commitmentSigns(low: string): string[] {
  const shown = Object.entries(signs).flatMap(([name, shape]) => (shape.test(low) ? [name] : []));
  const contents = contentsOf(low);
  if (times.some((content) => contents.includes(content)) || /\bby \w+|\bbefore\b|\bfirst thing\b|\d\b/.test(low))
    shown.push('time');
  if (contents.includes('money')) shown.push('money');
  else if (/\d/.test(low)) shown.push('number');
  if (!shown.includes('hedged') && !shown.includes('generic') && !shown.includes('unable')) shown.push('plain');
  return shown;
}
