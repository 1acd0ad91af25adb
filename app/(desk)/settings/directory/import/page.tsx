import type { Metadata } from 'next';
import { ImportPage } from '@/components/settings/directory/import-page';
import { pageContext } from '@/lib/auth/session';

export const metadata: Metadata = { title: 'Import the directory' };

export default async function Page() {
  await pageContext('directory.import');
  return <ImportPage />;
}
