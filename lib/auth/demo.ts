import { demoPeople } from '@/db/seed/demo-people';
import { env } from '@/lib/env';

/** The sign-ins that the sign-in page offers: the demo's in demo mode, none elsewhere. */
export function demoSignIns(): { email: string; password: string; role: string; name: string }[] {
  return env().DEMO ? demoPeople.map(({ email, password, role, name }) => ({ email, password, role, name })) : [];
}
