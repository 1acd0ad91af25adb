import type { Turn } from './reading';

/** "No, that's the order number": a no to what was taken for a detail. */
export function deniesFact(low: string): boolean {
  return /\b(?:that'?s|thats|that is|it'?s|its|it is|wrong|not my|isn'?t my)\b[^.!?]{0,20}\b(?:order|account|ref|reference|invoice|wrong|old|not mine|policy|ticket|number|fax)\b/.test(
    low,
  );
}

export function refusesDetail(low: string): boolean {
  return (
    low.length < 40 ||
    /\b(?:hand|hands|give|giving|leave|leaving|share|spam|calls?|number|e-?mails?|rather not|list|inbox|details|private|sequence|funnel|database|crm|drip|mailshots?|junk|lists)\b/.test(
      low,
    )
  );
}

/** "Just the call, not the newsletter": the part of a mixed question that is about contact. */
export function picksContact(low: string): boolean {
  return /\b(?:just|only) (?:the |a )?(?:call|callback|phone call|contact|ring|e-?mail from|chat with)\b|\bs[oó]lo (?:que me llamen|la llamada)\b|\bl'appel (?:seulement|uniquement)\b|\b(?:juste|seulement|uniquement) (?:l'appel|le rappel)\b|\bnur (?:den |einen )?(?:r[üu]ckruf|anruf)\b/.test(
    low,
  );
}

export function agreesToBoth(low: string): boolean {
  return /\b(?:yes to (?:both|all|the call|the contact|that too)|both|yes and yes|and (?:yes|yep|yeah) (?:to|they|you|he|she|someone|call|contact|do)|all of it|the (?:call|contact|chat) (?:yes|please|is fine))\b/.test(
    low,
  );
}

/** Names contact itself ("yes you can call"), so that the yes is for that. */
export function namesContact(low: string): boolean {
  return (
    /\b(?:call|ring|phone|e-?mail|write|text|contact|whats ?app|reach|in touch|both)\b/.test(
      low.replace(/[\w.+-]+@\S+/g, ' '),
    ) || /\b(?:they|he|she|you|someone) (?:may|can|could)\b/.test(low)
  );
}

const time =
  /^(?:(?:any ?time|anytime|when(?:ever)?|mornings?|afternoons?|evenings?|weekdays?|weekends?|after|before|between|from|till|until|around|about|tomorrow|today|tonight|this|next|on|in|the|at|and|or|not|but|best|please|pls|is|are|would be|only|ideally|preferably|works?|fine|good|ok|okay|suits?|me|half|past|noon|midday|lunch(?:time)?|work|school|week|early|late|mon|tues?|wed|weds|thu|thurs?|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?|\d{1,2}(?:[:.]\d{2})?|am|pm|ish|o'clock|to|[,.;\s-])+$/;

/** The whole message is a time: an answer to "may we call?" that agrees. */
export function isTime(low: string): boolean {
  return (
    low.length > 2 &&
    low.length < 80 &&
    /[a-z]/.test(low) &&
    time.test(low.replace(/\?/g, '').trim()) &&
    !/\?/.test(low) &&
    /\d|morning|noon|evening|any ?time|tomorrow|today|day\b|weekend|when/.test(low) &&
    !/\bnot (?:today|now|this|next)\b/.test(low)
  );
}

/** Asks for a person, so that a number in the same message is where to call. */
export function asksForPerson(low: string): boolean {
  return (
    /\b(?:need|want|get|give|put|find|speak|talk|connect|have|discuss)\b[^.!?]{0,40}\b(?:person|human|manager|someone|somebody|agent|supervisor|advis[eo]r|engineer|technician|doctor|nurse|broker|colleague|operator|representative|consultant|leader|director)\b/.test(
      low,
    ) && !/\b(?:don'?t|not|no) (?:need|want)\b|\bwas (?:told|given)\b/.test(low)
  );
}

/** Only details, a name, a time, a courtesy: nothing that could be an answer of another kind. */
export function isBareDetail(turn: Turn): boolean {
  if (/\?/.test(turn.low)) return false;
  const rest = turn.low
    .replace(/[\w.+-]{1,64}@\S+/g, ' ')
    .replace(/\+?\(?\d[\d\s().-]{5,24}\d/g, ' ')
    .replace(
      /\b(?:that's|thats|it's|its|it is|my (?:name|number|e-?mail|mobile|cell)|is|i'm|im|i am|this is|on|at|the|ask for|mornings?|afternoons?|evenings?|after|before|any ?time|am|pm|\d+|and|or|soy|je suis|ich bin|here|s)\b/g,
      ' ',
    );
  const words = rest.match(/\p{L}+/gu) ?? [];
  return (
    words.length <= 9 &&
    !/\b(?:but|why|what|how|when|not|don't|dont|no|wrong|old|ex|her|his|their|for the (?:ticket|guide|order|account)|account|order|decides?|boss|temp|mr|mrs|ms|ask|deals|handles|manager|speak|charge|only the)\b/.test(
      rest,
    )
  );
}

/** Words that take back what the business has just said. */
export const takenBack =
  /\b(?:delete|remove|take|erase|scrub|scratch|scrap|un-?pass|bin|cancel|forget|drop|stop|undo|call|pull|strike|lose|leave) (?:it|that|this|them|me (?:off|out|from)|the (?:call|callback|number|slot|sms|texts?|mails?|permission|consent|specialist))\b|\bun-?(?:pass|ask|book|agree|record|store|add)\w*\b|^(?:no,? )?(?:wait,? )?(?:don'?t|please don'?t|do not)(?=[\s,.!]|$)(?! (?:worry|forget|be long|rush|mention|have|know))|\b(?:don'?t bother|hold off|hold fire|changed? (?:my|me) mind|second thoughts?|(?:take|taking)\b[^.!?]{0,20}\b(?:back|away)|revoke|retract|withdraw|not any ?more|no longer|void|disregard|rather (?:they|he|she|you|nobody) (?:didn'?t|not|wrote)|make (?:it|that) (?:a no|never)|to no please|says? (?:no|absolutely not)|they shouldn'?t)\b|\bno hace falta\b|\bb[óo]rr[ae]\w*|\bme lo he pensado\b|\b(?:plus|pas) la peine\b|\boubliez\b|\bchang[ée] d'avis\b|\bnicht (?:mehr )?n[öo]tig\b|\bhat sich erledigt\b|\bzur[üu]ck\b|\bno (?:need|longer needed)\b/;
