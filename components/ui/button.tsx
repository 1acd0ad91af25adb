import clsx from 'clsx';
import { Slot } from 'radix-ui';
import type { ButtonHTMLAttributes, Ref } from 'react';
import { Kbd } from './kbd';

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  kind?: 'plain' | 'primary' | 'quiet' | 'danger';
  size?: 'normal' | 'small' | 'large';
  /** The key that does the same, shown on the button. */
  shortcut?: string;
  asChild?: boolean;
  ref?: Ref<HTMLButtonElement>;
};

const kinds = {
  plain: 'border-line-strong bg-panel text-ink hover:bg-sunken',
  primary: 'border-accent bg-accent text-accent-ink hover:brightness-110',
  quiet: 'border-transparent bg-transparent text-ink hover:bg-sunken',
  danger: 'border-bad bg-panel text-bad hover:bg-bad-soft',
};
const sizes = { small: 'h-[26px] px-2.5 text-meta', normal: 'h-8 px-3 text-list', large: 'h-11 px-4 text-read' };

/** A button; with `asChild` it dresses a link. A disabled button says why in `title`. */
export function Button({
  kind = 'plain',
  size = 'normal',
  shortcut,
  asChild,
  className,
  children,
  type,
  ...rest
}: Props) {
  const look = clsx(
    'inline-flex shrink-0 items-center justify-center gap-2 rounded-s border font-medium whitespace-nowrap transition-colors select-none disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:cursor-not-allowed aria-disabled:opacity-50',
    kinds[kind],
    sizes[size],
    className,
  );
  if (asChild) {
    return (
      <Slot.Root className={look} {...rest}>
        {children}
      </Slot.Root>
    );
  }
  return (
    <button type={type ?? 'button'} className={look} {...rest}>
      {children}
      {shortcut ? <Kbd quiet={kind === 'primary'}>{shortcut}</Kbd> : null}
    </button>
  );
}
