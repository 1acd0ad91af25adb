/** Verbs by their forms, as far as telling somebody's words again needs them. */

const list = (text: string): Set<string> => new Set(text.trim().split(/\s+/));

/** Verbs in their plain form that people use of business: what may stand after "will the new one …". */
export const plainVerbs: ReadonlySet<string> = list(`
accept add adjust affect agree allow answer apply arrange arrive ask attach attend avoid back bake be become begin belong bend bill block
boil bond book break bring build burn buy call cancel carry cast catch cause change charge check choose claim clean clear close collect come
commit compare complete concern confirm connect consider consist contain continue convert cook cool copy cost count cover create cross cure
cut deal decide deduct deliver depend describe design destroy dig dispatch display do drain draw drink drive drop dry eat employ empty
end engrave enter erase exceed exchange exist expect expire explain export extend fade fail fall feed feel fetch fill find finish fit fix
flash fly fold follow forget format freeze gel get give glue go grind grow guarantee handle hang happen have heal hear heat help hire hold
host hurt import improve include increase inspect install insure integrate involve itch join keep kill know label last laminate lay lead
leak learn leave lend let lie lift limit link list listen live load lock look lose make manage match matter mean measure meet melt
mention merge mind miss mix move need offer open operate order overlap owe own pack paint park pass pay peel pick place plan plug
point post pour prefer prepare press print process produce promise protect prove provide publish pull pump push put qualify quote
raise reach read receive recommend record reduce refill refund refuse release rely remain remember remove renew rent repair replace
reply report require rescue reserve reset resist respond rest restore return rinse rise roll rotate run rust save say scan see
seem sell send separate serve set settle shift ship shop show shrink shut sign sit sleep slip smell solve sort sound speak spell
spend spill split squeeze stack stain stand start stay stick stock stop store strip suffer suit supply support suppose surrender swap
swell swim switch sync take talk taste teach tear tell test thaw think throw tie touch track train transfer travel treat trim trip
trust try turn type understand undo unlock update upgrade upload use vary verify visit wait wake walk want warm wash waste watch wear
weigh weld win wipe withdraw work worry wrap write yellow rule spit count concern hose ooze bleed crack peel dissolve stretch shed sag bow cope differ depend`);

/** Plain verbs that are nouns just as often: after "the", "order" is a thing. */
export const doubtfulVerbs: ReadonlySet<string> = list(`
back block book call cast cause change charge check claim clean clear close copy cost count cover cross cut deal design display drain drink drive
drop dry empty end exchange export feed fill fit fix fold format freeze glue guarantee heat help hire hold host import increase label lead leak
limit link list load lock look match measure need offer open order own pack paint park pass pay pick place plan plug point post press
print process produce promise pump quote record refund release rent repair report rescue reset rest return roll run sale scan service set shift
ship shop show sign smell sound split stack stain stand start stick stock store strip suit supply support swap switch taste test tie touch
track train transfer travel treat trip trust turn type update upgrade visit wait walk warm wash waste watch weld work wrap yellow`);

