'use client';

/** "message 6" as a way to its place in the transcript; plain words where there is no transcript to go to. */
export function MessageLink({
  number,
  onShow,
  children,
}: {
  number: number;
  onShow?: ((message: number) => void) | undefined;
  children?: string;
}) {
  const words = children ?? `message ${number}`;
  if (!onShow) return <span className="text-ink-3 tabular-nums">{words}</span>;
  return (
    <button
      type="button"
      onClick={() => onShow(number)}
      aria-label={`Show ${words} in the transcript`}
      className="relative text-ink-3 tabular-nums underline decoration-line-strong underline-offset-2 hover:text-ink pointer-coarse:after:absolute pointer-coarse:after:-inset-x-1 pointer-coarse:after:-inset-y-3.5"
    >
      {words}
    </button>
  );
}
