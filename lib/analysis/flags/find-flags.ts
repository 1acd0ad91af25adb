import { evidenceOf, type Reading } from '../reading';
import type { Analysis, Flag, FlagFinding, PromiseFinding } from '../schema';

const words: Partial<Record<Flag, { shows: RegExp; unless?: RegExp; sentence: string }>> = {
  pricing: {
    shows:
      /\b(?:how much|price[ds]?|pricing|cost(?:s|ing)?|quote[ds]?|quotation|rates?(?! it| limit)|fees?|discount|ballpark|estimate|per (?:hour|head|seat) (?:price|rate)|(?:what|whats|what's)\b[^?.\n]{0,40}\b(?:run|charge|set me back|come to|the damage|going rate|monthly)|what do (?:they|you|u) (?:run|charge|take)|sort of damage|\d+ ?% off|any (?:deal|offer)s?|cheaper|cu[aá]nto (?:cuesta|sale|me sale|vale|es)|por cu[aá]nto|precio|presupuesto|was kostet|wie viel kostet|preis|combien|tarif|devis|quanto costa|prezzo)\b|how much|\$\?|£\?/,
    unless:
      /\b(?:at any cost|price is (?:fine|ok|not)|money isn'?t|cost isn'?t|labour cost|cost of living|costs? us|cost me|price range is)\b/,
    sentence: 'The visitor asks about a price.',
  },
  custom_scope: {
    shows:
      /\b(?:bespoke|tailor(?:ed|-made)?|custom(?!er|s\b|ers\b|ary)(?:i[sz]\w+|[- ]made|[- ]built)?|made to measure|special (?:integration|arrangement|terms|request)|non[- ]standard|white[- ]label|our own (?:caterers|template|format)|integrat\w+ (?:with|into) our|instead of (?:the )?standard|60 days payment|payment terms|billed (?:per|by) )\b/,
    unless: /\b(?:nothing|no|not) (?:bespoke|custom)/,
    sentence: 'The visitor asks for something tailored.',
  },
  legal_advice: {
    shows:
      /\b(?:legal(?:ly)?|lawful|against the law|is it allowed|am i (?:legally |even )?allowed|liab(?:le|ility)|lawyer|sue|contract (?:wording|clause)|clause|compliance|complian(?:t|ce) with|gdpr|regulation|my rights|entitled to|am i entitled|do i have to by law|visa (?:rules|hours)|on the student visa)\b/,
    unless: /\blegal (?:team|department|desk|name|firm) /,
    sentence: 'The visitor asks a legal question.',
  },
  emergency: {
    shows:
      /\b(?:emergency|help me|bleeding|blood|smoke|smells? (?:of |like )?(?:gas|burning)|gas leak|on fire|flood(?:ed|ing)?|burst|pouring|water is coming|(?:whole |entire )?(?:office|site|server|system|network|everything|line|plant) (?:is |are )?(?:offline|down|toast)|everything(?:'s| is) down|all down|outage|nobody can (?:open|work|log)|can't breathe|unconscious|chest pain|locked (?:in|out)\b[^.]*\b(?:baby|kid|child|son|daughter|dog|yr old|cold)|trapped|shut in|stuck in (?:the|a) (?:lift|elevator)|someone is in our|break-?in|hacked|sparks?|carbon monoxide|no heating|yr old is in|overdose|suicid\w+|is that dangerous)\b/,
    sentence: 'The visitor reports an emergency.',
  },
  guarantee: {
    shows:
      /\b(?:guarantee[ds]?|can you promise|do you promise|promise me|in writing|in black and white|yes or no|for (?:sure|certain)|100 ?%|def(?:initely)? (?:walking|going|get)|give (?:me )?your word|money back|warrant(?:y|ed) that|are you sure it|will i definitely|certain that|how sure|sla|uptime)\b/,
    unless: /\bguaranteed (?:top|first|results?|ranking)|100 ?% (?:white|guaranteed)|no guarantee/,
    sentence: 'The visitor asks for a guarantee.',
  },
  complaint: {
    shows:
      /\b(?:complain(?:t|ing)?|unacceptable|disgrace\w*|appalling|terrible (?:service|job)|awful (?:service|job)|rude|rolled his eyes|not happy|unhappy|disappoint\w*|shoddy|botched|bodge\w*|ripped off|lied|simply not true|owned up|fobbed off|nobody (?:called|turned up|came|showed)|no[- ]show|stone cold|worse than before|you lot|left (?:a|the) mess|damaged (?:my|our)|overcharged|let down|still (?:not|hasn't|haven't|no) (?:fixed|been|reply|refund))\b/,
    sentence: 'The visitor complains.',
  },
  asked_for_human: {
    shows:
      /\b(?:(?:speak|talk|chat) (?:to|with) (?:a |an |the |your |some|any|one of|real|actual|somebody|someone)|(?:a|an|real|actual|proper) (?:human|person|people|agent)|human (?:please|pls)|^human\W*$|(?:have|get|can|could|need|want) (?:someone|somebody|anyone|a person|a colleague|an engineer|a human|a dentist|she|he|one of (?:you|your \w+))[^.?!]{0,30}(?:call|ring|phone|talk|speak)|(?:call|ring|phone) me|put me (?:through|thru)|call ?back|callback|book a (?:call|meeting|demo)|set up (?:a |half an hour|an hour|a call|a meeting)|arrange a (?:call|meeting)|sit (?:down|together)|a meeting|zoom|operator|representative|manager please|get me (?:a|an|someone|whoever))\b|\bhuman\b\W*$/,
    sentence: 'The visitor asks for a person, a call or a meeting.',
  },
  frustrated: {
    shows:
      /\b(?:useless|ridiculous|joke|waste of (?:my )?time|brick wall|toaster|parking meters?|for (?:god'?s?|gods|fuck'?s?|christ'?s?) sake|omg|wtf|ffs|are you kidding|kidding me|forget it|never ?mind|give up|giving up|fed up|sick of|stupid|idiot\w*|rubbish|crap|pathetic|annoying|what is the point|what's the point|nope im out|im out|lol brilliant|brilliant\.|not (?:listening|reading)|are you (?:even )?(?:reading|listening)|does nobody here read|how hard|third time|hopeless|terrible bot|dumb|shit|bloody|fuck\w*|damn (?:bot|thing)|going (?:to the place|elsewhere|somewhere else)|deeper conversations)\b|🙃|😡|🤬/,
    sentence: 'The visitor is frustrated.',
  },
};

/** Every flag that the chat shows, each with its sentence and evidence. */
export function findFlags(reading: Reading, promises: readonly PromiseFinding[]): Analysis['flags'] {
  const flags: FlagFinding[] = [];
  for (const [flag, rule] of Object.entries(words) as [Flag, NonNullable<(typeof words)[Flag]>][]) {
    const evidence = reading.visitor.flatMap((turn) => {
      if (turn.injection) return [];
      const hit = rule.shows.exec(turn.low);
      return hit && !rule.unless?.test(turn.low) ? [evidenceOf(turn, hit.index, hit.index + hit[0].length)] : [];
    });
    if (evidence.length > 0) flags.push({ flag, sentence: rule.sentence, evidence, confidence: 0.7 });
  }
  const injected = reading.visitor.flatMap((turn) =>
    turn.injection ? [evidenceOf(turn, turn.injection.start, turn.injection.end)] : [],
  );
  if (injected.length > 0)
    flags.push({
      flag: 'injection',
      sentence: 'A message tries to instruct software.',
      evidence: injected,
      confidence: 0.9,
    });
  if (promises.length > 0)
    flags.push({
      flag: 'bot_promise',
      sentence: 'The bot promised something.',
      evidence: promises.flatMap((p) => p.evidence),
      confidence: 0.8,
    });
  return flags;
}
