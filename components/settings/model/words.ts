import type { CallOutcome } from '@/lib/model/schema';
import type { ModelProvider } from '@/lib/model-settings';

export const providerWords: Record<ModelProvider, string> = {
  anthropic: 'Anthropic',
  openai: 'OpenAI',
  'openai-compatible': 'OpenAI-compatible address',
};

export const outcomeWords: Record<CallOutcome, string> = {
  read: 'read',
  timeout: 'not in time',
  rate_limited: 'too many requests',
  unreachable: 'not reachable',
  key_refused: 'key refused',
  provider_error: 'error of the provider',
  declined: 'declined to read',
  bad_output: 'answer not usable',
};

/** `1.4 s` */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toLocaleString('en', { maximumFractionDigits: milliseconds < 10_000 ? 1 : 0 })} s`;
}

/** An amount with its currency; small amounts with as many figures as show something. */
export function money(amount: number, currency: string): string {
  return new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    maximumFractionDigits: amount !== 0 && amount < 0.01 ? 6 : 2,
    minimumFractionDigits: 2,
  }).format(amount);
}
