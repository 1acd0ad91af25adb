import { isFirstName, type NameRun, nameAt, readsAsOrganisation } from './person-name';

/** A name that a frame of words announces: how sure (see contact-name.ts), and whether nobody else can be meant. */
type Introduced = { run: NameRun; rank: number; sure: boolean };

const notMine =
  /\b(?:company|business|product|user|file|domain|brand|her|his|their|whose|dog|cat|pet|horse|baby|son|daughter|husband|wife|partner|boss|manager|street|account|plan|project|model|item|school|firm|shop|the bot|your|maiden|last|middle|of the|mum|mom|dad|team|event|band|place|hotel|colleague|mother|father|site|folder|brother|sister|friend|colour|color|drug|medicine)(?:'s|s|s')? $/i;
/** Words after which nothing but the visitor's name comes. */
const announced =
  /(?<![\p{L}'])(?:my (?:full |first |good |own )?name(?:'s|s| is|:)?|names?(?:'s| is| was|:| -)|full name(?:'s| is|:)?|the name(?:'s| is)|i(?: am|'m) called|i go by|(?:people|folks|they|friends) call me|(?:you can )?(?:just )?call me|known as|(?<=(?:^|[.!?,;|] ?|\b(?:and|please|just|to|or|then) ))ask for|name on (?:the |my )?card(?: is)?:?|me llamo|mi nombre es|ich hei(?:ß|ss)e|mein name ist|mein name:|name ist|je m'appelle|mon nom(?: est|:)|mi chiamo|il mio nome è|mijn naam is|ik heet|(?:o )?meu nome é|(?:eu )?me chamo|chamo-me|nazywam się|jmenuji se|jag heter|mitt namn är|jeg heder|jeg heter|mit navn er|numele meu este|benim adım|adım|(?:booked|booking(?: is| was)?|reservation(?: is| was)?|reserved|listed|registered|table|appointment|room|order(?: is| was)?|it(?:'s| is| was)|done)(?: it)? (?:under(?: the)?(?: my)?(?: names?(?: of)?)?|in (?:the |my )?names?(?: of)?)|(?<![\p{L}])(?:fao|f\.a\.o\.?|for the attention of|mark(?:ed)? (?:it |that |this |them )?(?:for|to))|(?:under|in|on) (?:the |my )names?(?: of)?|(?:under|on) name|signed,?|attn\.?:?|attention:|regards from|(?:ring|call|phone|text|contact)(?= (?:mr|mrs|ms|miss)\.? \p{L}+ (?:on|at|back)(?![\p{L}])))\s+["“']?/giu;
/** Words after which the visitor's name may come, among much else. */
const said =
  /(?<![\p{L}'’])(?:this is|it['’]?s(?: me,?)?|it is|i['’]?m|i am|im|me:|soy|habla|ich bin(?: (?:der|die))?|hier (?:ist|schreibt|spricht)(?: (?:der|die))?|je suis|c['’]est|ici|sono|ik ben|met|sou [oa]|aqui é [oa]|eu sou|jestem|jag är|jeg er|under|name|(?:booking|reservation|table|booked|appointment|room|slot|party) (?:is |was )?for)\s+/giu;
const closing =
  /(?:^|\n|[.!?]\s|,\s)[ \t]*(?:(?:(?:yours|your)\s+)?(?:sincerely|faithfully|truly)(?: yours)?|(?:(?:kind|kindest|best|warm|warmest|with (?:kind|best)|many)\s+)*(?:regards|wishes|thanks)|best|rgds|cheers|thank you|thx|ta|love|respectfully|cordially|saludos(?: cordiales)?|un saludo|atentamente|mit freundlichen grü(?:ß|ss)en|(?:viele|liebe|beste|freundliche|schöne) grü(?:ß|ss)e|grü(?:ß|ss)e|gru(?:ß|ss)|vg|lg|mfg|bien à vous|bien cordialement|cordialement|(?:bonne journée)|cordiali saluti|distinti saluti|saluti|met vriendelijke groet(?:en)?|groet(?:en|jes)?|mvg|atenciosamente|cumprimentos|abraço|med vänliga hälsningar|mvh|hilsen|pozdrawiam|z poważaniem)\s*(?:(?:from|aus \p{L}+),?\s+)?(?:[,.!-]?[ \t]*\n\s*|[,.!-]\s+|[ \t]+)(?:[-–—~]\s*)?/giu;
const dash = /(?:^|\n|\s)(?:--|—|–|~|\/\/)[ \t]*\n?[ \t]*(?=\p{Lu}[\p{L}.'’ -]{1,40}\s*$)/gu;
const pieceStart =
  /(?:^|[.!?,;:\n(–—]\s*|\s-\s*|\b(?:hi|hello|hey|hiya|morning|afternoon|evening|good day|yes|and|hallo|hola|bonjour|buenas|alright|ok|oh|sorry)\b[,.! ]+(?:there[,!.]? )?|\bit'?s )/giu;
/** What follows a name that its bearer says. */
const saidAfter =
  /^,?\s*(?:here|speaking|this side|again|calling|is (?:my|the) (?:\p{L}+ )?name|is me|for (?:short|long)|to (?:my|most|all my|everyone|everybody)(?: \p{L}+)?(?=\W*$)|btw|by the way|hier|am apparat|al aparato|à l['’]appareil|on the line|writing|ici présente?)\b(?!['’])(?!,? (?:on|in|at|for|to)\b(?! (?:the (?!\d|\p{L}+day|weekend|morning|afternoon|evening)|my|your|our|behalf|account|plan|unit|flat|plot|no\b|number)))/iu;
const fromAfter =
  /^,?\s*\(?(?:from|at|of|with|w\/|@|van|von|vom|bei|chez|de|di|da|der|aus)\s+(?:the |der |den )?(?:\p{Lu}|number|no\.?|flat|unit|room|plot|apartment)/u;

/** "surname Okello", "last name is Okello": the family name alone. */
export function surnameIn(text: string): NameRun | null {
  const hit =
    /\b(?:surname|last name|family name|second name|nachname|apellido|cognome|achternaam)(?:'s| is|:| =)?,? (?=\p{Lu})/iu.exec(
      text,
    );
  if (!hit || /\b(?:maiden|her|his|their|your)(?: \p{L}+)? $/iu.test(text.slice(0, hit.index))) return null;
  const run = /^\p{Lu}/u.test(text.charAt(hit.index + hit[0].length))
    ? nameAt(text, hit.index + hit[0].length, true)
    : null;
  return run && run.words < 3 ? run : null;
}

/** Nothing but a greeting stands before this place. */
function opens(text: string, place: number): boolean {
  return /^\W*(?:(?:hi+|hello|hey|hiya|howdy|morning|afternoon|evening|good \w+|hallo|hola|bonjour|moin|hei|hej|ciao|g'day|yo)(?: (?:there|all|team|folks|both|again))?\W*)?$/i.test(
    text.slice(0, place),
  );
}

/** Every name that a text introduces; `open` where a name or an address was asked for or is given in the same message. */
export function introducedIn(written: string, open: boolean): Introduced[] {
  const text = written.replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'");
  const found: Introduced[] = [];
  const add = (run: NameRun | null, rank: number, sure: boolean) => {
    if (run && !found.some((other) => run.start < other.run.end && other.run.start < run.end))
      found.push({ run, rank, sure });
  };
  for (const hit of text.matchAll(announced)) {
    if (notMine.test(text.slice(0, hit.index))) continue;
    // "fao Nadia" without an own address is for somebody of the business.
    if (!open && /^(?:f\.?a\.?o|for the att|mark)/i.test(hit[0])) continue;
    const run = nameAt(text, hit.index + hit[0].length, true);
    if (
      !run ||
      (run.looks < 2 && /call me|ask for|signed|it|done/i.test(hit[0]) && run.looks !== 0 && !isFirstName(run.value))
    )
      continue;
    if (/under|in|on/i.test(hit[0]) && /^(?:booked|it|done|order)/i.test(hit[0]) && run.looks < 2) continue;
    add(run, 3, true);
  }
  for (const hit of text.matchAll(said)) {
    const place = hit.index + hit[0].length;
    const run = nameAt(text, place, false) ?? (open ? nameAt(text, place, true) : null);
    if (!run || run.looks === 0) continue;
    const after = text.slice(run.end);
    const ends =
      /^\s*(?:$|[,.!?()|/:;\n–—~-]|[^\p{L}\p{N}\s])/u.test(after) ||
      /^\s+(?:from|at|of|here|calling|with|and|calling|again|speaking|writing|btw|who|by the way|the|your|email|my|you)\b/i.test(
        after,
      );
    const isMe =
      /^(?:this is|i['’]?m|i am|im|me:|it['’]?s me|soy|ich bin|hier|je suis|ici|sono|ik ben|sou|aqui|jestem|jag|jeg)/i.test(
        hit[0],
      );
    const named = /^(?:under|name)\s|for\s+$/i.test(hit[0]);
    if (
      named &&
      !(run.looks === 3 || (run.looks === 2 && (run.words > 1 || (/^under/i.test(hit[0]) && /^\W*$/.test(after)))))
    )
      continue;
    if (named && /^under/i.test(hit[0]) && !ends) continue;
    if (named && /for\s+$/i.test(hit[0]) && run.words < 2) continue;
    if (run.looks === 3 ? false : !ends || run.looks === 1 || (!isMe && !named && !open && run.words < 2)) continue;
    if (run.looks < 3 && /(?:ish|ian|ese|ean)$/.test(run.value) && run.words === 1) continue;
    if (run.looks === 3 && !ends && /^\p{Ll}/u.test(run.value)) continue;
    if (/^\s+(?:at|@)\s+\S+\s+(?:dot\b|\.)/i.test(after)) continue;
    if (run.looks === 3 && /^\s+(?:is|was|said|says|told|has|who|i (?:want|need|spoke))\b/i.test(after) && !isMe)
      continue;
    add(run, 3, false);
  }
  for (const shape of [closing, dash])
    for (const hit of text.matchAll(shape)) {
      const run =
        nameAt(text, hit.index + hit[0].length, false) ?? nameAt(text, hit.index + hit[0].length, /\n/.test(hit[0]));
      if (!run) continue;
      const after = text.slice(run.end);
      const broken = /\n/.test(hit[0]) || shape === dash;
      if (!/^\s*(?:$|[,.|\n(/–—-]|x+\b|\S+@)/u.test(after) && !(broken && run.looks >= 2)) continue;
      if (!broken && run.looks < 2) continue;
      if (!broken && /^(?:thank you|cheers|ta|thx|best|love)/i.test(hit[0].trim()) && run.looks < 3 && run.words < 2)
        continue;
      if (!broken && /^\W*(?:thanks|thank you|cheers|ta|thx|many thanks)\W*$/i.test(hit[0]) && !/^\W*$/.test(after))
        continue;
      if (!broken && /^\W*(?:thanks|thank you|cheers|ta|thx)\s+$/i.test(hit[0])) continue;
      add(run, 3, shape === closing && broken);
    }
  for (const hit of text.matchAll(pieceStart)) {
    const place = hit.index + hit[0].length;
    const run = nameAt(text, place, false) ?? nameAt(text, place, true);
    if (!run) continue;
    const after = text.slice(run.end);
    if (saidAfter.test(after) && (run.looks === 3 || /^\p{Lu}/u.test(run.value)) && !readsAsOrganisation(run.value))
      add(run, 3, run.looks !== 2 || run.words < 3);
    else if (
      run.looks === 3 &&
      run.words < 4 &&
      /^\s+(?:from|at) (?:the|my|your|our|upstairs|downstairs|next door)\b/i.test(after)
    )
      add(run, 2, false);
    else if (fromAfter.test(after) && (run.looks === 3 || (run.looks === 2 && opens(text, hit.index))) && run.words < 4)
      add(run, 2, false);
  }
  return found.map(({ run, ...how }) => ({ run: { ...run, value: written.slice(run.start, run.end) }, ...how }));
}
