import clsx from 'clsx';
import { Field, Input } from '@/components/ui/field';
import type { Settings } from '@/lib/settings/schema';
import { TimeZoneSelect } from '../time-zone-select';

type Hours = Settings['businessHours'];
const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const longDays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** Weekdays, opening and closing time, time zone: what business hours of the response clock are. */
export function BusinessHours({
  value,
  onChange,
  errorOf,
}: {
  value: Hours;
  onChange: (hours: Hours) => void;
  errorOf: (path: string) => string | undefined;
}) {
  const toggle = (day: number) =>
    onChange({
      ...value,
      days: value.days.includes(day) ? value.days.filter((each) => each !== day) : [...value.days, day].sort(),
    });
  const error = errorOf('businessHours.days');
  return (
    <div className="grid gap-4">
      <fieldset>
        <legend className="pb-1.5 text-meta font-medium text-ink-2">Days</legend>
        <div className="flex flex-wrap gap-1.5">
          {days.map((name, index) => {
            const day = index + 1;
            const on = value.days.includes(day);
            return (
              <label
                key={name}
                className={clsx(
                  'flex min-h-9 items-center gap-2 rounded-s border px-2.5 text-list has-focus-visible:outline-2 has-focus-visible:outline-accent',
                  on ? 'border-accent-line bg-accent-soft' : 'border-line-strong',
                )}
              >
                <input
                  type="checkbox"
                  aria-label={longDays[index]}
                  className="size-4 accent-accent"
                  checked={on}
                  onChange={() => toggle(day)}
                />
                {name}
              </label>
            );
          })}
        </div>
        {error ? <p className="mt-1 text-meta text-bad">{error}</p> : null}
      </fieldset>
      <div className="grid gap-4 sm:grid-cols-3">
        <Field label="From" error={errorOf('businessHours.start')}>
          {(props) => (
            <Input
              {...props}
              type="time"
              value={value.start}
              onChange={(event) => onChange({ ...value, start: event.target.value })}
            />
          )}
        </Field>
        <Field label="To" error={errorOf('businessHours.end')}>
          {(props) => (
            <Input
              {...props}
              type="time"
              value={value.end}
              onChange={(event) => onChange({ ...value, end: event.target.value })}
            />
          )}
        </Field>
        <Field label="Time zone" error={errorOf('businessHours.timeZone')}>
          {(props) => (
            <TimeZoneSelect
              {...props}
              value={value.timeZone}
              onChange={(event) => onChange({ ...value, timeZone: event.target.value })}
            />
          )}
        </Field>
      </div>
    </div>
  );
}
