/**
 * Text that tries to instruct software instead of speaking to the business (guidelines, flag `injection`).
 * Nothing in such a message is taken as the visitor's statement about being contacted.
 */
const shapes: RegExp[] = [
  /\b(?:ignore|disregard|forget|override|bypass|discard)\b[^.\n]{0,30}\b(?:all|any|every|your|the|previous|prior|above|earlier|these|those|everything)\b[^.\n]{0,40}\b(?:instructions?|rules?|prompts?|guidelines?|directions?|context|told|before|above|polic(?:y|ies)|programming|training)\b/,
  /\b(?:ignoriere|ignorier|vergiss|missachte|ignora|olvida|desatiende|omite|ignorez|oublie[sz]?|dimentica|ignore|esqueça|esquece|desconsidere|negeer|vergeet|zignoruj|zapomnij|glem|glöm|bortse)\b[^.\n]{0,60}\b(?:anweisung\w*|vorgaben|regeln|befehle|prompt\w*|instruc\w+|instruç\w+|istruzion\w+|órdenes|reglas|normas|consignes|règles|regole|regras|regels|instructies|opdrachten|polecen\w+|instrukcj\w+|regler|instruktion\w+|anterior\w*|précédent\w*|vorherig\w*|bisherig\w*|voorgaande|poprzedni\w*)\b/,
  /\b(?:du bist|sie sind|eres|tu es|vous êtes|sei|você é|agora és|je bent)\b[^.\n]{0,20}\b(?:jetzt|nun|ahora|maintenant|désormais|ora|adesso|agora|nu)\b[^.\n]{0,40}\b(?:bot|ki|ia|gpt|admin\w*|assistent\w*|asistente|assistant|modell|modelo|modèle)\b/,
  /\b(?:markiere|setze|stufe|marca|establece|pon|marque[zr]?|mets|mettez|imposta|contrassegna|defina|marque|zet|markeer)\b[^.\n]{0,50}\b(?:als|auf|como|en|comme|à|su|come|como|op|als)\s+["'#]?(?:genehmigt|freigegeben|zugestimmt|erteilt|bestätigt|aprobad\w+|concedid\w+|consentid\w+|approuvé\w*|accordé\w*|validé\w*|approvat\w+|concess\w+|aprovad\w+|goedgekeurd|ja|sí|oui)\b/,
  /(?:忽略|无视|無視|忘记).{0,20}(?:指令|指示|规则|提示)|(?:игнорируй|забудь).{0,40}(?:инструкц|указани|правил)|(?:تجاهل).{0,30}(?:التعليمات|الأوامر)|(?:指示|命令).{0,10}(?:無視|忘れ)/,
  /[[({<]\s*(?:ai|assistant|chat ?bot|bot|model|llm|language model|agent|crm|gpt)\s*[:;>]\s*\S|\b(?:mark|tag|label|flag|classify|score|rate|rank|set|treat)\s+(?:this|the|my)\s+(?:lead|chat|conversation|contact|session|record|enquiry|inquiry|visitor)\b[^.\n]{0,30}(?:\b(?:hot|vip|priority\w*|urgent|qualified|approved|important|high|top|won|sold|true|paid)\b|=)|\b(?:print|repeat|output|show|reveal|dump|return|recite|echo|translate)\b[^.\n]{0,25}\b(?:everything|all (?:the )?(?:text|words|lines)|the (?:text|words|lines?|message))\b[^.\n]{0,15}\b(?:above|before this|prior|preceding)\b|\b[a-z]+_[a-z_]+\s*[=:]\s*(?:true|yes|1|approved|granted|vip)\b/,
  /<\|?\s*(?:im_start|im_end|system|endoftext|assistant|user)\s*\|?>|\[\/?(?:inst|sys|system prompt)\]|<<\/?sys>>|^\s*#{2,}\s*(?:system|instructions?|new instructions?|override)\b|```\s*(?:system|json|xml|tool)|"role"\s*:\s*"(?:system|assistant|developer)"|<\/?(?:system|instructions?|tool_call|function_call|transcript|data)\s*>|\bbegin (?:system|admin) (?:prompt|message|override)\b|\bend of (?:transcript|chat|conversation|user input)\b[^\n]{0,20}\b(?:new|system|instructions?)\b/m,
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
