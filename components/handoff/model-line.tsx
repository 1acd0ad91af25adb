import type { ModelPart, ModelReading } from '@/lib/analysis/schema';

const partWords: Record<ModelPart, string> = {
  route: 'the kind of enquiry',
  need: 'the need',
  question: 'the open question',
  urgency: 'the urgency',
  consent: 'the consent',
  contact: 'the contact details',
  flags: 'the flags',
  promises: 'the promises',
};

/** One plain sentence on the part that a language model took in the brief; nothing where none is configured. */
export function ModelLine({ model, className }: { model: ModelReading | null | undefined; className?: string }) {
  if (!model) return null;
  return <p className={className ?? 'text-meta text-ink-3'}>{modelSentence(model)}</p>;
}

function modelSentence({ name, used, fellBackBecause, changed, dropped }: ModelReading): string {
  if (!used) return `Read by the built-in analysis alone. ${fellBackBecause ?? ''}`.trim();
  const parts = changed.map((part) => partWords[part]);
  const what =
    parts.length === 0
      ? 'It agrees with the built-in analysis.'
      : `It changed ${parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : parts[0]}.`;
  const lost =
    dropped > 0
      ? ` ${dropped} of its claims ${dropped === 1 ? 'was' : 'were'} dropped, because the transcript does not hold their words.`
      : '';
  return `Read with the language model ${name}. ${what}${lost}`;
}
