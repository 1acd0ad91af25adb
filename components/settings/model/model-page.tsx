'use client';

import { useQuery } from '@tanstack/react-query';
import { PageBody, PageHeader, Panel } from '@/components/layout/page-header';
import { usePerson } from '@/components/layout/person';
import { Chip } from '@/components/ui/chip';
import { ListProblem, ListSkeleton } from '@/components/ui/list-state';
import { exactTime } from '@/components/ui/time';
import { modelQuery } from '@/lib/model/query';
import type { ModelView } from '@/lib/model/schema';
import { LastCalls } from './last-calls';
import { money, outcomeWords, providerWords, seconds } from './words';

/** Whether a language model reads along, which one, and what it costs. Set in the environment, shown here. */
export function ModelPage() {
  const { data, isPending, error, refetch } = useQuery(modelQuery());
  return (
    <PageBody>
      <PageHeader title="Language model">
        A language model may read along with the built-in analysis. Each of its claims must quote the transcript, or it
        is dropped; for consent and for what calls a person, the more cautious of the two counts. Card numbers,
        passwords and the like are taken out before anything is sent.
      </PageHeader>
      {isPending ? (
        <ListSkeleton />
      ) : data ? (
        <>
          <Configuration configured={data.configured} />
          <Month month={data.month} />
          <LastCalls calls={data.last} />
        </>
      ) : (
        <ListProblem error={error as Error} retry={() => void refetch()} />
      )}
    </PageBody>
  );
}

function Rows({ rows }: { rows: readonly (readonly [string, React.ReactNode])[] }) {
  return (
    <dl className="grid grid-cols-[minmax(96px,auto)_minmax(0,1fr)] gap-x-4 gap-y-1.5 sm:grid-cols-[160px_minmax(0,1fr)]">
      {rows.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-ink-3">{name}</dt>
          <dd className="tabular-nums [overflow-wrap:anywhere]">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Configuration({ configured }: { configured: ModelView['configured'] }) {
  if (!configured) {
    return (
      <Panel title="Configuration" actions={<Chip>Off</Chip>}>
        <p className="text-ink-2">
          The built-in analysis reads every chat alone, and nothing leaves this installation. To let a model read along,
          set <code className="font-mono text-meta">ANALYSIS_ENGINE=model</code> and the variables{' '}
          <code className="font-mono text-meta">MODEL_…</code> where the app is started, as the README describes.
        </p>
      </Panel>
    );
  }
  const { price } = configured;
  return (
    <Panel title="Configuration" actions={<Chip tone="good">On</Chip>}>
      <Rows
        rows={[
          ['Provider', providerWords[configured.provider]],
          ['Model', configured.name],
          ...(configured.address ? [['Address', configured.address] as const] : []),
          ['Key', configured.hasKey ? 'set' : 'none'],
          ['Time limit', seconds(configured.timeoutMs)],
          ['Calls at once', `${configured.concurrency} in each worker process`],
          ['Longest chat', `${configured.maxCharacters.toLocaleString('en')} characters; a longer one is not sent`],
          [
            'Price',
            price
              ? `${money(price.input, price.currency)} for a million tokens sent, ${money(price.output, price.currency)} for a million answered`
              : 'not set, so cost is not counted',
          ],
        ]}
      />
    </Panel>
  );
}

function Month({ month }: { month: ModelView['month'] }) {
  const { timeZone } = usePerson();
  const failed = month.failures.reduce((sum, { count }) => sum + count, 0);
  const failures =
    failed === 0 ? (
      'none'
    ) : (
      <span className="text-warn">
        {failed.toLocaleString('en')}:{' '}
        {month.failures.map(({ outcome, count }) => `${count} ${outcomeWords[outcome]}`).join(', ')}
      </span>
    );
  const costs = month.costs.map(({ currency, amount }) => money(amount, currency)).join(' and ');
  return (
    <Panel title="This month">
      {month.calls === 0 ? (
        <p className="text-ink-2">No call since {exactTime(month.since, timeZone)}.</p>
      ) : (
        <Rows
          rows={[
            ['Calls', month.calls.toLocaleString('en')],
            ['Failed', failures],
            ['Claims dropped', `${month.dropped.toLocaleString('en')}, because their words are not in the transcript`],
            [
              'Tokens',
              `${month.inputTokens.toLocaleString('en')} sent, ${month.outputTokens.toLocaleString('en')} answered`,
            ],
            [
              'Cost',
              `${costs || 'not known'}${month.unpriced > 0 && costs ? `, and ${month.unpriced} calls without a price` : ''}`,
            ],
            ...(month.medianMilliseconds === null ? [] : [['Median time', seconds(month.medianMilliseconds)] as const]),
          ]}
        />
      )}
    </Panel>
  );
}
