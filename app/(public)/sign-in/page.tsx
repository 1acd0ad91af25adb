import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignInForm } from '@/components/layout/sign-in-form';
import { demoSignIns } from '@/lib/auth/demo';
import { currentPerson, homeOf } from '@/lib/auth/session';

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignInPage() {
  const person = await currentPerson();
  if (person) redirect(homeOf(person.role));
  return (
    <main className="mx-auto grid min-h-dvh w-full max-w-[400px] content-center gap-6 px-5 py-10">
      <div>
        <h1 className="text-title">Handoff Desk</h1>
        <p className="mt-1 text-list text-ink-2">Website chats, checked by a person before they reach sales.</p>
      </div>
      <SignInForm demo={demoSignIns()} />
    </main>
  );
}
