import { z } from 'zod';

export const modelProviders = ['anthropic', 'openai', 'openai-compatible'] as const;
export type ModelProvider = (typeof modelProviders)[number];

/** How transcripts may be read by a language model; times in milliseconds, prices per million tokens. */
export type ModelSettings = {
  provider: ModelProvider;
  name: string;
  /** Null for the provider's own address. */
  baseUrl: string | null;
  key: string | null;
  timeoutMs: number;
  /** Calls at once, in one process. */
  concurrency: number;
  /** Characters of one chat that may be sent; a longer chat is not sent at all. */
  maxCharacters: number;
  maxOutputTokens: number;
  /** The address takes a JSON schema for its answer; without it, it is asked for JSON alone. */
  structured: boolean;
  price: { input: number; output: number; currency: string } | null;
};

const whole = (from: number, to: number, usual: number) =>
  z.coerce
    .number({ error: `must be a whole number from ${from} to ${to}` })
    .int(`must be a whole number from ${from} to ${to}`)
    .min(from, `must be a whole number from ${from} to ${to}`)
    .max(to, `must be a whole number from ${from} to ${to}`)
    .default(usual);
const price = z.coerce
  .number({ error: 'must be a price for a million tokens, such as 2.5' })
  .min(0, 'must not be below 0')
  .max(100_000, 'must be a price for a million tokens, such as 2.5')
  .optional();
const yesOrNo = z
  .enum(['true', 'false', '1', '0'], { error: 'must be true or false' })
  .transform((value) => value === 'true' || value === '1');

const engineSchema = z.object({
  ANALYSIS_ENGINE: z.enum(['built-in', 'model'], { error: 'must be built-in or model' }).default('built-in'),
});
const variables = z
  .object({
    MODEL_PROVIDER: z.enum(modelProviders, { error: `must be one of ${modelProviders.join(', ')}` }),
    MODEL_NAME: z.string({ error: 'is needed: the name of the model as its provider writes it' }).max(200),
    MODEL_BASE_URL: z
      .string()
      .refine(isPlainAddress, 'must be an address such as https://models.example.com/v1, without user and password')
      .optional(),
    MODEL_API_KEY: z.string().optional(),
    MODEL_TIMEOUT_MS: whole(1000, 300_000, 30_000),
    MODEL_CONCURRENCY: whole(1, 100, 4),
    MODEL_MAX_CHARACTERS: whole(1000, 1_000_000, 40_000),
    MODEL_MAX_OUTPUT_TOKENS: whole(500, 64_000, 4000),
    MODEL_STRUCTURED_OUTPUT: yesOrNo.default(true),
    MODEL_INPUT_PRICE: price,
    MODEL_OUTPUT_PRICE: price,
    MODEL_CURRENCY: z
      .string()
      .regex(/^[A-Z]{3}$/, 'must be three capital letters such as EUR')
      .default('USD'),
  })
  .superRefine((given, context) => {
    const need = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (given.MODEL_PROVIDER === 'openai-compatible' && !given.MODEL_BASE_URL)
      need('MODEL_BASE_URL', 'is needed with openai-compatible, such as http://localhost:11434/v1');
    if (given.MODEL_PROVIDER !== 'openai-compatible' && !given.MODEL_API_KEY)
      need('MODEL_API_KEY', `is needed with ${given.MODEL_PROVIDER}`);
    if ((given.MODEL_INPUT_PRICE === undefined) !== (given.MODEL_OUTPUT_PRICE === undefined))
      need(
        given.MODEL_INPUT_PRICE === undefined ? 'MODEL_INPUT_PRICE' : 'MODEL_OUTPUT_PRICE',
        'is needed where the other price is set',
      );
  });

function isPlainAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
}

type Variables = Readonly<Record<string, string | undefined>>;
export type ModelProblem = { variable: string; message: string };

/**
 * The settings of the language model, or null where `ANALYSIS_ENGINE` is not `model` (then nothing else is looked at), or every bad
 * variable with what is wrong. An empty variable counts as not set.
 */
export function readModelSettings(
  given: Variables,
): { settings: ModelSettings | null; problems: null } | { settings: null; problems: ModelProblem[] } {
  const set = Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  );
  const engine = engineSchema.safeParse(set);
  if (!engine.success) return { settings: null, problems: problemsOf(engine.error) };
  if (engine.data.ANALYSIS_ENGINE === 'built-in') return { settings: null, problems: null };
  const result = variables.safeParse(set);
  if (!result.success) return { settings: null, problems: problemsOf(result.error) };
  const { data } = result;
  return {
    settings: {
      provider: data.MODEL_PROVIDER,
      name: data.MODEL_NAME,
      baseUrl: data.MODEL_BASE_URL?.replace(/\/+$/, '') ?? null,
      key: data.MODEL_API_KEY ?? null,
      timeoutMs: data.MODEL_TIMEOUT_MS,
      concurrency: data.MODEL_CONCURRENCY,
      maxCharacters: data.MODEL_MAX_CHARACTERS,
      maxOutputTokens: data.MODEL_MAX_OUTPUT_TOKENS,
      structured: data.MODEL_STRUCTURED_OUTPUT,
      price:
        data.MODEL_INPUT_PRICE === undefined || data.MODEL_OUTPUT_PRICE === undefined
          ? null
          : { input: data.MODEL_INPUT_PRICE, output: data.MODEL_OUTPUT_PRICE, currency: data.MODEL_CURRENCY },
    },
    problems: null,
  };
}

/** As `readModelSettings`, of the process unless told; throws one Error that names every bad variable. */
export function modelSettings(given: Variables = process.env): ModelSettings | null {
  const { settings, problems } = readModelSettings(given);
  if (!problems) return settings;
  const rows = problems.map(({ variable, message }) => `  ${variable} ${message}`);
  throw new Error(`The settings of the language model are not complete:\n${rows.join('\n')}`);
}

function problemsOf(error: z.ZodError): ModelProblem[] {
  return error.issues.map((issue) => ({ variable: issue.path.join('.'), message: issue.message }));
}
