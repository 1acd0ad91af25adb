import type { PromiseKind } from '@/lib/analysis/schema';

/**
 * A way of promising. `shows` is looked for in one clause in lower case. `denied` is set where the promise itself is put as a denial
 * ("you won't lose", "no extra charge"); elsewhere a "not" before the hit takes it back. `unless` names look-alikes in that clause.
 */
export type PromiseRule = { kind: PromiseKind; shows: RegExp; unless?: RegExp; denied?: true };

/** Building blocks of the promise rules: pieces of regular expressions over text in lower case. */

/** Up to `count` words in between. */
export const upTo = (count: number) => String.raw`(?:[\w'%-]+ ){0,${count}}?`;

export const will = `(?: ?'ll| will| shall|(?:'re|'m|'s| are| am| is) (?:going to|gonna))`;
export const surely =
  '(?:just |really |exactly |certainly |definitely |absolutely |completely |fully |perfectly |totally |entirely |legally |already |now |all |also |still )*';
export const month =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)';
const weekday = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const daySaid = `(?:today|tonight|tomorrow|overnight|(?:this|next|the same) (?:week|month|morning|afternoon|evening|weekend|day|${weekday})|${weekday})\\b`;
export const date = `(?:the )?(?:${daySaid}|\\d{1,2}(?:[.:]\\d{2})?\\s?(?:am|pm|a\\.m|p\\.m|o'clock|uhr)|noon|midnight|(?:start|middle|end|first|last|close) of\\b|(?:week|month) of\\b|${month}\\b|\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month}|\\d{1,2}[:.]\\d{2}|christmas|easter|new year|(?:spring|summer|autumn|winter)\\b)`;
const count =
  '(?:\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|half an?|a few|a couple of|the next few)';
export const span = `(?:(?:the |your )?(?:next |just |under |only |at most |no more than |less than )*(?:${count}(?: ?(?:-|to|or) ?${count})?[ -]?(?:business |working )?(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)|minutes|hours|days|hour|day|week|month)\\b)`;
export const when = `(?:\\b${daySaid}|\\b(?:by|on|at|before|from|until|in|for|of|no later than)\\s(?:your |this |next |early |late |mid-?)*${date}|\\b(?:within|in|under|inside)\\s${span})`;
/** A point of time as people say it in passing: "before 3", "at half eight", "the 17th", "first thing", "before he gets home". */
export const soon = `(?:${when}|\\b(?:by|before|at|for|on|till|until) (?:the )?(?:\\d{1,2}(?:st|nd|rd|th)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|lunch(?:time)?|bedtime|teatime|dinner|dark|half \\w+|quarter (?:to|past) \\w+|then)\\b|\\bthe \\d{1,2}(?:st|nd|rd|th)\\b|\\bfirst thing\\b|\\bin time\\b|\\bsame day\\b|\\bany minute\\b|\\bon the dot\\b|\\bthe (?:second|moment|minute|instant) (?:you|he|she|they|it)\\b|\\bon time\\b|\\bstraight away\\b|\\bright away\\b|\\bthis very \\w+|\\bbefore (?:you|he|she|they|it|the \\w+|your \\w+) (?:\\w+ )?(?:gets?|comes?|leaves?|starts?|opens?|arrives?|go|fly|need|know|land)\\b|\\bthe (?:day|week|morning|evening|${weekday}) before\\b|\\b${span} (?:out|away|tops|flat|max)\\b)`;
export const amount = String.raw`(?:[$€£¥]\s?\d[\d.,]*\s?[km]?|\d[\d.,]*\s?(?:[$€£¥]|usd|eur|gbp|aud|cad|chf|dollars?|euros?|pounds?|quid|francs?|kr\b|sek|nok|dkk))`;
export const price = '(?:price|fee|quote|rate|cost|charge|deposit|tariff|premium|rent|offer)s?';
export const place =
  '(?:slot|opening|appointment|place|table|room|seat|spot|space|unit|office|desk|bed|cabin|house|cottage|flat|apartment|villa|suite|hall|venue|car|van|boat|bike|machine|item|pair|piece|copy|ticket|date|week|weekend|time|course|tour|plot|model|size|one)s?';
