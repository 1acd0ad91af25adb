import { describe, expect, it } from 'vitest';
import { analyseTranscript } from './analyse';
import { chat } from './testing';
import { withoutSecrets } from './without-secrets';

const transcript = chat(['v: We need 40 desks. My password: Tulips!1962, account DE89 3704 0044 0532 0130 00.'], {
  fields: { note: 'ssn 219-09-9999' },
});
const reading = analyseTranscript(transcript);

describe('a reading without the secrets of its transcript', () => {
  it('tells none of them, even where the sentence gives no hint any more', () => {
    const told = {
      ...reading,
      summary: 'Needs desks, password, Tulips!1962; account de89370400440532013000.',
      statedNeed: { value: 'Needs 40 desks, tulips!1962 and 219 09 9999.', evidence: [], confidence: 1 },
      nextStep: 'Ask about Tulips!19621.',
    };
    const clean = withoutSecrets(told, transcript);
    expect(clean.summary).toBe('Needs desks, password, [password removed]; account [account number removed].');
    expect(clean.statedNeed?.value).toBe('Needs 40 desks, [password removed] and [government id removed].');
    expect(clean.nextStep).toBe('Ask about Tulips!19621.');
    expect(withoutSecrets(clean, transcript)).toEqual(clean);
  });

  it('is what the analysis gives', () => {
    expect(reading).toEqual(withoutSecrets(reading, transcript));
    expect(JSON.stringify(reading)).not.toMatch(/tulips|0532|219-09/i);
  });

  it('leaves a reading as it is where nothing is sensitive', () => {
    const plain = chat(['v: We need 40 desks for Leeds by May.']);
    expect(withoutSecrets(analyseTranscript(plain), plain)).toEqual(analyseTranscript(plain));
  });
});
