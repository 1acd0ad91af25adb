import clsx from 'clsx';

/** Several choices of a closed list; none chosen means any. */
export function Checks<T extends string>({
  label,
  hint,
  words,
  chosen,
  onChange,
  error,
}: {
  label: string;
  hint?: string;
  words: Record<T, string>;
  chosen: readonly T[];
  onChange: (chosen: T[]) => void;
  error?: string | undefined;
}) {
  const toggle = (value: T) =>
    onChange(chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value]);
  return (
    <fieldset>
      <legend className="pb-1 text-meta font-medium text-ink-2">
        {label}
        {hint ? <span className="font-normal text-ink-3"> {hint}</span> : null}
      </legend>
      <div className="flex flex-wrap gap-1.5">
        {(Object.keys(words) as T[]).map((value) => (
          <label
            key={value}
            className={clsx(
              'flex min-h-8 items-center gap-2 rounded-s border px-2 text-list has-focus-visible:outline-2 has-focus-visible:outline-accent',
              chosen.includes(value) ? 'border-accent-line bg-accent-soft' : 'border-line-strong',
            )}
          >
            <input
              type="checkbox"
              className="size-3.5 accent-accent"
              checked={chosen.includes(value)}
              onChange={() => toggle(value)}
            />
            {words[value]}
          </label>
        ))}
      </div>
      {error ? <p className="mt-1 text-meta text-bad">{error}</p> : null}
    </fieldset>
  );
}
