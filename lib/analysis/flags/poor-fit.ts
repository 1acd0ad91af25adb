import type { Evidence } from '@/lib/transcript/schema';
import { contentOf } from '../acts/questions';
import { isOutside, placesIn, regionsOf } from '../places';
import { answeredTo, evidenceOf, type Reading, repliesTo, type Turn } from '../reading';
import type { FlagContext } from './context';

/** The visitor wants something that the business does not offer, or is outside its area. Whether they are here to buy is for the route to say, which is weighed later. */
export function poorFit({ reading, route }: FlagContext): Evidence[] {
  if (route === 'spam') return [];
  for (const find of [toldSo, areasTold, elsewhere, noneOfThese, concluded]) {
    const found = find(reading);
    if (found.length > 0) return found;
  }
  return [];
}

/** What businesses do with goods, services and places. */
const offering =
  'sell|do|ship|deliver|cover|offer|install|fit|clear|work|serve|service|treat|make|provide|print|run|teach|travel|supply|build|rebuild|repair|fix|mend|handle|stock|carry|take on|rent|hire out|hire|lease|go|reach|support|collect|clean|paint|design|buy|import|export|host|train|cater|remove|move|fly|operate|insure|lend|finance|represent|accept|process|produce|manufacture|manage|organi[sz]e|grow|breed|board|groom|sew|tailor|alter|translate|write|publish|develop|maintain|have (?:a|an|any) (?:\\w+ )?(?:shop|workshop|depot|branch|office|store|team|service|department|facility|clinic)|have (?:\\w+ )?(?:repair|rental|hire)';
const never =
  "(?:don'?t|do not|doesn'?t|does not|no longer|never|can'?t|cannot|won'?t|aren'?t able to|are not able to|are unable to|only)";
