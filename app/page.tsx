import { redirect } from 'next/navigation';
import { homeOf, pageContext } from '@/lib/auth/session';

/** The front door: everybody starts at their own desk. */
export default async function Home() {
  const { actor } = await pageContext();
  redirect(homeOf(actor.role));
}
