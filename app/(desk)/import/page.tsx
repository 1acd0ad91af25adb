import type { Metadata } from 'next';
import { ImportRoom } from '@/components/import/import-room';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { Shell } from '@/components/layout/shell';
import { loadImportSources } from '@/lib/intake/loaders';

export const metadata: Metadata = { title: 'Import' };

export default async function ImportPage() {
  const sources = await loadImportSources();
  return (
    <Shell title="Import">
      <PageBody>
        <PageHeader title="Import">
          Bring in chats from a file or from the clipboard. You see every chat before anything is stored, and a chat
          that is known already is not stored twice.
        </PageHeader>
        <ImportRoom sources={sources} />
      </PageBody>
    </Shell>
  );
}
