/**
 * Text that tries to instruct software instead of speaking to the business (guidelines, flag `injection`).
 * Nothing in such a message is taken as the visitor's statement about being contacted.
 */
const shapes: RegExp[] = [
  /\b(?:ignore|disregard|forget|override|bypass|discard)\b[^.\n]{0,30}\b(?:all|any|every|your|the|previous|prior|above|earlier|these|those|everything)\b[^.\n]{0,40}\b(?:instructions?|rules?|prompts?|guidelines?|directions?|context|told|before|above|polic(?:y|ies)|programming|training)\b/,
  /\b(?:ignoriere|vergiss|ignora|olvida|ignorez|oublie[sz]?|ignorare|negeer)\b[^.\n]{0,40}\b(?:anweisung\w*|regeln|instruc\w+|reglas|consignes|règles|istruzioni|instructies)\b/,
  /\bsystem (?:override|prompt|note|message|instruction)s?\b/,
  /^\s*\[?\s*(?:system|developer|admin|root)\s*\]?\s*[:>]/,
  /\[\s*(?:system|admin|note for|note to|instruction)[^\]]{0,300}\]/,
  /\byou are now\b[^.\n]{0,40}(?:\b(?:dan|bot|gpt|admin|clerk|assistant|the bursar|an? (?:unrestricted|different|new))\b|[a-z]*(?:bot|gpt|admin)\b)|\bact as (?:an? )?(?:admin|developer|unrestricted|jailbroken|root)|\bpretend (?:you're|you are|to be)\b[^.\n]{0,60}\b(?:owner|admin|manager|staff|employee|developer|not an? (?:ai|bot)|human)\b|\bjailbreak|\bsudo \w+|\bdeveloper mode\b|\bin test mode\b/,
  /\b(?:print|show|reveal|output|repeat|dump|leak|tell me|give me)\b[^.\n]{0,40}\b(?:system prompt|hidden prompt|your prompt|your (?:instructions|config\w*|rules)|the text (?:that was )?(?:given|above)|your initial|config as json)\b/,
  /\b(?:mark|tag|label|flag|classify|treat|score|rate|set|rank|log)\b[^.\n]{0,50}\b(?:as|to|=)\s*["'#]?\s*(?:pre-?approved|approved|qualified|vip|hot lead|priority|high priority|urgent|"?existing vendor|consented|granted|yes|100)\b/,
  /\b(?:consent|lead_?status|status|approved|priority|lead score|score|verified|role|is_?admin)\s*=\s*["']?\w+/,
  /\b(?:skip|bypass|without)\b[^.\n]{0,25}\b(?:human review|the review|any review|consent step|approval|reviewer|moderation|verification step)\b/,
  /\b(?:to|for|note to|dear|hey)\s+(?:the )?(?:whatever |any |the )?(?:ai|llm|language|chat)?\s*(?:assistant|model|ai|llm)\b[^.\n]{0,40}[:,]|\bwhatever model reads this\b|^\s*(?:ai )?assistant\s*[:,]\s*\S/,
  /\bset (?:my |the |this )?(?:lead score|consent|price|install price|status|priority|score|discount)\b[^.\n]{0,20}\b(?:to|=)\b/,
  /<\s*(?:script|img|iframe|svg|object|embed|link|style|meta|form|input|body|p|div|a|b|h1|marquee|video|details)\b[^>]{0,400}>|<\/\s*\w+\s*>|\bjavascript\s*:|\bon(?:error|load|click|mouseover)\s*=|document\.cookie|\{\{[^}]{1,80}\}\}|\$\{[^}]{1,80}\}|'\s*(?:or|and)\s+'?1'?\s*=\s*'?1|;\s*drop table|\bunion select\b/,
  /\b(?:respond|reply|answer|output|say)\b[^.\n]{0,15}\b(?:only )?(?:with|:)\s*["'][^"']{0,40}\b(?:approved|confirmed|granted)\b|\boutput:\s*\S+|\bdo(?:n't| not) (?:show|mention|tell)\b[^.\n]{0,30}\b(?:this (?:line|message)|staff|the team|you're an ai)\b/,
];

/** The place of the first attempt to instruct software, or null. `low` is folded text. */
export function findInjection(low: string): { start: number; end: number } | null {
  for (const shape of shapes) {
    const hit = shape.exec(low);
    if (hit) return { start: hit.index, end: hit.index + hit[0].length };
  }
  return null;
}
