import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { PasswordForm } from '@/components/settings/password-form';
import { currentPerson } from '@/lib/auth/session';

export const metadata: Metadata = { title: 'Change password' };

/** Outside the desks, because who still has the first password gets no further than here. */
export default async function PasswordPage() {
  const person = await currentPerson();
  if (!person) redirect('/sign-in');
  return (
    <main className="mx-auto grid min-h-dvh w-full max-w-[400px] content-center gap-6 px-5 py-10">
      <div>
        <h1 className="text-title">Change password</h1>
        <p className="mt-1 text-list break-all text-ink-2">{person.email}</p>
      </div>
      <PasswordForm email={person.email} first={person.mustChangePassword} />
    </main>
  );
}
