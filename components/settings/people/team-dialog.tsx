'use client';

import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field, Input } from '@/components/ui/field';
import { Notice, Skeleton } from '@/components/ui/state';
import { useToast } from '@/components/ui/toast';
import { activePeopleQuery } from '@/lib/people/query';
import type { TeamRow } from '@/lib/people/schema';
import { postJson } from '@/lib/query/fetcher';
import { SaveNotice } from '../save-notice';
import { useSave } from '../use-save';

type Props = { team: TeamRow | null; onClose: () => void; onDone: () => void };

/** Makes a team, or changes its name and members. */
export function TeamDialog({ team, onClose, onDone }: Props) {
  const toast = useToast();
  const people = useQuery(activePeopleQuery());
  const [name, setName] = useState(team?.name ?? '');
  const [members, setMembers] = useState<readonly string[]>(team?.members.map((member) => member.id) ?? []);
  // Renaming can go through where the members are refused: the next try starts from there.
  const known = useRef({ name: team?.name ?? '', version: team?.version ?? 0 });
  const { save, busy, errorAt, sentence, stale } = useSave(
    () => send(team, known, name, members),
    () => {
      toast({ tone: 'good', title: team ? `Saved the team ${name}` : `Made the team ${name}` });
      onDone();
      onClose();
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save(undefined);
  };
  const choices = [
    ...(team?.members ?? [])
      .filter((member) => !member.active)
      .map((member) => ({ id: member.id, name: `${member.name} (switched off)`, about: '' })),
    ...(people.data?.items ?? []).map((person) => ({ id: person.id, name: person.name, about: person.role })),
  ];
  const toggle = (id: string) =>
    setMembers(members.includes(id) ? members.filter((each) => each !== id) : [...members, id]);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={team ? `Edit the team ${team.name}` : 'Make a team'}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form="team" disabled={busy}>
            {busy ? 'Saving' : 'Save'}
          </Button>
        </>
      }
    >
      <form id="team" onSubmit={submit} noValidate className="grid gap-4">
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
            <Input {...props} autoComplete="off" value={name} onChange={(event) => setName(event.target.value)} />
          )}
        </Field>
        <fieldset className="grid gap-1">
          <legend className="pb-1 text-meta font-medium text-ink-2">Members</legend>
          {people.isPending ? <Skeleton className="h-20" /> : null}
          {people.error ? <Notice tone="bad">{people.error.message}</Notice> : null}
          {choices.map((person) => (
            <label
              key={person.id}
              className="flex min-h-9 items-center gap-2.5 rounded-s px-1.5 text-list hover:bg-sunken"
            >
              <input
                type="checkbox"
                className="size-4 accent-accent"
                checked={members.includes(person.id)}
                onChange={() => toggle(person.id)}
              />
              <span className="min-w-0 flex-1 break-words">{person.name}</span>
              <span className="text-meta text-ink-3">{person.about}</span>
            </label>
          ))}
          {errorAt('memberIds', true) ? <p className="text-meta text-bad">{errorAt('memberIds', true)}</p> : null}
        </fieldset>
      </form>
    </Dialog>
  );
}

/** A team's name and members are two changes; the second is based on what the first answered. */
async function send(
  team: TeamRow | null,
  known: { current: { name: string; version: number } },
  name: string,
  memberIds: readonly string[],
): Promise<void> {
  if (!team) {
    await postJson('/api/teams', { name, memberIds });
    return;
  }
  if (name !== known.current.name) {
    const { version } = await postJson<{ version: number }>(`/api/teams/${team.id}/rename`, {
      version: known.current.version,
      name,
    });
    known.current = { name, version };
  }
  const before = team.members.map((member) => member.id);
  if (memberIds.length !== before.length || memberIds.some((id) => !before.includes(id))) {
    await postJson(`/api/teams/${team.id}/members`, { version: known.current.version, memberIds });
  }
}
