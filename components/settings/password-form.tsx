'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field, Input } from '@/components/ui/field';
import { Notice } from '@/components/ui/state';
import { leave, signInWithPassword } from '@/lib/auth/client';
import { postJson } from '@/lib/query/fetcher';
import { useSave } from './use-save';

/** The own password; every session ends with it, and this browser signs in again with the new one. */
export function PasswordForm({ email, first }: { email: string; first: boolean }) {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [differs, setDiffers] = useState(false);
  const { save, busy, errorAt, sentence } = useSave(
    async () => {
      await postJson('/api/account/password', { current, next });
      return signInWithPassword(email, next).catch(() => 'unavailable' as const);
    },
    (answer) => window.location.assign(answer === 'ok' ? '/' : '/sign-in'),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setDiffers(next !== again);
    if (next === again) save(undefined);
  };
  return (
    <form onSubmit={submit} noValidate className="grid gap-3.5 rounded-m border border-line bg-panel p-5">
      {first ? (
        <Notice>
          You have a first password that somebody told you. Choose one that only you know, then your desk opens.
        </Notice>
      ) : null}
      {sentence && !differs ? <Notice tone="bad">{sentence}</Notice> : null}
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <Field label={first ? 'First password' : 'Present password'} error={errorAt('current')}>
        {(props) => (
          <Input
            {...props}
            type="password"
            autoComplete="current-password"
            value={current}
            onChange={(event) => setCurrent(event.target.value)}
            className="h-10 text-read"
          />
        )}
      </Field>
      <Field
        label="New password"
        hint="At least 12 characters. A few words that you can remember are best."
        error={errorAt('next')}
      >
        {(props) => (
          <Input
            {...props}
            type="password"
            autoComplete="new-password"
            value={next}
            onChange={(event) => setNext(event.target.value)}
            className="h-10 text-read"
          />
        )}
      </Field>
      <Field label="New password again" error={differs ? 'This is not the same as above.' : undefined}>
        {(props) => (
          <Input
            {...props}
            type="password"
            autoComplete="new-password"
            value={again}
            onChange={(event) => setAgain(event.target.value)}
            className="h-10 text-read"
          />
        )}
      </Field>
      <Button type="submit" kind="primary" size="large" disabled={busy}>
        {busy ? 'Saving' : 'Change password'}
      </Button>
      <p className="text-meta text-ink-3">Other browsers in which you are signed in will ask for the new password.</p>
      {first ? (
        <Button kind="quiet" onClick={() => void leave()}>
          Sign out
        </Button>
      ) : (
        <Button kind="quiet" onClick={() => window.history.back()}>
          Back without a change
        </Button>
      )}
    </form>
  );
}