/** Plain form → past, where it is not made with "-ed". */
const irregular: Readonly<Record<string, string>> = {
  become: 'became',
  begin: 'began',
  bend: 'bent',
  break: 'broke',
  bring: 'brought',
  build: 'built',
  buy: 'bought',
  catch: 'caught',
  choose: 'chose',
  come: 'came',
  cost: 'cost',
  cut: 'cut',
  dig: 'dug',
  do: 'did',
  draw: 'drew',
  drink: 'drank',
  drive: 'drove',
  eat: 'ate',
  fall: 'fell',
  feed: 'fed',
  feel: 'felt',
  find: 'found',
  fit: 'fitted',
  fly: 'flew',
  forget: 'forgot',
  freeze: 'froze',
  get: 'got',
  give: 'gave',
  go: 'went',
  grind: 'ground',
  grow: 'grew',
  hang: 'hung',
  have: 'had',
  hear: 'heard',
  hold: 'held',
  hurt: 'hurt',
  keep: 'kept',
  know: 'knew',
  lay: 'laid',
  lead: 'led',
  leave: 'left',
  lend: 'lent',
  let: 'let',
  lie: 'lay',
  lose: 'lost',
  make: 'made',
  mean: 'meant',
  meet: 'met',
  pay: 'paid',
  put: 'put',
  read: 'read',
  rise: 'rose',
  run: 'ran',
  say: 'said',
  see: 'saw',
  sell: 'sold',
  send: 'sent',
  set: 'set',
  shrink: 'shrank',
  shut: 'shut',
  sit: 'sat',
  sleep: 'slept',
  speak: 'spoke',
  spend: 'spent',
  split: 'split',
  stand: 'stood',
  stick: 'stuck',
  swear: 'swore',
  swell: 'swelled',
  swim: 'swam',
  take: 'took',
  teach: 'taught',
  tear: 'tore',
  tell: 'told',
  think: 'thought',
  throw: 'threw',
  understand: 'understood',
  undo: 'undid',
  wake: 'woke',
  wear: 'wore',
  win: 'won',
  withdraw: 'withdrew',
  write: 'wrote',
};
const pasts: ReadonlySet<string> = new Set([
  ...Object.values(irregular),
  ...list('was were blew died fled laid rang rode sank shot spilt spun stole stung swept wound'),
]);
/** Past forms that are something else as often: "sat" a day, "left" a side, "made" a quality. */
const doubtfulPasts = list(
  'sat ground left split shut set read cut put cost lay felt fitted built made kept paid sold held bought lit led fed found met hurt hit let',
);
const modals = list(
  "can could will would shall should may might must cannot can't cant won't wont couldn't couldnt wouldn't wouldnt shouldn't shouldnt mustn't",
);
const auxiliaries = list(
  "is are was were has have had does do did isn't isnt aren't arent wasn't wasnt weren't hasn't hasnt haven't havent hadn't doesn't doesnt don't dont didn't didnt ain't",
);

/** "have" → "has", "run" → "runs", "don't" → "doesn't"; past forms and modal verbs stay. */
export function thirdPerson(verb: string): string {
  const low = verb.toLowerCase();
  const fixed: Record<string, string> = {
    am: 'is',
    are: 'is',
    be: 'is',
    have: 'has',
    were: 'was',
    do: 'does',
    "don't": "doesn't",
    dont: "doesn't",
    "aren't": "isn't",
    "haven't": "hasn't",
    havent: "hasn't",
    "weren't": "wasn't",
    go: 'goes',
    dunno: "doesn't know",
  };
  const known = fixed[low];
  if (known) return known;
  if (modals.has(low) || pasts.has(low) || /(?:[^e]ed|n't|[^s]s)$/.test(low)) return verb;
  if (/(?:ch|sh|x|z|ss|o)$/.test(low)) return `${verb}es`;
  return /[^aeiou]y$/.test(low) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

/** "arrive" → "arrived", "come" → "came", "stop" → "stopped". */
export function pastOf(verb: string): string {
  const low = verb.toLowerCase();
  const known = irregular[low];
  if (known) return known;
  if (/e$/.test(low)) return `${verb}d`;
  if (/[^aeiou]y$/.test(low)) return `${verb.slice(0, -1)}ied`;
  return /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(low) ? `${verb}${low.slice(-1)}ed` : `${verb}ed`;
}

export const isModal = (word: string): boolean => modals.has(word);
export const isAuxiliary = (word: string): boolean => auxiliaries.has(word) || modals.has(word);

/** Whether a folded word can be the verb of a sentence whose subject is a thing: "says", "came", "isn't". */
export function isFiniteVerb(word: string): boolean {
  if (isAuxiliary(word) || word === 'am' || (pasts.has(word) && !doubtfulPasts.has(word))) return true;
  if (/^(?:needs|wants|costs|works|reports|clears|blocks|breaks|leaks|closes|opens|heats|dries)$/.test(word))
    return true;
  const base = word.replace(/ies$/, 'y').replace(/s$/, '');
  const other = word.replace(/es$/, '');
  return /s$/.test(word) && [base, other].some((form) => plainVerbs.has(form) && !doubtfulVerbs.has(form));
}

/** Whether a folded word is a past form in "-ed": a verb ("peeled off") or a quality ("flanged ends"), as what follows tells. */
export function isRegularPast(word: string): boolean {
  return (
    (doubtfulPasts.has(word) && word !== 'sat') ||
    (/^\p{L}{2,}[^e]ed$/u.test(word) &&
      !/^(?:bed|shed|used|unused|united|limited|hundred|mixed|detached|attached|required|needed|cracked|included|provided|preferred|based|located|flanged|assorted|combined)$/.test(
        word,
      ))
  );
}
