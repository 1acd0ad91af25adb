'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field, Input, Textarea } from '@/components/ui/field';
import { Notice } from '@/components/ui/state';
import { useToast } from '@/components/ui/toast';
import type { SourceView } from '@/lib/intake/schema';
import type { SourceWithKeys } from '@/lib/intake/source-query';
import { postJson } from '@/lib/query/fetcher';
import { listed, parts } from '../comma-list';
import { numberOrText } from '../number-or-text';
import { useSave } from '../use-save';
import { NewKey } from './new-key';

type Props = { source: SourceWithKeys | null; address: string; onClose: () => void; onDone: () => void };

/** Adds a source with its first key, or changes one: name, business profile, rate, active flag. */
export function SourceDialog({ source, address, onClose, onDone }: Props) {
  const toast = useToast();
  const [form, setForm] = useState(() => formOf(source));
  const [key, setKey] = useState<string | null>(null);
  const put = (change: Partial<typeof form>) => setForm({ ...form, ...change });
  const { save, busy, errorAt, sentence } = useSave(
    async () => {
      const business = {
        name: form.business.trim(),
        industry: form.industry.trim(),
        services: parts(form.services),
        areas: parts(form.areas),
      };
      const rateLimit = form.rateLimit.trim() === '' ? undefined : numberOrText(form.rateLimit);
      if (source) {
        await postJson(`/api/sources/${source.id}/update`, {
          name: form.name,
          business,
          rateLimit,
          active: form.active,
        });
        return null;
      }
      const made = await postJson<SourceView>('/api/sources', { name: form.name, business, rateLimit });
      return (await postJson<{ key: string }>(`/api/sources/${made.id}/keys`, { name: 'first key' })).key;
    },
    (first) => {
      onDone();
      if (first) setKey(first);
      else {
        toast({ tone: 'good', title: `Saved ${form.name}` });
        onClose();
      }
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save(undefined);
  };
  if (key !== null) {
    return (
      <Dialog
        wide
        open
        onOpenChange={onClose}
        title={`${form.name} was added`}
        footer={
          <Button kind="primary" onClick={onClose}>
            I have copied the key
          </Button>
        }
      >
        <NewKey value={key} address={address} />
      </Dialog>
    );
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={source ? `Edit ${source.name}` : 'Add a source'}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form="source" disabled={busy}>
            {busy ? 'Saving' : source ? 'Save' : 'Add and make a key'}
          </Button>
        </>
      }
    >
      <form id="source" onSubmit={submit} noValidate className="grid gap-3.5">
        {sentence ? <Notice tone="bad">{sentence}</Notice> : null}
        <Field label="Name" hint="The platform and the site, such as: Website chat." error={errorAt('name')}>
          {(props) => (
            <Input
              {...props}
              autoComplete="off"
              value={form.name}
              onChange={(event) => put({ name: event.target.value })}
            />
          )}
        </Field>
        <Field
          label="Chats a minute, at most"
          hint={source ? undefined : 'Empty for the usual limit.'}
          error={errorAt('rateLimit')}
        >
          {(props) => (
            <Input
              {...props}
              inputMode="numeric"
              value={form.rateLimit}
              onChange={(event) => put({ rateLimit: event.target.value })}
            />
          )}
        </Field>
        <fieldset className="grid gap-3.5 border-t border-line pt-3.5">
          <legend className="sr-only">The business behind this source</legend>
          <p className="text-meta text-ink-3">
            The business that visitors talk to. What it sells and where it works decides what fits, and which place a
            visitor means.
          </p>
          <Field label="Business" error={errorAt('business.name')}>
            {(props) => (
              <Input {...props} value={form.business} onChange={(event) => put({ business: event.target.value })} />
            )}
          </Field>
          <Field label="Industry" error={errorAt('business.industry')}>
            {(props) => (
              <Input {...props} value={form.industry} onChange={(event) => put({ industry: event.target.value })} />
            )}
          </Field>
          <Field label="Services" hint="Separated by commas or line breaks." error={errorAt('business.services', true)}>
            {(props) => (
              <Textarea {...props} value={form.services} onChange={(event) => put({ services: event.target.value })} />
            )}
          </Field>
          <Field
            label="Areas"
            hint="Such as UK, Ireland. Empty for everywhere."
            error={errorAt('business.areas', true)}
          >
            {(props) => (
              <Input {...props} value={form.areas} onChange={(event) => put({ areas: event.target.value })} />
            )}
          </Field>
        </fieldset>
        {source ? (
          <label className="flex min-h-9 items-center gap-2.5 border-t border-line pt-3.5 text-list">
            <input
              type="checkbox"
              className="size-4 accent-accent"
              checked={form.active}
              onChange={(event) => put({ active: event.target.checked })}
            />
            Takes chats. Without it every request of this source is refused; its keys stay.
          </label>
        ) : null}
      </form>
    </Dialog>
  );
}

function formOf(source: SourceWithKeys | null) {
  return {
    name: source?.name ?? '',
    rateLimit: source ? String(source.rateLimit) : '',
    business: source?.business.name ?? '',
    industry: source?.business.industry ?? '',
    services: listed(source?.business.services ?? []),
    areas: listed(source?.business.areas ?? []),
    active: source?.active ?? true,
  };
}
