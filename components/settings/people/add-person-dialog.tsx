'use client';

import { type FormEvent, useState } from 'react';
import { usePerson } from '@/components/layout/person';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field, Input, Select } from '@/components/ui/field';
import { Notice } from '@/components/ui/state';
import { type Role, roles } from '@/lib/auth/schema';
import type { CreatePersonInput, InitialPassword } from '@/lib/people/schema';
import { postJson } from '@/lib/query/fetcher';
import { TimeZoneSelect } from '../time-zone-select';
import { useSave } from '../use-save';
import { FirstPassword } from './first-password';
import { roleWords } from './words';

/** Adds a person and shows their first password once. */
export function AddPersonDialog({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const me = usePerson();
  const [form, setForm] = useState<CreatePersonInput>({ name: '', email: '', role: 'reviewer', timeZone: me.timeZone });
  const [password, setPassword] = useState<string | null>(null);
  const { save, busy, errorAt, sentence } = useSave(
    (input: CreatePersonInput) => postJson<InitialPassword>('/api/people', input),
    (answer) => {
      setPassword(answer.password);
      onDone();
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save(form);
  };
  if (password !== null) {
    return (
      <Dialog
        open
        onOpenChange={onClose}
        title={`${form.name} was added`}
        footer={
          <Button kind="primary" onClick={onClose}>
            I have passed it on
          </Button>
        }
      >
        <FirstPassword name={form.name} email={form.email} password={password} />
      </Dialog>
    );
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Add a person"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form="add-person" disabled={busy}>
            {busy ? 'Adding' : 'Add'}
          </Button>
        </>
      }
    >
      <form id="add-person" onSubmit={submit} noValidate className="grid gap-3.5">
        {sentence ? <Notice tone="bad">{sentence}</Notice> : null}
        <Field label="Name" error={errorAt('name')}>
          {(props) => (
            <Input
              {...props}
              autoComplete="off"
              value={form.name}
              onChange={(event) => setForm({ ...form, name: event.target.value })}
            />
          )}
        </Field>
        <Field label="E-mail address" error={errorAt('email')} hint="They sign in with it.">
          {(props) => (
            <Input
              {...props}
              type="email"
              autoComplete="off"
              value={form.email}
              onChange={(event) => setForm({ ...form, email: event.target.value })}
            />
          )}
        </Field>
        <Field label="Role" error={errorAt('role')}>
          {(props) => (
            <Select
              {...props}
              value={form.role}
              onChange={(event) => setForm({ ...form, role: event.target.value as Role })}
            >
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
              value={form.timeZone ?? ''}
              onChange={(event) => setForm({ ...form, timeZone: event.target.value })}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
