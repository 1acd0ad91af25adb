import { fold, type Span } from '@/lib/transcript/text';
import type { Channel } from '../schema';

/** What a message of the business (bot or agent) does in the dialogue. */
export type BotAct = {
  /** Asks whether a person may contact the visitor; `channels` are those named, `mixed` that the yes may be for something else. */
  permission: { channels: Channel[]; mixed: boolean; start: number; end: number } | null;
  /** Details that are asked for. */
  asks: Set<'name' | 'email' | 'phone' | 'company'>;
  /** The details are asked so that a person can reach the visitor. */
  asksToReach: boolean;
  clarifying: boolean;
  /** Puts a question off: a colleague will, I cannot say. */
  defer: boolean;
  /** Did not understand, or offers its menu again. */
  fallback: boolean;
  handover: boolean;
  menu: boolean;
  closing: boolean;
  greeting: boolean;
  question: boolean;
};

const contactVerb =
  /\b(?:contact(?:ed|ing|s)?(?! details| form| information| page| number)|call(?:ed|s|ing)?(?! (?:it|me)\b)|ring(?:s)?|rang|phone(?:d|s)?(?! number)|telephone[ds]?|e-?mail(?:ed|s|ing)?(?! address| is\b)|mail(?:ed|s)? you|drop(?:s)? you|text(?:ed|s)? you|text or|writes?|write|wrote|reach(?:es|ed|ing)?(?: out)?|gets? in touch|got in touch|getting in touch|keeps? in touch|be in touch|in touch with you|follow(?:s|ed)? up|follow-up|whatsapp|message you|message[sd]? you|hear(?:ing)? from|send(?:s)? you an? (?:note|e-?mail|text|message|line|written|quick)|gets? back to you|got back|get back|repl(?:y|ies) to you|replies|reply|talk to you|talk to (?:someone|somebody|one)|speak (?:to|with)|give you a (?:quick )?(?:call|ring|bell|shout|buzz)|pass (?:your|on your) (?:details|number|e-?mail)|pass you to|use (?:both|those)|to use it|sort that out with you|leave a voicemail|(?:take|keep) your details|sign you up|add you to)\b/;
