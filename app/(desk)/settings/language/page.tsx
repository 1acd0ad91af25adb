import { HydrationBoundary } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { LanguagePage } from '@/components/settings/language-page';
import { pageContext } from '@/lib/auth/session';
import { loadLanguage } from '@/lib/snippets/loaders';

export const metadata: Metadata = { title: 'Approved language' };

export default async function Page() {
  const ctx = await pageContext('language.read');
  return (
    <HydrationBoundary state={await loadLanguage(ctx)}>
      <LanguagePage />
    </HydrationBoundary>
  );
}
