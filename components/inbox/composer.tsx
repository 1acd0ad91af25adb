'use client';

import { useState } from 'react';
import { channelWords } from '@/components/handoff/words';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/field';
import { Ago } from '@/components/ui/time';
import type { InboxDetail } from '@/lib/inbox/schema';
import type { Snippet } from '@/lib/snippets/schema';
import { CheckedTextarea } from './checked-textarea';
import { PromiseNotes } from './promise-notes';
import { SnippetPicker } from './snippet-picker';
import type { ComposerState } from './use-composer';

type Props = {
  detail: InboxDetail;
  composer: ComposerState;
  snippets: readonly Snippet[];
  busy: boolean;
  onAsk: () => void;
  onWithdraw: () => void;
  onSend: () => void;
  onRecord: () => void;
};

const statusWords = {
  same: '',
  unsaved: 'Not saved yet',
  saving: 'Saving',
  saved: 'Draft saved',
  failed: 'Draft not saved',
} as const;

/** The reply below the question: opens with approved language, is checked for promises as it is written, kept as a draft. */
export function Composer({ detail, composer, snippets, busy, onAsk, onWithdraw, onSend, onRecord }: Props) {
  const [picking, setPicking] = useState(false);
  const { open } = detail;
  if (composer.ways.length === 0) return <NoWay detail={detail} onRecord={onRecord} />;
  if (composer.held && open) return <Held detail={detail} busy={busy} onWithdraw={onWithdraw} />;
  const ask = detail.state === 'delivered' ? composer.mustAsk : false;
  return (
    <section aria-label="Reply" className="rounded-m border border-line-strong bg-panel">
      <IntakeSaid detail={detail} approved={composer.approved} />
      <CheckedTextarea
        ref={composer.field}
        value={composer.body}
        risky={composer.approved ? [] : composer.risky}
        aria-label="Your reply"
        aria-keyshortcuts="r"
        placeholder="Write the reply. Snippets hold approved words."
        onChange={(event) => composer.setBody(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
            event.preventDefault();
            onSend();
          }
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      {composer.approved ? null : (
        <PromiseNotes risky={composer.risky} blocking={ask} busy={busy} onReplace={composer.replace} onAsk={onAsk} />
      )}
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1.5 border-t border-line px-2.5 py-2">
        <Button kind="quiet" className="max-sm:h-11" onClick={() => setPicking(true)}>
          Snippets
        </Button>
        {detail.state === 'delivered' && composer.body !== detail.suggested && detail.suggested !== '' ? (
          <Button kind="quiet" className="max-sm:h-11" onClick={composer.startOver}>
            Start over
          </Button>
        ) : null}
        <span
          role="status"
          className={composer.draft.status === 'failed' ? 'text-meta text-bad' : 'text-meta text-ink-3'}
          title={composer.draft.problem ?? undefined}
        >
          {statusWords[composer.draft.status]}
        </span>
        <span className="ml-auto flex min-w-0 items-center gap-2 text-meta text-ink-2">
          {composer.ways.length > 1 ? (
            <Select
              aria-label="Send by"
              value={composer.channel}
              onChange={(event) => {
                const way = composer.ways.find((each) => each.as === event.target.value);
                if (way) composer.setChannel(way.as);
              }}
              className="w-auto max-sm:h-11"
            >
              {composer.ways.map((way) => (
                <option key={way.as} value={way.as}>
                  {channelWords[way.channel]}
                </option>
              ))}
            </Select>
          ) : null}
          <span className="truncate">to {composer.way?.detail}</span>
        </span>
      </div>
      {picking ? (
        <SnippetPicker
          snippets={snippets}
          values={composer.values}
          onClose={() => setPicking(false)}
          onPick={(text) => {
            setPicking(false);
            composer.insert(text);
          }}
        />
      ) : null}
    </section>
  );
}

/** What intake decided about the message, where it did. */
function IntakeSaid({ detail: { open }, approved }: { detail: InboxDetail; approved: boolean }) {
  if (!open?.checkedAt || !open.checkedBy) return null;
  if (open.state === 'approved') {
    return (
      <p role="status" className="rounded-t-m border-b border-line bg-good-soft px-3.5 py-2 text-list text-good">
        {approved
          ? `${open.checkedBy} approved this message as it stands.`
          : `${open.checkedBy} approved it before you changed it.`}
        {open.checkNote ? ` “${open.checkNote}”` : ''}
      </p>
    );
  }
  return (
    <p role="status" className="rounded-t-m border-b border-line bg-warn-soft px-3.5 py-2 text-list text-warn">
      {open.checkedBy} asks you to change this message{open.checkNote ? `: “${open.checkNote}”` : '.'}
    </p>
  );
}

function Held({ detail, busy, onWithdraw }: { detail: InboxDetail; busy: boolean; onWithdraw: () => void }) {
  const { open } = detail;
  return (
    <section aria-label="Reply" className="rounded-m border border-line-strong bg-panel">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-t-m border-b border-line bg-warn-soft px-3.5 py-2 text-list text-warn">
        <p role="status" className="min-w-0 flex-1">
          Intake reads this message before it goes out
          {open?.heldAt ? (
            <>
              {' '}
              (asked <Ago at={open.heldAt} />)
            </>
          ) : null}
          . The clock runs on.
        </p>
        <Button className="max-sm:h-11" disabled={busy} onClick={onWithdraw}>
          Take it back
        </Button>
      </div>
      <p className="px-3.5 py-3 text-read whitespace-pre-wrap [overflow-wrap:anywhere]">{open?.body}</p>
    </section>
  );
}

/** Where nothing may be written: the call that may be made, or what is left to do. */
function NoWay({ detail, onRecord }: { detail: InboxDetail; onRecord: () => void }) {
  const phone = detail.ways.find((way) => way.channel === 'phone');
  return (
    <section
      aria-label="Reply"
      className="grid gap-2.5 rounded-m border border-line-strong bg-panel px-3.5 py-3 text-list text-ink-2"
    >
      <p>
        {phone?.usable
          ? 'The visitor agreed to be called, not to be written to. Call, then record what was said.'
          : 'The visitor agreed to no way of being reached. If they call or write to us themselves, answer and record it; otherwise return this to intake.'}
      </p>
      <div className="flex flex-wrap gap-2">
        {phone?.usable ? (
          <Button asChild kind="primary" className="max-sm:h-11">
            <a href={`tel:${phone.detail?.replace(/[^+\d]/g, '')}`}>Call {phone.detail}</a>
          </Button>
        ) : null}
        <Button className="max-sm:h-11" onClick={onRecord}>
          {phone?.usable ? 'Record the call' : 'Record an answer'}
        </Button>
      </div>
    </section>
  );
}
