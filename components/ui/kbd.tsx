import clsx from 'clsx';
import type { ReactNode } from 'react';

/** A key as printed on a keyboard. Hidden from screen readers: buttons carry `aria-keyshortcuts` where it matters. Hidden on touch screens. */
export function Kbd({ children, quiet }: { children: ReactNode; quiet?: boolean }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a kbd takes no focus; the button around it does.
    <kbd
      aria-hidden="true"
      className={clsx(
        'inline-block min-w-[18px] rounded-[4px] border border-b-2 px-1 text-center font-mono text-[11px] leading-4 font-medium pointer-coarse:hidden',
        quiet ? 'border-current bg-transparent opacity-80' : 'border-line-strong bg-panel text-ink-2',
      )}
    >
      {children}
    </kbd>
  );
}
