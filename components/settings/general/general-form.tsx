'use client';

import { type FormEvent, useState } from 'react';
import { Panel } from '@/components/layout/page-header';
import { Button } from '@/components/ui/button';
import { Field, Input } from '@/components/ui/field';
import { useToast } from '@/components/ui/toast';
import { postJson } from '@/lib/query/fetcher';
import type { Settings, SettingsView, UpdateSettingsInput } from '@/lib/settings/schema';
import { SaveNotice } from '../save-notice';
import { useSave } from '../use-save';
import { BusinessHours } from './business-hours';
import { changesOf, fieldsOf, type GeneralFields } from './fields';
import { Targets } from './targets';

type Props = { view: SettingsView; onSaved: (view: SettingsView) => void; onReload: () => void };

const single: { key: 'graceSeconds' | 'leaseSeconds' | 'silenceMinutes'; label: string; unit: string; hint: string }[] =
  [
    {
      key: 'graceSeconds',
      label: 'Grace period',
      unit: 'seconds',
      hint: 'Between approval and delivery; the decision can be undone meanwhile.',
    },
    {
      key: 'leaseSeconds',
      label: 'Lease of a claim',
      unit: 'seconds',
      hint: 'How long a reviewer keeps a handoff without touching it.',
    },
    {
      key: 'silenceMinutes',
      label: 'Silence that ends a chat',
      unit: 'minutes',
      hint: 'An open chat without a message for so long is reviewed.',
    },
  ];

/** The settings as one form; only what was changed is sent. */
export function GeneralForm({ view, onSaved, onReload }: Props) {
  const toast = useToast();
  const [fields, setFields] = useState<GeneralFields>(() => fieldsOf(view.settings));
  const changes = changesOf(fields, view.settings);
  const changed = Object.keys(changes).length > 0;
  const { save, busy, errorAt, sentence, stale, reset } = useSave(
    (input: UpdateSettingsInput) => postJson<SettingsView>('/api/settings', input),
    (answer) => {
      toast({ tone: 'good', title: 'Saved' });
      onSaved(answer);
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (changed) save({ revision: view.revision, changes });
  };
  const put = (change: Partial<GeneralFields>) => setFields((now) => ({ ...now, ...change }));
  const errorOf = (path: string) => errorAt(`changes.${path}`, true);
  return (
    <form onSubmit={submit} noValidate className="grid gap-5">
      <Panel title="Times">
        <div className="grid gap-4 sm:grid-cols-3">
          {single.map(({ key, label, unit, hint }) => (
            <Field key={key} label={`${label}, ${unit}`} hint={hint} error={errorOf(key)}>
              {(props) => (
                <Input
                  {...props}
                  inputMode="numeric"
                  value={fields[key]}
                  onChange={(event) => put({ [key]: event.target.value })}
                />
              )}
            </Field>
          ))}
        </div>
      </Panel>
      <Panel title="Targets by urgency, in minutes">
        <Targets fields={fields} onChange={put} errorOf={errorOf} />
      </Panel>
      <Panel title="Business hours">
        <BusinessHours
          value={fields.businessHours}
          onChange={(businessHours: Settings['businessHours']) => put({ businessHours })}
          errorOf={errorOf}
        />
      </Panel>
      <div className="sticky bottom-0 -mx-4 grid gap-2 border-t border-line bg-bg px-4 py-3 sm:-mx-7 sm:px-7">
        <SaveNotice sentence={sentence} stale={stale} onReload={onReload} />
        <div className="flex flex-wrap items-center gap-2">
          <Button
            kind="primary"
            type="submit"
            disabled={!changed || busy}
            title={changed ? undefined : 'Nothing was changed'}
          >
            {busy ? 'Saving' : 'Save changes'}
          </Button>
          <Button
            kind="quiet"
            disabled={!changed || busy}
            onClick={() => {
              setFields(fieldsOf(view.settings));
              reset();
            }}
          >
            Discard
          </Button>
          <span role="status" className="text-meta text-ink-3">
            {changed ? 'Not saved yet.' : ''}
          </span>
        </div>
      </div>
    </form>
  );
}
