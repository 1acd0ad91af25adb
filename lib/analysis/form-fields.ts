/** Reads what the bot's own form steps stored. Keys are free, so they are recognised by their words. */
type Field = { key: string; value: string };

function find(fields: Record<string, string>, key: RegExp, value?: RegExp): Field | null {
  for (const [name, raw] of Object.entries(fields)) {
    const text = raw.trim();
    if (text && key.test(normalKey(name)) && (!value || value.test(text))) return { key: name, value: text };
  }
  return null;
}

function normalKey(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}

/** The field that holds the e-mail address, its value in lower case. */
export function emailField(fields: Record<string, string>): Field | null {
  const field = find(
    fields,
    /(?:^|_)(?:e_?mail|mail|correo)(?:$|_(?:address|adresse)$)|^(?:your|work|contact|visitor)_e?_?mail/,
    /@/,
  );
  return field ? { key: field.key, value: field.value.toLowerCase().replace(/^mailto:/, '') } : null;
}

/** The field that holds a phone number of seven digits or more, as typed. */
export function phoneField(fields: Record<string, string>): Field | null {
  return find(
    fields,
    /(?:^|_)(?:phone|telephone|tel|mobile|cell|telefon|handy|whatsapp|phone_number|mobile_number)(?:$|_(?:number|no)$)/,
    /(?:\d\D*){6,}/,
  );
}

/** The field that holds the visitor’s name; first and last name are joined where they were asked for apart. */
export function nameField(fields: Record<string, string>): Field | null {
  const whole = find(fields, /^(?:full_?name|name|your_name|contact_name|visitor_name|customer_name|nombre|nom)$/);
  if (whole && !/[<>{}]|https?:/.test(whole.value)) return whole;
  const first = find(fields, /^(?:first_?name|vorname|given_name|prenom)$/);
  const last = find(fields, /^(?:last_?name|surname|nachname|family_name)$/);
  if (first && last) return { key: first.key, value: `${first.value} ${last.value}` };
  return first ?? null;
}

/** The field that holds the company. */
export function companyField(fields: Record<string, string>): Field | null {
  const field = find(
    fields,
    /^(?:company|company_name|organi[sz]ation|business_name|employer|firma|empresa|entreprise|account|client|merchant|workspace_name)$/,
  );
  return field && !/^(?:yes|no|y|n|true|false|\d+|.{0,1})$/i.test(field.value) && !/^[A-Z]{1,3}-?\d+$/.test(field.value)
    ? field
    : null;
}

const consentKey =
  /consent|permission|(?:^|_)(?:contact|callback|call|email|phone|sms|follow_?up)_(?:ok|me|allowed|opt_?in|agreed?|yes)$|^(?:ok|may|can|allow|agree)_(?:to_)?(?:we_)?(?:contact|call|email|text|follow)|^may_contact$|agree_to_contact|einwilligung|consentement|consentimiento/;
const otherConsent =
  /cookie|newsletter|marketing|promo|terms|privacy|gdpr_policy|tracking|analytics|offers|mailing|news|data_processing|photo/;

/** A consent field's answer: yes, no, or null where there is none or it says neither. Newsletter, marketing and cookie fields are no consent. */
export function consentField(fields: Record<string, string>): { key: string; value: string; given: boolean } | null {
  for (const [name, raw] of Object.entries(fields)) {
    const key = normalKey(name);
    const value = raw.trim().toLowerCase();
    if (!value || !consentKey.test(key) || otherConsent.test(key) || otherConsent.test(value)) continue;
    if (/^(?:no|n|false|0|off|declined?|denied|refused?|nein|non|i do not|do not|don't|not\b)/.test(value))
      return { key: name, value: raw, given: false };
    if (
      /^(?:yes|y|true|1|on|ok|okay|agreed?|i agree|accepted|granted|checked|given|sí|si|ja|oui|sim|you may|please)\b/.test(
        value,
      )
    )
      return { key: name, value: raw, given: true };
  }
  return null;
}
