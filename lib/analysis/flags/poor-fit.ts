import type { Evidence } from '@/lib/transcript/schema';
import { contentOf } from '../acts/questions';
import { isOutside, placesIn, regionsOf } from '../places';
import { answeredTo, evidenceOf, type Reading, type Turn } from '../reading';
import type { FlagContext } from './context';

/** The visitor wants something that the business does not offer, or is outside its area. */
export function poorFit({ reading, route }: FlagContext): Evidence[] {
  if (route === 'spam' || route === 'other' || route === 'support') return [];
  for (const find of [toldSo, elsewhere, noneOfThese, concluded]) {
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
    String.raw`\b(?:isn'?t|is not|aren'?t|are not|not) (?:\w+ )?(?:something|a service|an area|a product|part of what|one of the (?:\w+ )?things|one of our|in our|on our|within our|among our|in the (?:index|range|catalogue|programme))\b|\bnot (?:something|a thing|anything) (?:that )?we\b`,
    String.raw`\b(?:serve|serves|cover|covers|treat|treats|supply|supplies|deliver|delivers|work|works|sell|sells|operate|operates|ship|ships|travel|travels|offer|offers|install|installs|available)\b[^.!?]{2,70}\bonly\b|\bonly (?:\w+ )?(?:serve|cover|treat|supply|deliver|work|sell|operate|ship|travel|offer|install|available|at the moment|in \p{L}+ and)\b|\b[\p{L} ,]+ and [\p{L} ]+ only\b`,
    String.raw`\b(?:software|parts|new|trade|commercial|residential|wholesale|retail|domestic|business) (?:customers |clients )?only\b|\bsupports? \w+ (?:along|in) the\b|\b(?:don'?t|do not) touch\b|\bno,? (?:sorry,? )?(?:we|not)\b[^.]{0,20}\b(?:don'?t|outside|only)\b`,
    String.raw`\b(?:wir|nur) (?:\p{L}+ ){0,4}(?:nicht|keine?n?|nur)\b[^.]{0,40}\b(?:an|im programm|liefern|angebot|gebiet|raum)?|\bnur (?:in|im|innerhalb)\b|\bno (?:trabajamos|llegamos|ofrecemos|hacemos|vendemos|servimos|enviamos|alquilamos)|\bsolo (?:en|trabajamos|servimos)\b|\bne (?:livrons|proposons|faisons|vendons|couvrons|louons|réparons) pas\b|\buniquement (?:en|dans|à)\b|\bnon (?:vendiamo|facciamo|offriamo|serviamo|consegniamo)\b`,
  ].join('|'),
  'u',
);
/** What a bot cannot do in a chat, or a policy, says nothing of what the business offers. */
const chatLimit =
  /\b(?:in (?:this |a |the )?chat|here|attachments?|files?|pictures|photos|prices?|pricing|rates?|quotes?|quote|advice|individual|comment|share|contracts?|legal|answer|that question|sensitive|passwords?|supplier offers?|figures|calendar|diar(?:y|ies)|roadmap|discuss|personal data|refunds?|discounts?|deposits?|card|cash|cheques?|payments?|calls?|weekends?|sundays?|saturdays?|bank holidays|opinion|guess|promise|guarantee|lists?|records?|accounts? details|staff names|bot|assistant)\b/;
const bySelf =
  /\b(?:something|anything|one|that) i (?:can|could|may|am|do)\b|^\W*(?:\p{L}+,? )?(?:i'm|i am|i can|i can't|i cannot|i don't|i do not|i only|as a bot|this bot|this chat)\b/u;

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

/** The place is where somebody travels, comes from or lives, not where the service is wanted. */
const notHere =
  /\b(?:job|visa|holiday|trip|off to|over in|moved|moving|relocat\w+|flight|fly|flying|cousin|sister|brother|aunt|uncle|friend|insurer|registry|apostille|degree|embassy|passport|abroad|export|import|translation|translate\w*|lives?|living|lived|from|seconded|born|grew up|visiting|honeymoon|wedding in|back from|posted|posting|stationed|university of|made in|worked in|bought in|imported|call centre|accent|tours? of|city break|lost in|compared to|unlike|used to|legal|lawful|allowed|laws?|regulations?|regulator|jurisdiction)\b(?! tassie)/;
const asksCover =
  /\b(?:do|can|would|could|will) (?:you|u|ya|ye|y'all|yous|youse) (?:guys |lot |folks |also |even |still )*(?:cover|serve|service|deliver|ship|come|go|travel|work|operate|install|do|support|reach|fly|send|collect|have)\b|\bgot (?:any |an? )?(?:\p{L}+ )?(?:servers?|depots?|branch(?:es)?|offices?|shops?|stores?|drivers?|engineers?|clinics?)\b|\b(?:is|are) [\p{L} ,]+ (?:yours|covered|in (?:your )?(?:area|range|zone)|too far|within)\b|\b(?:in|within) (?:your )?(?:area|delivery area|range|zone)\b|\bliefern sie|\benvían a|\bllegan a|\blivrez-vous/u;
const anywhere =
  /\b(?:worldwide|global(?:ly)?|international(?:ly)?|online|remote(?:ly)?|anywhere|everywhere|nationwide|all over|virtual)\b/;

/** The visitor names a place that lies outside every area of the business as the place where the service is wanted. */
function elsewhere(reading: Reading): Evidence[] {
  const areas = reading.transcript.business.areas.join(', ').toLowerCase();
  if (!areas || anywhere.test(areas)) return [];
  const served = regionsOf(areas);
  if (served.size === 0) return [];
  for (const turn of reading.visitor.slice(0, 6)) {
    if (turn.injection) continue;
    const asked = answeredTo(reading, turn).some((before) =>
      /\b(?:where|which (?:city|town|area|suburb|state|region|location)|postcode|zip|what (?:city|town|area|suburb|address))\b/.test(
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
      if (!cover && !asked && away) continue;
      if (isWanted(turn, place, { cover, asked })) return [evidenceOf(turn, place.start, place.end)];
    }
  }
  return [];
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
    /(?:\b(?:in|to|near|at|around|we're in|i'm in|im in|based in|located in|ship to|deliver to|outside|of|is|its|it's|hi from|hello from|here in|over in|up in|down in|out in|up near|for our|into|across)\s+(?:\w+\s)?|,\s*|^\W*)$/.test(
      before,
    )
  );
}

const none =
  /^\W*(?:(?:um+|er+|well|no,?|sorry,?|actually,?|ha,?|hm+,?) )*(?:none(?: of (?:those|these|them|the above|that))?(?: (?:really|exactly))?|neither|nope,? (?:none|not)|not (?:any of (?:those|these|them)|on (?:your|the) list|listed|quite)|nothing (?:on|in) (?:your|the) (?:list|menu)|not (?:a|an) \p{L}+, an?)\b/u;

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
      /(?:^|[.!?,]\s*|\b(?:ha\p{L}*|oh|ok|right|ah|well)[ ,.]+)so (?:no (?!(?:one|need|problem|idea|way|point|news|answer|luck|price|number|human|reply|help|chance|body|more|thanks)\b)\p{L}{3,}s\b|(?:you|u|ye) (?:don'?t|do not|dont|can'?t|cant|won'?t) (?:do|cover|sell|offer|deliver|ship|treat|serve|repair|fix|stock|come|fit|install|make)\b)/u.exec(
        turn.low,
      );
    if (hit) return [evidenceOf(turn, hit.index, hit.index + hit[0].length)];
  }
  return [];
}
