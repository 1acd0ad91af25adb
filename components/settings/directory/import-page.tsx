'use client';

import { useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { useState } from 'react';
import { PageBody, PageHeader, Panel } from '@/components/layout/page-header';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/state';
import { FileStep } from './file-step';
import type { FilePreview, FileRead } from './import-file';
import { sendInParts, type Totals } from './import-file';
import { MappingStep } from './mapping-step';
import { ImportOutcome } from './outcome';

type Stage =
  | { at: 'file' }
  | { at: 'columns'; file: FileRead; preview: FilePreview }
  | { at: 'sending'; file: FileRead; totals: Totals }
  | { at: 'done'; totals: Totals; stopped: string | null };

/** A CSV file of a CRM becomes the directory: file, columns with what they hold, progress, result. */
export function ImportPage() {
  const client = useQueryClient();
  const [stage, setStage] = useState<Stage>({ at: 'file' });
  const send = async (file: FileRead) => {
    let totals: Totals = { added: 0, updated: 0, unchanged: 0, failed: 0, errors: [], sent: 0, total: 0 };
    setStage({ at: 'sending', file, totals });
    let stopped: string | null = null;
    try {
      for await (const next of sendInParts(file)) {
        totals = next;
        setStage({ at: 'sending', file, totals });
      }
    } catch (error) {
      stopped = error instanceof Error ? error.message : 'The import stopped.';
    }
    setStage({ at: 'done', totals, stopped });
    void client.invalidateQueries({ queryKey: ['directory'] });
  };
  return (
    <PageBody>
      <PageHeader
        title="Import the directory"
        actions={
          <Button asChild>
            <Link href="/settings/directory">Back to the directory</Link>
          </Button>
        }
      >
        A CSV file with a heading row, as every CRM exports it. A contact that is known by its number is updated;
        nothing is deleted and nobody is merged.
      </PageHeader>
      {stage.at === 'file' ? <FileStep onRead={(file, preview) => setStage({ at: 'columns', file, preview })} /> : null}
      {stage.at === 'columns' ? (
        <MappingStep
          file={stage.file}
          first={stage.preview}
          onBack={() => setStage({ at: 'file' })}
          onImport={(file) => void send(file)}
        />
      ) : null}
      {stage.at === 'sending' ? (
        <Panel title={`Importing ${stage.file.name}`}>
          <div className="grid gap-2">
            <progress
              aria-label="Import"
              className="h-2 w-full accent-accent"
              value={stage.totals.sent}
              max={Math.max(1, stage.totals.total)}
            />
            <p role="status" className="text-list text-ink-2 tabular-nums">
              {stage.totals.total
                ? `${stage.totals.sent.toLocaleString('en')} of ${stage.totals.total.toLocaleString('en')} rows`
                : 'Sending the file'}
            </p>
            <Notice tone="plain">
              Stay on this page until it is done. What was imported stays, also if you leave.
            </Notice>
          </div>
        </Panel>
      ) : null}
      {stage.at === 'done' ? (
        <ImportOutcome totals={stage.totals} stopped={stage.stopped} onAgain={() => setStage({ at: 'file' })} />
      ) : null}
    </PageBody>
  );
}
