import { piecesOf } from './contact-asks';
import { isCommonWord, isFirstName, nameAt, readsAsOrganisation } from './person-name';
import { legalForms, postWords } from './words/organisation-words';

/** A run of words that may be the name of a company, with its place. */
export type CompanyRun = { value: string; start: number; end: number };

const head = /\p{Lu}[\p{L}\p{M}\p{N}&'’./+-]*|\d+\p{Lu}[\p{L}\d]*|\d{1,3}(?=[ \t]+\p{Lu})/uy;
const tail = /(?:\p{Lu}[\p{L}\p{M}\p{N}&'’./+-]*|\d[\p{L}\d]*|&|\+)/uy;
const links =
  /(?:and|of|the|de|des|der|du|la|las|los|le|les|del|della|di|da|do|dos|van|von|für|y|e|und|et|en|n'|’n|'n')(?=[ \t]+(?:the |la |les |los |den )?[\p{Lu}\d])/uy;
const calendarWord = /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)/;
const calendar =
  /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Mon|Tue|Wed|Thu|Fri|Sat|Sun|AM|PM|I|A|OK|Hi|Hello|Hey|Yes|No|Thanks|Please|Mr|Mrs|Ms|Dr|Sir|Madam|My|Our|We|It|The|Unit|Flat|Room|Order|Invoice|Ref|Re|Tel|Phone|Mobile|Email|E-mail|Can|Could|Do|Does|Is|Are|What|When|How|Why|Where|Who|If|And|But|Or|So|This|That|There|Not|Just|UK|US|USA|EU|VAT|CEO|CTO|CFO|COO|MD|HR|IT|PM|Regards|Kind|Best|Sent|Christmas|Easter)$/;

/** The capitalised phrase at a place of a text, with its legal form ("Larkmoor Foods plc", "Tanaka Seiki Co., Ltd."); null where none begins there. */
export function companyAt(text: string, place: number): CompanyRun | null {
  head.lastIndex = place;
  const first = head.exec(text);
  if (!first) return null;
  const opening = first[0].replace(/[.,'’/-]+$/, '');
  if (/^(?:For|At|In|On|From|With|By|Ride|Booking|Airport|Downtown|Gold|Silver|Bronze|Platinum)$/.test(opening))
    return null;
  if (
    legalForms.has(opening.toLowerCase()) &&
    !/^[ \t]+(?:(?:des?|du|de la) )?\p{Lu}/u.test(text.slice(head.lastIndex))
  )
    return null;
  if (calendar.test(opening) && !(opening === 'The' && /^[ \t]+\p{Lu}/u.test(text.slice(head.lastIndex)))) return null;
  if (
    /^(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/.test(opening) &&
    !/^ (?:\p{Lu}|van |de )/u.test(text.slice(head.lastIndex))
  )
    return null;
  let end = place + opening.length;
  // A dot ends the phrase, except after an abbreviation or an initial.
  let dotted = first[0].length > opening.length && !/^(?:St|Dr|Mr|Co|Bros|\p{Lu})\.$/u.test(first[0]);
  for (let count = 0; count < 7 && !dotted; count += 1) {
    const gap =
      /^,?[ \t]+/.exec(text.slice(end, end + 4))?.[0] ?? /^\.[ \t]+(?=\p{Lu}|&)/u.exec(text.slice(end, end + 4))?.[0];
    if (!gap) break;
    const at = end + gap.length;
    const form = /^(?:\p{L}\.){1,4}|^\p{L}+(?![\p{L}-])\.?/u.exec(text.slice(at, at + 16))?.[0] ?? '';
    // "Luc Morel, EARL du Pré": a form that opens the next phrase.
    if (gap.startsWith(',') && /^\.?[ \t]+(?:des?|du|de la|la|le|les|\p{Lu}\p{Ll})/u.test(text.slice(at + form.length)))
      break;
    if (
      legalForms.has(form.replace(/\./g, '').toLowerCase()) &&
      (/^\p{Lu}/u.test(form) ||
        /^(?:plc|ltd|limited|llc|inc|gmbh|co|corp|llp|pty|pvt|bv|sl|srl|sarl|company|group|cic|cio)\.?$/.test(form))
    ) {
      end = at + form.length;
      continue;
    }
    if (gap.startsWith(',')) break;
    links.lastIndex = at;
    const link = links.exec(text);
    if (link) {
      end = at + link[0].length;
      continue;
    }
    tail.lastIndex = at;
    const word = tail.exec(text);
    if (!word) break;
    const bare = word[0].replace(/[.,'’/-]+$/, '') || word[0];
    if (calendar.test(bare) && !/^(?:The|May|March|Christmas|Easter|Best|Kind)$/.test(bare)) {
      // "Unit 4" ends the phrase, "Barley Flat Rangers" does not.
      if (!/^(?:Flat|Unit|Room|Order)$/.test(bare) || !/^ \p{Lu}\p{Ll}/u.test(text.slice(at + bare.length))) break;
    }
    end = at + bare.length;
    dotted = word[0].length > bare.length && !/^(?:St|Dr|Co|Bros|Ltd|Inc|\p{Lu})\.$/u.test(word[0]);
  }
  if (
    /^\d{1,4}(?:am|pm|st|nd|rd|th|h)?$/i.test(opening) &&
    (/^\d+(?:am|pm|st|nd|rd|th|h)$/i.test(opening) || calendarWord.test(text.slice(place + opening.length + 1, end)))
  )
    return null;
  const value = text
    .slice(place, end)
    .replace(/[\s,.&+]+$/u, '')
    .replace(/[ \t]+(?:and|of|the|de|la|du|von|van|y|und|et)$/u, '');
  const letters = value.replace(/[^\p{L}]/gu, '');
  if (letters.length < 2 || value.length > 80) return null;
  if (
    /^\d+[a-z]?[ \t].*\b(?:St|Street|Rd|Road|Ave|Avenue|Ct|Court|Lane|Ln|Drive|Dr|Close|Way|Place|Pl|Terrace|Crescent)$/iu.test(
      value,
    )
  )
    return null;
  if (value.split(/\s+/).length > 3 && value === value.toUpperCase()) return null;
  if (!/[ \t]/.test(value) && isCommonWord(value) && !/\p{Lu}.*\p{Lu}/u.test(value)) return null;
  return { value, start: place, end: place + value.length };
}

/** Words of a lead that may begin with a capital; made small so that the shapes can tell capitals from small letters. */
const leadWords =
  /(?<![\p{L}\p{N}])(?:I|My|Our|We|Us|The|Here|Over|On|In|Behalf|Calling|Writing|Messaging|Enquiring|Inquiring|Asking|Contacting|Getting|Reaching|Speaking|Company|Organi[sz]ation|Employer|Business|School|Firma|Empresa|Société|Entreprise|Azienda|Representing|Für|Arbeite|Ich|Trabajo|Lavoro|Ik|Namens|Trabalho|Hi|Hello|Hey|Morning|Afternoon|Evening|Hallo|Hola|Bonjour|Goedendag|Hoi|Yes|It|Its|This|Im|Team|Everyone|Museum)(?![\p{L}\p{N}])/gu;

const kind =
  'company|business|firm|practice|shop|store|salon|café|cafe|restaurant|pub|bar|bakery|school|nursery|charity|club|clinic|studio|agency|start-?up|hotel|gym|gallery|brewery|garage|workshop|farm|outfit|place|team|chain|group|label|brand|band|church|league|non-?profit|ngo|organi[sz]ation|association|society|trust|factory|site|office|surgery|dealership|consultancy|bookshop|florist|caterer|website|webshop|empresa|tienda|firma|laden|entreprise|boutique|azienda|bedrijf|zaak|betrieb|werkstatt|praxis|negozio|taller|restaurante|museum|nursery school|kindergarten|care home|surgery|b&b|guest ?house|department|council|parish|college|university|library|theatre|theater|gallery|estate|vineyard|winery|bistro|deli|food truck|stall';
const placeless = kind.replace(
  /\b(?:place|site|office|surgery|website|department|estate|team|factory|group|label|league)\|/g,
  '',
);
const leads: { shape: RegExp; sure: boolean }[] = [
  {
    shape: new RegExp(
      String.raw`(?<![\p{L}'’])(?:(?:our|my|the|your new) (?:[\p{L}-]+ )?(?:${kind})(?:'s name)?(?: name)?(?: is(?: called)?|'s called|'s| called| named|:)|(?:the )?(?:name of (?:my|our|the) )?company(?: name)?(?: is|:| -)|organi[sz]ation(?: is|:)|employer(?: is|:)|firma:|empresa:|société :?|entreprise :|azienda:|i(?:'m| am)? work(?:ing)? (?:for|at|with|over at)|i write for|(?:i|we|my (?:wife|husband|partner|brother|sister|dad|mum|mother|father|son|daughter) and i) (?:both |jointly |co-?)?(?:run|own|manage|started|founded|set up|opened|operate|represent|look after|recently opened|just opened|took over)|(?:calling|writing|messaging|enquiring|inquiring|asking|contacting (?:you|u)|getting in touch|reaching out|speaking|in touch|chatting|emailing) (?:you )?(?:on behalf of|from|for|with|at)|(?:on |in )?behalf of|representing|here at|over here at|us (?:here )?at|we at|the team at|everyone at|im namen (?:der|von)|für die firma|firma|von der firma|bei der firma|arbeite (?:bei|für)|ich leite(?: die| das)?|trabajo (?:en|para)|en nombre de|de parte de|de la empresa|je travaille (?:chez|pour)|au nom de|de la société|lavoro (?:per|da|presso)|per conto di|ik werk bij|namens|trabalho (?:na|no|para)|em nome d[aeo])\s+(?:(?:a|an|the|my|our|this) )?(?:(?:[\p{Ll}-]+ ){0,4}(?:${kind})[,:]? (?:called |named |is |by the name of )?)?(?:the (?=\p{Lu}))?["“']?`,
      'gu',
    ),
    sure: true,
  },
  {
    shape:
      /(?<![\p{L}'’])(?:i|we) (?:do|handle|run|manage|look after|take care of|am responsible for|deal with|organi[sz]e|book|buy) [\p{Ll}\d&, -]{3,40} (?:for|at) (?:the (?=\p{Lu}))?/gu,
    sure: true,
  },
  {
    shape: new RegExp(
      String.raw`(?<![\p{L}'’])(?:my|our) (?:[\p{Ll}-]+ ){0,2}(?:${placeless}),?[ ]+["“']?(?=\p{Lu})`,
      'gu',
    ),
    sure: true,
  },
  {
    shape: new RegExp(
      String.raw`(?<![\p{L}'’])(?:(?:an?|the|this) (?:[\p{Ll}-]+ ){0,3})?(?:${kind})(?: is| name is|'s)? (?:called|named) ["“']?`,
      'gu',
    ),
    sure: true,
  },
  {
    shape:
      /(?<![\p{L}'’])(?:[Ii]['’]?m|[Ii] am|[Ww]e['’]re|[Ww]e are|[Uu]s) (?:with|at|from|over at) (?:the (?=\p{Lu}))?/gu,
    sure: true,
  },
  {
    shape:
      /(?<![\p{L}'’])(?:[Ww]e['’]re|[Ww]e are|[Ww]ir sind(?: (?:die|der|das))?|[Ss]omos|[Nn]ous sommes|[Ss]iamo|[Ww]ij zijn|[Tt]his is|[Ii]t['’]s|[Hh]ere is) (?:the (?=\p{Lu}))?/gu,
    sure: false,
  },
];
const withPost = new RegExp(
  String.raw`(?<![\p{L}])(?:${postWords})\s*(?:,|\bat\b|\bof\b|\bfor\b|\bwith\b|\bhere at\b|@|-|–|\bbei\b|\bchez\b|\bde\b|\ben\b|\bdella\b)\s*(?:the (?=\p{Lu}))?(?=[\p{Lu}\d])`,
  'giu',
);
const named =
  /(?:^|[.!?,;:\n]\s*|\b(?:hi|hello|hey|hiya|morning|afternoon|evening|alright|hallo|hola|bonjour|hoi|goedendag|yes|it'?s|its|this is|im|i'm)[,.! ]+(?:it'?s |this is |i'm |im )?)(\p{L}[\p{L}'’-]+(?:[ \t]\p{Lu}[\p{L}'’-]+){0,2}),?[ \t]+\(?(?:from|at|of|@|w\/|with|van|von|vom|bei|chez|de)[ \t]+(?:the (?=\p{Lu})|der |den )?(?=[\p{Lu}\d])/gu;
/** Words before a company that make it somebody else's: a supplier, a rival, a shop that something was bought at. */
const elsewhere =
  /(?<![\p{L}])(?:use[sd]?|using|used to|with|from|by|via|through|than|like|at|quoted?|quotes?|offers?|suppliers?|provider|currently|switch\w*|mov(?:e|ing|ed)|bought|ordered|rent(?:ed)?|sold|owned|competitors?|instead of|versus|vs\.?|beat|match|cheaper|better|recommended|referred|told|gave|sent|and|or|about|against|integrat\w*|compatible|work with|connect(?:s|ed)? (?:to|with)|deliver\w*|courier)\s+(?:\p{L}+\s+){0,2}$/iu;

/** Every company that the text introduces as the visitor's; `sure` where nothing else can be meant. */
export function companyIntroducedIn(text: string): { run: CompanyRun; sure: boolean }[] {
  const found: { run: CompanyRun; sure: boolean }[] = [];
  const add = (run: CompanyRun | null, sure: boolean) => {
    if (run && !found.some((other) => run.start < other.run.end && other.run.start < run.end))
      found.push({ run, sure });
  };
  const soft = text.replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'").replace(leadWords, (word) => word.toLowerCase());
  for (const { shape, sure } of leads)
    for (const hit of soft.matchAll(shape)) {
      const run = companyAt(text, hit.index + hit[0].length);
      if (!run) {
        if (
          /(?:company|organi[sz]ation|firm|employer)(?:'s)?(?: name)?(?: is(?: called)?|'s| called|:| -)?\s+$/.test(
            hit[0],
          )
        )
          add(inSmallLetters(text, hit.index + hit[0].length), true);
        continue;
      }
      // "I'm at the Old Town Inn" says where somebody is.
      if (
        /^(?:i'?m|i am|we're|we are|us) (?:over )?at (?:the )?$/i.test(hit[0]) &&
        (!readsAsOrganisation(run.value) ||
          /\b(?:inn|hotel|hostel|motel|hospital|station|airport|restaurant|bar|pub|café|cafe)$/i.test(run.value))
      )
        continue;
      const organisation = readsAsOrganisation(run.value);
      if (
        !sure &&
        !organisation &&
        !(
          run.value.split(/\s+/).length > 1 &&
          /we|wir|somos|nous|siamo|wij/i.test(hit[0]) &&
          !isPersonish(run.value) &&
          ends(text, run)
        )
      )
        continue;
      if (
        !organisation &&
        isPersonish(run.value) &&
        !/company|firm|employer|called|empresa|société|entreprise/i.test(hit[0])
      )
        continue;
      if (/(?:with|from)\s+(?:the )?$/.test(hit[0]) && /^(?:speaking|chatting|in touch|asking|emailing)/.test(hit[0]))
        continue;
      add(run, sure);
    }
  for (const hit of text.matchAll(withPost)) {
    const run = companyAt(text, hit.index + hit[0].length);
    if (!run || isPersonish(run.value) || (/[,–-]\s*(?:the )?$/.test(hit[0]) && !readsAsOrganisation(run.value)))
      continue;
    // "the manager of Tesco", "your engineer at Leeds": only the visitor's own post tells.
    const held = text.slice(Math.max(0, hit.index - 40), hit.index);
    if (
      /(?<![\p{L}])(?:the|your|their|his|her|an?|my|our) (?:[\p{L}&-]+ ){0,3}$/iu.test(held) &&
      !/(?<![\p{L}])(?:i'?m|i am|as|im) (?:the|an?|their|our|his|her) (?:[\p{L}&-]+ ){0,3}$/iu.test(held)
    )
      continue;
    if (/^(?:rep|teacher|coach|nurse|doctor|driver|agent|clerk|partner|lead)\b.*(?:from|with)\s*$/iu.test(hit[0]))
      continue;
    add(run, true);
  }
  for (const hit of soft.matchAll(named)) {
    const whoAt = hit.index + hit[0].indexOf(hit[1] ?? '');
    const who = text.slice(whoAt, whoAt + (hit[1] ?? '').length);
    const run = companyAt(text, hit.index + hit[0].length);
    const person = nameAt(who, 0, true);
    // "Anneke de Wit": the small word belongs to the name.
    if ((nameAt(text, whoAt, true)?.end ?? 0) > whoAt + who.length) continue;
    if (
      !run ||
      !person ||
      person.end !== who.length ||
      (person.looks < 3 && !/^\p{Lu}/u.test(who)) ||
      (isCommonWord(who.split(/\s+/)[0] ?? '') && !isFirstName(who.split(/\s+/)[0] ?? ''))
    )
      continue;
    add(run, true);
  }
  // "Kestrel Aviation here", "Orchard Care, please change …" at the very beginning.
  const opening =
    /^\W*(?:(?:hi|hello|hey|morning|good \w+|afternoon)[,.! ]+)?(?:(?:this is|it's) )?(?:the )?(?=\p{Lu})/iu.exec(text);
  const start = opening ? companyAt(text, opening[0].length) : null;
  if (
    start &&
    readsAsOrganisation(start.value) &&
    start.value.split(/\s+/).length > 1 &&
    (/^,?\s+(?:here|again|speaking|calling)\b/.test(text.slice(start.end)) ||
      /^\s*,\s+(?:please|can|could|we|our|just|following|re|quick|need|order|account)\b/i.test(text.slice(start.end)))
  )
    add(start, true);
  if (anyLegalForm.test(text))
    for (const hit of text.matchAll(/(?<![\p{L}\d&'’.-])(?=\p{Lu})/gu)) {
      const run = companyAt(text, hit.index);
      if (!run || !hasLegalForm(run.value) || run.value.split(/\s+/).length < 2) continue;
      if (
        elsewhere.test(text.slice(Math.max(0, run.start - 40), run.start)) ||
        /^['’]s\b|^\s+(?:quoted|told|said|offer|sent|wants|charge|have|are|is|was)\b/i.test(text.slice(run.end))
      )
        continue;
      if (found.some((other) => run.start < other.run.end && other.run.start < run.end)) continue;
      add(run, false);
    }
  for (const run of standing(text))
    if (!found.some((other) => run.start < other.run.end && other.run.start < run.end)) add(run, false);
  return found;
}

/** "my company name is amazing corp": up to four words in small letters after words that announce nothing else. */
function inSmallLetters(text: string, place: number): CompanyRun | null {
  const said =
    /^(?:\p{Ll}[\p{Ll}\d&'-]*)(?: \p{Ll}[\p{Ll}\d&'-]*){0,3}/u.exec(text.slice(place, place + 60))?.[0] ?? '';
  const words: string[] = [];
  for (const word of said.split(' ')) {
    if (
      word === '' ||
      /^(?:and|in|the|a|an|is|it|we|i|not|too|very|so|for|at|on|to|located|based|with|that|who|which|from|of)$/.test(
        word,
      )
    )
      break;
    words.push(word);
  }
  const value = words.join(' ');
  return value.length > 2 && !words.every((word) => isCommonWord(word) && !legalForms.has(word))
    ? { value, start: place, end: place + value.length }
    : null;
}

/** "(Tidewater Robotics)", "Calder Building Society, in case that wasn't clear", "signage for Bayside Physio": told by its words alone. */
function standing(text: string): CompanyRun[] {
  const found: CompanyRun[] = [];
  for (const piece of piecesOf(text)) {
    const lead =
      /^(?:yes|yeah|ok|for|it's|its|this is|that's|from|and|hi|hello)\s+(?:the )?/i.exec(piece.text)?.[0].length ?? 0;
    const run = companyAt(text, piece.start + lead);
    const bracketed = text.charAt(piece.start - 1) === '(';
    if (!run || run.value.split(/\s+/).length < 2 || isPersonish(run.value)) continue;
    const rest = text.slice(run.end, piece.end).trim();
    const whole = rest === '' || /^(?:here|again|account|team|office)$/i.test(rest);
    if (/^,\s*(?:their|they|it|he|she|his|her|your)\b/i.test(text.slice(run.end))) continue;
    if (
      whole &&
      (readsAsOrganisation(run.value) || (bracketed && /\b(?:we|us|our|you|chez vous|wir|on est|somos)\b/i.test(text)))
    )
      found.push(run);
  }
  for (const hit of text.matchAll(/(?<=\b(?:for|call|ring|phone|contact|email|text) (?:the )?)(?=\p{Lu})/gu)) {
    const run = companyAt(text, hit.index);
    if (
      run &&
      run.value.split(/\s+/).length > 1 &&
      readsAsOrganisation(run.value) &&
      (ends(text, run) || /^ back\b/.test(text.slice(run.end)))
    )
      found.push(run);
  }
  return found;
}

const anyLegalForm =
  /(?<![\p{L}])(?:ltd|limited|llc|llp|inc|plc|gmbh|ag|kg|sarl|sas|srl|sl|bv|nv|pty|pvt|oy|ab|as|corp|ood|eood|doo|kft|eurl|ug|ltda|co)(?![\p{L}])/iu;
function hasLegalForm(value: string): boolean {
  const last = value.split(/\s+/).at(-1) ?? '';
  return (
    /^(?:ltd|limited|llc|llp|inc|plc|gmbh|ag|kg|sarl|sas|srl|sl|bv|nv|pty|pvt|oy|ab|as|corp|ood|eood|doo|kft|eurl|ug|ltda|co)\.?$/i.test(
      last,
    ) && /^\p{Lu}|^(?:ltd|plc|inc|llc|gmbh)/u.test(last)
  );
}

function isPersonish(value: string): boolean {
  const run = nameAt(value, 0, false);
  return run !== null && run.end === value.length && run.looks === 3 && !readsAsOrganisation(value);
}

function ends(text: string, run: CompanyRun): boolean {
  return /^\s*(?:$|[,.!?;()\n–-])/u.test(text.slice(run.end));
}