const refuses = new RegExp(
  [
    String.raw`\b(?:we|our (?:team|shop|company|crew|firm|engineers|drivers|vans)|the (?:team|company|shop|firm)|\p{Lu}?\p{L}+) (?:currently |unfortunately |really |actually |just |also |sadly )*${never} (?:currently |actually |yet |really )?(?:${offering})(?![\p{L}])`,
    String.raw`\bwe(?:'re| are) (?:an? )?[^.!?]{2,60}, not an?\b|\bwe(?:'re| are) only\b|\bwe have no (?:\w+ ){0,2}(?:shop|workshop|depot|branch|office|store|team|service|department|facility|clinic|engineers?|drivers?|stock of)\b`,
    String.raw`\boutside (?:of )?(?:our |the )?(?:service |delivery |coverage |normal |catchment |usual )*(?:area|region|range|scope|zone|patch|territory|remit|radius)\b|\b(?:beyond|out of) our (?:area|reach|range|scope|patch|radius)\b|\b(?:too far|a bit far|not in our area)\b`,
    String.raw`\b(?:beyond|outside|out of) (?:what|where|anything|the \w+(?: that)?) we\b|\b(?:is|are|'s|a bit|bit|little|way|far|just|sadly) (?:beyond|past) us\b|\bout of (?:our |the )?(?:range|reach|area|patch|zone)\b|\b(?:isn'?t|is not|aren'?t|are not|not|nothing) (?:currently |really |yet )?(?:on|in|part of) (?:our|the) (?:list|menu|books|range|catalogue|programme|offer|remit|patch|map|line)\b|\bour (?:patch|area|round|territory|region|catchment) (?:is|covers?|stops?|ends?|runs?)\b`,
    String.raw`^\W*(?:(?:oh|ah|sorry|no|nope|hmm|unfortunately|sadly)[, .!]+){0,3}(?:i'?m afraid|unfortunately|sadly|alas|regrettably)(?:,| we)? (?:not|no|we (?:don'?t|do not|can'?t|cannot|won'?t|only|never)|that'?s not)\b|\b(?:have|need) to (?:go|look|try) elsewhere\b|\b(?:never|not|no longer) (?:done|offered|sold|stocked|carried|covered|taught|built|made|had) (?:any|that|those|them|it|\p{L}+s)\b|\bno \p{L}+ (?:either|anymore|any more)\b|\b(?:\p{L}+s?) (?:is|are) not (?:our|a) (?:thing|line|trade|business|service|field|speciality|specialty)\b`,
    String.raw`\b(?:isn'?t|is not|aren'?t|are not|not) (?:\w+ )?(?:something|a service|an area|a product|part of what|one of the (?:\w+ )?things|one of our|in our|on our|within our|among our|in the (?:index|range|catalogue|programme))\b|\bnot (?:something|a thing|anything) (?:that )?we\b`,
    String.raw`\b(?:serve|serves|cover|covers|treat|treats|supply|supplies|deliver|delivers|work|works|sell|sells|operate|operates|ship|ships|travel|travels|offer|offers|install|installs|available)\b[^.!?]{2,70}\bonly\b|\bonly (?:\w+ )?(?:serve|cover|treat|supply|deliver|work|sell|operate|ship|travel|offer|install|available|at the moment|in \p{L}+ and)\b|\b[\p{L} ,]+ and [\p{L} ]+ only\b`,
    String.raw`\b(?:software|parts|new|trade|commercial|residential|wholesale|retail|domestic|business) (?:customers |clients )?only\b|\bsupports? \w+ (?:along|in) the\b|\bwe (?:don'?t|do not) touch\b|\bno,? (?:sorry,? )?(?:we|not)\b[^.]{0,20}\b(?:don'?t|outside|only)\b`,
    String.raw`\b(?:wir|nur) (?:\p{L}+ ){0,4}(?:nicht|keine?n?|nur)\b[^.]{0,40}\b(?:an|im programm|liefern|angebot|gebiet|raum)?|\bnur (?:in|im|innerhalb)\b|\bno (?:trabajamos|llegamos|ofrecemos|hacemos|vendemos|servimos|enviamos|alquilamos)|\bsolo (?:en|trabajamos|servimos)\b|\bne (?:livrons|proposons|faisons|vendons|couvrons|louons|réparons) pas\b|\buniquement (?:en|dans|à)\b|\bnon (?:vendiamo|facciamo|offriamo|serviamo|consegniamo)\b`,
  ].join('|'),
  'u',
);
/** What a bot cannot do in a chat, or a policy, says nothing of what the business offers. */
const chatLimit =
  /\b(?:in (?:this |a |the )?chat|here|attachments?|files?|pictures|photos|prices?|pricing|rates?|quotes?|quote|advice|individual|comment|share|contracts?|legal|answer|that question|sensitive|passwords?|supplier offers?|figures|calendar|diar(?:y|ies)|roadmap|discuss|personal data|refunds?|discounts?|deposits?|card|cash|cheques?|payments?|calls?|weekends?|sundays?|saturdays?|bank holidays|opinion|guess|promise|guarantee|(?<!our |the )lists?|records?|accounts? details|staff names|bots?|assistant)\b/;
const bySelf =
  /\b(?:something|anything|one|that) i (?:can|could|may|am|do)\b|^\W*(?:\p{L}+,? )?(?:i'm(?! afraid)|i am(?! afraid)|i can|i can't|i cannot|i don't|i do not|i only|as a bot|this bot|this chat)\b/u;

/** The business itself says that it does not do this, or not there, after the visitor has said what they want. */
function toldSo(reading: Reading): Evidence[] {
  const first = reading.visitor[0]?.index ?? Number.POSITIVE_INFINITY;
  for (const turn of reading.turns) {
    if (turn.role === 'visitor' || turn.index < first) continue;
    for (const part of turn.sentences) {
      const low = turn.low.slice(part.start, part.end);
      if (bySelf.test(low) || !refuses.test(low) || chatLimit.test(low) || /\?\s*$/.test(low)) continue;
      return [evidenceOf(turn, part.start, part.end)];
    }
  }
  return [];
}

/** A place as people write it: what follows "in", "near", "to" with a capital letter, in the text as written. */
const placeAfter =
  /\b(?:in|at|near|to|from|outside|around|over in|up in|down in|towards|based in)\s+(?:the |just |near )?(\p{Lu}[\p{L}'-]{2,}(?:\s\p{Lu}[\p{L}'-]+)?)/gu;
