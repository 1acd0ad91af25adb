import { describe, expect, it } from 'vitest';
import { modelSettings, readModelSettings } from './model-settings';

const on = { ANALYSIS_ENGINE: 'model', MODEL_PROVIDER: 'anthropic', MODEL_NAME: 'some-model', MODEL_API_KEY: 'key' };

describe('the settings of the language model', () => {
  it('are off by default, whatever else is set', () => {
    expect(modelSettings({})).toBeNull();
    expect(modelSettings({ ANALYSIS_ENGINE: '', MODEL_PROVIDER: 'nobody', MODEL_TIMEOUT_MS: 'x' })).toBeNull();
    expect(modelSettings({ ...on, ANALYSIS_ENGINE: 'built-in' })).toBeNull();
  });

  it('have a default for all that can have one', () => {
    expect(modelSettings({ ...on, MODEL_BASE_URL: ' ' })).toEqual({
      provider: 'anthropic',
      name: 'some-model',
      baseUrl: null,
      key: 'key',
      timeoutMs: 30_000,
      concurrency: 4,
      maxCharacters: 40_000,
      maxOutputTokens: 4000,
      structured: true,
      price: null,
    });
  });

  it('take an address without a key where the provider is one of one’s own', () => {
    const given = {
      ...on,
      MODEL_PROVIDER: 'openai-compatible',
      MODEL_API_KEY: '',
      MODEL_BASE_URL: 'http://localhost:11434/v1/',
      MODEL_STRUCTURED_OUTPUT: 'false',
      MODEL_INPUT_PRICE: '2.5',
      MODEL_OUTPUT_PRICE: '10',
      MODEL_CURRENCY: 'EUR',
    };
    expect(modelSettings(given)).toMatchObject({
      baseUrl: 'http://localhost:11434/v1',
      key: null,
      structured: false,
      price: { input: 2.5, output: 10, currency: 'EUR' },
    });
  });

  it.each([
    [{ ...on, ANALYSIS_ENGINE: 'magic' }, 'ANALYSIS_ENGINE', 'must be built-in or model'],
    [{ ANALYSIS_ENGINE: 'model' }, 'MODEL_PROVIDER', 'must be one of anthropic, openai, openai-compatible'],
    [{ ...on, MODEL_NAME: '' }, 'MODEL_NAME', 'is needed: the name of the model as its provider writes it'],
    [{ ...on, MODEL_API_KEY: '' }, 'MODEL_API_KEY', 'is needed with anthropic'],
    [{ ...on, MODEL_PROVIDER: 'openai-compatible' }, 'MODEL_BASE_URL', 'is needed with openai-compatible'],
    [{ ...on, MODEL_BASE_URL: 'models.example.com' }, 'MODEL_BASE_URL', 'must be an address'],
    [{ ...on, MODEL_BASE_URL: 'https://me:secret@models.example.com' }, 'MODEL_BASE_URL', 'without user and password'],
    [{ ...on, MODEL_TIMEOUT_MS: '5' }, 'MODEL_TIMEOUT_MS', 'must be a whole number from 1000 to 300000'],
    [{ ...on, MODEL_CONCURRENCY: 'many' }, 'MODEL_CONCURRENCY', 'must be a whole number from 1 to 100'],
    [{ ...on, MODEL_STRUCTURED_OUTPUT: 'maybe' }, 'MODEL_STRUCTURED_OUTPUT', 'must be true or false'],
    [{ ...on, MODEL_INPUT_PRICE: '1' }, 'MODEL_OUTPUT_PRICE', 'is needed where the other price is set'],
    [{ ...on, MODEL_INPUT_PRICE: '-1', MODEL_OUTPUT_PRICE: '1' }, 'MODEL_INPUT_PRICE', 'must not be below 0'],
    [{ ...on, MODEL_CURRENCY: '$' }, 'MODEL_CURRENCY', 'must be three capital letters'],
  ])('%j: says what is wrong with %s', (given, variable, says) => {
    expect(readModelSettings(given).problems).toContainEqual({ variable, message: expect.stringContaining(says) });
    expect(() => modelSettings(given)).toThrow(`${variable} `);
  });

  it('never repeat a value, which may be a key', () => {
    const given = { ...on, MODEL_PROVIDER: 'sk-secret', MODEL_API_KEY: 'sk-secret', MODEL_TIMEOUT_MS: 'sk-secret' };
    expect(() => modelSettings(given)).toThrow(/^(?![\s\S]*sk-secret)/);
  });
});
