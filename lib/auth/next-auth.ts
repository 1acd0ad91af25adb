import type { NextAuthOptions } from 'next-auth';
import NextAuth from 'next-auth';
import { getServerSession } from 'next-auth/next';
import Credentials from 'next-auth/providers/credentials';
import { database } from '@/db/client';
import { isAppError } from '@/lib/errors';
import { log } from '@/lib/log';
import { signIn } from './sign-in';

// The one file that knows next-auth on the server. The token holds who and since when; what the person may do is read from the database.
const options: NextAuthOptions = {
  session: { strategy: 'jwt', maxAge: 12 * 60 * 60 },
  pages: { signIn: '/sign-in', error: '/sign-in' },
  providers: [
    Credentials({
      credentials: { email: {}, password: {} },
      async authorize(credentials, request) {
        const from =
          String(request?.headers?.['x-forwarded-for'] ?? 'direct')
            .split(',')[0]
            ?.trim() ?? 'direct';
        try {
          const person = await signIn(database(), {
            email: credentials?.email ?? '',
            password: credentials?.password ?? '',
            from,
          });
          return person ? { id: person.id, epoch: person.epoch } : null;
        } catch (error) {
          if (isAppError(error, 'RATE_LIMITED')) throw new Error('throttled');
          log.error('sign-in failed', {}, error);
          throw new Error('unavailable');
        }
      },
    }),
  ],
  callbacks: {
    jwt({ token, user }) {
      if (user) return { sub: user.id, epoch: (user as { epoch?: number }).epoch ?? 0 };
      return token;
    },
    session({ session, token }) {
      return { ...session, user: undefined, personId: token.sub, epoch: token.epoch };
    },
  },
  logger: {
    error: (code) => log.warn('next-auth', { code }),
    warn: (code) => log.debug('next-auth', { code }),
    debug: () => {},
  },
};

/** The route handler under /api/auth. */
export const authHandler = NextAuth(options);

/** Who the session cookie of the current request names, and the epoch it was made in; null without a valid one. */
export async function sessionToken(): Promise<{ personId: string; epoch: number } | null> {
  const session = (await getServerSession(options)) as { personId?: string; epoch?: number } | null;
  return session?.personId ? { personId: session.personId, epoch: session.epoch ?? -1 } : null;
}
