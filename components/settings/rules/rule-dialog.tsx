'use client';

import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field, Input, Select } from '@/components/ui/field';
import { useToast } from '@/components/ui/toast';
import { may } from '@/lib/auth/permissions';
import { activePeopleQuery, teamsQuery } from '@/lib/people/query';
import { postJson } from '@/lib/query/fetcher';
import type { RuleDto } from '@/lib/rules/schema';
import { SaveNotice } from '../save-notice';
import { useSave } from '../use-save';
import { Checks } from './checks';
import { conditionsOf, fieldsOf, type RuleFields, targetOf } from './rule-form';
import { laneWords, routeWords, urgencyWords } from './words';

type Props = { rule: RuleDto | null; onClose: () => void; onDone: () => void };
type ListKey = 'pages' | 'regions' | 'serviceLines' | 'sources' | 'campaigns';

const lists: { key: ListKey; label: string; hint: string }[] = [
  { key: 'pages', label: 'Page starts with', hint: 'Such as /ai-consulting, /uk/*. Several with commas.' },
  { key: 'regions', label: 'Region', hint: 'Country or group, such as UK, DACH, Europe.' },
  { key: 'serviceLines', label: 'Service', hint: 'As in the business profile of the source.' },
  { key: 'sources', label: 'Source', hint: 'Chat source or traffic source, such as google / cpc.' },
  { key: 'campaigns', label: 'Campaign', hint: 'Name of the campaign.' },
];

/** Adds a rule at the end, or changes one, with every condition that rules know. */
export function RuleDialog({ rule, onClose, onDone }: Props) {
  const toast = useToast();
  const [fields, setFields] = useState<RuleFields>(() => fieldsOf(rule));
  const put = (change: Partial<RuleFields>) => setFields({ ...fields, ...change });
  const [noTarget, setNoTarget] = useState(false);
  const { save, busy, errorAt, sentence, stale } = useSave(
    (body: Record<string, unknown>) => postJson(rule ? `/api/rules/${rule.id}/update` : '/api/rules', body),
    () => {
      toast({ tone: 'good', title: rule ? `Saved the rule “${fields.name}”` : `Added the rule “${fields.name}”` });
      onDone();
      onClose();
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const target = targetOf(fields.target);
    setNoTarget(!target);
    if (target)
      save({ name: fields.name, conditions: conditionsOf(fields), target, ...(rule ? { version: rule.version } : {}) });
  };
  return (
    <Dialog
      wide
      open
      onOpenChange={onClose}
      title={rule ? `Edit rule ${rule.position}` : 'Add a rule'}
      description="Every condition that you fill in must hold; of several values in one field, any will do."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form="rule" disabled={busy}>
            {busy ? 'Saving' : rule ? 'Save' : 'Add as the last rule'}
          </Button>
        </>
      }
    >
      <form id="rule" onSubmit={submit} noValidate className="grid gap-4">
        <SaveNotice
          sentence={sentence}
          stale={stale}
          onReload={() => {
            onDone();
            onClose();
          }}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="Name" hint="For people, such as: Strategy, UK." error={errorAt('name')}>
            {(props) => (
              <Input
                {...props}
                autoComplete="off"
                value={fields.name}
                onChange={(event) => put({ name: event.target.value })}
              />
            )}
          </Field>
          <TargetField
            value={fields.target}
            kept={rule}
            onChange={(target) => {
              setNoTarget(false);
              put({ target });
            }}
            error={noTarget ? 'Choose who gets these handoffs.' : errorAt('target', true)}
          />
        </div>
        <fieldset className="grid gap-4 border-t border-line pt-4 sm:grid-cols-2">
          <legend className="sr-only">Conditions</legend>
          {lists.map(({ key, label, hint }) => (
            <Field key={key} label={label} hint={hint} error={errorAt(`conditions.${key}`, true)}>
              {(props) => (
                <Input
                  {...props}
                  autoComplete="off"
                  value={fields[key]}
                  onChange={(event) => put({ [key]: event.target.value })}
                />
              )}
            </Field>
          ))}
          <div className="grid gap-4 sm:col-span-2">
            <Checks
              label="Lane"
              hint="None chosen: sales."
              words={laneWords}
              chosen={fields.lanes}
              onChange={(lanes) => put({ lanes })}
              error={errorAt('conditions.lanes', true)}
            />
            <Checks
              label="Kind of chat"
              hint="What the analysis calls it."
              words={routeWords}
              chosen={fields.routes}
              onChange={(routes) => put({ routes })}
              error={errorAt('conditions.routes', true)}
            />
            <Checks
              label="Urgency"
              hint="None chosen: any."
              words={urgencyWords}
              chosen={fields.urgencies}
              onChange={(urgencies) => put({ urgencies })}
              error={errorAt('conditions.urgencies', true)}
            />
          </div>
          <YesNo
            label="High value"
            value={fields.highValue}
            onChange={(highValue) => put({ highValue })}
            words={['High value only', 'Not high value only']}
          />
          <YesNo
            label="The visitor"
            value={fields.knownContact}
            onChange={(knownContact) => put({ knownContact })}
            words={['In our directory', 'New to us']}
          />
        </fieldset>
      </form>
    </Dialog>
  );
}

function YesNo({
  label,
  value,
  onChange,
  words,
}: {
  label: string;
  value: 'any' | 'yes' | 'no';
  onChange: (value: 'any' | 'yes' | 'no') => void;
  words: [string, string];
}) {
  return (
    <Field label={label}>
      {(props) => (
        <Select {...props} value={value} onChange={(event) => onChange(event.target.value as 'any' | 'yes' | 'no')}>
          <option value="any">Any</option>
          <option value="yes">{words[0]}</option>
          <option value="no">{words[1]}</option>
        </Select>
      )}
    </Field>
  );
}

function TargetField({
  value,
  kept,
  onChange,
  error,
}: {
  value: string;
  kept: RuleDto | null;
  onChange: (word: string) => void;
  error: string | undefined;
}) {
  const people = useQuery(activePeopleQuery());
  const teams = useQuery(teamsQuery());
  const owners = (people.data?.items ?? []).filter((person) => may(person.role, 'inbox.reply'));
  const groups = teams.data?.items ?? [];
  const known = [
    '',
    'account_owner',
    ...owners.map((person) => `person:${person.id}`),
    ...groups.map((team) => `team:${team.id}`),
  ].includes(value);
  const failed = people.error ?? teams.error;
  return (
    <Field label="Goes to" hint={failed ? failed.message : 'Members of a team take turns.'} error={error}>
      {(props) => (
        <Select {...props} value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">Choose…</option>
          {known ? null : <option value={value}>{kept?.targetName ?? ''}</option>}
          <optgroup label="Teams">
            {groups.map((team) => (
              <option key={team.id} value={`team:${team.id}`}>
                {team.name}
              </option>
            ))}
          </optgroup>
          <optgroup label="People">
            {owners.map((person) => (
              <option key={person.id} value={`person:${person.id}`}>
                {person.name}
              </option>
            ))}
          </optgroup>
          <optgroup label="By the directory">
            <option value="account_owner">The owner of the account</option>
          </optgroup>
        </Select>
      )}
    </Field>
  );
}
