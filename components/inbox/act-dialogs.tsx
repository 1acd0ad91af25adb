'use client';

import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field, Textarea } from '@/components/ui/field';
import { Kbd } from '@/components/ui/kbd';
import { useToast } from '@/components/ui/toast';
import { type ReplyChannel, type ReturnReason, returnReasons } from '@/lib/handoff/schema';
import { returnWords } from '@/lib/handoff/words';
import type { InboxDetail, Responded } from '@/lib/inbox/schema';
import type { useAct } from './use-act';
import type { ComposerState } from './use-composer';

type Common = { detail: InboxDetail; acts: ReturnType<typeof useAct>; onClose: () => void };

const explain: Record<ReturnReason, string> = {
  wrong_owner: 'Somebody else should answer this. Say who in the note, if you know.',
  not_a_lead: 'This is not for sales: a test, a supplier, a student, spam.',
  something_missing: 'You cannot answer without it. Say in the note what is missing.',
};

/** One click back to the queue: wrong owner, not a lead, something missing. */
export function ReturnDialog({ detail, acts, onClose, onDone }: Common & { onDone: () => void }) {
  const [note, setNote] = useState('');
  const toast = useToast();
  const send = async (reason: ReturnReason) => {
    const done = await acts.act('return', { version: detail.version, reason, note }, 'Not returned');
    if (!done) return;
    toast({
      tone: 'good',
      title: 'Returned to intake',
      detail: `${returnWords[reason]}. A reviewer decides it again.`,
    });
    onDone();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title="Return to intake"
      description="It goes back to the review queue with your reason, and needs a new approval."
    >
      <div className="grid gap-3">
        <Field label="Note for the reviewer" error={acts.errorAt('note')}>
          {(props) => (
            <Textarea {...props} value={note} maxLength={2000} onChange={(event) => setNote(event.target.value)} />
          )}
        </Field>
        <div className="grid gap-2">
          {returnReasons.map((reason) => (
            <button
              key={reason}
              type="button"
              disabled={acts.busy}
              onClick={() => void send(reason)}
              className="min-h-11 rounded-m border border-line-strong px-3 py-2 text-left hover:bg-sunken disabled:opacity-50"
            >
              <span className="block font-medium">{returnWords[reason]}</span>
              <span className="block text-meta text-ink-2">{explain[reason]}</span>
            </button>
          ))}
        </div>
      </div>
    </Dialog>
  );
}

/** Ends the work on a handoff, with how it came out. */
export function CloseDialog({ detail, acts, onClose }: Common) {
  const [note, setNote] = useState('');
  const toast = useToast();
  const send = async () => {
    const done = await acts.act('close', { version: detail.version, note }, 'Not closed');
    if (!done) return;
    toast({ tone: 'good', title: 'Closed' });
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title="Close this handoff"
      {...(detail.clock.respondedAt ? {} : { description: 'No answer to the visitor is recorded.' })}
      footer={
        <>
          <Button className="max-sm:h-11" onClick={onClose}>
            Cancel
          </Button>
          <Button kind="primary" className="max-sm:h-11" disabled={acts.busy} onClick={() => void send()}>
            Close it
          </Button>
        </>
      }
    >
      <Field
        label="How did it end?"
        hint="For example: a first talk is booked; they chose somebody else."
        error={acts.errorAt('note')}
      >
        {(props) => (
          <Textarea {...props} value={note} maxLength={2000} onChange={(event) => setNote(event.target.value)} />
        )}
      </Field>
    </Dialog>
  );
}

/** Says how a response was taken by the server. */
export function useRecorded(detail: InboxDetail) {
  const toast = useToast();
  const first = detail.clock.respondedAt === null;
  return (answer: Responded) => {
    if (answer.outcome === 'held')
      toast({
        title: 'Intake reads this first',
        detail: 'It promises something. You are told here as soon as it may go out.',
      });
    else
      toast({
        tone: 'good',
        title: 'Answer recorded',
        ...(first ? { detail: 'The response clock has stopped.' } : {}),
      });
  };
}

/** The message is ready: send it from one's own program, then record it. The app itself sends nothing, and says so. */
export function SendDialog({ detail, acts, composer, onClose }: Common & { composer: ComposerState }) {
  const toast = useToast();
  const recorded = useRecorded(detail);
  const [opened, setOpened] = useState(false);
  const { way, body, channel } = composer;
  const link = way?.detail ? addressOf(channel, way.detail, body) : null;
  const record = async () => {
    const answer = await acts.act<Responded>('respond', { version: detail.version, channel, body }, 'Not recorded');
    if (!answer) return;
    if (answer.outcome === 'recorded') composer.clear();
    recorded(answer);
    onClose();
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(body);
      setOpened(true);
      toast({ title: 'Copied' });
    } catch {
      toast({
        tone: 'bad',
        title: 'Not copied',
        detail: 'Your browser did not allow it. Select the text and copy it.',
      });
    }
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title="Send reply"
      description="Handoff Desk does not send messages itself yet. Send it from your own program, then record it here."
      footer={
        <Button
          kind={opened ? 'primary' : 'plain'}
          className="max-sm:h-11 max-sm:flex-1"
          disabled={acts.busy}
          onClick={() => void record()}
        >
          {detail.clock.respondedAt ? 'I have sent it' : 'I have sent it: stop the clock'}
        </Button>
      }
    >
      <p className="text-list text-ink-2">
        To <span className="text-ink [overflow-wrap:anywhere]">{way?.detail}</span>
      </p>
      <Textarea readOnly aria-label="The message" value={body} rows={10} className="mt-2 max-h-[40dvh] bg-sunken" />
      <div className="mt-3 flex flex-wrap gap-2">
        {link ? (
          <Button asChild kind={opened ? 'plain' : 'primary'} className="max-sm:h-11">
            <a
              href={link.href}
              onClick={() => setOpened(true)}
              {...(link.outside ? { target: '_blank', rel: 'noreferrer' } : {})}
            >
              {link.label}
            </a>
          </Button>
        ) : null}
        <Button className="max-sm:h-11" onClick={() => void copy()}>
          Copy the text
        </Button>
      </div>
    </Dialog>
  );
}

