'use client';

import { type SelectHTMLAttributes, useSyncExternalStore } from 'react';
import { Select } from '@/components/ui/field';

const never = () => () => {};
let zones: readonly string[] | undefined;
const known = () => {
  zones ??= ['UTC', ...Intl.supportedValuesOf('timeZone')];
  return zones;
};
const none: readonly string[] = [];

/** Every time zone that the browser knows; the server's page shows the chosen one alone, because the two lists differ. */
export function TimeZoneSelect({ value, ...rest }: SelectHTMLAttributes<HTMLSelectElement> & { value: string }) {
  const all = useSyncExternalStore(never, known, () => none);
  return (
    <Select value={value} {...rest}>
      {all.includes(value) ? null : <option value={value}>{value}</option>}
      {all.map((zone) => (
        <option key={zone} value={zone}>
          {zone.replaceAll('_', ' ')}
        </option>
      ))}
    </Select>
  );
}
