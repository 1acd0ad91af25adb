'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field, Input, Select } from '@/components/ui/field';
import { useToast } from '@/components/ui/toast';
import { type Role, roles } from '@/lib/auth/schema';
import type { PersonRow, UpdatePersonInput } from '@/lib/people/schema';
import { postJson } from '@/lib/query/fetcher';
import { listed, parts } from '../comma-list';
import { numberOrText } from '../number-or-text';
import { SaveNotice } from '../save-notice';
import { TimeZoneSelect } from '../time-zone-select';
import { useSave } from '../use-save';
import { dayOf, startOfDay } from '../zoned-date';
import { roleWords } from './words';

/** Changes name, role, time zone, capacity, territories and absence of a person. Only what was changed is sent. */
export function EditPersonDialog({
  person,
  onClose,
  onDone,
}: {
  person: PersonRow;
  onClose: () => void;
  onDone: () => void;
}) {
  const toast = useToast();
  const before = formOf(person);
  const [form, setForm] = useState(before);
  const put = (change: Partial<typeof form>) => setForm({ ...form, ...change });
  const { save, busy, errorAt, sentence, stale } = useSave(
    (input: UpdatePersonInput) => postJson(`/api/people/${person.id}/update`, input),
    () => {
      toast({ tone: 'good', title: `Saved ${form.name}` });
      onDone();
      onClose();
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const moment = (day: string) => (day ? startOfDay(day, form.timeZone) : null);
    save({
      version: person.version,
      ...(form.name !== before.name ? { name: form.name } : {}),
      ...(form.role !== before.role ? { role: form.role } : {}),
      ...(form.timeZone !== before.timeZone ? { timeZone: form.timeZone } : {}),
      ...(form.capacity !== before.capacity ? { capacity: numberOrText(form.capacity) } : {}),
      ...(form.territories !== before.territories ? { territories: parts(form.territories) } : {}),
      ...(form.awayFrom !== before.awayFrom || form.backOn !== before.backOn
        ? { awayFrom: moment(form.awayFrom), awayUntil: moment(form.backOn) }
        : {}),
    });
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Edit ${person.name}`}
      description={person.email}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form="edit-person" disabled={busy}>
            {busy ? 'Saving' : 'Save'}
          </Button>
        </>
      }
    >
      <form id="edit-person" onSubmit={submit} noValidate className="grid gap-3.5">
        <SaveNotice
          sentence={sentence}
          stale={stale}
          onReload={() => {
            onDone();
            onClose();
          }}
        />
        <Field label="Name" error={errorAt('name')}>
          {(props) => (
            <Input
              {...props}
              autoComplete="off"
              value={form.name}
              onChange={(event) => put({ name: event.target.value })}
            />
          )}
        </Field>
        <Field label="Role" error={errorAt('role')}>
          {(props) => (
            <Select {...props} value={form.role} onChange={(event) => put({ role: event.target.value as Role })}>
              {roles.map((role) => (
                <option key={role} value={role}>
                  {roleWords[role]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="Time zone" error={errorAt('timeZone')}>
          {(props) => (
            <TimeZoneSelect
              {...props}
              value={form.timeZone}
              onChange={(event) => put({ timeZone: event.target.value })}
            />
          )}
        </Field>
        <div className="grid gap-3.5 sm:grid-cols-2">
          <Field label="Handoffs at once, at most" hint="Empty for no limit." error={errorAt('capacity')}>
            {(props) => (
              <Input
                {...props}
                inputMode="numeric"
                value={form.capacity}
                onChange={(event) => put({ capacity: event.target.value })}
              />
            )}
          </Field>
          <Field
            label="Territories"
            hint="Separated by commas, such as UK, Ireland. Empty for any."
            error={errorAt('territories', true)}
          >
            {(props) => (
              <Input
                {...props}
                value={form.territories}
                onChange={(event) => put({ territories: event.target.value })}
              />
            )}
          </Field>
          <Field label="Away from" hint="The first day away." error={errorAt('awayFrom')}>
            {(props) => (
              <Input
                {...props}
                type="date"
                value={form.awayFrom}
                onChange={(event) => put({ awayFrom: event.target.value })}
              />
            )}
          </Field>
          <Field label="Back on" hint="The first day at work again." error={errorAt('awayUntil')}>
            {(props) => (
              <Input
                {...props}
                type="date"
                value={form.backOn}
                onChange={(event) => put({ backOn: event.target.value })}
              />
            )}
          </Field>
        </div>
        <p className="text-meta text-ink-3">
          Days begin at midnight in the person’s time zone. Rules pass over who is away or full.
        </p>
      </form>
    </Dialog>
  );
}

function formOf(person: PersonRow) {
  return {
    name: person.name,
    role: person.role as Role,
    timeZone: person.timeZone,
    capacity: person.capacity === null ? '' : String(person.capacity),
    territories: listed(person.territories),
    awayFrom: person.awayFrom ? dayOf(person.awayFrom, person.timeZone) : '',
    backOn: person.awayUntil ? dayOf(person.awayUntil, person.timeZone) : '',
  };
}
