import { sensitiveSpans } from '@/lib/language/redact';
import type { Evidence } from '@/lib/transcript/schema';
import { evidenceOf } from '../reading';
import { type FlagContext, showing } from './context';

const bank =
  /\bsort code\b[^\n]{0,12}\d|\b(?:acct?|account|konto)(?: (?:no|number|nr))?\.?:? ?#?\d{6,}|\brouting (?:no|number)?\W{0,3}\d{6,}|\bcvv\W{0,3}\d{3}|\bexp(?:iry|ires)?\W{0,3}\d{2}\/\d{2}|\b(?:born|dob|date of birth|geboren am|nacido)\b\W{0,5}(?:on )?\d{1,2}[/. -]\d{1,2}|\b(?:ssn|social security|perso(?:nalausweis)?|passport|ausweis|dni|driver'?s? licen[cs]e|ni number)\b[^.\n]{0,40}\b(?=[a-z0-9]*\d)[a-z]{0,3}\d[a-z0-9]{4,}|\b\d{3}-\d{2}-\d{4}\b|\b(?:pin|alarm|gate|door|entry|safe)(?: \w+)? code\b[^.\n]{0,20}\b\d{4,6}\b|\b\d{4,6} (?:has been|is) the (?:alarm |gate |door )?code\b|\b(?:password|passwort|pw|pwd|passcode)\b\s*(?:is\s+|:\s*|=\s*)?(?=\S*[^\sa-z.,?!'])[^\s,]{5,}/;
const condition =
  /\b(?:diabet\w+|asthma\w*|epilep\w+|seizures?|cancer|tumou?r|chemo\w*|stroke|pregnan(?:t|cy)|miscarriage|ivf|anaphyla\w+|(?:nut|latex|penicillin|severe|bee|shellfish|egg|dairy|peanut|food|milk|wheat|gluten) allerg\w+|allergic to|coeliac|celiac|hernia(?:ted)?|sciatica|arthritis|lupus|fibromyalgia|multiple sclerosis|ms patient|parkinson\w*|dementia|alzheimer\w*|copd|hiv|hepatitis|tubercul\w+|adhd|autis(?:m|tic)|bipolar|schizo\w+|depress(?:ion|ed)|panic attacks?|anxiety|ptsd|eating disorder|anorexi\w+|addict(?:ion|ed)?|(?:blood|heart|kidney|liver|thyroid|lung) (?:clot|condition|disease|problem|pressure|failure|thinners?|attack|surgery)|a clot|blood thinners?|pacemaker|dialysis|transplant|(?:had|having|after|need|my|his|her|knee|hip|back|hernia|heart|eye) (?:\w+ )?surgery|surgeon wants|operation on my|reconstruction \d|post[- ]?op|mri|biopsy|a1c|concussion|fractur\w+|slipped disc|herniated|(?:had|have|has|with|got) (?:a |an )?(?:fever|infection|rash|clot|disability|broken (?:leg|arm|hip|foot|wrist))|swollen|bleeding|on (?:the )?(?:pill|antidepressants?|medication|meds|antibiotics|steroids|insulin)|metformin|ramipril|insulin|methotrexate|co-codamol|gabapentin|sertraline|warfarin|ibuprofen daily|statins?|antidepressants?|tramadol|morphine|prednisolone|levothyroxine|omeprazole|(?!april)\w{3,}(?:pril|sartan|statin|azepam|oxetine|mycin|cillin|gliptin|olol)|asma|alergi[ao]|embarazad\w+|schwanger|krebs|zucker(?:krank)?|enceinte|diabét\w+|sick (?:note|leave)|off sick|in rehab|iron tablets)\b/;
const person =
  /\b(?:i|i'?m|im|i'?ve|ive|my|me|we|our|he|she|his|her|hes|shes|him|wife|husband|son|daughter|mum|mom|dad|mother|father|kid|child|boys?|girls?|baby|year old|yr ?old|yr|woman|man|patient|who has|off since|mein\w*|mi|mon|ma)\b/;
const animal =
  /\b(?:dog|cat|puppy|kitten|labrador|lab|horse|pony|rabbit|whippet|spaniel|vet|hamster|parrot|cow|sheep|hen)s?\b/;
const asking =
  /^(?:\W*)(?:do you (?:treat|do|offer|see|cater|cover)|can you treat|is (?:it|this) (?:suitable|safe|ok) for)\b/;
const confidential =
  /\b(?:between us|just between|not public|isn'?t public|strictly confidential|confidential(?:ly)?\b(?! (?:shredding|waste))|keep (?:it|this|that) (?:off|quiet|between|to yourself)|(?:board|bank|staff|team|market|employees) (?:doesn'?t|does not|don'?t|do not) (?:know|have)|under nda|off the record)\b/;
const others =
  /\b(?:his|her|their) (?:home address|card|passport|salary|diagnosis|date of birth|dob|social|bank|medical)\b[^.\n]{0,30}\d|\b(?:[a-z]+, [a-z]+|[a-z]+ [a-z]+),? (?:dob|born)\b|\b\d+ \w+ (?:lane|street|st|ct|court|road|rd|ave|avenue|close|way|drive|dr)\b[^\n]*\b(?:gate code|patient|dob|passport)\b/;

/** Card, bank or id numbers, passwords, health details, other people's private data, or confidential figures of a business. */
export function sensitiveData({ reading, route }: FlagContext): Evidence[] {
  const found: Evidence[] = [];
  for (const turn of reading.visitor) {
    if (turn.injection) continue;
    const [span] = sensitiveSpans(turn.text);
    if (span) found.push(evidenceOf(turn, span.start, span.end));
  }
  if (route === 'spam') return found;
  found.push(...showing(reading, bank));
  found.push(...showing(reading, others));
  found.push(
    ...showing(reading, condition, (turn) => person.test(turn.low) && !animal.test(turn.low) && !asking.test(turn.low)),
  );
  found.push(...showing(reading, confidential, (turn) => /\d/.test(turn.low)));
  return dedupe(found);
}

function dedupe(evidence: Evidence[]): Evidence[] {
  const seen = new Set<string>();
  return evidence.filter((item) => {
    const key = JSON.stringify(item);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
