const politely = '(?:(?:please|pls|plz|kindly|just|maybe|perhaps|possibly|also|either|quickly|simply|ever) )*';
const somebody =
  '(?:someone|somebody|anyone|anybody|(?:a|an|any|one|some|another|the|your|ur|his|her|their)(?: [\\w-]+){0,4}|you|u|ye|yous|yall|he|she|they|i|we|it be possible to|there be|[\\w-]+(?: (?:at|from|in) [\\w-]+(?: [\\w-]+)?)?)';
const reach =
  '(?:(?:call|ring|phone|telephone|e-?mail|mail|text|whats ?app|message|contact|reach|ping|dm|sms)(?: (?:me|us|back|him|her|them)\\b)|(?:drop|give|send|shoot) (?:me|us) (?:an? )?(?:quick )?(?:line|call|ring|bell|shout|buzz|tinkle|text|e-?mail|message|callback|call back)|get (?:in touch|back to (?:me|us))|be in touch|(?:write|reply)(?: back)? to (?:me|us)|follow up with (?:me|us)|come (?:back )?to (?:me|us) by)';
const person =
  '(?:an? |any |some |the |your |one of |my )?(?:real |actual |live |proper |human |other )*(?:human|person|people|agent|adviser|advisor|operator|rep|representative|someone|somebody|manager|supervisor|colleague|team ?member|staff|engineer|consultant|one of (?:you|your)|you lot)';

/** "Can someone call me?", "could I talk to a person": a wish to be contacted or to have a person, which asks for no information. */
const wishesContact = new RegExp(
  `^\\W*(?:(?:so|and|but|ok|okay|hi|hello|hey|then|well|sorry|please|yes|no|actually|also|or)[\\s,.!]+)*(?:(?:can|could|would|will|may|might|should|any chance|is it possible|possible)(?: (?:that|for|to))? ${politely}${somebody} (?:to )?${politely}${reach}|(?:can|could|may|might) (?:i|we) ${politely}(?:talk|speak|chat|be (?:put|connected|transferred)|get(?: through)?|have)(?: (?:to|with|through to))? ${person}\\b|(?:is there|got|have you got|any) ${person}\\b[^?]{0,30}(?:to (?:talk|speak|chat)|around|there|about|available|awake|i can))`,
);
/** Asks after the other side's being there or being human, or how it is. */
const asksNobody =
  /^\W*(?:(?:so|and|but|ok|hi|hello|hey|wait|sorry)[\s,.!]+)*(?:(?:how are (?:you|ye|things)|how's it going|hows it going|how r u|what's up|whats up|sup|(?:is )?any(?:one|body) (?:there|here|home|about|around|in|alive)|(?:are )?(?:you|u) (?:still )?(?:there|alive|awake)|are (?:you|u) (?:an? )?(?:real |actual )?(?:bot|robot|human|person|machine|computer|ai|real)\b.{0,25}|(?:is this|am i (?:talking|speaking|chatting) (?:to|with)) (?:an? |some )?(?:real |actual )?(?:bot|robot|human|person|machine|computer|ai|someone real)\b.{0,25}|hello|hey|hi)\W*)$/;

/** Whether a sentence, put as a question, asks for no information. `low` is folded text. */
export function asksNothing(low: string): boolean {
  return wishesContact.test(low) || asksNobody.test(low);
}
