import clsx from 'clsx';

/** Initials of a person; the full name is read out and shown on hover. */
export function Face({ name, size = 'normal', label }: { name: string; size?: 'normal' | 'large'; label?: string }) {
  const initials = name
    .split(/\s+/)
    .filter(Boolean)
    .map((part) => part[0])
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join('')
    .toUpperCase();
  return (
    <span
      role="img"
      aria-label={label ?? name}
      title={label ?? name}
      className={clsx(
        'grid flex-none place-items-center rounded-full bg-accent-soft font-semibold text-accent',
        size === 'large' ? 'size-7 text-[11px]' : 'size-5 text-[9.5px]',
      )}
    >
      {initials}
    </span>
  );
}
