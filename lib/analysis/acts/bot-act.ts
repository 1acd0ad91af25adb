import { fold, type Span } from '@/lib/transcript/text';
import { putsOff } from './defer-words';
import { joinPermissions, type Permission, readPermission } from './permission';

/** What a message of the business (bot or agent) does in the dialogue. */
export type BotAct = {
  /** Asks whether a person may contact the visitor. */
  permission: Permission | null;
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
  let permission: Permission | null = null;
  let asksToReach = false;
  let question = /\?/.test(low);
  let needQuestion = false;
  const menu = /\[[^\]]{1,60}\]\s*\[|\b1[).:]? .+\b2[).:]? |•.*•/s.test(low);
  parts.forEach((part, place) => {
    const text = fold(part.text);
    const isQuestion = /\?/.test(text) || /\[(?:yes|ja|sí|si|oui)\]/.test(text);
    const previous = place > 0 ? fold(parts[place - 1]?.text ?? '') : '';
    permission = joinPermissions(permission, readPermission(part, previous));
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
    clarifying: (needQuestion || asksInWords.test(low)) && isClarifying(low, { fallback, menu }),
    defer: deferWords.test(low) || putsOff(statementsOf(parts)),
    fallback,
    handover: handoverWords.test(low),
    menu,
    closing: closeWords.test(low),
    greeting: greetWords.test(low),
    question,
  };
}

/** What a message states, without its questions. */
function statementsOf(parts: readonly Span[]): string {
  return parts
    .filter((part) => !/[?？]["')\]]*$/.test(part.text))
    .map((part) => fold(part.text))
    .join(' ');
}

/** Questions that ask nothing about the need: courtesy, offers, advertising, and how the chat went. */
const idleQuestion =
  /\b(?:anything else|something else i|how (?:can|may|could) (?:i|we) (?:help|assist)|what can (?:i|we) (?:do|help)|can (?:i|we) help(?: you)?\s*\?|does that help|is that ok|is this ok|did (?:that|this|you know|we)|was (?:this|that) (?:helpful|useful|what)|how did (?:we|you) (?:do|hear|like)|are you still there|still there|ask me|what would you like help with\? \[|(?:would you|you'd|do you) (?:also )?(?:like|want|care|fancy) (?:to (?:book|schedule|browse|know more|see|read|hear|try|order|draft|add|join|upgrade|reserve|sign|subscribe|download|watch|visit)|a (?:link|copy|demo|brochure|list|quote)|our|one of|me to|us to|that)|want (?:to|a|me|our|us)\b|want that|shall (?:i|we|they|he|she)|would (?:a|an|our) [\w' -]{2,40}?(?:help|cheer|suit|interest)|(?<!\b(?:which|what|how|who) (?:[\w-]+ )?)may (?:i|we|one|our|he|she|they|a|an|someone|the)|(?:can|could) (?:i|we|one|our|he|she|they|someone|somebody|the [\w-]+) (?:[\w-]+ )?(?:call|ring|phone|e-?mail|text|contact|write|reach|drop|give|get|send|put|pass|take)|where (?:should|shall|may|can) (?:it|the|that|we|i|they)|what (?:do|should|shall|may) (?:we|i) call|postcode|zip code|ready to|stocking up|sound ok|sounds? good|ok(?:ay)? (?:if|for)|all good for|rephrase|wie kann ich|darf|en qué (?:te|le|puedo)|le parece|comment puis-je|souhaitez-vous qu|move ahead|correct)\b|want a link/;
/** Asks about the need without a question mark. */
const asksInWords =
  /\b(?:please|pls|just|bitte|first|could you|can you)?\s*(?:describe (?:your|the|what|it)|tell (?:me|us) (?:a (?:little|bit)|more|about|what (?:happened|you)|which|how)|explain (?:what|your|the)|give (?:me|us) (?:a few|some|the (?:size|serial|model|order|dates?))|say (?:a (?:little|bit)|more)|in a few words|please (?:give|enter|type) (?:the|your) (?:serial|model|order|part|size|quantity|dates?|account)|(?:werkstoff|stückzahl|maße|größe|modell)[^.?]{0,40}\bangeben)\b/;

/** Whether a message asks about the need: a question other than a courtesy, an offer, a menu or one for details. */
function isClarifying(low: string, { fallback, menu }: { fallback: boolean; menu: boolean }): boolean {
  if (fallback) return false;
  if (asksInWords.test(low)) return true;
  const questions = low.match(/[^.!?\n]*\?/g) ?? [];
  return questions.some((text) => !idleQuestion.test(text)) && !(menu && questions.length < 2);
}
