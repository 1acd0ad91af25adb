import type { ReactNode } from 'react';
import { Panel } from '@/components/layout/page-header';
import { HiddenText } from '@/components/transcript/hidden-text';
import type { ConversationDetail } from '@/lib/conversations/schema';

/** Where the chat came from, as its source told. */
export function OriginPanel({ conversation }: { conversation: ConversationDetail }) {
  const rows: [string, ReactNode][] = [
    ['Source', conversation.sourceName],
    ['Its id there', conversation.externalId],
    ['Page', conversation.pageUrl ?? conversation.pagePath],
    ['Came from', conversation.referrer],
    ['Traffic', conversation.trafficSource],
    ['Campaign', conversation.campaign],
    ['Path through the bot', conversation.botPath.length > 0 ? conversation.botPath.join(' › ') : null],
    ...conversation.fields.map((field): [string, ReactNode] => [
      `Field ${field.name}`,
      field.value ? (
        <HiddenText key={field.name} text={field.value} hidden={field.hidden} source={{ field: field.name }} />
      ) : null,
    ]),
  ];
  return (
    <Panel title="Where it came from">
      <dl className="grid grid-cols-[120px_minmax(0,1fr)] gap-x-3 gap-y-1">
        {rows
          .filter((row) => row[1])
          .map(([label, value]) => (
            <div key={label} className="contents">
              <dt className="text-ink-3 [overflow-wrap:anywhere]">{label}</dt>
              <dd className="[overflow-wrap:anywhere]">{value}</dd>
            </div>
          ))}
      </dl>
    </Panel>
  );
}
