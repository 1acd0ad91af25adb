import { createAnthropic } from '@ai-sdk/anthropic';
import { createOpenAI } from '@ai-sdk/openai';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { extractJsonMiddleware, type LanguageModel, wrapLanguageModel } from 'ai';
import type { ModelSettings } from '@/lib/model-settings';
import { boundedFetch } from './bounded-fetch';

/** The providers' own addresses, said here so that no variable of another program changes where transcripts go. */
const addresses = { anthropic: 'https://api.anthropic.com/v1', openai: 'https://api.openai.com/v1' } as const;

/** The configured model behind the one interface of the AI SDK. */
export function languageModelOf(settings: ModelSettings): LanguageModel {
  const { provider, name, key, baseUrl } = settings;
  const apiKey = key ?? '';
  switch (provider) {
    case 'anthropic':
      return createAnthropic({ apiKey, baseURL: baseUrl ?? addresses.anthropic, fetch: boundedFetch })(name);
    case 'openai':
      return createOpenAI({ apiKey, baseURL: baseUrl ?? addresses.openai, fetch: boundedFetch })(name);
    case 'openai-compatible':
      return wrapLanguageModel({
        model: createOpenAICompatible({
          name: 'own',
          baseURL: baseUrl ?? '',
          fetch: boundedFetch,
          supportsStructuredOutputs: settings.structured,
          ...(key ? { apiKey: key } : {}),
        })(name),
        middleware: extractJsonMiddleware(),
      });
  }
}
