import Link from 'next/link';
import { Panel } from '@/components/layout/page-header';
import { Chip } from '@/components/ui/chip';
import { Ago } from '@/components/ui/time';
import type { CallItem } from '@/lib/model/schema';
import { money, outcomeWords, seconds } from './words';

/** The newest calls: how each ended, how long it took and what it cost. */
export function LastCalls({ calls }: { calls: readonly CallItem[] }) {
  return (
    <Panel title="Last calls">
      {calls.length === 0 ? <p className="text-ink-2">There has been no call yet.</p> : <CallList calls={calls} />}
    </Panel>
  );
}

function CallList({ calls }: { calls: readonly CallItem[] }) {
  return (
    <ul className="-my-2 grid divide-y divide-line">
      {calls.map((call) => (
        <li key={call.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
          <Chip tone={call.outcome === 'read' ? 'good' : 'warn'}>
            {outcomeWords[call.outcome]}
            {call.status ? `, HTTP ${call.status}` : ''}
          </Chip>
          <span className="min-w-0 flex-1 basis-28 [overflow-wrap:anywhere]">{call.model}</span>
          <span className="basis-full text-meta text-ink-3 tabular-nums sm:basis-auto">
            {seconds(call.milliseconds)} · {(call.inputTokens + call.outputTokens).toLocaleString('en')} tokens
            {call.cost ? ` · ${money(call.cost.amount, call.cost.currency)}` : ''}
          </span>
          <span className="flex items-center gap-3 text-meta">
            {call.conversationId ? (
              <Link className="underline underline-offset-2" href={`/conversations/${call.conversationId}`}>
                Chat
              </Link>
            ) : null}
            <Ago at={call.at} className="text-ink-3" />
          </span>
        </li>
      ))}
    </ul>
  );
}
