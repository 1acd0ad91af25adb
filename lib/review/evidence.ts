import { readBotAct } from '@/lib/analysis/acts/bot-act';
import { findInjection } from '@/lib/analysis/acts/injection';
import { stanceOf } from '@/lib/analysis/acts/stance';
import type { Analysis } from '@/lib/analysis/schema';
import type { FlagDetail, FormField, MarkKind, Quote, TranscriptMark, TranscriptMessage } from '@/lib/handoff/dto';
import type { Evidence } from '@/lib/transcript/schema';
import { fold, sentences } from '@/lib/transcript/text';

type Said = ReadonlyMap<number, TranscriptMessage>;

/** The visitor's words that each piece of evidence points at; evidence outside the transcript is left out. */
export function quotesOf(evidence: readonly Evidence[], said: Said, fields: readonly FormField[]): Quote[] {
  const quotes: Quote[] = [];
  for (const place of evidence) {
    if ('field' in place) {
      const field = fields.find(({ name }) => name === place.field);
      quotes.push({ message: null, field: place.field, text: field?.value ?? '', at: null });
      continue;
    }
    const message = said.get(place.message);
    if (message)
      quotes.push({
        message: place.message,
        field: null,
        text: message.text.slice(place.start, place.end),
        at: message.at,
      });
  }
  return quotes;
}

/** Message numbers that evidence points at, each once, in order. */
export function messagesOf(evidence: readonly Evidence[]): number[] {
  const numbers = evidence.flatMap((place) => ('message' in place ? [place.message] : []));
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/**
 * The first of the messages named that answers a question for permission with words of agreement ("sure"). A hedge ("maybe later")
 * is for a person to weigh and choose; an address typed because it was asked for is none (guidelines, "consent"), nor is anything inside an injection.
 */
export function agreementIn(transcript: readonly TranscriptMessage[], named: readonly number[]): number | null {
  const found = named.find((number) => {
    const at = transcript.findIndex((message) => message.number === number);
    const message = transcript[at];
    if (message?.role !== 'visitor') return false;
    const low = fold(message.text);
    return stanceOf(low) === 'yes' && !findInjection(low) && askedBefore(transcript, at);
  });
  return found ?? null;
}

/** Whether what the business said since the visitor last spoke asks for permission to contact. */
function askedBefore(transcript: readonly TranscriptMessage[], at: number): boolean {
  for (let index = at - 1; index >= 0; index -= 1) {
    const before = transcript[index];
    if (!before || before.role === 'visitor') return false;
    if (readBotAct(fold(before.text), sentences(before.text)).permission) return true;
  }
  return false;
}

/** What the reading rests on, as runs of text to highlight; consent as it stands now, which a person may have settled. */
export function marksOf(analysis: Analysis, consent: readonly Evidence[]): TranscriptMark[] {
  const found: [MarkKind, readonly Evidence[]][] = [
    ['need', analysis.statedNeed?.evidence ?? []],
    ['question', analysis.unresolvedQuestion?.evidence ?? []],
    ['consent', consent],
    ['urgency', analysis.urgency.evidence],
    ...(['name', 'email', 'phone', 'company'] as const).map(
      (part) => ['contact', analysis.contact[part]?.evidence ?? []] as [MarkKind, readonly Evidence[]],
    ),
    ...analysis.flags.map((flag) => ['flag', flag.evidence] as [MarkKind, readonly Evidence[]]),
    ...analysis.botPromises.map((promise) => ['promise', promise.evidence] as [MarkKind, readonly Evidence[]]),
  ];
  return found.flatMap(([kind, evidence]) =>
    evidence.flatMap((place) => ('message' in place && place.start < place.end ? [{ ...place, kind }] : [])),
  );
}

/** Flags with their sentences and messages. */
export function flagDetails(analysis: Analysis): FlagDetail[] {
  return analysis.flags.map(({ flag, sentence, evidence }) => ({ flag, sentence, messages: messagesOf(evidence) }));
}
