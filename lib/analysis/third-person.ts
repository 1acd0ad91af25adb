const others =
  /\b(?:his|her(?!e)|their|him|them|husband(?:'s)?|wife(?:'s)?|partner(?:'s)?|boss(?:'s)?|supervisor|colleague(?:'s)?|coworker|assistant|paralegal|secretary|mum|mom|mother|dad|father|son|daughter|sister(?:'?s)?|brother(?:'?s)?|friend(?:'s)?|neighbou?r|manager(?:'s)?|director|owner|landlord|professor|dr|doctor|previous|old (?:it|one)|former|ex|account manager|rep|accountant(?:'s)?|bookkeeper|lawyer|solicitor|agent|nanny|brother-in-law|flatmate|roommate|tenant|marido|esposa|jefe|chef|mann|frau meines|kollege|mari|femme|collègue|amara)\b/;
const own =
  /\b(?:me|mine|my (?:own )?(?:e-?mail|number|mobile|cell|phone|address|work|direct)|i'm|im|i am|ich|meine|mon|mi|reach me|contact me not|that's me|thats me)\b/;

/** True where the detail at this place belongs to somebody whom the visitor speaks of, not to the visitor. */
export function isThirdPerson(low: string, start: number, end: number): boolean {
  const from = Math.max(low.lastIndexOf('\n', start - 1) + 1, sentenceStart(low, start));
  const before = low.slice(Math.max(from, start - 60), start);
  const after = low.slice(end, end + 45);
  if (/\b(?:that's|thats|which is|it's|its) (?:me|mine)\b/.test(after)) return false;
  if (
    /^[\s,(-]*(?:that's |thats |it's |its )?(?:his|hers|my (?:husband|wife|boss|colleague|sister|brother|partner|assistant)(?:'?s)?|she's|shes|he's|hes)\b/.test(
      after,
    )
  )
    return true;
  const hit = others.exec(before);
  if (!hit) return false;
  const between = before.slice(hit.index);
  return !own.test(between) && !/\bor\b[^,;]*$/.test(between.slice(hit[0].length + 25));
}

function sentenceStart(low: string, place: number): number {
  let from = 0;
  for (const hit of low.slice(0, place).matchAll(/[.!?;]\s+/g)) from = hit.index + hit[0].length;
  return from;
}
