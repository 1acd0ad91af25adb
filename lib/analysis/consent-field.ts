/** A form field that says whether the visitor may be contacted, its value as stored. */
export type ConsentField = { key: string; value: string; given: boolean };

const about =
  /consent|permission|(?:^|_)(?:contact|callback|call|call_?back|email|phone|sms|text|whatsapp|follow_?up|reach)_(?:ok|okay|me|allowed|allow|opt_?in|agreed?|yes|permitted)$|^(?:ok|okay|may|can|allow|agree|happy)_(?:to_)?(?:we_|be_)?(?:contact|call|email|text|follow|reach)|^(?:may|can)_(?:we|i|they)_|^may_contact|agree_to_contact|contact_agree|opt_?in_contact|einwilligung|einverst[aä]ndnis|kontakterlaubnis|zustimmung|consentement|accord_contact|consentimiento|autoriza|permiso|acepta_contacto|consenso|toestemming|consentimento/;
/** Consent to something else: advertising, cookies, terms, data processing as such. */
const other =
  /cookie|news|marketing|promo|terms|condition|privacy|privacidad|datenschutz|confidentialit|gdpr|rgpd|dsgvo|tracking|analytics|offers?\b|offer_|mailing|data_?processing|photo|record|agb|legal|policy|werbung|publici|boletin|survey|review|third_?part|credit_check|treatment|medical|parent|guardian/;
const no =
  /^(?:no|n|nope|false|f|0|off|declined?|denied|refused?|rejected|withdrawn|unchecked|none|never|nein|non|não|nao|nee|nie|falsch|faux|falso|i do not|i don'?t|do not|don'?t|opt(?:ed)?[ _-]?out|not\b)/;
const yes =
  /^(?:yes|y|yep|yeah|true|t|1|on|ok|okay|agreed?|i agree|i do|i consent|accept(?:ed)?|granted|given|allow(?:ed)?|checked|x|✓|✔|✅|☑|👍|opt(?:ed)?[ _-]?in|sí|si|ja|oui|sim|tak|wahr|vrai|verdadero|sure|of course|please|you may|may contact|contact me|s[ìi])(?![\p{L}])/u;

/**
 * What a form field says of being contacted: yes, no, or null where there is none or it says neither (empty, "maybe", a number of something).
 * Fields for newsletters, marketing, cookies and terms are no consent. A no beside a yes wins.
 */
export function consentField(fields: Record<string, string>): ConsentField | null {
  let given: ConsentField | null = null;
  for (const [name, raw] of Object.entries(fields)) {
    const key = name
      .replace(/([a-z])([A-Z])/g, '$1_$2')
      .toLowerCase()
      .replace(/[\s.-]+/g, '_');
    const value = raw.trim().toLowerCase();
    if (!value || !about.test(key) || other.test(key) || other.test(value)) continue;
    if (no.test(value)) return { key: name, value: raw, given: false };
    if (yes.test(value) && !/\b(?:but|only if|unless|depends|maybe)\b/.test(value))
      given ??= { key: name, value: raw, given: true };
  }
  return given;
}