function addressOf(
  channel: ReplyChannel,
  detail: string,
  body: string,
): { href: string; label: string; outside?: boolean } {
  const number = detail.replace(/[^+\d]/g, '');
  if (channel === 'sms') return { href: `sms:${number}?&body=${encodeURIComponent(body)}`, label: 'Open in messages' };
  if (channel === 'whatsapp') {
    return {
      href: `https://wa.me/${number.replace('+', '')}?text=${encodeURIComponent(body)}`,
      label: 'Open in WhatsApp',
      outside: true,
    };
  }
  const text = body.replace(/\n/g, '\r\n');
  return {
    href: `mailto:${encodeURIComponent(detail).replace(/%40/g, '@')}?subject=${encodeURIComponent('Your question on our website')}&body=${encodeURIComponent(text)}`,
    label: 'Open in mail program',
  };
}

/** Records an answer that was given outside: an own e-mail or call where the visitor agreed to it, or on the visitor's own contact. */
export function RecordDialog({ detail, acts, onClose }: Common) {
  const recorded = useRecorded(detail);
  const usable = (channel: string) => detail.ways.some((way) => way.channel === channel && way.usable);
  const ways: { channel: ReplyChannel; label: string; hint: string }[] = [
    ...(usable('email')
      ? [
          {
            channel: 'own_email' as const,
            label: 'I wrote an e-mail',
            hint: 'What you wrote, if you want it kept here.',
          },
        ]
      : []),
    ...(usable('phone')
      ? [{ channel: 'phone' as const, label: 'I called', hint: 'What was said, in a sentence or two.' }]
      : []),
    {
      channel: 'incoming',
      label: 'They called or wrote to us',
      hint: 'How they reached us, and what you answered. It is kept as the visitor’s own contact, and is no consent to contact them again.',
    },
  ];
  const [channel, setChannel] = useState<ReplyChannel>(ways[0]?.channel ?? 'incoming');
  const [body, setBody] = useState('');
  const chosen = ways.find((way) => way.channel === channel);
  const record = async () => {
    const answer = await acts.act<Responded>('respond', { version: detail.version, channel, body }, 'Not recorded');
    if (!answer) return;
    recorded(answer);
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title="Record an answer"
      description={
        detail.clock.respondedAt
          ? 'For an answer that you gave outside Handoff Desk.'
          : 'For an answer that you gave outside Handoff Desk. It stops the response clock.'
      }
      footer={
        <>
          <Button className="max-sm:h-11" onClick={onClose}>
            Cancel
          </Button>
          <Button kind="primary" className="max-sm:h-11" disabled={acts.busy} onClick={() => void record()}>
            Record it
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        <fieldset className="flex flex-wrap gap-x-5 gap-y-1">
          <legend className="sr-only">How</legend>
          {ways.map((way) => (
            <label key={way.channel} className="flex min-h-11 items-center gap-2 sm:min-h-8">
              <input
                type="radio"
                name="way"
                checked={way.channel === channel}
                onChange={() => setChannel(way.channel)}
                className="size-4 accent-(--accent)"
              />
              {way.label}
            </label>
          ))}
        </fieldset>
        <Field label="Note" hint={chosen?.hint} error={acts.errorAt('body')}>
          {(props) => (
            <Textarea {...props} value={body} maxLength={10_000} onChange={(event) => setBody(event.target.value)} />
          )}
        </Field>
      </div>
    </Dialog>
  );
}

const keys: [string, string][] = [
  ['J', 'Next handoff'],
  ['K', 'Previous handoff'],
  ['R', 'Write the reply'],
  ['⌘ Enter', 'Send the reply, while writing'],
  ['Esc', 'Leave the reply'],
  ['N', 'Record an answer given elsewhere'],
  ['W', 'Return: wrong owner, not a lead, something missing'],
  ['?', 'These keys'],
];

/** The keys of this desk. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())} title="Keys">
      <dl className="grid grid-cols-[96px_minmax(0,1fr)] gap-y-2">
        {keys.map(([key, what]) => (
          <KeyLine key={key} name={key}>
            {what}
          </KeyLine>
        ))}
      </dl>
    </Dialog>
  );
}

function KeyLine({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>
        <span className="sr-only">{name}</span>
        <Kbd>{name}</Kbd>
      </dt>
      <dd>{children}</dd>
    </>
  );
}
