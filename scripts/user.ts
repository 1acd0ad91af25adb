import { parseArgs } from 'node:util';
import { connect } from '@/db/client';
import { type Context, systemContext } from '@/lib/auth/context';
import { emailSchema, type Role, roles } from '@/lib/auth/schema';
import { systemClock } from '@/lib/clock';
import { env } from '@/lib/env';
import { isAppError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { createPerson } from '@/lib/people/create-person';
import { findPersonByEmail, listPeople } from '@/lib/people/reads';
import { resetPassword } from '@/lib/people/reset-password';
import { command } from './lib/command';
import { Problem } from './lib/problem';

const usage = `Use one of:
  npm run -s user -- create EMAIL ROLE [--name NAME]   makes a person and prints the initial password
  npm run -s user -- reset EMAIL                       prints a new initial password
  npm run -s user -- list                              prints address, role, state and name of everybody
ROLE is one of: ${roles.join(', ')}.`;

command(async () => {
  const { values, positionals } = readArguments();
  const [what, email = '', role = ''] = positionals;
  const { db, end } = connect(env().DATABASE_URL, { max: 1, name: 'handoff-desk user' });
  const ctx = systemContext(db, systemClock, 'command line', newId());
  try {
    if (what === 'create' && email && isRole(role)) {
      const name = values.name?.trim() || nameFrom(email);
      console.log((await createPerson(ctx, { email, name, role })).password);
    } else if (what === 'reset' && email) {
      const person = await findPersonByEmail(ctx, email);
      if (!person) throw new Problem(`There is nobody with the address ${email}.`);
      console.log((await resetPassword(ctx, { personId: person.id })).password);
    } else if (what === 'list') {
      await list(ctx);
    } else {
      throw new Problem(role && !isRole(role) ? `There is no role ${role}.\n${usage}` : usage);
    }
  } catch (error) {
    throw isAppError(error) ? new Problem(error.message) : error;
  } finally {
    await end();
  }
  return 0;
});

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { name: { type: 'string' } } });
  } catch (error) {
    throw new Problem(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}

function isRole(word: string): word is Role {
  return (roles as readonly string[]).includes(word);
}

/** `mara.reyes@example.com` → `Mara Reyes`, for a person whose name was not given. */
function nameFrom(email: string): string {
  const address = emailSchema.safeParse(email);
  const words = (address.success ? (address.data.split('@')[0] ?? '') : '').split(/[._+-]+/).filter(Boolean);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ') || email;
}

async function list(ctx: Context): Promise<void> {
  let cursor: string | undefined;
  do {
    const page = await listPeople(ctx, { limit: 200, cursor });
    for (const person of page.items) {
      const state = !person.active ? 'switched off' : person.mustChangePassword ? 'first password' : 'active';
      console.log([person.email, person.role, state, person.name].join('\t'));
    }
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
}
