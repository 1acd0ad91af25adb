import { fold } from '@/lib/transcript/text';

const places: [RegExp, string][] = [
  [/\S+@\S+\.\S+/g, ' <email> '],
  [/https?:\/\/\S+|\bwww\.\S+/g, ' <url> '],
  [
    /[$€£¥₹]\s?\d[\d.,]*\s?(?:k|m|bn)?\b|\b\d[\d.,]*\s?(?:k\s)?(?:€|eur|usd|gbp|pounds?|dollars?|euros?|quid|grand)\b/g,
    ' <money> ',
  ],
  [/\+?\d[\d\s().-]{6,}\d/g, ' <phone> '],
  [/\b\d+(?:st|nd|rd|th)\b/g, ' <ordinal> '],
  [/\b\d{1,2}(?::\d{2})?\s?(?:am|pm)\b|\b\d{1,2}:\d{2}\b/g, ' <time> '],
  [/\d+(?:[.,]\d+)*\s?%/g, ' <percent> '],
  [/\d+(?:[.,:/]\d+)*/g, ' <number> '],
];

/**
 * Words, marks and placeholders (`<money>`, `<phone>` …) of a text, in order: what a learned model may look at. Details of a person
 * become placeholders, so that no model can learn them.
 */
export function tokensOf(text: string): string[] {
  let plain = fold(text);
  for (const [shape, place] of places) plain = plain.replace(shape, place);
  return plain.match(/<[a-z]+>|\p{L}+(?:'\p{L}+)?|[?!]+|\.{2,}|…|\p{Extended_Pictographic}/gu) ?? [];
}
