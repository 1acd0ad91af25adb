'use client';

import { Chip } from '@/components/ui/chip';
import type { Flag } from '@/lib/analysis/schema';
import type { ReviewReason } from '@/lib/decision/schema';
import type { FlagDetail } from '@/lib/handoff/dto';
import { MessageLink } from './message-link';
import { flagWords, reasonWords } from './words';

/** Flags in plain words. */
export function FlagChips({ flags }: { flags: readonly Flag[] }) {
  return (
    <>
      {flags.map((flag) => (
        <Chip key={flag} tone={flagWords[flag].tone} dot={flagWords[flag].tone === 'bad'}>
          {flagWords[flag].label}
        </Chip>
      ))}
    </>
  );
}

/** Review reasons in plain words. */
export function ReasonChips({ reasons }: { reasons: readonly ReviewReason[] }) {
  return (
    <>
      {reasons.map((reason) => (
        <Chip key={reason} tone={reasonWords[reason].tone} dot={reasonWords[reason].tone === 'bad'}>
          {reasonWords[reason].label}
        </Chip>
      ))}
    </>
  );
}

/** Each flag with the sentence that says why, and the messages that show it. */
export function FlagList({
  flags,
  onShow,
}: {
  flags: readonly FlagDetail[];
  onShow?: ((message: number) => void) | undefined;
}) {
  if (flags.length === 0) return null;
  return (
    <section aria-label="Flags">
      <h3 className="label mb-1">Flags</h3>
      <ul className="grid gap-1.5">
        {flags.map((flag) => (
          <li key={flag.flag} className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5 text-list">
            <FlagChips flags={[flag.flag]} />
            <span className="min-w-0 text-ink-2 [overflow-wrap:anywhere]">{flag.sentence}</span>
            {flag.messages.map((message) => (
              <span key={message} className="text-meta">
                <MessageLink number={message} onShow={onShow} />
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
