import { setTimeout as pause } from 'node:timers/promises';
import {
  APICallError,
  EmptyResponseBodyError,
  generateText,
  InvalidResponseDataError,
  JSONParseError,
  type LanguageModel,
  NoObjectGeneratedError,
  NoOutputGeneratedError,
  Output,
  TypeValidationError,
} from 'ai';
import { type Claims, claimsSchema } from '@/lib/analysis/claims';
import type { ModelSettings } from '@/lib/model-settings';
import { AnswerTooLong } from './bounded-fetch';
import { type ModelRequest, textsOf } from './prompt';
import type { CallFailure, Usage } from './schema';

type Spent = { milliseconds: number; usage: Usage };
export type Answer =
  | (Spent & { outcome: 'read'; claims: Claims; status: null })
  | (Spent & {
      outcome: CallFailure;
      claims: null;
      /** HTTP status where the provider refused. */
      status: number | null;
      /** How long the provider asked to be left alone, where it did. */
      retryAfterMs: number | null;
    });

/** Thrown where the caller's signal ended the call: the process stops, and nothing is wrong with the provider. */
export class CallStopped extends Error {
  override readonly name = 'CallStopped';
}

/** What the SDK would print of its own accord may quote a request. */
(globalThis as { AI_SDK_LOG_WARNINGS?: unknown }).AI_SDK_LOG_WARNINGS = false;

const shortPause = 500;
const spare = 1000;

/**
 * Asks the model for its claims within the time of the settings, in all. A refusal that may pass (429, 5xx, no connection) is tried once
 * more where the provider's Retry-After leaves time for it. Never throws but CallStopped; errors keep no text of the request or answer.
 */
export async function askModel(
  model: LanguageModel,
  settings: Pick<ModelSettings, 'timeoutMs' | 'maxOutputTokens'>,
  request: ModelRequest,
  stop?: AbortSignal,
): Promise<Answer> {
  const started = performance.now();
  const elapsed = () => Math.round(performance.now() - started);
  const deadline = AbortSignal.timeout(settings.timeoutMs);
  const signal = stop ? AbortSignal.any([deadline, stop]) : deadline;
  const usage: Usage = { inputTokens: 0, outputTokens: 0 };
  const count = (more: { inputTokens?: number | undefined; outputTokens?: number | undefined } | undefined) => {
    usage.inputTokens += more?.inputTokens ?? 0;
    usage.outputTokens += more?.outputTokens ?? 0;
  };
  for (let attempt = 1; ; attempt += 1) {
    try {
      const result = await generateText({
        model,
        ...textsOf(request),
        output: Output.object({ schema: claimsSchema, name: 'claims' }),
        maxOutputTokens: settings.maxOutputTokens,
        maxRetries: 0,
        abortSignal: signal,
        // The provider keeps nothing of the transcript for later use.
        providerOptions: { openai: { store: false } },
      });
      count(result.usage);
      return { outcome: 'read', claims: result.output, status: null, usage, milliseconds: elapsed() };
    } catch (error) {
      if (stop?.aborted) throw new CallStopped();
      if (NoObjectGeneratedError.isInstance(error)) count(error.usage);
      const failure = deadline.aborted
        ? { outcome: 'timeout' as const, status: null, retryAfterMs: null, passes: false }
        : failureOf(error);
      const wait = failure.retryAfterMs ?? shortPause;
      const again = failure.passes && attempt === 1 && elapsed() + wait + spare < settings.timeoutMs;
      if (!again) {
        const { outcome, status, retryAfterMs } = failure;
        return { outcome, claims: null, status, retryAfterMs, usage, milliseconds: elapsed() };
      }
      await pause(wait, undefined, { signal }).catch(() => {});
      if (stop?.aborted) throw new CallStopped();
    }
  }
}

type Failure = { outcome: CallFailure; status: number | null; retryAfterMs: number | null; passes: boolean };

function failureOf(error: unknown): Failure {
  const failed = (outcome: CallFailure, more: Partial<Failure> = {}): Failure => ({
    outcome,
    status: null,
    retryAfterMs: null,
    passes: false,
    ...more,
  });
  if (chainOf(error).some((each) => each instanceof AnswerTooLong)) return failed('bad_output');
  if (NoObjectGeneratedError.isInstance(error))
    return failed(error.finishReason === 'content-filter' ? 'declined' : 'bad_output');
  if (APICallError.isInstance(error)) {
    const status = error.statusCode ?? null;
    const retryAfterMs = retryAfter(error.responseHeaders);
    if (status === null) return failed('unreachable', { passes: true });
    if (status === 401 || status === 403) return failed('key_refused', { status });
    if (status === 429) return failed('rate_limited', { status, retryAfterMs, passes: true });
    // A good beginning and no end: the line broke, or what came was not what such a server says.
    if (status < 400) return isUnreadable(error.cause) ? failed('bad_output') : failed('unreachable', { passes: true });
    return failed('provider_error', { status, retryAfterMs, passes: status === 408 || status >= 500 });
  }
  return failed(isUnreadable(error) ? 'bad_output' : 'unreachable');
}

function isUnreadable(error: unknown): boolean {
  const kinds = [
    NoOutputGeneratedError,
    JSONParseError,
    TypeValidationError,
    EmptyResponseBodyError,
    InvalidResponseDataError,
  ];
  return kinds.some((kind) => kind.isInstance(error));
}

function chainOf(error: unknown): unknown[] {
  const chain: unknown[] = [];
  for (let each = error; each instanceof Error && chain.length < 8; each = each.cause) chain.push(each);
  return chain;
}

/** Milliseconds of Retry-After, in seconds or as a date (RFC 9110), or of the more exact header of some providers. */
function retryAfter(headers: Record<string, string> | undefined): number | null {
  const exact = Number.parseFloat(headers?.['retry-after-ms'] ?? '');
  if (exact >= 0) return exact;
  const text = headers?.['retry-after'] ?? '';
  const seconds = Number.parseFloat(text);
  if (seconds >= 0) return seconds * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : Math.max(0, date - Date.now());
}
