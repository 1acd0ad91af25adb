'use client';

import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';

/** Text to copy in one click; selected instead where the browser does not let a page copy. */
export function CopyBox({ value, label, multiline }: { value: string; label: string; multiline?: boolean }) {
  const [state, setState] = useState<'new' | 'copied' | 'selected'>('new');
  const box = useRef<HTMLElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setState('copied');
    } catch {
      if (box.current) window.getSelection()?.selectAllChildren(box.current);
      setState('selected');
    }
  };
  const words = { new: 'Copy', copied: 'Copied', selected: 'Selected' }[state];
  return (
    <div className="grid min-w-0 gap-1">
      <div className="flex items-end gap-2">
        <span className="min-w-0 flex-1 text-meta font-medium text-ink-2">{label}</span>
        <Button size="small" onClick={() => void copy()} aria-label={`${words}: ${label}`}>
          {words}
        </Button>
      </div>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        aria-label={label}
        className="min-w-0 overflow-x-auto rounded-s border border-line-strong bg-sunken px-2.5 py-2"
      >
        <code
          ref={box}
          className={multiline ? 'block whitespace-pre font-mono text-meta' : 'font-mono text-list break-all'}
        >
          {value}
        </code>
      </section>
      <span role="status" className="sr-only">
        {state === 'copied'
          ? `${label} copied.`
          : state === 'selected'
            ? `${label} selected: copy it with your keyboard.`
            : ''}
      </span>
    </div>
  );
}
