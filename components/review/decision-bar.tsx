'use client';

import { Ellipsis } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Menu, MenuItem } from '@/components/ui/menu';
import { useCountdown, useNow } from '@/components/ui/time';
import type { Missing } from '@/lib/handoff/completeness';
import type { HandoffDetail } from '@/lib/handoff/dto';
import { stateWords } from '@/lib/handoff/words';

export type Acts = {
  approve?: () => void;
  reassign?: () => void;
  escalate?: () => void;
  decline?: () => void;
  setAside?: () => void;
  skip?: () => void;
  undo?: () => void;
  recall?: () => void;
  restore?: () => void;
};

type Props = { handoff: HandoffDetail; acts: Acts; busy: boolean; blocked: string | null };

/** What may be decided now, always at the same place; the reason why not stands beside it. */
export function DecisionBar({ handoff, acts, busy, blocked }: Props) {
  const open = handoff.state === 'waiting' || handoff.state === 'escalated';
  return (
    <div className="flex min-h-[53px] flex-none flex-wrap items-center gap-2 border-t bg-panel px-4 py-2.5 pb-[max(10px,env(safe-area-inset-bottom))] sm:px-5">
      {open ? (
        <Open handoff={handoff} acts={acts} busy={busy} blocked={blocked} />
      ) : (
        <Decided handoff={handoff} acts={acts} busy={busy} />
      )}
    </div>
  );
}

function Open({ handoff, acts, busy, blocked }: Props) {
  const why = blocked ?? (handoff.missing.map((each) => each.sentence).join(' ') || null);
  const name = handoff.owner.person?.name.split(' ')[0];
  const others: [string, string, (() => void) | undefined][] = [
    ['Skip', 'S', acts.skip],
    ['Decline', 'D', acts.decline],
    ['Escalate', 'E', acts.escalate],
    ['Reassign', 'R', acts.reassign],
  ];
  return (
    <>
      <p
        id="blocked"
        className="min-w-0 flex-1 basis-full line-clamp-2 text-ink-2 md:basis-40"
        title={why ?? undefined}
      >
        {blocked ?? shortly(handoff.missing)}
      </p>
      {others.map(([label, key, run], index) =>
        run ? (
          <Button
            key={label}
            kind={index === 0 ? 'quiet' : 'plain'}
            shortcut={key}
            aria-keyshortcuts={key.toLowerCase()}
            disabled={busy || (blocked !== null && run !== acts.skip)}
            onClick={run}
            className="max-md:hidden"
          >
            {label}
          </Button>
        ) : null,
      )}
      <Menu
        trigger={
          <Button aria-label="More decisions" className="h-11 px-3 md:h-8 md:px-2">
            <Ellipsis size={16} aria-hidden="true" />
          </Button>
        }
      >
        {others.map(([label, , run]) =>
          run ? (
            <MenuItem key={label} onSelect={run} disabled={blocked !== null && run !== acts.skip}>
              {label}
            </MenuItem>
          ) : null,
        )}
        {acts.setAside ? (
          <MenuItem onSelect={acts.setAside} disabled={blocked !== null}>
            Set aside
          </MenuItem>
        ) : null}
      </Menu>
      <Button
        kind="primary"
        shortcut="A"
        aria-keyshortcuts="a"
        aria-disabled={why !== null || busy}
        aria-describedby="blocked"
        title={why ?? undefined}
        onClick={() => why === null && !busy && acts.approve?.()}
        className="h-11 flex-1 md:h-8 md:flex-none"
      >
        {name ? `Approve for ${name}` : 'Approve'}
      </Button>
    </>
  );
}

const lacks: Record<Missing['code'], string> = {
  summary: 'no summary',
  need: 'no need',
  question: 'open question not named',
  consent: 'no consent',
  contact: 'no way to reach them',
  owner: 'no owner',
  next_step: 'no next step',
  reason: '',
};

/** "2 questions left to settle · no owner": short enough to stand beside the buttons. */
function shortly(missing: readonly Missing[]): string {
  const questions = missing.filter((each) => each.code === 'reason').length;
  const settling = missing.some((each) => each.reason === 'unclear_consent');
  const rest = missing.flatMap((each) =>
    each.code === 'reason' || (settling && each.code === 'consent') ? [] : [lacks[each.code]],
  );
  const parts = [
    ...(questions > 0 ? [`${questions} ${questions === 1 ? 'question' : 'questions'} left to settle`] : []),
    ...rest,
  ];
  const text = parts.join(' · ');
  return text ? text.charAt(0).toUpperCase() + text.slice(1) : 'Ready: nothing is missing.';
}

function Decided({ handoff, acts, busy }: Omit<Props, 'blocked'>) {
  const { decision, owner, state } = handoff;
  const now = useNow(1);
  const left = useCountdown(decision.undoUntil);
  const undoable = acts.undo && decision.undoUntil && now > 0 && Date.parse(decision.undoUntil) > now;
  const who = decision.by ? ` by ${decision.by.name}` : '';
  const sentence =
    state === 'approved' && left
      ? `Goes to ${owner.person?.name ?? 'its owner'} in ${left}.`
      : state === 'delivered'
        ? `With ${owner.person?.name ?? 'its owner'}, not answered yet.`
        : state === 'set_aside' && !decision.by
          ? `Set aside by the rules. ${handoff.placement}`
          : `${stateWords[state]}${who}.`;
  return (
    <>
      <p className="min-w-0 flex-1 text-ink-2 [overflow-wrap:anywhere]">
        {sentence} {decision.note ? <span className="text-ink-3">“{decision.note}”</span> : null}
      </p>
      {undoable ? (
        <Button
          kind="primary"
          shortcut="U"
          aria-keyshortcuts="u"
          disabled={busy}
          onClick={acts.undo}
          className="h-11 md:h-8"
        >
          Take back
        </Button>
      ) : null}
      {acts.recall ? (
        <Button disabled={busy} onClick={acts.recall} className="h-11 md:h-8">
          Recall
        </Button>
      ) : null}
      {acts.restore && !undoable ? (
        <Button disabled={busy} onClick={acts.restore} className="h-11 md:h-8">
          Put back into the queue
        </Button>
      ) : null}
    </>
  );
}