/** Takes the nouns out ("your e-mail", "a phone number"), so that what is left of `contactVerb` is a verb. */
function withoutNouns(text: string): string {
  return text.replace(
    /\b(?:your|name(?:,| and| or)|which|what|what's|an?|the|of|work|best|good|and your) (?:\w+ )?(?:e-?mail|phone|mail|telephone|number|contact)(?: address(?:es)?| number)?\b(?! (?:you|from|or (?:call|phone|ring)|back))|\b(?:by|via|through|over|and|or) e-?mail(?= address)|\bas contact\b/g,
    ' ',
  );
}

const asker =
  /\b(?:may|can|could|shall|should|would|want|ok|okay|o\.k\.|alright|all right|happy|fine|comfortable|permission|agree|do you mind|mind if|is it|are you|how would you like|how (?:can|may|should)|which (?:number|address|e-?mail)|what (?:number|address|e-?mail|name)|if you'd like|would it|i can|for a \w+(?: \w+)? to)\b/;
const foreignPermission =
  /\b(?:autoriza|permite|permites|quiere|quieres|le parece|te parece|podemos|puede|puedo|desea|le gustaría)\b[^?]{0,80}\b(?:contact\w*|llam\w*|escrib\w*|correo|whatsapp|en contacto)|\b(?:darf|dürfen|sollen|soll|möchten|könnte|kann|können|einverstanden|in ordnung|ist es ok)\b[^?]{0,90}\b(?:meld\w*|anruf\w*|kontaktier\w*|schreib\w*|zurückruf\w*|rückruf|e-?mail\w*|erreich\w*)|\b(?:souhaitez|voulez|acceptez|peut-(?:il|elle|on)|pouvons|puis-je|autorisez|seriez)\b[^?]{0,90}(?:\brappel\w*|[ée]cri\w*|contact\w*|appel\w*|joindre|e-?mail)|\b(?:possiamo|può|posso|vuole|vuoi|desidera)\b[^?]{0,80}\b(?:contatt\w*|chiam\w*|scriv\w*|richiam\w*)|\b(?:podemos|pode|posso|gostaria|quer)\b[^?]{0,80}\b(?:contat\w*|contact\w*|ligar|ligue|escrev\w*)|\b(?:mag|mogen|kunnen|wilt u|wil je|zullen)\b[^?]{0,80}\b(?:bellen|contact|mailen|schrijven|bereiken)/;
const shortOffer =
  /^(?:shall i|shall we|would you like that|would that (?:help|be ok(?:ay)?|work)|is that ok(?:ay)?|ok(?:ay)?|want that|want me to|should i|may i|does that work|would you want that|sound(?:s)? good)\??$/;
const businessActs =
  /\b(?:someone|somebody|a person|colleague|team|advis[eo]r|consultant|manager|engineer|specialist|we|i|they|he|she|us|our)\b/;
const mixedPurpose =
  /\b(?:subscribe|newsletter|news and|news or|mailing list|save your search|sign you up|terms|monthly offers|promotions?|marketing|reminders?|start (?:your|the|a) trial|book (?:you|it|the|a|your)|note that and|place the order|create (?:an|your) account|confirm (?:the|your) (?:booking|order)|send (?:you )?(?:the|our|a) (?:\w+ )?(?:guide|report|brochure|checklist|e-?book|white ?paper|alert guide|integration guide)[^?]*\b(?:and|or)\b)/;

const asksEmail =
  /\b(?:e-?mail|mail address|correo|email-adresse|adresse e-?mail|adresse mail|e-?mail-adresse|e-?mailadres|indirizzo e-?mail|courriel)\b/;
const asksPhone =
  /\b(?:phone|mobile|cell(?: phone)?|telephone|tel|teléfono|telefonnummer|telefon|handynummer|rufnummer|téléphone|telefono|telefoonnummer|telefone)\b(?! systems?| handsets?| lines?| do you)|(?:\b(?:your|an?|which|what|what's|best|good|contact|daytime|the right|us the|evening)\s+|^\W*)number\b(?! of|s)|\bnúmero\b|\bnuméro\b/;
const asksName =
  /\b(?:your (?:full |first |last )?name|name(?:s)?\b(?! of (?:the|your (?:company|business|shop|school|product)))|who am i (?:chatting|speaking|talking)|who (?:should|do|shall|can|may) (?:our|we|they|the|i)\b[^?]*(?:speak|ask|contact|address|call|talk|write|reach)|who(?:'s| is) (?:this|asking|calling)|whom|who is it for|(?:which|what|whose) name|be addressed|(?:what|how) (?:should|shall|may|can) (?:i|we) (?:call|address) you|nombre|te llamas|se llama|con quién|ihr name|ihren namen|wie heißen|wie heissen|mit wem|votre nom|vous appelez|à qui|come si chiama|come ti chiami|nome|uw naam|je naam)\b/;
const asksCompany =
  /\b(?:company|organi[sz]ation|business name|which (?:firm|business|company)|firma|unternehmen|empresa|entreprise|société|azienda|bedrijf|account name|school name)\b/;
const asksDetail =
  /\b(?:contact details|your details|details\b.*\b(?:reach|contact|call|write)|how (?:can|may|should|do|shall|best) (?:\w+ ){0,3}(?:reach|contact|get in touch)|best way to reach|where (?:can|should|may) (?:we|they|he|she) (?:reach|write|send)|which address|what address|what's the address|what is the address|leave (?:a|your|an)|wie (?:können|kann|darf|dürfen) (?:wir|ich|er|sie) sie erreichen|comment (?:vous|peut-on vous) (?:joindre|contacter))\b/;
const asking =
  /\?|\b(?:please (?:enter|share|give|leave|provide|type|tell|add|send)|enter (?:your|the)|leave (?:your|a|an|me)|tell (?:me|us)|could you (?:share|leave|give|tell)|share (?:your|a)|i(?:'ll| will)? need (?:your|a|an)|your (?:e-?mail|name|number|phone)(?: address)? please|drop your|type your|step \d|bitte|geben sie|introduzca|indique|veuillez)\b/;

const deferWords =
  /\b(?:(?:i|we)(?:'m| am|'re| are|'d| would|'ll| will)? ?(?:(?:can't|cannot|can not|couldn't|could not|unable to|not able to|won't|not allowed to|not in a position to) (?:\w+ )?(?:say|give|tell|comment|answer|judge|see|share|advise|confirm|quote|check|access|look|know|speak|promise|set up|provide|discuss|help|guess|state|read|change|find|verify|estimate|put a)|don't (?:have|know)|do not (?:have|know)|not sure|have no (?:access|information|way|figures?)|'d have to (?:leave|ask|check|pass)|would have to|need to (?:ask|check)|'d need to|only know|aren't attorneys|are not attorneys|have to leave)|(?:isn't|is not|not) something i|that(?:'s| is) (?:beyond|above|outside) (?:me|my)|that(?:'s| is) (?:one )?for the|(?:colleague|team|partner|manager|specialist|advis[eo]r|engineer|consultant|technician|desk|office|expert|they|he|she|staff|department|surveyor|designer|coordinator|agent|locksmith|director|notary|counsel\w*|pharmacist|\w+ team)\s(?:\w+ ){0,2}?(?:will|can|would|could|has to|have to|must|should|decides|prices?|prepares?|goes|handles?|looks?|reviews?|takes? over|knows?|confirms?|may|explains?)\b(?! (?:be closed|close|take))|(?:leave|pass|forward|hand|put|send|take|refer|escalat\w*) (?:that|it|this|your (?:question|request|message|note)|those|on)\b[^.]{0,60}\b(?:to|for|on|with)\b|(?:passed|noted|forwarded|recorded|logged|added)\b[^.]{0,40}\b(?:for|to) (?:the|our|your|them|him|her)|pass(?:ing)? (?:on )?(?:the|your) (?:question|request)|note the request|has been added for|would know|(?:is|are) (?:priced|quoted|handled|decided|discussed|agreed|set|prepared|settled|calculated) (?:individually|by|with|after|per|during|once|case)|depends? (?:on|who|how|what|of)|^(?:it|that) depends|that varies|varies (?:by|with|from)|need(?:s)? a human answer|please (?:check with|ask the|ask your|see a|speak (?:to|with))|for anything else please|will get back|will be in touch|get back to you|raising this with|step in shortly|hold on|let me (?:check|ask|find out|see)|i'll (?:ask|check|find out|let the|pass)|our (?:\w+ ){1,2}will (?:go|cover|explain|answer|confirm|review|tell|know|discuss|look|be able|advise)|has been notified|have been notified|(?:passed|noted|saved|logged|recorded) (?:a|the|your|that) (?:question|request|point)|(?:we'll|i'll|i'd|we'd|i will|we will) (?:have to|need to) (?:check|see|ask|look|find)|beyond what i|not sure off|i will (?:ask|let|check|find)|(?:can't|cannot) (?:make|commit|guarantee)|(?:look|looks) at every \w+ individually|something i go through|i'd want to look|take to finance|applications go through|go(?:es)? through (?:our|the))\b|\b(?:kann ich (?:leider )?(?:hier )?nicht|weiß ich nicht|das sagt ihnen|nach prüfung|se lo (?:paso|indica)|no puedo|no lo sé|je ne (?:peux|sais) pas|un collègue|ein kollege|un compañero|vous répondra|wird ihnen|le responderá|lo comprueba|nennt)\b/;
const fallbackWords =
  /\b(?:didn't (?:get (?:that|it)|understand|catch|quite)|did not (?:get|understand|catch)|don't understand|do not understand|rephrase|not sure i (?:understand|follow)|please (?:pick|choose|select)|choose (?:an option|one|a topic)|you can choose|pick (?:a|an|one)|i can (?:only )?(?:help|tell you|assist)(?: you)? (?:with|about)|still learning|try asking|popular articles|i found \d+ articles|here are (?:some|a few|\d+)|i can only read|could you repeat|enter a (?:number|valid)|not a valid|no te he entendido|no entiendo|nicht verstanden|pas compris|non ho capito)\b/;
const handoverWords =
  /\b(?:joined the (?:chat|conversation)|passing you|connect(?:ing)? you|transfer(?:ring)? you|bring in (?:someone|a)|let me (?:get|bring|find|fetch)|one moment|takes? (?:over|it from here)|will be in touch|will get back|will (?:contact|write|call|reach|ring|phone|email|e-mail)|alert(?:ed|ing) the|passed (?:it|this|that|your)|i've let|handing (?:this|you))\b/;
const closeWords =
  /\b(?:have a (?:good|great|nice|lovely) |good ?bye|take care|anything else|you're welcome|you too|thanks for (?:checking|chatting|stopping)|close(?:d)? (?:the|due|this)|glad (?:that|i|to))\b/;
const greetWords =
  /^(?:[^\p{L}]*)(?:hi|hello|hey|howdy|welcome|good (?:morning|afternoon|evening)|g'day|greetings|hola|hallo|bonjour|salut|guten tag|ciao|buen|moin|servus|olá|hoi)/u;

/** Reads what one message of the business does, from its own words only. */
export function readBotAct(low: string, parts: readonly Span[]): BotAct {
  const asks = new Set<'name' | 'email' | 'phone' | 'company'>();
  let permission: BotAct['permission'] = null;
  let asksToReach = false;
  let question = /\?/.test(low);
  let needQuestion = false;
  const menu = /\[[^\]]{1,60}\]\s*\[|\b1[).:]? .+\b2[).:]? |•.*•/s.test(low);
  parts.forEach((part, place) => {
    const text = fold(part.text);
    const acting = withoutNouns(text);
    const isQuestion = /\?/.test(text) || /\[(?:yes|ja|sí|si|oui)\]/.test(text);
    const previous = place > 0 ? fold(parts[place - 1]?.text ?? '') : '';
    if (!permission) {
      const spoken =
        (isQuestion && asker.test(text) && contactVerb.test(acting)) ||
        (isQuestion && foreignPermission.test(text)) ||
        (isQuestion && shortOffer.test(text.trim()) && contactVerb.test(previous) && businessActs.test(previous)) ||
        (/\bif you'd like\b|\bif you want\b|\bi can (?:have|get|arrange|pass|ask)\b|\byour ok\b|\btell us if\b/.test(
          text,
        ) &&
          contactVerb.test(acting) &&
          !/\?/.test(text)) ||
        (isQuestion &&
          /\b(?:a|an) (?:\w+ ){0,2}(?:call|e-?mail|text|message|ring)\b/.test(text) &&
          /\b(?:would|want|instead|easier|prefer|help|like)\b|^an? /.test(text)) ||
        (/\bso (?:that )?(?:an? |our |the )?\w+(?: \w+)? (?:may|can|could)\b/.test(text) && contactVerb.test(acting));
      if (spoken && !isAboutVisitorActing(text)) {
        const both = `${previous} ${text}`;
        permission = {
          channels: namedChannels(shortOffer.test(text.trim()) ? both : text),
          mixed: mixedPurpose.test(text),
          start: part.start,
          end: part.end,
        };
      }
    }
    if (asking.test(text) || isQuestion) {
      let detail = false;
      if (asksEmail.test(text) && !/\b(?:by|via|through|over) e-?mail\b|e-?mail(?:s|ed)? you\b/.test(text)) {
        asks.add('email');
        detail = true;
      }
      if (
        asksPhone.test(text) &&
        !/\b(?:by|over the|on the) (?:tele)?phone\b|(?:may|can|could|they also|to|advis\w+|someone|he|she|they|manager) (?:tele)?phone you|how many|order number|ticket number|invoice number|account number|number of|reference|policy number|unit number|number between|room number|a number between/.test(
          text,
        )
      ) {
        asks.add('phone');
        detail = true;
      }
      if (asksName.test(text)) {
        asks.add('name');
        detail = true;
      }
      if (
        asksCompany.test(text) &&
        /\b(?:which|what|your|name)\b/.test(text) &&
        !/\b(?:how (?:many|big|large)|size|work with companies)\b/.test(text)
      ) {
        asks.add('company');
        detail = true;
      }
      if (asksDetail.test(text)) {
        if (asks.size === 0) {
          asks.add('email');
          asks.add('phone');
        }
        detail = true;
        if (/\b(?:reach|contact|get in touch|write|call|ring)\b|erreichen|joindre/.test(text)) asksToReach = true;
      }
      if (
        /\b(?:which|what) (?:number|e-?mail|address|name and e-?mail)\b[^?]*\b(?:may|can|should|could)\b[^?]*\b(?:call|ring|phone|text|write|reach|contact|message|use to (?:call|reach|contact))\b/.test(
          text,
        )
      )
        asksToReach = true;
      if (isQuestion && !detail && !permission) needQuestion = true;
    }
  });
  const fallback = fallbackWords.test(low);
  question = question || asks.size > 0;
  return {
    permission,
    asks,
    asksToReach,
    clarifying: needQuestion && isClarifying(low, fallback),
    defer: deferWords.test(low),
    fallback,
    handover: handoverWords.test(low),
    menu,
    closing: closeWords.test(low),
    greeting: greetWords.test(low),
    question,
  };
}

const idleQuestion =
  /\b(?:anything else|something else i|how can (?:i|we) help|how may (?:i|we) help|what can (?:i|we) (?:do|help)|can i help|does that help|is that ok|did that|are you still there|ask me|what would you like help with\? \[|would you like to (?:book|schedule|browse|know more|see)|want a link|rephrase|wie kann ich|en qué (?:te|le|puedo)|comment puis-je|move ahead|sound ok|correct|still there)\b/;

function isClarifying(low: string, fallback: boolean): boolean {
  if (fallback) return false;
  const questions = low.match(/[^.!?\n]*\?/g) ?? [];
  return questions.some((text) => !idleQuestion.test(text));
}

function isAboutVisitorActing(text: string): boolean {
  return /\b(?:would you like to|do you want to|can you|could you|have you) (?:call|ring|e-?mail|write|contact|reach|text|use|leave)\b|^\W*(?:[\w ,]*[.!] )?(?:who|whom) (?:should|may|can|shall|do)\b|\b(?:who|what) (?:did|were) you\b|\bhave you (?:already )?(?:spoken|been in touch|contacted|tried)\b|\bcall it\b/.test(
    text,
  );
}

/** Channels that a text names for reaching the visitor. */
export function namedChannels(text: string): Channel[] {
  const found: Channel[] = [];
  if (
    /\b(?:e-?mail\w*|mail(?:s|ed)?|writ(?:e|es|ing|ten)|wrote|correo|escrib\w*|schreib\w*|scriv\w*|mailen|drop (?:you|me) (?:an? )?(?:line|note|mail)|send (?:you|me) (?:an? )?(?:note|written))\b/.test(
      text,
    )
  )
    found.push('email');
  else if (/[ée]cri[tvr]/.test(text)) found.push('email');
  if (
    /\b(?:call(?:s|ed|ing)?|ring(?:s|ing)?|rang|phone[ds]?|phoning|telephone[ds]?|voicemail|(?<!\bme (?=llamo\b)|\bse (?=llaman?\b))llam\w*|anruf\w*|anzurufen|zurückruf\w*|rückruf|rappel\w*|appel\w*|chiam\w*|bellen|ligar|ligue|buzz|bell|telefon\w*)\b/.test(
      text,
    )
  )
    found.push('phone');
  if (/\b(?:text(?:s|ed|ing)?|sms|texto)\b/.test(text)) found.push('sms');
  if (/\b(?:whats ?app|wa)\b/.test(text)) found.push('whatsapp');
  return found;
}
