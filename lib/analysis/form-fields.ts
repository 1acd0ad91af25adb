import { isEmail } from './emails-in';
import { legalForms, organisationWords } from './words/organisation-words';

/** Reads what the bot's own form steps stored. Keys are free and in any language, so they are recognised by their words. */
type Field = { key: string; value: string };

/** Words that say whose detail or of which kind it is, without telling what it is. */
const filler = new Set(
  'customer contact visitor lead user client guest your my the a of main primary work business daytime best good preferred private personal home parent applicant tenant patient buyer caller enquirer requester booker organiser organizer donor member student learner candidate person who q question form field input step details info 1 de del la le el su tu ihre ihr votre uw il di do da seu sua des kontakt ansprechpartner cliente kunde kunden contacto contatto client_info'.split(
    ' ',
  ),
);
/** Words that make a detail somebody else's or something else. */
const foreign =
  /^(?:agent|bot|manager|rep|seller|supplier|vendor|advisor|adviser|friend|referrer|referral|referred|boss|colleague|partner|spouse|emergency|landlord|doctor|child|childs|kid|kids|pet|pets|dog|cat|horse|product|project|plan|file|site|domain|page|campaign|event|course|service|store|branch|assistant|recipient|newsletter|marketing|order|invoice|account|acct|policy|ticket|booking|reference|ref|meter|serial|id|password|ok|consent|permission|opt|optin|allowed|verified|type|size|language|format|status|method|preference|time|hours|provider|model|system|brand|current|previous|old)$/;
const kinds = {
  email:
    /^(?:email|mail|emails|correo|courriel|mel|posta|epost|epostadresse|mailadresse|emailadresse|emailadres|mailadres|emailaddress|adresse_mail|sposta|eposta|emailadress)$/,
  phone:
    /^(?:phone|phones|telephone|tel|tele|telefon|telefono|telefone|telefonnummer|telefoonnummer|telefoon|telefonnr|puhelin|telefonszam|mobile|mobil|mobilnummer|mobiel|movil|cell|cellphone|cellulare|celular|handy|handynummer|gsm|whatsapp|wa|portable|rufnummer|ruckrufnummer|callback|sms|phonenumber|mobilenumber|msisdn|landline|festnetz|fijo)$/,
  name: /^(?:name|names|fullname|username_full|nombre|nom|nome|naam|navn|namn|nimi|nev|imie|jmeno|isim|vollername|nomecompleto|nombrecompleto|nomcomplet|ansprechpartner|contact|kontaktperson)$/,
  first:
    /^(?:first|firstname|given|givenname|forename|fname|vorname|prenom|voornaam|fornavn|fornamn|imie|etunimi|keresztnev)$/,
  last: /^(?:last|lastname|surname|family|familyname|lname|nachname|familienname|apellido|apellidos|cognome|sobrenome|achternaam|etternavn|efternavn|efternamn|nazwisko|prijmeni|sukunimi|soyad|soyadi)$/,
  company:
    /^(?:company|companyname|organisation|organization|org|employer|firma|firmenname|firm|unternehmen|empresa|compania|entreprise|societe|raisonsociale|azienda|ditta|bedrijf|bedrijfsnaam|foretag|firmanavn|merchant|businessname|organisationname|practice|school|charity|club|agency|workplace|arbeitgeber|institution|account|client|workspacename)$/,
};
type Kind = keyof typeof kinds;

