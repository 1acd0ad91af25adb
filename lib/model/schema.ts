import type { ModelProvider } from '@/lib/model-settings';

/** How one call to a model ended; `read` is the good end. */
export const callOutcomes = [
  'read',
  'timeout',
  'rate_limited',
  'unreachable',
  'key_refused',
  'provider_error',
  'declined',
  'bad_output',
] as const;
export type CallOutcome = (typeof callOutcomes)[number];
export type CallFailure = Exclude<CallOutcome, 'read'>;

/** Why a chat was read without a call. */
export const skips = ['paused', 'busy', 'too_long', 'running', 'changed', 'nothing_said'] as const;
export type Skip = (typeof skips)[number];

/** Each as the sentence that stands on the brief. */
export const becauseOf: Record<CallFailure | Skip, string> = {
  timeout: 'The language model did not answer in time.',
  rate_limited: 'The provider of the language model took no more requests.',
  unreachable: 'The language model could not be reached.',
  key_refused: 'The provider of the language model refused the key.',
  provider_error: 'The provider of the language model answered with an error.',
  declined: 'The language model declined to read the chat.',
  bad_output: 'The answer of the language model was not in the agreed form.',
  paused: 'The language model had failed several times in a row and was left alone for a while.',
  busy: 'Too many chats were waiting for the language model.',
  too_long: 'The chat is longer than what may be sent to the language model.',
  running: 'The chat was still running when it was read.',
  changed: 'The chat changed while the language model read it.',
  nothing_said: 'The visitor said nothing that a language model could read.',
};

/** Tokens as the provider counted them; 0 where it did not say. */
export type Usage = { inputTokens: number; outputTokens: number };

/** One call as the settings page lists it; `cost` is null where no prices were set. */
export type CallItem = {
  id: string;
  at: string;
  conversationId: string | null;
  provider: string;
  model: string;
  outcome: CallOutcome;
  /** HTTP status of a refused call, where there was one. */
  status: number | null;
  milliseconds: number;
  inputTokens: number;
  outputTokens: number;
  cost: { amount: number; currency: string } | null;
};

/** The language model as it is configured and used; never the key. */
export type ModelView = {
  configured: {
    provider: ModelProvider;
    name: string;
    /** An address of one's own without query, else null. */
    address: string | null;
    hasKey: boolean;
    timeoutMs: number;
    concurrency: number;
    maxCharacters: number;
    price: { input: number; output: number; currency: string } | null;
  } | null;
  /** This month in the business time zone; `since` is its first moment. */
  month: {
    since: string;
    calls: number;
    failures: { outcome: CallFailure; count: number }[];
    inputTokens: number;
    outputTokens: number;
    costs: { currency: string; amount: number }[];
    /** Calls without a price. */
    unpriced: number;
    medianMilliseconds: number | null;
    dropped: number;
  };
  last: CallItem[];
};
