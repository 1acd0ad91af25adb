const relation =
  'husband|wife|partner|boss|supervisor|colleague|coworker|assistant|paralegal|secretary|mum|mom|mother|dad|father|son|daughter|sister|brother|friend|neighbou?r|manager|director|owner|landlord|professor|doctor|rep|accountant|bookkeeper|lawyer|solicitor|agent|nanny|flatmate|roommate|tenant|uncle|aunt|cousin|nan|gran|team lead|account manager';
const others = new RegExp(
  String.raw`\b(?:his|her(?!e)|their|him|them|dr|amara|(?:my|our|the|his|her|an?|old|previous|former|ex|owner|admin) (?:\w+ )?(?:${relation})(?:'?s)?|(?:owner|boss|admin)(?:'s)? (?:login|log-in|account|password|user)|(?:my|our|the) (?:ex|guy|chap|lady|woman|man)|old (?:it|one)|marido|esposa|jefe|mein (?:mann|chef|kollege)|meine (?:frau|kollegin)|mon (?:mari|collègue)|ma (?:femme|collègue))\b`,
);
const related = new RegExp(`^(?:${relation})s?$`);
const own =
  /\b(?:me|mine|my (?:own )?(?:e-?mail|number|mobile|cell|phone|address|work|direct)|i'm|im|i am|ich|meine|mon|mi|reach me|contact me not|that's me|thats me)\b/;

/** True where the detail at this place belongs to somebody whom the visitor speaks of, not to the visitor. */
export function isThirdPerson(low: string, start: number, end: number): boolean {
  const from = Math.max(low.lastIndexOf('\n', start - 1) + 1, sentenceStart(low, start));
  const before = low.slice(Math.max(from, start - 60), start);
  const after = low.slice(end, end + 45);
  if (/\b(?:that's|thats|which is|it's|its) (?:me|mine)\b/.test(after)) return false;
  if (
    /^[\s,(-]*(?:that's |thats |it's |its )?(?:his|hers|my (?:husband|wife|boss|colleague|sister|brother|partner|assistant)(?:'?s)?|she's|shes|he's|hes|he says|she says|he is|she is)\b/.test(
      after,
    )
  )
    return true;
  if (/\bnot me\b|\binstead of me\b|\brather than me\b/.test(low) && !/\b(?:yes|contact) me\b/.test(low)) return true;
  const pointed =
    /\b(?:deal with|speak to|speak with|talk to|contact|ask|reach|call|e-?mail|text) (?:my|our|the) (\w+)\b/.exec(
      low.slice(0, start),
    );
  if (
    pointed &&
    related.test(pointed[1] ?? '') &&
    start - pointed.index < 110 &&
    !own.test(low.slice(pointed.index + pointed[0].length, start))
  )
    return true;
  const hit = others.exec(before);
  if (!hit) return false;
  const between = before.slice(hit.index);
  return !own.test(between) && !/\bor\b[^,;]*$/.test(between.slice(hit[0].length + 25));
}

function sentenceStart(low: string, place: number): number {
  let from = 0;
  for (const hit of low.slice(0, place).matchAll(/(?<!\b(?:dr|mr|mrs|ms|prof|st|no))[.!?;]\s+/g))
    from = hit.index + hit[0].length;
  return from;
}
