import { namedChannels } from './channels';
import type { ContactWish } from './contact-wish';

type Phrase = { kind: ContactWish['kind']; shape: RegExp };
const phrases: Phrase[] = [
  { kind: 'grant', shape: /\binvit(?:e|ation)s?\b[^.?!\n@]{0,40}\b(?:to|at)\b[^.?!\n@]{0,50}(?=\b[\w.+-]{1,40}@)/g },
  {
    kind: 'grant',
    shape:
      /\bawait(?:ing)? your (?:kind |early |prompt |earliest )?(?:call|reply|response|mail|e-?mail|answer)[^.?!\n@\d]{0,20}(?=\+?\d[\d\s().-]{7,}\d|[\w.+-]{1,40}@)/g,
  },
  {
    kind: 'grant',
    shape: /\b(?:please |just |so |though, |rather )use (?:my \w+ |this:? )?(?=\+?\d[\d\s().-]{7,}\d|[\w.+-]{1,40}@)/g,
  },
  {
    kind: 'refuse',
    shape:
      /\b(?:only|just) (?:contact|write to|message|talk to|answer|reach) me (?:here|on here|in (?:this|the) chat|through (?:this|the) chat|via (?:this|the) chat)\b|\b(?:do not|don't|dont|not) consent to (?:be|being) (?:contacted|called|e-?mailed|texted)\b|\bopt(?:ing)? out\b|\b(?:i said|said) no contact\b/g,
  },
  {
    kind: 'grant',
    shape:
      /\b(?:can|could|will|would) (?:someone|somebody|you|they|he|she|one of \w+(?: \w+)?|an? \w+(?: \w+)?|your \w+|the \w+)(?: please)? (?:sit down with|meet(?: up)?(?: with)?|visit|come (?:out |round |over )?(?:to|and) see) (?:me|us)\b/g,
  },
  {
    kind: 'grant',
    shape: /\b(?:reply|replies|revert|respond|answer|quote|write)\b[^.?!\n@]{0,45}\b(?:to|at|on) (?=[\w.+-]+@)/g,
  },
  {
    kind: 'grant',
    shape:
      /\b(?:you're|youre|you are|they're|theyre|they are|he's|she's|anyone's|anybody's) welcome to (?:call|ring|phone|e-?mail|write|text|contact|message|get in touch|reach|drop (?:me|us)|try me)\b/g,
  },
  {
    kind: 'grant',
    shape:
      /\b(?:feel free|don't hesitate|do not hesitate|dont hesitate) to (?:call|ring|phone|e-?mail|write|text|contact|message|get in touch|reach|drop (?:me|us)|ping|reply|give (?:me|us))\b/g,
  },
  {
    kind: 'grant',
    shape:
      /\b(?:you|u|they|he|she|someone|somebody) can (?:always |also )?(?:get|find|catch|reach) (?:me|us|hold of me|hold of us)\b/g,
  },
  { kind: 'grant', shape: /\b(?:reach|contact|get|find|catch) (?:me|us) (?:at|on|under|via|by)\b/g },
  {
    kind: 'grant',
    shape:
      /\b(?:send|forward|mail|e-?mail|text|whats ?app|share|fire) (?:(?:it|them|that|this|those|these|everything|both|details?|full details|particulars|quotations?|quotes?|info(?:rmation)?|the \w+(?: \w+)?|your \w+(?: \w+)?|an? \w+(?: \w+)?|me|us|over|through|all) ){1,5}(?:to|on|at|via|through)\b[:\s]+(?:me (?:on|at|via|by) |my \w+ |us (?:on|at) )?(?=[\w.+-]+@|\+?\(?\d[\d\s().-]{6,}|whats ?app|my (?:mail|e-?mail|mobile|phone|number|whats ?app|work))/g,
  },
  {
    kind: 'grant',
    shape:
      /\b(?:repl(?:y|ies)|quotes?|quotations?|offers?|proposals?|answers?|bids?|responses?)(?: please)?(?: should| may| can)?(?: be sent| go)? (?:to|at|by e-?mail to) (?=[\w.+-]+@)/g,
  },
  {
    kind: 'grant',
    shape:
      /\b(?:speak|talk|chat) (?:to|with) (?:one of|someone|somebody|a person|a human|the \w+|your \w+|an? \w+)\b[^?!\n]{0,60}?(?=\+?\(?\d[\d\s().-]{7,}\d)/g,
  },
  {
    kind: 'grant',
    shape:
      /\b(?:send|forward|mail|e-?mail|text|share) (?:me|us) [^?!\n@]{2,60}[,:;.] ?(?:my (?:e-?mail|mail|address) (?:is )?|it's |to )?(?=[\w.+-]+@)/g,
  },
  {
    kind: 'grant',
    shape:
      /\b(?:get|find|fetch|put|want|need|connect) (?:me |us )?(?:to |with |through to |hold of )?(?:an? |one of |the |some|whoever|your )[^?!\n\d]{2,50}?(?:on the phone|phone is fine|by phone|(?:my )?(?:number|mobile|cell)(?: is|'s)?|call|ring)[^?!\n@\d]{0,25}?(?=\+?\(?\d[\d\s().-]{7,}\d)/g,
  },
  {
    kind: 'refuse',
    shape:
      /\b(?:leave me (?:alone|be|off|out)|take me off|take us off|remove me|unsubscribe(?: me)?|opt(?:ing)? out|lose my number|not be contacted|no further contact|cease (?:all )?contact|leave me off|keep my (?:number|details|e-?mail) out)\b/g,
  },
  {
    kind: 'refuse',
    shape:
      /\b(?:not|nothing|never|nowt|anything but) (?:by |via |over |on |through )(?:the )?(?:phone|call|calls|text|texts|e-?mail|sms|whats ?app|telephone)\b/g,
  },
  {
    kind: 'refuse',
    shape:
      /\b(?:i|we) (?:never|don't|dont|do not|can't|cant|cannot|won't|wont|hardly ever|rarely) (?:really |ever )?(?:pick up|answer|take|do|check|read|open|look at|use) (?:to |my |the |any |on )?(?:numbers i|phones?|calls?|texts?|e-?mails?|unknown|phone calls|landline|mobile|whats ?app|voicemail|private numbers|the mail)\b/g,
  },
  {
    kind: 'refuse',
    shape: /\b(?:no|keep) (?:one|body)? ?(?:phone )?(?:phoning|ringing|calling|texting|emailing|cold[- ]calling)\b/g,
  },
];

/** Wishes in set phrases that no grammar of verbs gives: "feel free to …", "send it to …", "take me off". */
export function phraseWishes(low: string): ContactWish[] {
  const found: ContactWish[] = [];
  for (const { kind, shape: phrase } of phrases) {
    for (const hit of low.matchAll(phrase)) {
      if (
        kind === 'grant' &&
        /\b(?:don't|dont|do not|not|never|nobody|no need to|stop|didn't|won't|rather not|can't|shouldn't|why did|did you|have you|has anyone) (?:\w+ )?$/.test(
          low.slice(Math.max(0, hit.index - 24), hit.index),
        ) &&
        !/^(?:don|do )/.test(hit[0])
      )
        continue;
      if (
        kind === 'grant' &&
        /\b(?:let me|i'll|i will|we'll|i can|shall i|should i|can i|do i|where do i|i could) $/.test(
          low.slice(Math.max(0, hit.index - 14), hit.index),
        )
      )
        continue;
      const end = hit.index + hit[0].length;
      const channels = new Set(namedChannels(hit[0]));
      if (kind === 'grant') {
        if (/^[\s:]*[\w.+-]+@/.test(low.slice(end, end + 60))) channels.add('email');
        else if (channels.size === 0 && /^[\s:]*\+?\(?\d/.test(low.slice(end, end + 30))) channels.add('phone');
      }
      found.push({
        kind,
        channels: [...channels],
        start: hit.index,
        end,
        sends: /^(?:send|forward|mail|share|fire|e-?mail|text|whats)/.test(hit[0]),
        hedged: /\b(?:maybe|perhaps|possibly|might)\b[^.!?]{0,14}$/.test(
          low.slice(Math.max(0, hit.index - 26), hit.index),
        ),
      });
    }
  }
  return found;
}

const takeBack: RegExp[] = [
  /\b(?:scrap|scratch|scrub|delete|remove|forget|bin|cancel|take|erase|drop|wipe|pull|lose|strike|withdraw|ignore|un-?pass|disregard)\b[^.!?,\n]{0,25}?\b(?:my|that|the|this) (?:number|e-?mail|mail|details|mobile|address|phone number|data|contact|callback|call ?back|consent|permission|yes|info)\b/g,
  /\b(?:my|that|the) (?:number|e-?mail|details|mobile|address) (?:off|back out|out again|deleted|removed)\b|\btake my (?:\w+ )?(?:e-?mail|number|details|address) (?:back|off|out)\b|\b(?:withdraw|revoke) (?:that|it|(?:my |the |all )?(?:yes|consent|permission))|(?:permission|consent)\b[^.!?\n]{0,40}\b(?:is|hereby|now) (?:hereby |now )?(?:withdrawn|revoked)\b|\bi take (?:that|it) back\b|\b(?:don't|do not|dont) use my (?:\w+ )?(?:number|e-?mail|details|address|phone)\b/g,
  /\bchanged my mind\b|\bsecond thoughts?\b|\b(?:scrap|cancel|scratch|scrub|forget|leave) (?:it|that|this|the call)\b[^\n]{0,90}?\b(?:no (?:need|call)|nobody|don't|dont|not)\b|\b(?:no need|no reason|needn't|need not|no longer (?:any )?need)(?: (?:for|now))?(?: (?:anyone|anybody|them|him|her|you|him|someone|a \w+))?(?: to)? (?:write|call|ring|phone|contact|e-?mail|text|reach|be in touch|get in touch|follow up|come back|reply|message)\b|\bno (?:call|e-?mail|contact|callback|need for a call) (?:is )?(?:needed|required|necessary|any ?more)\b/g,
];

/** Statements that take an earlier yes back; what they take back must be there, which the caller judges. */
export function withdrawals(low: string): ContactWish[] {
  return takeBack.flatMap((shape) =>
    [...low.matchAll(shape)].map(
      (hit): ContactWish => ({
        kind: 'withdraw',
        channels: namedChannels(hit[0]),
        start: hit.index,
        end: hit.index + hit[0].length,
        sends: false,
        hedged: false,
      }),
    ),
  );
}
