import { parseArgs } from 'node:util';
import { connect } from '@/db/client';
import { systemContext } from '@/lib/auth/context';
import { systemClock } from '@/lib/clock';
import { isAppError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { createSourceKey, revokeSourceKey } from '@/lib/intake/keys';
import { listSources } from '@/lib/intake/reads';
import { createSource } from '@/lib/intake/sources';
import { command } from './lib/command';
import { Problem } from './lib/problem';
import { sayErr, sayOut } from './lib/say';

const usage = `npm run -s source -- create NAME [--rate TRANSCRIPTS_A_MINUTE]   makes a key of the source (and the source, if it is new) and prints it
npm run -s source -- list                                          lists sources and keys
npm run -s source -- revoke KEY_PREFIX                             ends a key, named by the beginning that the list shows`;

// A new key is the only thing on stdout, so that a script can take it.
command(async () => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { rate: { type: 'string' } } });
  const [act, name, ...more] = positionals;
  const connection = connect(process.env.DATABASE_URL ?? '', { max: 1, name: 'handoff-desk source' });
  const ctx = systemContext(connection.db, systemClock, 'command line', newId());
  try {
    if (act === 'create' && name && more.length === 0) {
      const rate = values.rate === undefined ? undefined : Number(values.rate);
      if (rate !== undefined && !(Number.isInteger(rate) && rate >= 1))
        throw new Problem('--rate takes a whole number of transcripts a minute.');
      const known = (await listSources(ctx)).find((source) => source.name === name);
      const source = known ?? (await createSource(ctx, rate === undefined ? { name } : { name, rateLimit: rate }));
      if (known && rate !== undefined)
        sayErr(`The source ${name} was there already; its rate stays ${known.rateLimit} a minute.`);
      const { key } = await createSourceKey(ctx, { sourceId: source.id, name: 'command line' });
      sayErr(`Key of the source ${name}; it is shown this once:`);
      sayOut(key);
      return 0;
    }
    if (act === 'list' && name === undefined) {
      for (const source of await listSources(ctx)) {
        sayOut(`${source.name}\t${source.active ? 'on' : 'off'}\t${source.rateLimit} a minute`);
        for (const key of source.keys) {
          const state = key.revokedAt
            ? `revoked ${key.revokedAt}`
            : key.lastUsedAt
              ? `last used ${key.lastUsedAt}`
              : 'never used';
          sayOut(`  ${key.prefix}\u2026\t${key.name}\t${state}`);
        }
      }
      return 0;
    }
    if (act === 'revoke' && name && more.length === 0) {
      const keys = (await listSources(ctx))
        .flatMap((source) => source.keys)
        .filter((key) => name.startsWith(key.prefix));
      const [key] = keys;
      if (!key) throw new Problem(`There is no key that begins with ${name.slice(0, 9)}.`);
      if (keys.length > 1) throw new Problem('Several keys begin like this; revoke it on the settings page.');
      await revokeSourceKey(ctx, { keyId: key.id });
      sayErr(`Revoked ${key.prefix}\u2026`);
      return 0;
    }
    sayErr(usage);
    return 1;
  } catch (error) {
    if (isAppError(error)) throw new Problem(error.message);
    throw error;
  } finally {
    await connection.end();
  }
});