const notPlace =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|easter|christmas|english|spanish|french|german|i|mr|mrs|ms|dr)\b/;
const limits =
  /\b(?:only|mostly|mainly|just|solely|no further than|as far as|up to|nowhere but|our (?:patch|area|round|region|catchment|territory)|so [^.?!]{2,40} (?:is|'s)|nur|solo|solamente|seulement|uniquement|soltanto)\b/;

/** Asked for a place that the areas do not name, the business tells its areas instead: alone, or for a place that surely lies outside. */
function areasTold(reading: Reading): Evidence[] {
  const areas = reading.transcript.business.areas.map((area) => area.toLowerCase()).filter((area) => area.length > 3);
  if (areas.length === 0 || anywhere.test(areas.join(' '))) return [];
  const served = regionsOf(areas.join(', '));
  for (const turn of reading.visitor) {
    if (turn.injection) continue;
    const replies = repliesTo(reading, turn).flatMap((reply) => reply.sentences.map((part) => ({ reply, part })));
    const told = replies.filter(({ reply, part }) => {
      const low = reply.low.slice(part.start, part.end);
      return areas.some((area) => low.includes(area)) && !/\?\s*$|\byes\b|\bof course\b|\bwelcome\b/.test(low);
    });
    if (told.length === 0) continue;
    const said = reading.visitor.filter((other) => other.index <= turn.index && other.index > turn.index - 5);
    const outside = said.flatMap((other) =>
      placesIn(other.low).filter(
        (place) => !areas.some((area) => area.includes(place.name)) && isOutside(place.regions, served),
      ),
    );
    const named = said.flatMap((other) => [
      ...[...other.text.matchAll(placeAfter)].map((hit) => (hit[1] ?? '').toLowerCase()),
      ...placesIn(other.low).map((place) => place.name),
    ]);
    const unknown = named.filter(
      (name) => !notPlace.test(name) && !areas.some((area) => area.includes(name) || name.includes(area)),
    );
    for (const { reply, part } of told) {
      const low = reply.low.slice(part.start, part.end);
      if (outside.length > 0 || (unknown.length > 0 && limits.test(low)))
        return [evidenceOf(reply, part.start, part.end)];
    }
  }
  return [];
}

/** The place is where somebody travels, comes from or lives, not where the service is wanted. */
const notHere =
  /\b(?:job|visa|holiday|trip|off to|over in|moved|moving|relocat\w+|flight|fly|flying|cousin|sister|brother|aunt|uncle|friend|insurer|registry|apostille|degree|embassy|passport|abroad|export|import|translation|translate\w*|lives?|living|lived|from|seconded|born|grew up|visiting|honeymoon|wedding in|back from|posted|posting|stationed|university of|made in|worked in|bought in|imported|call centre|accent|tours? of|city break|lost in|market entry|entry into|entering|expan\w+|compared to|unlike|used to|legal|lawful|allowed|laws?|regulations?|regulator|jurisdiction)\b(?! tassie)/;
const asksCover =
  /\b(?:do|can|would|could|will) (?:you|u|ya|ye|y'all|yous|youse) (?:guys |lot |folks |also |even |still )*(?:cover|serve|service|deliver|ship|come|go|travel|work|operate|install|do|support|reach|fly|send|collect|have)\b|\bgot (?:any |an? )?(?:\p{L}+ )?(?:servers?|depots?|branch(?:es)?|offices?|shops?|stores?|drivers?|engineers?|clinics?)\b|\b(?:is|are) [\p{L} ,]+ (?:yours|covered|in (?:your )?(?:area|range|zone)|too far|within)\b|\b(?:in|within) (?:your )?(?:area|delivery area|range|zone)\b|\bliefern sie|\benvían a|\bllegan a|\blivrez-vous/u;
const anywhere =
  /\b(?:worldwide|global(?:ly)?|international(?:ly)?|online|remote(?:ly)?|anywhere|everywhere|nationwide|all over|virtual)\b/;

/** Trades in which a place that is named is where the customer goes, or where the goods come from. */
const goingThere =
  /\b(?:travel|tour|tours|holidays?|cruises?|flights?|airline|hotels?|visas?|immigration|relocation|removals?|freight|shipping|logistics|forward\w*|courier|haulage|translat\w+|language|import|export|insurance|insurer)\b/;

/** The visitor names a place that lies outside every area of the business as the place where the service is wanted. */
function elsewhere(reading: Reading): Evidence[] {
  const areas = reading.transcript.business.areas.join(', ').toLowerCase();
  if (!areas || anywhere.test(areas) || /\bdepart(?:ures?|ing)\b/.test(areas)) return [];
  const travels = goingThere.test(reading.transcript.business.industry.toLowerCase());
  const served = regionsOf(areas);
  if (served.size === 0) return [];
  for (const turn of reading.visitor.slice(0, 6)) {
    if (turn.injection) continue;
    const asked = answeredTo(reading, turn).some((before) =>
      /\b(?:whereabouts|where(?:'s| is| are|abouts)?|which (?:city|town|area|suburb|state|region|location)|postcode|zip|what (?:city|town|area|suburb|address))\b/.test(
        before.low,
      ),
    );
    const places = placesIn(turn.low);
    for (const [order, place] of places.entries()) {
      if (areas.includes(place.name)) return [];
      if (
        /\b(?:lives?|living|lived|born|staying|moved|seconded|studied|from)\s+(?:(?:in|to|at)\s+)?(?:\w+\s)?$/.test(
          turn.low.slice(Math.max(0, place.start - 24), place.start),
        ) &&
        !/\b(?:hi|hello|we're|i'm|im) from\s+$/.test(turn.low.slice(0, place.start))
      )
        continue;
      if (!isOutside(place.regions, served)) continue;
      // "Paris, Texas": what follows says where it lies.
      const next = places[order + 1];
      if (next && /^,?\s*$/.test(turn.low.slice(place.end, next.start)) && !isOutside(next.regions, served)) continue;
      const part = turn.sentences.find((span) => span.start <= place.start && place.start < span.end);
      const sentence = part ? turn.low.slice(part.start, part.end) : turn.low;
      const cover = asksCover.test(sentence);
      const clause =
        sentence
          .slice(0, place.end - (part?.start ?? 0))
          .split(/,|;|\b(?:and|but)\b/u)
          .at(-1) ?? sentence;
      const away = notHere.test(
        (/\b(?:flight|fly|holiday|trip|visa|job|moving|relocat\w+)\b/.test(sentence)
          ? sentence
          : `${clause} ${sentence.slice(place.end - (part?.start ?? 0), place.end - (part?.start ?? 0) + 24)}`
        ).replace(/\b(?:hi|hello|hey|greetings|writing|calling|we're|i'm|im) from\b/g, ''),
      );
      if (!cover && !asked && (away || travels || isAside(sentence, place.name))) continue;
      if (isWanted(turn, place, { cover, asked })) return [evidenceOf(turn, place.start, place.end)];
    }
  }
  return [];
}

/** "in Norway it would be darker", "my niece is getting married in Tulsa": the place belongs to a comparison or to somebody else. */
function isAside(sentence: string, place: string): boolean {
  const after = sentence.slice(sentence.indexOf(place) + place.length);
  return (
    /^,? (?:it|they|people|everyone|you|we|that) (?:would|is|was|are|were|'s|do|does|have|had|used|always|never)\b/.test(
      after,
    ) ||
    /\b(?:my|our|his|her|a) (?:niece|nephew|cousin|mate|friend|sister|brother|son|daughter|mum|mom|dad|mother|father|aunt|uncle|boss|colleague|neighbou?r|ex)(?:'s| is| was| has| lives| got| had| went| works| used)\b/.test(
      sentence,
    )
  );
}

function isWanted(
  turn: Turn,
  place: { start: number; end: number },
  { cover, asked }: { cover: boolean; asked: boolean },
): boolean {
  const before = turn.low.slice(Math.max(0, place.start - 28), place.start);
  // "Birmingham to Abu Dhabi": a route, of which one end may well be served.
  if (
    /\p{L}+\s+(?:to|-|–|→|->)\s+$/u.test(before) &&
    /^\p{Lu}/u.test(
      /(\p{L}+)\s+(?:to|-|–|→|->)\s+$/u.exec(turn.text.slice(Math.max(0, place.start - 28), place.start))?.[1] ?? '',
    )
  )
    return false;
  if (/^\s*(?:to|-|→|->)\s+\p{Lu}/u.test(turn.text.slice(place.end, place.end + 12))) return false;
  if (cover) return true;
  if (
    /\b(?:for|visa|holiday|trip|flight|moving from|born in|made in|worked in|near to|than|like)\s+(?:\w+\s)?$/.test(
      before,
    )
  )
    return false;
  return (
    asked ||
    /(?:\b(?:in|to|near|at|around|we're in|i'm in|im in|based in|located in|ship to|deliver to|outside|of|is|its|it's|hi from|hello from|here in|over in|up in|down in|out in|up near|for our|into|across)\s+(?:\w+\s)?|[,.]\s*|^\W*)$/.test(
      before,
    )
  );
}

const none =
  /^\W*(?:(?:um+|er+|well|no,?|sorry,?|actually,?|ha,?|hm+,?) )*(?:none(?: of (?:those|these|them|the above|that))?(?: (?:really|exactly))?|neither|nope,? (?:none|not)|not (?:any of (?:those|these|them)|on (?:your|the) list|listed|quite)|nothing (?:on|in) (?:your|the) (?:list|menu)|not (?:a|an) \p{L}+, an?)\b/u;

/** Press, suppliers, applicants, and those who have a score to settle want nothing that the business sells. */
const ownBusiness =
  /\b(?:paper|press|article|newspaper|magazine|journalist|reporter|podcast|student|thesis|dissertation|vacanc\w+|jobs?|keep your|left (?:a|an|my|our)|neighbou?r|apprentice\w*|cv|(?:we|i) (?:make|grow|sell|supply|manufacture|distribute|produce|breed|represent|import|write for|work for)|your (?:buyer|purchasing|procurement|brewer|chef|owner|accounts)|who (?:was|is|do|did|can)|on shift|last night|yesterday|your (?:crew|driver|technician|engineer|people|staff))\b/;

/** "none of those, need an audit": what the visitor wants instead shares no word with what the business offers. */
function noneOfThese(reading: Reading): Evidence[] {
  const { services } = reading.transcript.business;
  if (services.length === 0) return [];
  const offered = contentOf(services.join(' ').toLowerCase());
  for (const turn of reading.visitor) {
    const hit = turn.injection ? null : none.exec(turn.low);
    if (
      !hit ||
      /\b(?:cancel\w*|invoice|account|order(?:ed)?|bill|contract|complain\w*|already|existing|customer|person|human|someone)\b/.test(
        turn.low,
      )
    )
      continue;
    if (ownBusiness.test(turn.low)) continue;
    const menu = answeredTo(reading, turn).some(
      (before) => before.act?.menu || [...contentOf(before.low)].some((word) => offered.has(word)),
    );
    const wanted = contentOf(turn.low.slice(hit.index + hit[0].length));
    const asks =
      !/\b(?:thanks|thank|cheers|browsing|poking|curious|having a look|looking around|stage|nothing|never mind)\b/.test(
        turn.low,
      );
    if (menu && asks && wanted.size > 0 && ![...wanted].some((word) => offered.has(word))) return [evidenceOf(turn)];
  }
  return [];
}

/** "so no dogs", "so you don't do weddings then": what the visitor takes from a reply that offered something else. */
function concluded(reading: Reading): Evidence[] {
  for (const turn of reading.visitor) {
    if (turn.injection || answeredTo(reading, turn).length === 0) continue;
    const hit =
      /(?:^|[.!?,]\s*|\b(?:ha\p{L}*|oh|ok|right|ah|well)[ ,.]+)(?:so |and )?(?:i )?(?:thought|assumed|figured|heard|saw|read|take it) (?:that )?(?:you|u|ye|yous?|it) (?:guys |lot )?(?:only|just) (?:did|do|does|cover\p{L}*|serve\p{L}*|go|went|sell|sold|work\p{L}*|deliver\p{L}*|ran|run)|(?:i'?d |i )?expect(?:ed)? (?:you|ye) to say (?:it|that|we|i)(?:'s| is|'re| are|'m) (?:too far|outside|out of|not)|(?:that|it|we|i)(?:'s|'re|'m| is| are| am)? (?:probably |surely )?not on your (?:list|map|patch|round)|so (?:not (?!(?:sure|yet|now|today|too|so|really|a|the|much|bad|good|long|great|helpful|at|that|even|only|just|until|before)\b)\p{L}{3,}(?: \p{L}+)?s(?![\p{L}])|no (?!(?:one|need|problem|idea|way|point|news|answer|luck|price|number|human|reply|help|chance|body|more|thanks)\b)\p{L}{3,}s\b|(?:you|u|ye) (?:don'?t|do not|dont|can'?t|cant|won'?t) (?:do|cover|sell|offer|deliver|ship|treat|serve|repair|fix|stock|come|fit|install|make)\b)/u.exec(
        turn.low,
      );
    if (hit) return [evidenceOf(turn, hit.index, hit.index + hit[0].length)];
  }
  return [];
}