function wordsOf(key: string): string[] {
  return key
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\be[-_ ]?(?=mail|post)/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** Whether a key names this kind of detail of the visitor: its words, without filler, hold one of the kind and none of another. */
function names(key: string, kind: Kind): boolean {
  const words = wordsOf(key);
  const bare = words.filter((word) => !filler.has(word) || kinds[kind].test(word));
  if (kind !== 'company' && words.some((word) => foreign.test(word)))
    return kind === 'email' && /^account_?e?_?mail$/i.test(key);
  const hits = bare.filter((word) => kinds[kind].test(word));
  if (hits.length === 0) return false;
  const rest = bare.filter((word) => !kinds[kind].test(word));
  if (kind === 'email')
    return rest.every((word) =>
      /^(?:address|adresse|electronico|elettronica|electronique|eletronico|adres|adress|id)$/.test(word),
    );
  if (kind === 'phone')
    return rest.every((word) =>
      /^(?:number|no|nr|num|numero|nummer|numer|line|direct|contact|us|uk|country|ext)$/.test(word),
    );
  if (kind === 'name')
    return rest.every((word) =>
      /^(?:full|completo|complet|complete|voll|voller|vollstandiger|hele|and|y|und|et|e|apellidos?|surname|nachname|prenom|cognome|vorname|display|preferred)$/.test(
        word,
      ),
    );
  if (kind === 'company')
    return (
      rest.every((word) =>
        /^(?:name|nombre|nom|nome|naam|navn|legal|trading|der|ragione|sociale|raison)$/.test(word),
      ) && !(words.includes('client') && words.includes('name'))
    );
  return rest.every((word) => /^(?:name|names|nom|nombre)$/.test(word));
}

function find(fields: Record<string, string>, kind: Kind, value: (text: string) => boolean): Field | null {
  for (const [key, raw] of Object.entries(fields)) {
    const text = raw.trim();
    if (text && names(key, kind) && value(text)) return { key, value: text };
  }
  return null;
}

/** The field that holds the e-mail address, its value in lower case. */
export function emailField(fields: Record<string, string>): Field | null {
  const clean = (text: string) => text.toLowerCase().replace(/^mailto:/, '');
  const field = find(fields, 'email', (text) => isEmail(clean(text)));
  return field ? { key: field.key, value: clean(field.value) } : null;
}

/** The field that holds a phone number of seven digits or more, as typed. */
export function phoneField(fields: Record<string, string>): Field | null {
  return (
    find(fields, 'phone', isNumber) ??
    Object.entries(fields)
      .filter(
        ([key, raw]) =>
          /^(?:contact|best|callback|call_?back|daytime)[ _-]?(?:number|no|nr)$/i.test(key) && isNumber(raw),
      )
      .map(([key, raw]) => ({ key, value: raw.trim() }))[0] ??
    null
  );
}

const isNumber = (text: string): boolean =>
  /^[+(]?(?:\d\D{0,3}){6,16}(?:\s*(?:ext|x)\.?\s*\d{1,5})?$/i.test(text.trim());
const isName = (text: string): boolean =>
  text.length <= 60 &&
  /\p{L}/u.test(text) &&
  !/[<>{}@\d]|https?:|^(?:yes|no|true|false|n\/?a|none|test|-|anon\w*|unknown)$/i.test(text);

/** The field that holds the visitor’s name; first and last name are joined where they were asked for apart. */
export function nameField(fields: Record<string, string>): Field | null {
  const last = find(fields, 'last', isName);
  const first = find(fields, 'first', isName);
  const whole = find(fields, 'name', isName);
  if (first && last) return { key: first.key, value: `${first.value} ${last.value}` };
  // "nombre" beside "apellidos", "nom" beside "prénom": each holds half of the name.
  if (whole && last && !whole.value.includes(last.value))
    return { key: whole.key, value: `${whole.value} ${last.value}` };
  if (whole && first && !whole.value.includes(first.value) && /^nom|^naam/i.test(whole.key))
    return { key: first.key, value: `${first.value} ${whole.value}` };
  return whole ?? first ?? last;
}

/** The field that holds the company. */
export function companyField(fields: Record<string, string>): Field | null {
  const field = find(
    fields,
    'company',
    (text) =>
      /\p{L}{2}/u.test(text) &&
      text.length <= 80 &&
      !/^(?:yes|no|y|n|true|false|n\/?a|none|private|privat|personal|individual|self|-)$/i.test(text) &&
      !/[<>{}@]|^[A-Z]{1,4}[- ]?\d[\d-]*$|^[A-Z\d]+[-_][A-Z\d]+$/.test(text),
  );
  if (!field) return null;
  // "university" tells the kind, not the name.
  if (/^\p{Ll}+$/u.test(field.value) && organisationWords.has(field.value)) return null;
  const named = /account|client|workspace/i.test(field.key);
  const words = field.value.split(/\s+/);
  return named &&
    !words.every((word) => /^[\p{Lu}\d&]|^(?:and|of|the|de|und|y|et)$/u.test(word) || legalForms.has(word))
    ? null
    : field;
}
