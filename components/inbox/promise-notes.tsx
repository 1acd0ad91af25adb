'use client';

import { Button } from '@/components/ui/button';
import { promiseWords, type RiskySentence } from './promises';

type Props = {
  risky: readonly RiskySentence[];
  blocking: boolean;
  busy: boolean;
  onReplace: (sentence: RiskySentence) => void;
  onAsk: () => void;
};

/** What the message promises, sentence by sentence: the rule, approved words instead, or intake's decision. */
export function PromiseNotes({ risky, blocking, busy, onReplace, onAsk }: Props) {
  return (
    <div aria-live="polite">
      {risky.map((each, index) => (
        <div key={each.start} className="border-t border-line bg-warn-soft px-3.5 py-2.5 text-list">
          <p className="font-semibold">This promises {promiseWords(each.kinds)}.</p>
          <p className="mt-0.5 text-ink-2 [overflow-wrap:anywhere]">
            “{each.sentence}” {each.rules.join(' ')}
          </p>
          <p className="mt-1 text-ink-2 [overflow-wrap:anywhere]">
            <span className="font-medium text-ink">Approved wording:</span> “{each.wording}”
          </p>
          <div className="mt-2 flex flex-wrap gap-2">
            <Button className="max-sm:h-11" onClick={() => onReplace(each)}>
              Use approved wording
            </Button>
            {index === risky.length - 1 ? (
              <Button kind="quiet" className="max-sm:h-11" disabled={busy} onClick={onAsk}>
                Ask intake
              </Button>
            ) : null}
          </div>
          {blocking && index === risky.length - 1 ? (
            <p className="mt-1.5 text-meta text-ink-2">
              A first message that promises something goes out only after intake has read it.
            </p>
          ) : null}
        </div>
      ))}
    </div>
  );
}
