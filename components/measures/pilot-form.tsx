'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { SaveNotice } from '@/components/settings/save-notice';
import { useSave } from '@/components/settings/use-save';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field, Input, Select, Textarea } from '@/components/ui/field';
import { pilotKeys, pilotOwnersQuery } from '@/lib/pilot/query';
import type { PilotBaseline, PilotDto, PilotInput } from '@/lib/pilot/schema';
import { postJson } from '@/lib/query/fetcher';

const baselineFields: { key: keyof PilotBaseline; label: string }[] = [
  { key: 'qualifiedHandoffRate', label: 'Complete or documented, %' },
  { key: 'chatToLeadRate', label: 'Chat to lead, %' },
  { key: 'completeHandoffRate', label: 'Complete handoffs, %' },
  { key: 'unresolvedRate', label: 'Unresolved question, %' },
  { key: 'wrongOwnerRate', label: 'Wrong owner, %' },
  { key: 'badHandoffRate', label: 'Bad handoff, %' },
  { key: 'exceptionRate', label: 'Exceptions, %' },
  { key: 'responseMinutesMedian', label: 'First reply, minutes (median)' },
];

type Draft = {
  name: string;
  pages: string;
  startsOn: string;
  endsOn: string;
  firstN: string;
  ownerId: string;
  threshold: string;
  baseline: Record<string, string>;
};

function draftOf(pilot: PilotDto | null, today: string): Draft {
  const later = new Date(Date.parse(today) + 13 * 86_400_000).toISOString().slice(0, 10);
  return {
    name: pilot?.name ?? '',
    pages: pilot?.pages.join('\n') ?? '',
    startsOn: pilot?.startsOn ?? today,
    endsOn: pilot ? (pilot.endsOn ?? '') : later,
    firstN: pilot?.firstN ? String(pilot.firstN) : '',
    ownerId: pilot?.owner?.id ?? '',
    threshold: String(pilot?.threshold ?? 80),
    baseline: Object.fromEntries(Object.entries(pilot?.baseline ?? {}).map(([key, value]) => [key, String(value)])),
  };
}

function inputOf(draft: Draft): PilotInput {
  const baseline = Object.entries(draft.baseline).filter(([, value]) => value.trim() !== '');
  return {
    name: draft.name,
    pages: draft.pages
      .split(/[\n,]/)
      .map((page) => page.trim())
      .filter(Boolean),
    startsOn: draft.startsOn,
    endsOn: draft.endsOn || null,
    firstN: draft.firstN ? Number(draft.firstN) : null,
    ownerId: draft.ownerId || null,
    threshold: Number(draft.threshold),
    baseline: Object.fromEntries(baseline.map(([key, value]) => [key, Number(value)])),
  };
}

/** Sets up a pilot, or changes a running one at the version that was read. */
export function PilotForm({
  pilot,
  today,
  onClose,
  onSaved,
}: {
  pilot: PilotDto | null;
  today: string;
  onClose: () => void;
  onSaved: (pilot: PilotDto) => void;
}) {
  const [draft, setDraft] = useState(() => draftOf(pilot, today));
  const owners = useQuery(pilotOwnersQuery());
  const set = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  const client = useQueryClient();
  const { save, busy, sentence, errorAt, stale } = useSave<PilotInput, PilotDto>(
    (input) =>
      pilot
        ? postJson(`/api/pilot/${pilot.id}/update`, { version: pilot.version, pilot: input })
        : postJson('/api/pilot', input),
    onSaved,
  );
  const at = (path: string, below = false) => errorAt(path, below) ?? errorAt(`pilot.${path}`, below);
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={pilot ? 'Change the pilot' : 'Set up a pilot'}
      description="Chats that have arrived already count from the first day on."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form="pilot" disabled={busy}>
            {busy ? 'Saving' : 'Save'}
          </Button>
        </>
      }
    >
      <form
        id="pilot"
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          save(inputOf(draft));
        }}
      >
        <SaveNotice
          sentence={sentence}
          stale={stale}
          onReload={() => void client.invalidateQueries({ queryKey: pilotKeys.all })}
        />
        <Field label="Name" error={at('name')}>
          {(field) => (
            <Input
              {...field}
              required
              maxLength={120}
              value={draft.name}
              onChange={(event) => set({ name: event.target.value })}
            />
          )}
        </Field>
        <Field
          label="Pages"
          error={at('pages', true)}
          hint="One path a line, such as /services/ai-consulting; pages below it count, too. Empty: every page."
        >
          {(field) => (
            <Textarea
              {...field}
              rows={3}
              value={draft.pages}
              onChange={(event) => set({ pages: event.target.value })}
            />
          )}
        </Field>
        <div className="grid gap-4 sm:grid-cols-3">
          <Field label="First day" className="content-start" error={at('startsOn')}>
            {(field) => (
              <Input
                {...field}
                type="date"
                required
                value={draft.startsOn}
                onChange={(event) => set({ startsOn: event.target.value })}
              />
            )}
          </Field>
          <Field label="Last day" error={at('endsOn')} hint="Empty where a number of chats ends it.">
            {(field) => (
              <Input
                {...field}
                type="date"
                min={draft.startsOn}
                value={draft.endsOn}
                onChange={(event) => set({ endsOn: event.target.value })}
              />
            )}
          </Field>
          <Field label="Only the first … chats" error={at('firstN')} hint="Empty for all of these days.">
            {(field) => (
              <Input
                {...field}
                type="number"
                min={1}
                max={1000000}
                value={draft.firstN}
                onChange={(event) => set({ firstN: event.target.value })}
              />
            )}
          </Field>
        </div>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="Owner of the pilot" error={at('ownerId')}>
            {(field) => (
              <Select {...field} value={draft.ownerId} onChange={(event) => set({ ownerId: event.target.value })}>
                <option value="">Nobody named</option>
                {owners.data?.items.map((owner) => (
                  <option key={owner.id} value={owner.id}>
                    {owner.name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field label="Goal, % complete or documented" error={at('threshold')}>
            {(field) => (
              <Input
                {...field}
                type="number"
                required
                min={1}
                max={100}
                value={draft.threshold}
                onChange={(event) => set({ threshold: event.target.value })}
              />
            )}
          </Field>
        </div>
        <fieldset className="grid gap-3">
          <legend className="mb-2 text-list font-medium">Before the pilot</legend>
          <p className="text-meta text-ink-3">
            What you measured before, as far as you know it; the page shows the change against it.
          </p>
          <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
            {baselineFields.map(({ key, label }) => (
              <Field key={key} label={label} error={at(`baseline.${key}`)}>
                {(field) => (
                  <Input
                    {...field}
                    type="number"
                    min={0}
                    max={key === 'responseMinutesMedian' ? undefined : 100}
                    step="any"
                    value={draft.baseline[key] ?? ''}
                    onChange={(event) => set({ baseline: { ...draft.baseline, [key]: event.target.value } })}
                  />
                )}
              </Field>
            ))}
          </div>
        </fieldset>
      </form>
    </Dialog>
  );
}
