import { z } from 'zod';
import { type ModelSettings, readModelSettings } from './model-settings';

const flag = z.enum(['true', 'false', '1', '0']).transform((value) => value === 'true' || value === '1');

const environmentSchema = z.object({
  /** PostgreSQL 15 or newer. The launcher sets it to its own server where it is not given. */
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must start with postgres:// or postgresql://'),
  /** Signs sessions; at least 32 characters. The launcher makes one and keeps it in the data folder. */
  NEXTAUTH_SECRET: z.string().min(32, 'needs at least 32 characters'),
  /** The address under which people reach the app, without a trailing slash. */
  NEXTAUTH_URL: z.url(),
  /** Offers the demo sign-ins. Never set this where real people work. */
  DEMO: flag.default(false),
  /** Connections to PostgreSQL that one process holds at most. */
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
});
export type Environment = z.infer<typeof environmentSchema> & {
  /** The language model that reads along; null where the built-in analysis reads alone. */
  model: ModelSettings | null;
};

let read: Environment | undefined;

/** The process's settings, validated once; throws with every bad variable named. */
export function env(): Environment {
  if (read) return read;
  const result = environmentSchema.safeParse(process.env);
  const model = readModelSettings(process.env);
  if (!result.success || model.problems) {
    const rows = [
      ...(result.error?.issues ?? []).map((issue) => `  ${issue.path.join('.')}: ${issue.message}`),
      ...(model.problems ?? []).map(({ variable, message }) => `  ${variable}: ${message}`),
    ];
    throw new Error(`The environment is not complete:\n${rows.join('\n')}`);
  }
  read = { ...result.data, model: model.settings };
  return read;
}
