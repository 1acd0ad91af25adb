import { maskMessages } from '@/lib/language/answered-secrets';
import { type MaskedText, maskSensitive } from '@/lib/language/mask-sensitive';
import { redactionWords, redactSensitive, type SensitiveKind } from '@/lib/language/redact';
import type { Transcript } from '@/lib/transcript/schema';
import type { Analysis } from './schema';

/** A shorter one, such as the three digits of a card's back, would take too much of other texts with it. */
const leastLength = 4;

/**
 * A reading whose sentences repeat nothing that is sensitive in the transcript, however it was told again: a password that a sentence no
 * longer calls one is still found. Evidence, e-mail addresses and phone numbers stay as they are.
 */
export function withoutSecrets(analysis: Analysis, transcript: Pick<Transcript, 'messages' | 'fields'>): Analysis {
  const fields = Object.values(transcript.fields).map(String);
  const clean = cleaner(
    [...transcript.messages.map((message) => message.text), ...fields],
    [...maskMessages(transcript.messages), ...fields.map(maskSensitive)],
  );
  const { contact, consent, statedNeed, unresolvedQuestion, qualification } = analysis;
  const value = <T extends { value: string }>(finding: T): T => ({ ...finding, value: clean(finding.value) });
  const text = <T extends { text: string }>(finding: T): T => ({ ...finding, text: clean(finding.text) });
  return {
    ...analysis,
    summary: clean(analysis.summary),
    contact: {
      ...contact,
      name: contact.name && value(contact.name),
      company: contact.company && value(contact.company),
    },
    consent: { ...consent, reason: clean(consent.reason) },
    statedNeed: statedNeed && value(statedNeed),
    unresolvedQuestion: unresolvedQuestion && text(unresolvedQuestion),
    otherOpenQuestions: analysis.otherOpenQuestions.map(text),
    flags: analysis.flags.map((flag) => ({ ...flag, sentence: clean(flag.sentence) })),
    botPromises: analysis.botPromises.map(text),
    qualification: Object.fromEntries(
      Object.entries(qualification).map(([field, finding]) => [field, finding && value(finding)]),
    ),
    nextStep: clean(analysis.nextStep),
  };
}

function cleaner(texts: readonly string[], masked: readonly MaskedText[]): (sentence: string) => string {
  const secrets = new Map<string, SensitiveKind>();
  for (const [index, text] of texts.entries()) {
    for (const { kind, start, end } of masked[index]?.hidden ?? []) secrets.set(text.slice(start, end).trim(), kind);
  }
  const known = [...secrets]
    .filter(([secret]) => secret.length >= leastLength)
    .sort(([a], [b]) => b.length - a.length)
    .map(([secret, kind]) => ({ pattern: patternOf(secret), words: redactionWords[kind] }));
  return (sentence) =>
    known.reduce((so, { pattern, words }) => so.replace(pattern, () => words), redactSensitive(sentence));
}

/** The secret as a word of its own, in any case, with or without what stood between its parts. */
function patternOf(secret: string): RegExp {
  const parts = secret.split(/[\s-]+/).map((part) => part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])${parts.join('[\\s-]*')}(?![\\p{L}\\p{N}])`, 'giu');
}
