import type { Evidence } from '@/lib/transcript/schema';
import { placesIn, regionsOf } from '../places';
import { evidenceOf, type Reading } from '../reading';
import type { FlagContext } from './context';

const refusesScope =
  /\b(?:(?:we|i'm afraid we|\w+)(?:'re| are)? (?:don'?t|do not|doesn'?t|does not|no longer|can'?t|cannot|only) (?:sell|do|ship|deliver|cover|offer|install|clear|work (?:on|in|with)|serve|service|treat|make|provide|print|run|teach|travel|supply|build|handle|stock|carry|take on|rent|go (?:to|as far)|reach|support)\b(?! (?:that in (?:this )?chat|attachments?|files?|it in chat))|outside (?:of )?our (?:service |delivery |coverage |normal )?(?:area|region|range|scope|zone)|(?:isn'?t|is not|aren'?t|are not|not) (?:something|a service|an area|part of what|one of the) (?:we|our)|isn'?t (?:one of our|in our range|on our)|only (?:at the moment|available in|in \p{L}+ and)|software only|company, not an?|we're an? \w+ \w+, not|supports? \w+ (?:along|in) the|(?:serve|cover|treat|supply|deliver to|work in)s?\b[^.]{3,60}\bonly\b|(?:don'?t|do not) touch|(?:aren'?t|are not|isn'?t|is not) in our (?:range|area|programme|list)|(?:cover|treat)s? (?:people|villas|homes|houses)|not (?:in|on) our (?:range|list|programme|catalogue)|no,? (?:sorry,? )?(?:we|not)\b[^.]{0,20}\b(?:don'?t|outside|only)|nur in|no (?:trabajamos|llegamos|ofrecemos)|ne (?:livrons|proposons|faisons) pas)\b/u;
const chatLimit =
  /\b(?:in (?:this )?chat|here|attachments?|files?|prices?|quotes?|advice|individual orders|comment|share|contracts?|legal|answer|that question|sensitive|passwords?|supplier offers?)\b/;

/** The visitor wants something that the business does not offer, or is outside its area. */
export function poorFit({ reading, route }: FlagContext): Evidence[] {
  if (route === 'spam' || route === 'other' || route === 'support') return [];
  const told = toldSo(reading);
  return told.length > 0 ? told : elsewhere(reading);
}

/** The business itself says that it does not do this, or not there. */
function toldSo(reading: Reading): Evidence[] {
  for (const turn of reading.turns) {
    if (turn.role === 'visitor') continue;
    for (const part of turn.sentences) {
      const low = turn.low.slice(part.start, part.end);
      const hit = refusesScope.exec(low);
      if (!hit || chatLimit.test(low)) continue;
      return [evidenceOf(turn, part.start, part.end)];
    }
  }
  return [];
}

/** The place is where somebody travels, comes from or lives, not where the service is wanted. */
const notHere =
  /\b(?:job|visa|holiday|trip|off to|moved|moving|relocat\w+|flight|fly|cousin|sister|brother|aunt|uncle|friend|insurer|registry|apostille|degree|embassy|passport|abroad|export|import|translation|translate\w*|lives?|from)\b(?! tassie)/;

/** The visitor names a place that lies outside every area of the business. */
function elsewhere(reading: Reading): Evidence[] {
  const { business } = reading.transcript;
  const areas = business.areas.join(', ').toLowerCase();
  if (
    !areas ||
    /\b(?:worldwide|global(?:ly)?|international|online|remote|anywhere|everywhere|nationwide)\b/.test(areas)
  )
    return [];
  const served = regionsOf(areas);
  if (served.size === 0) return [];
  for (const turn of reading.visitor.slice(0, 5)) {
    if (turn.injection || notHere.test(turn.low)) continue;
    for (const place of placesIn(turn.low)) {
      if (areas.includes(place.name)) return [];
      const before = turn.low.slice(Math.max(0, place.start - 24), place.start);
      if (
        !/(?:\b(?:in|to|near|at|from|around|we're in|ship to|outside|of|is|its)\s+(?:\w+\s)?|,\s*|^\W*)$/.test(before)
      )
        continue;
      if (
        /\b(?:from|for|visa|holiday|trip|flight|moving from|born in|made in|worked in)\s+(?:\w+\s)?$/.test(before) &&
        !/\bhi from\s+$/.test(before)
      )
        continue;
      if (![...place.regions].some((region) => served.has(region))) return [evidenceOf(turn, place.start, place.end)];
    }
  }
  return [];
}
