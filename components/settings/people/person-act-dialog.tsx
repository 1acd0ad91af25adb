'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useToast } from '@/components/ui/toast';
import type { InitialPassword, PersonRow } from '@/lib/people/schema';
import { postJson } from '@/lib/query/fetcher';
import { Confirm } from '../confirm';
import { FirstPassword } from './first-password';

export type PersonAct = 'reset' | 'sign-out' | 'switch-off';
type Props = { person: PersonRow; onClose: () => void; onDone: () => void };

/** Asks before a person gets a new password, is signed out or switched off, and says what follows from it. */
export function PersonActDialog({ act, ...props }: Props & { act: PersonAct }) {
  if (act === 'reset') return <Reset {...props} />;
  return act === 'sign-out' ? <SignOut {...props} /> : <SwitchOff {...props} />;
}

function Reset({ person, onClose, onDone }: Props) {
  const [password, setPassword] = useState<string | null>(null);
  if (password !== null) {
    return (
      <Dialog
        open
        onOpenChange={onClose}
        title={`New first password of ${person.name}`}
        footer={
          <Button kind="primary" onClick={onClose}>
            I have passed it on
          </Button>
        }
      >
        <FirstPassword name={person.name} email={person.email} password={password} />
      </Dialog>
    );
  }
  return (
    <Confirm
      title={`Give ${person.name} a new first password?`}
      label="Give a new password"
      run={() => postJson<InitialPassword>(`/api/people/${person.id}/reset-password`)}
      onDone={(answer) => {
        setPassword(answer.password);
        onDone();
      }}
      onClose={onClose}
    >
      <p>The present password stops working and every session of {person.name} ends. You see the new password once.</p>
    </Confirm>
  );
}

function SignOut({ person, onClose, onDone }: Props) {
  const toast = useToast();
  return (
    <Confirm
      title={`Sign ${person.name} out everywhere?`}
      label="Sign out"
      run={() => postJson(`/api/people/${person.id}/sign-out`)}
      onDone={() => {
        toast({ tone: 'good', title: `${person.name} is signed out everywhere` });
        onDone();
        onClose();
      }}
      onClose={onClose}
    >
      <p>
        Every browser in which {person.name} is signed in asks for the password at the next click. Unsaved text there is
        lost.
      </p>
    </Confirm>
  );
}

function SwitchOff({ person, onClose, onDone }: Props) {
  const toast = useToast();
  const held = person.openHandoffs === 1 ? '1 open handoff' : `${person.openHandoffs} open handoffs`;
  return (
    <Confirm
      title={`Switch ${person.name} off?`}
      label="Switch off"
      danger
      run={() => postJson(`/api/people/${person.id}/update`, { version: person.version, active: false })}
      onDone={() => {
        toast({ tone: 'good', title: `${person.name} is switched off` });
        onDone();
        onClose();
      }}
      onClose={onClose}
    >
      <p>
        {person.name} is signed out at the next click and cannot sign in. Routing rules pass them over. What they did
        stays on record.
      </p>
      {person.openHandoffs > 0 ? (
        <p className="font-medium text-warn">
          {person.name} holds {held}. Reassign them in Review, so that no visitor waits for somebody who is gone.
        </p>
      ) : null}
    </Confirm>
  );
}
