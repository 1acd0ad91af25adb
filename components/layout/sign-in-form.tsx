'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field, Input } from '@/components/ui/field';
import { Notice } from '@/components/ui/state';
import { signInWithPassword } from '@/lib/auth/client';

type DemoPerson = { email: string; password: string; role: string; name: string };

const sentences = {
  wrong: 'E-mail address and password do not fit together.',
  throttled: 'Too many attempts. Wait a quarter of an hour and try again.',
  unavailable: 'Signing in does not work right now. Try again in a minute.',
};

/** E-mail and password; in demo mode one button a demo person. */
export function SignInForm({ demo }: { demo: DemoPerson[] }) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<keyof typeof sentences | null>(null);

  const enter = async (withEmail: string, withPassword: string) => {
    setBusy(true);
    setProblem(null);
    const answer = await signInWithPassword(withEmail, withPassword).catch(() => 'unavailable' as const);
    if (answer === 'ok') {
      window.location.assign('/');
      return;
    }
    setProblem(answer);
    setBusy(false);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void enter(email, password);
  };

  return (
    <div className="grid gap-6">
      <form onSubmit={submit} className="grid gap-3.5 rounded-m border border-line bg-panel p-5">
        {problem ? <Notice tone="bad">{sentences[problem]}</Notice> : null}
        <Field label="E-mail address">
          {(props) => (
            <Input
              {...props}
              type="email"
              autoComplete="username"
              required
              value={email}
              onChange={(event) => setEmail(event.target.value)}
              className="h-10 text-read"
            />
          )}
        </Field>
        <Field label="Password">
          {(props) => (
            <Input
              {...props}
              type="password"
              autoComplete="current-password"
              required
              value={password}
              onChange={(event) => setPassword(event.target.value)}
              className="h-10 text-read"
            />
          )}
        </Field>
        <Button type="submit" kind="primary" size="large" disabled={busy}>
          {busy ? 'Signing in' : 'Sign in'}
        </Button>
      </form>
      {demo.length ? (
        <section className="grid gap-2">
          <h2 className="label">Demo: enter as</h2>
          <div className="grid grid-cols-1 gap-1.5 min-[380px]:grid-cols-2">
            {demo.map((person) => (
              <Button
                key={person.email}
                disabled={busy}
                onClick={() => void enter(person.email, person.password)}
                className="h-auto min-h-10 justify-start py-1.5 text-left"
              >
                <span className="grid">
                  <span>{person.name}</span>
                  <span className="text-meta font-normal text-ink-3">{person.role}</span>
                </span>
              </Button>
            ))}
          </div>
          <p className="text-meta text-ink-3">People and chats of the demo are fictional.</p>
        </section>
      ) : null}
    </div>
  );
}
