'use client';

import { type FormEvent, useState } from 'react';
import { Panel } from '@/components/layout/page-header';
import { Button } from '@/components/ui/button';
import { Field, Input, Select } from '@/components/ui/field';
import { Notice } from '@/components/ui/state';
import { postJson } from '@/lib/query/fetcher';
import type { RuleTrial } from '@/lib/rules/schema';
import { useSave } from '../use-save';
import { laneWords, urgencyWords } from './words';

const empty = {
  page: '',
  source: '',
  region: '',
  serviceLine: '',
  lane: 'sales',
  urgency: 'none',
  highValue: false,
  knownContact: false,
};
const { set_aside: _aside, ...answered } = laneWords;

/** Which rule would win for a chat that one thinks up, and why. Nothing is stored, nobody's turn is taken. */
export function TryRules({ onWinner }: { onWinner: (ruleId: string | null) => void }) {
  const [form, setForm] = useState(empty);
  const [trial, setTrial] = useState<RuleTrial | null>(null);
  const put = (change: Partial<typeof empty>) => setForm({ ...form, ...change });
  const { save, busy, errorAt, sentence } = useSave(
    () => postJson<RuleTrial>('/api/rules/try', form),
    (answer) => {
      setTrial(answer);
      onWinner(answer.ruleId);
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save(undefined);
  };
  return (
    <Panel title="Try it">
      <form onSubmit={submit} noValidate className="grid gap-3.5">
        <div className="grid gap-3.5 sm:grid-cols-2 md:grid-cols-4">
          <Field label="Page" error={errorAt('page')}>
            {(props) => (
              <Input
                {...props}
                placeholder="/ai-consulting"
                value={form.page}
                onChange={(event) => put({ page: event.target.value })}
              />
            )}
          </Field>
          <Field label="Source" error={errorAt('source')}>
            {(props) => (
              <Input
                {...props}
                placeholder="google / cpc"
                value={form.source}
                onChange={(event) => put({ source: event.target.value })}
              />
            )}
          </Field>
          <Field label="Region" error={errorAt('region')}>
            {(props) => (
              <Input
                {...props}
                placeholder="UK"
                value={form.region}
                onChange={(event) => put({ region: event.target.value })}
              />
            )}
          </Field>
          <Field label="Service" error={errorAt('serviceLine')}>
            {(props) => (
              <Input
                {...props}
                value={form.serviceLine}
                onChange={(event) => put({ serviceLine: event.target.value })}
              />
            )}
          </Field>
          <Field label="Lane" error={errorAt('lane')}>
            {(props) => (
              <Select {...props} value={form.lane} onChange={(event) => put({ lane: event.target.value })}>
                {Object.entries(answered).map(([lane, word]) => (
                  <option key={lane} value={lane}>
                    {word}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field label="Urgency" error={errorAt('urgency')}>
            {(props) => (
              <Select {...props} value={form.urgency} onChange={(event) => put({ urgency: event.target.value })}>
                {Object.entries(urgencyWords).map(([urgency, word]) => (
                  <option key={urgency} value={urgency}>
                    {word}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <label className="flex min-h-8 items-center gap-2 self-end text-list">
            <input
              type="checkbox"
              className="size-4 accent-accent"
              checked={form.highValue}
              onChange={(event) => put({ highValue: event.target.checked })}
            />
            High value
          </label>
          <label className="flex min-h-8 items-center gap-2 self-end text-list">
            <input
              type="checkbox"
              className="size-4 accent-accent"
              checked={form.knownContact}
              onChange={(event) => put({ knownContact: event.target.checked })}
            />
            In our directory
          </label>
        </div>
        <Button type="submit" className="justify-self-start" disabled={busy}>
          {busy ? 'Trying' : 'Which rule wins?'}
        </Button>
      </form>
      <div className="mt-3.5 grid gap-2">
        {sentence ? <Notice tone="bad">{sentence}</Notice> : null}
        {trial && !sentence ? (
          <Notice tone={trial.ownerName ? 'good' : 'warn'}>
            <span className="font-medium">
              {trial.ownerName
                ? `Goes to ${trial.ownerName}${trial.teamName ? ` of ${trial.teamName}` : ''}. `
                : 'Nobody is chosen. '}
            </span>
            {trial.explanation}
          </Notice>
        ) : null}
      </div>
    </Panel>
  );
}
