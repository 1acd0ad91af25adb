'use client';

import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { EmptyState, Notice } from '@/components/ui/state';
import type { ImportPreview } from '@/lib/intake/schema';
import { postJson } from '@/lib/query/fetcher';
import { type Chosen, ImportForm } from './import-form';
import { ImportPreviewTable } from './import-preview-table';
import { ImportProgress } from './import-progress';
import { useImport } from './use-import';

/** The import page: choose, see what would come in, import, see what became of each chat. */
export function ImportRoom({ sources }: { sources: { id: string; name: string }[] }) {
  const [sourceId, setSourceId] = useState(sources[0]?.id ?? '');
  const { run, start, stop, reset } = useImport();
  const preview = useMutation({
    mutationFn: (chosen: Chosen) => postJson<ImportPreview>('/api/import/preview', chosen),
    onMutate: reset,
  });
  if (sources.length === 0) {
    return (
      <EmptyState title="There is no source yet">
        Every chat belongs to a source, such as your website. An administrator makes one under Settings, Sources.
      </EmptyState>
    );
  }
  const rows = preview.data?.rows ?? [];
  return (
    <>
      <ImportForm
        sources={sources}
        sourceId={sourceId}
        onSource={setSourceId}
        busy={preview.isPending || run.phase === 'running'}
        reading={preview.isPending}
        onRead={(chosen) => preview.mutate(chosen)}
        onChange={() => {
          if (run.phase === 'running') return;
          preview.reset();
          reset();
        }}
      />
      {preview.error ? <Notice tone="bad">{preview.error.message}</Notice> : null}
      {preview.data ? (
        <>
          <ImportProgress rows={rows} run={run} onStart={() => start(sourceId, rows)} onStop={stop} />
          <ImportPreviewTable rows={rows} results={run.results} />
        </>
      ) : null}
    </>
  );
}
