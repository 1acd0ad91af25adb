'use client';

import { signIn, signOut } from 'next-auth/react';

/** Signs in with e-mail and password; the reason where it did not work. The one file that knows next-auth in the browser. */
export async function signInWithPassword(
  email: string,
  password: string,
): Promise<'ok' | 'wrong' | 'throttled' | 'unavailable'> {
  const answer = await signIn('credentials', { email, password, redirect: false });
  if (answer?.ok && !answer.error) return 'ok';
  if (answer?.error === 'throttled' || answer?.error === 'unavailable') return answer.error;
  return 'wrong';
}

/** Ends this session and goes to the sign-in page. */
export async function leave(): Promise<void> {
  await signOut({ callbackUrl: '/sign-in' });
}
