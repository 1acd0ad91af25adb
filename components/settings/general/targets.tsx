import { Input } from '@/components/ui/field';
import { type GeneralFields, type TargetKey, urgencies } from './fields';

const urgencyWords = { immediate: 'Immediate', soon: 'Soon', planned: 'Planned', none: 'No time said' };
const columns: { key: TargetKey; label: string; hint: string }[] = [
  { key: 'reviewTargetMinutes', label: 'Review', hint: 'from the end of the chat' },
  { key: 'responseTargetMinutes', label: 'First reply', hint: 'from delivery, in business hours' },
];

/** Minutes for review and first reply, a row for each urgency. */
export function Targets({
  fields,
  onChange,
  errorOf,
}: {
  fields: GeneralFields;
  onChange: (change: Partial<GeneralFields>) => void;
  errorOf: (path: string) => string | undefined;
}) {
  return (
    <table className="w-full table-fixed border-separate border-spacing-x-3 border-spacing-y-1.5 text-left [margin-inline:-0.75rem]">
      <thead>
        <tr>
          <th scope="col" className="text-meta font-medium text-ink-2">
            Urgency
          </th>
          {columns.map((column) => (
            <th key={column.key} scope="col" className="align-top text-meta font-medium text-ink-2">
              {column.label}
              <span className="block font-normal text-ink-3">{column.hint}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {urgencies.map((urgency) => (
          <tr key={urgency} className="align-top">
            <th scope="row" className="pt-1.5 text-list font-normal">
              {urgencyWords[urgency]}
            </th>
            {columns.map(({ key, label }) => {
              const error = errorOf(`${key}.${urgency}`);
              const note = `${key}-${urgency}-note`;
              return (
                <td key={key}>
                  <Input
                    inputMode="numeric"
                    aria-label={`${label}, ${urgencyWords[urgency]}, minutes`}
                    aria-invalid={error ? true : undefined}
                    aria-describedby={error ? note : undefined}
                    value={fields[key][urgency]}
                    onChange={(event) => onChange({ [key]: { ...fields[key], [urgency]: event.target.value } })}
                    className="sm:max-w-40"
                  />
                  {error ? (
                    <p id={note} className="mt-1 text-meta text-bad">
                      {error}
                    </p>
                  ) : null}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
