import { Fragment } from 'react';

/** Text of the API's document: paragraphs, and `words` between backticks as code. */
export function Prose({ text, className }: { text: string; className?: string }) {
  return (
    <div className={className ?? 'grid max-w-3xl gap-2 text-list text-ink-2'}>
      {text.split('\n\n').map((paragraph) => (
        <p key={paragraph}>
          <Inline text={paragraph} />
        </p>
      ))}
    </div>
  );
}

/** One run of text with code between backticks. */
export function Inline({ text }: { text: string }) {
  return text.split('`').map((part, index) => {
    const key = `${index}:${part}`;
    if (index % 2 === 0) return <Fragment key={key}>{part}</Fragment>;
    return (
      <code key={key} className="rounded-[3px] bg-sunken px-1 font-mono text-[0.92em] text-ink">
        {part}
      </code>
    );
  });
}

/** A block of code that scrolls by itself and can be reached with the keyboard. */
export function Code({ label, children }: { label: string; children: string }) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
      tabIndex={0}
      className="max-h-[480px] overflow-auto rounded-m border border-line bg-sunken px-3.5 py-3"
    >
      <pre className="font-mono text-meta text-ink">{children}</pre>
    </section>
  );
}
