import { redirect } from 'next/navigation';
import { settingsPages } from '@/components/settings/pages';
import { may } from '@/lib/auth/permissions';
import { pageContext } from '@/lib/auth/session';

/** Settings begin with the first page that the role may see. */
export default async function SettingsPage() {
  const { actor } = await pageContext();
  redirect(settingsPages.find((page) => may(actor.role, page.permission))?.href ?? '/forbidden');
}
