type Place = { start: number; end: number };

const passwordWords =
  "password|passwort|passwd|pass ?phrase|pass ?code|pass ?word|pwd?|pw|contraseña|clave|mot de passe|mdp|wachtwoord|senha|parola d'ordine|hasło|lösenord|api[- ]?key|secret key|access token|auth token|recovery (?:key|phrase)|seed phrase";
const owner =
  '(?:(?: |\\s)(?:for|to|on|of|the|our|my|your|his|her|their|wi-?fi|router|account|portal|login|admin|email|e-mail|app|site|website|server|is|was|now|changed|set|there|here|mine|pour|für|del|de|du|la|el)){0,5}';
const saidPassword = new RegExp(
  `(?<![\\p{L}\\d])(?:${passwordWords})(?![\\p{L}\\d])${owner}\\s*(?:(?:is|was|ist|lautet|es|est|c'est|è|are)\\s+|[:=]\\s*|\\s(?=["'“]?\\S*[\\d!@#$%^&*_]))["'“]?([^\\s"”]+)`,
  'giu',
);
const logins =
  /(?<![\p{L}\d])(?:login|log-?in|credentials|user(?:name)?)(?:\s+(?:is|are))?\s*[:=]?\s*(\S{2,40})\s*(?:\/|\||pass(?:word)?|pw)\s*[:=]?\s*(\S{4,40})/giu;
const keys =
  /(?<![A-Za-z0-9_-])(?:sk|pk|rk|ghp|gho|glpat|xox[abps]|key|api)[-_][A-Za-z0-9_-]{10,}|(?<![A-Za-z0-9])(?:AKIA|AIza|eyJ)[A-Za-z0-9_-]{12,}(?:\.[A-Za-z0-9_-]+){0,2}/g;
const locks =
  '(?:alarm|gate|door|front door|garage|entry|entrance|access|safe|lock ?box|key ?safe|keypad|building|lobby|locker)';
const pinWords = `pin(?: code| number|code)?|cvv2?|cvc2?|csc|security code|${locks} (?:code|pin|number|combination)|(?:alarm|keypad|lock ?box|key ?safe)|combination|(?:verification|login|log-?in|sms|text|2fa|two[- ]factor|one[- ]time|confirmation|auth(?:entication|enticator)?|otp) (?:code|password|pin)|otp|code (?:from|in) (?:the |my |your )?(?:sms|text|app|e-?mail|message)|code (?:you |that you |they )?(?:just )?(?:sent|texted|e-?mailed)(?: me| us)?|geheimzahl|tan`;
const saidPin = new RegExp(
  `(?<![\\p{L}\\d])(?:${pinWords})(?![\\p{L}\\d])(?:(?:[\\s:=,#-]|is|was|are|ist|es|est|has been|it'?s|its|either|changed|to|now|still|set|the|my|be|should|number|code|for|on|card|account){0,9})(\\d{3,8}(?:[ -]\\d{2,4})?)(?![\\d:.,/]\\d|\\d|\\s?(?:am|pm|%|€|\\$|£|gbp|eur|usd|days?|hours?|minutes?))(?:\\s*(?:or|and|oder|o|ou)\\s*(\\d{3,8})(?!\\d))?`,
  'giu',
);
const pinSaid = new RegExp(
  `(?<![\\d.,:/+-])(\\d{3,8})\\s+(?:(?:has been|is|was|being|for)\\s+)(?:my |the |our |your |his |her )?(?:${pinWords})(?![\\p{L}\\d])`,
  'giu',
);
const answers =
  /(?<![\p{L}\d])(?:security (?:answer|question|word)|memorable (?:word|answer|name|place)|secret (?:answer|word)|maiden name|first pet(?:'s name)?)(?:[\s:=]|is|was|to|the|my|your|it'?s|for|that|question|answer|would be){1,6}["'“]?(\p{Lu}[\p{L}'-]{2,30}|(?<=["'“])[^"”]{3,30})/gu;
const notAPassword =
  /^(?:not|wrong|reset\w*|incorrect|rejected|locked|expired|expir\w*|the|a|an|my|our|to|on|in|for|and|or|but|so|it|its|it's|that|this|what|where|when|which|changed?|gone|lost|too|still|never|no|yes|required|needed|invalid|manager|protected|policy|link|page|mail|e-?mail|please|pls|again|anymore|forgotten|falsch|incorrecta|oublié|perdu|removed\]|\d+(?:x|times|th|st|nd|rd)|\d{1,3})$/i;

/** Places of passwords, one-time codes, PINs, keys and security answers that a text gives away. */
export function secretsIn(text: string): Place[] {
  const places: Place[] = [];
  const add = (start: number, value: string) => places.push({ start, end: start + value.length });
  for (const hit of text.matchAll(saidPassword)) {
    const value = trimmed(hit[1] ?? '');
    if (!isPassword(value, hit[0])) continue;
    add(hit.index + hit[0].lastIndexOf(hit[1] ?? ''), value);
  }
  for (const hit of text.matchAll(logins)) {
    const value = trimmed(hit[2] ?? '');
    if (/[\d\W_]/.test(value) && !notAPassword.test(value) && !value.startsWith('['))
      add(hit.index + hit[0].lastIndexOf(hit[2] ?? ''), value);
  }
  for (const hit of text.matchAll(keys)) if (/\d/.test(hit[0])) add(hit.index, hit[0]);
  for (const hit of text.matchAll(saidPin)) {
    const first = hit[1] ?? '';
    const second = hit[2] ?? '';
    if (/^(?:19|20)\d\d$/.test(first) && !/pin|code/i.test(hit[0])) continue;
    add(hit.index + hit[0].indexOf(first), first);
    if (second) add(hit.index + hit[0].lastIndexOf(second), second);
  }
  for (const hit of text.matchAll(pinSaid)) add(hit.index, hit[1] ?? '');
  for (const hit of text.matchAll(answers)) add(hit.index + hit[0].lastIndexOf(hit[1] ?? ''), hit[1] ?? '');
  return places;
}

function trimmed(value: string): string {
  return value.replace(/[.,;:?)\]]+$/, '');
}

/** A word behind "password is" that is no statement about the password. Plain letters count only behind a colon or an equals sign. */
function isPassword(value: string, said: string): boolean {
  if (value.length < 4 || value.startsWith('[') || value.startsWith('•') || notAPassword.test(value)) return false;
  if (!/^[\p{L}'’-]+$/u.test(value)) return true;
  const before = said.slice(0, said.lastIndexOf(value));
  return /[:=]\s*["'“]?$/.test(before) || /["“]$/.test(before);
}
