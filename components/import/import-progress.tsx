import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/state';
import type { ImportPreviewRow } from '@/lib/intake/schema';
import type { ImportRun } from './use-import';

type Props = { rows: readonly ImportPreviewRow[]; run: ImportRun; onStart: () => void; onStop: () => void };

const chats = (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'chat' : 'chats'}`;

/** What can be imported, how far it is, and what became of it; screen readers hear each step. */
export function ImportProgress({ rows, run, onStart, onStop }: Props) {
  const good = rows.filter((row) => row.transcript).length;
  const bad = rows.length - good;
  const done = run.results.size;
  const tally = Object.groupBy(run.results.values(), (row) => row.result);
  const count = (result: keyof typeof tally) => tally[result]?.length ?? 0;
  if (run.phase === 'idle') {
    return (
      <Notice
        tone={good === 0 ? 'bad' : bad > 0 ? 'warn' : 'plain'}
        action={
          good > 0 ? (
            <Button kind="primary" onClick={onStart}>
              Import {chats(good)}
            </Button>
          ) : undefined
        }
      >
        {good === 0 ? 'Nothing here can be imported; each reason stands below.' : `${chats(good)} can be imported.`}
        {good > 0 && bad > 0 ? ` ${chats(bad)} cannot; the reasons stand below.` : ''}
      </Notice>
    );
  }
  const parts = [
    count('accepted') > 0 ? `${count('accepted').toLocaleString('en')} new` : '',
    count('extended') > 0 ? `${count('extended').toLocaleString('en')} added to` : '',
    count('unchanged') > 0 ? `${count('unchanged').toLocaleString('en')} known already` : '',
    count('refused') > 0 ? `${count('refused').toLocaleString('en')} refused` : '',
  ].filter(Boolean);
  const words = parts.length > 0 ? `: ${parts.join(', ')}` : '';
  return (
    <Notice
      tone={
        run.phase === 'stopped' ? 'warn' : run.phase === 'done' ? (count('refused') > 0 ? 'warn' : 'good') : 'plain'
      }
      action={
        run.phase === 'running' ? (
          <Button onClick={onStop}>Stop</Button>
        ) : run.phase === 'stopped' ? (
          <Button kind="primary" onClick={onStart}>
            Go on
          </Button>
        ) : undefined
      }
    >
      <div className="grid gap-1.5">
        <p>
          {run.phase === 'done' ? 'Imported ' : run.phase === 'stopped' ? 'Stopped after ' : 'Importing '}
          {done.toLocaleString('en')} of {chats(run.total)}
          {words}.
        </p>
        {run.problem ? <p>{run.problem}</p> : null}
        {run.phase === 'running' ? (
          <progress aria-label="Chats imported" className="h-1.5 w-full accent-accent" value={done} max={run.total} />
        ) : null}
      </div>
    </Notice>
  );
}
