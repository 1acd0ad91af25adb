'use client';

import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field, Select, Textarea } from '@/components/ui/field';
import type { HandoffDetail } from '@/lib/handoff/dto';
import { declineReasons, reassignReasons } from '@/lib/handoff/schema';
import { declineWords, reassignWords } from '@/lib/handoff/words';
import { choicesOptions } from '@/lib/review/query';
import type { Verb } from './use-acts';

export type DialogKind = 'reassign' | 'escalate' | 'decline' | 'recall';
type Props = {
  kind: DialogKind | null;
  handoff: HandoffDetail;
  busy: boolean;
  onClose: () => void;
  act: (verb: Verb, body: Record<string, unknown>) => Promise<boolean>;
};

const heads: Record<DialogKind, { title: string; description: string; button: string }> = {
  reassign: {
    title: 'Give it another owner',
    description: 'It stays in the queue until it is approved.',
    button: 'Reassign',
  },
  escalate: {
    title: 'Ask somebody to decide',
    description: 'They, or a manager, then approve or decline it.',
    button: 'Escalate',
  },
  decline: {
    title: 'Decline',
    description: 'No owner sees it. It stays searchable, with the reason, and can be restored.',
    button: 'Decline',
  },
  recall: {
    title: 'Recall from its owner',
    description: 'It leaves the owner’s inbox. It can be put back into the queue afterwards.',
    button: 'Recall',
  },
};

/** Asks what a decision needs besides the key: a person, a reason, a note. */
export function DecisionDialog({ kind, handoff, busy, onClose, act }: Props) {
  return kind ? <Asking key={kind} kind={kind} handoff={handoff} busy={busy} onClose={onClose} act={act} /> : null;
}

function Asking({ kind, handoff, busy, onClose, act }: Props & { kind: DialogKind }) {
  const { data: choices } = useQuery(choicesOptions());
  const [reason, setReason] = useState('');
  const head = heads[kind];
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const value = (name: string) => String(data.get(name) ?? '').trim();
    const note = value('note');
    const bodies: Record<DialogKind, Record<string, unknown>> = {
      reassign: { ownerId: value('person'), reason: value('reason'), note },
      escalate: { toId: value('person'), note },
      decline: { reason: value('reason'), note },
      recall: { note },
    };
    if (await act(kind, bodies[kind])) onClose();
  };
  const noteNeeded = kind === 'escalate' || kind === 'recall' || reason === 'other';
  const reasons =
    kind === 'reassign'
      ? reassignReasons.map((each) => [each, reassignWords[each]])
      : kind === 'decline'
        ? declineReasons.map((each) => [each, declineWords[each]])
        : null;
  const people =
    kind === 'reassign'
      ? choices?.owners
          .filter((person) => person.id !== handoff.owner.person?.id)
          .map((person) => ({ ...person, about: person.away ? 'away' : person.territories.join(', ') }))
      : kind === 'escalate'
        ? choices?.reviewers.map((person) => ({ ...person, about: person.role }))
        : null;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={head.title}
      description={head.description}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type="submit"
            form="decision"
            kind={kind === 'decline' || kind === 'recall' ? 'danger' : 'primary'}
            disabled={busy}
          >
            {head.button}
          </Button>
        </>
      }
    >
      <form id="decision" className="grid gap-3.5" onSubmit={(event) => void submit(event)}>
        {people ? (
          <Field label={kind === 'reassign' ? 'New owner' : 'Who should decide?'}>
            {(field) => (
              <Select {...field} name="person" required autoFocus defaultValue="">
                <option value="" disabled>
                  Choose a person
                </option>
                {people.map((person) => (
                  <option key={person.id} value={person.id}>
                    {person.name}
                    {person.about ? ` (${person.about})` : ''}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        ) : null}
        {reasons ? (
          <Field label="Reason">
            {(field) => (
              <Select
                {...field}
                name="reason"
                required
                autoFocus={!people}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              >
                <option value="" disabled>
                  Choose a reason
                </option>
                {reasons.map(([value, words]) => (
                  <option key={value} value={value}>
                    {words}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        ) : null}
        <Field
          label={noteNeeded ? 'Note' : 'Note (if it helps)'}
          hint={kind === 'escalate' ? 'What should they decide?' : undefined}
        >
          {(field) => (
            <Textarea {...field} name="note" required={noteNeeded} maxLength={2000} autoFocus={kind === 'recall'} />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
