import type { Analysis } from '@/lib/analysis/schema';
import { maskMessages } from '@/lib/language/answered-secrets';
import { maskSensitive } from '@/lib/language/mask-sensitive';
import type { SensitiveSpan } from '@/lib/language/redact';
import { topicsIn } from '@/lib/language/sensitive-topics';
import type { MessageRole } from '@/lib/transcript/schema';
import { fold } from '@/lib/transcript/text';
import type { FormField, TranscriptMessage } from './dto';

type Stored = { number: number; role: MessageRole; text: string; at: Date };

/**
 * Stored messages as a screen may show them: sensitive places blacked out without moving a letter, so that evidence keeps its place;
 * delicate matters marked. `approved` is how many messages the approval knew; null where there was none.
 */
export function showMessages(
  stored: readonly Stored[],
  analysis: Analysis | null,
  approved: number | null = null,
): TranscriptMessage[] {
  const texts = maskMessages(stored);
  const shown = stored.map(({ number, role, text, at }, index) => {
    const masked = texts[index] ?? maskSensitive(text);
    return {
      number,
      role,
      text: masked.text,
      at: at.toISOString(),
      ...places(masked.hidden),
      ...(approved !== null && number >= approved ? { late: true } : {}),
    };
  });
  return markDelicate(shown, analysis);
}

/** Form fields in the order given, blacked out like messages. */
export function showFields(fields: Readonly<Record<string, unknown>>): FormField[] {
  return Object.entries(fields).map(([name, value]) => {
    const masked = maskSensitive(String(value));
    return { name, value: masked.text, ...places(masked.hidden) };
  });
}

const places = (hidden: SensitiveSpan[]) => (hidden.length > 0 ? { hidden } : {});

/** By topic, which is there for messages that were not read yet, and by what the flag rests on beside the blacked-out places. */
function markDelicate(messages: TranscriptMessage[], analysis: Analysis | null): TranscriptMessage[] {
  const evidence = (analysis?.flags ?? []).flatMap((flag) => (flag.flag === 'sensitive_data' ? flag.evidence : []));
  return messages.map((message) => {
    if (message.role !== 'visitor') return message;
    const found = evidence.some(
      (place) =>
        'message' in place &&
        place.message === message.number &&
        !message.hidden?.some((span) => span.start < place.end && place.start < span.end),
    );
    return found || topicsIn(fold(message.text)).length > 0 ? { ...message, sensitive: true } : message;
  });
}
