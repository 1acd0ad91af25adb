import type { ModelSettings } from '@/lib/model-settings';
import { makeModelReader, type ReadAnswer } from './reader';

/** One call with a chat of our own making, to see whether address, key, name and answers are as they should be. */
export async function tryModel(settings: ModelSettings): Promise<ReadAnswer> {
  const reader = makeModelReader(settings);
  return reader.read(
    reader.request({
      business: { name: 'Northbeam', industry: 'consulting', services: ['AI consulting'], areas: ['UK'] },
      pageUrl: null,
      source: null,
      campaign: null,
      fields: {},
      formConsent: null,
      messages: [
        { number: 0, role: 'visitor', text: 'Can you help a firm of 40 with AI?', at: '2026-03-02T14:00:00Z' },
        { number: 1, role: 'bot', text: 'A colleague can tell you. May we e-mail you?', at: '2026-03-02T14:01:00Z' },
        { number: 2, role: 'visitor', text: 'sure, lena@marlowpike.example.com', at: '2026-03-02T14:02:00Z' },
      ],
    }),
  );
}
