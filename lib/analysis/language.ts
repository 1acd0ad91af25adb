/** Function words by language: frequent, short, and as far as possible used in no other language of the list. */
const functionWords: Record<string, string> = {
  en: "the and you your for with have that this what how can need are our from not but please would just do is it we my to of on in at be i i'm it's don't there any some an if get was will could been they he she me us or so about when who",
  es: 'el la los las que de para por con una un mi nos es como cuánto gracias hola buenas quiero tengo hay puedo del se lo y si sí me en más pero está son su sus tienen necesito usted le al muy ya qué cuando',
  de: 'der die das und ich wir sie ist nicht ein eine einen für mit bitte danke auf haben kann wie was von zu noch auch aber hallo oder wenn mir uns den dem im es sind bei nach mein meine ihr gibt wäre hätte gern ja nein',
  fr: "le la les des et je nous vous est pas un une pour avec merci bonjour mon ma que qui sur dans mais au du ce oui non j'ai c'est d'un d'une ne en il elle votre vos notre est-ce avez plus par être aux suis",
  it: "il lo gli di che per con una un sono non mi ci grazie buongiorno vorrei ho come quanto della è anche ma alla nel del si più le i vi potete avete questo c'è dei delle sì buonasera",
  pt: 'o os que de para com uma um não meu minha obrigado obrigada olá bom quero tenho como quanto você é mas em na no do da dos se por sim vocês está são gostaria preciso boa',
  nl: 'de het een en ik wij niet voor met van is dat dit kan graag bedankt hallo hoe wat op te zijn maar ook heb jullie mijn aan bij nog om er naar kunnen wil geen ja nee u',
  pl: 'i w na z nie jest się do czy to dla mam jak po proszę dziękuję dzień dobry że chcę o ale mój moja można tak ile państwa mi jestem od za',
  sv: 'och att det är jag en ett på som för med inte har ni kan hej tack vi av till den om men vill er min mitt hur vad ja nej var finns',
  da: 'og at det er jeg en et på som for med ikke har kan hej tak vi af til den om men vil jer min mit hvordan hvad ja nej der i hvor gerne',
  tr: 've bir bu için ile mi mı ne var yok ben biz siz merhaba teşekkürler nasıl kadar çok ama istiyorum lütfen de da evet hayır mu olarak daha',
  ro: 'și în de la cu pe un o este nu să am pentru ce cum mulțumesc bună vă ați sunt care din dar aș vreau dacă mai da cât',
  cs: 'a v na je se to s do že pro jak děkuji dobrý den prosím mám máte chci ale nebo by ne ano kolik jsem jsou si o z potřebuji',
};
const scripts: [RegExp, string][] = [
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Han}/u, 'zh'],
  [/[іїєґ]/u, 'uk'],
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Devanagari}/u, 'hi'],
  [/\p{Script=Thai}/u, 'th'],
];
/** Letters that only few languages of the list write. */
const letters: [RegExp, string[]][] = [
  [/ß/gu, ['de']],
  [/[äöü]/gu, ['de', 'sv', 'tr']],
  [/[ñ¿¡]/gu, ['es']],
  [/[œêèùû]/gu, ['fr']],
  [/[ãõ]/gu, ['pt']],
  [/[łąęśźż]/gu, ['pl']],
  [/å/gu, ['sv', 'da']],
  [/[øæ]/gu, ['da']],
  [/[ğışİ]/gu, ['tr']],
  [/[șțăâ]/gu, ['ro']],
  [/[řěůč]/gu, ['cs']],
  [/[òì]/gu, ['it']],
];

/** How many languages share a word: the fewer, the more it tells. */
const shares = new Map<string, string[]>();
for (const [code, words] of Object.entries(functionWords))
  for (const word of new Set(words.split(' '))) shares.set(word, [...(shares.get(word) ?? []), code]);

const names: Record<string, string> = {
  en: 'English',
  es: 'Spanish',
  de: 'German',
  fr: 'French',
  it: 'Italian',
  pt: 'Portuguese',
  nl: 'Dutch',
  pl: 'Polish',
  sv: 'Swedish',
  da: 'Danish',
  tr: 'Turkish',
  ro: 'Romanian',
  cs: 'Czech',
  ja: 'Japanese',
  ko: 'Korean',
  zh: 'Chinese',
  uk: 'Ukrainian',
  ru: 'Russian',
  el: 'Greek',
  he: 'Hebrew',
  ar: 'Arabic',
  hi: 'Hindi',
  th: 'Thai',
};
/** Languages in which consent is read; any other must be read by a person. */
const readLanguages = new Set(['en', 'es', 'fr', 'de']);

/**
 * ISO 639-1 guess of the visitor's language from its script, function words and letters, or null where too little was said. `said` is folded
 * text. A word counts by how few languages share it.
 */
export function guessLanguage(said: string): string | null {
  const text = said.slice(0, 4000).replace(/\S+@\S+|https?:\S+/g, ' ');
  const list = text.match(/\p{L}+(?:'\p{L}+)?/gu) ?? [];
  const total = text.match(/\p{L}/gu)?.length ?? 0;
  for (const [script, code] of scripts) {
    const found = text.match(new RegExp(script.source, 'gu'))?.length ?? 0;
    if (found >= 2 && found >= total * (code === 'uk' ? 0.02 : code === 'ja' ? 0.1 : 0.4)) return code;
  }
  if (list.length < 3) return null;
  const score = new Map<string, number>();
  const add = (code: string, value: number) => score.set(code, (score.get(code) ?? 0) + value);
  for (const word of list) {
    const codes = shares.get(word) ?? [];
    for (const code of codes) add(code, 1 / codes.length);
  }
  for (const [shape, codes] of letters) {
    const hits = Math.min(4, text.match(shape)?.length ?? 0);
    for (const code of codes) add(code, (0.5 * hits) / codes.length);
  }
  const [best, second] = [...score].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] < Math.max(0.8, list.length * 0.05)) return null;
  return second && second[1] > best[1] * 0.9 && best[1] < 1.5 ? null : best[0];
}

/** The English name of a language that the reading of consent does not know, or null where it does, or where the language is not told. */
export function unreadLanguage(code: string | null): string | null {
  return code === null || readLanguages.has(code) ? null : (names[code] ?? null);
}
