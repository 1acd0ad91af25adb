import { describe, expect, test } from 'vitest';
import type { Transcript } from '@/lib/transcript/schema';
import { isInTerritory, isKnownTerritory, readRegion, regionOfPage } from './region';

const transcript = (text: string, part: Partial<Transcript> = {}): Transcript => ({
  business: { name: 'Northbeam', industry: '', services: [], areas: ['UK', 'Ireland', 'Greater Leeds'] },
  pageUrl: null,
  source: null,
  campaign: null,
  fields: {},
  formConsent: null,
  messages: [{ number: 0, role: 'visitor', text, at: '2026-03-02T14:00:00Z' }],
  ...part,
});

test.each([
  ['https://northbeam.example.com/uk/services', 'GB'],
  ['https://northbeam.example.com/en-gb/services', 'GB'],
  ['https://northbeam.de/leistungen', 'DE'],
  ['https://northbeam.co.uk/services', 'GB'],
  ['https://uk.northbeam.example.com/', 'GB'],
  ['https://northbeam.example.com/us/services', 'US'],
  ['https://northbeam.example.com/it/help', null],
  ['https://northbeam.ai/', null],
  ['/ie/services', 'IE'],
  ['https://northbeam.example.com/services', null],
  ['not a url at all', null],
  [null, null],
])('page %s is in %s', (page, region) => expect(regionOfPage(page)).toBe(region));

describe('the region', () => {
  test.each([
    ['We are a firm in Germany.', 'DE'],
    ['Do you cover Greater Leeds?', 'Greater Leeds'],
    ['we are based in the UK', 'GB'],
    ['Can you help us with it?', null],
    ['Paris is my name, hello', null],
    ['', null],
  ])('of "%s" is %s', (text, region) => {
    expect(readRegion({ phoneRegion: null, location: null, transcript: transcript(text) })?.region ?? null).toBe(
      region,
    );
  });

  test('prefers the phone, then the words, then the page', () => {
    const said = transcript('We are in France', { pageUrl: 'https://northbeam.example.com/uk/' });
    expect(readRegion({ phoneRegion: 'US', location: null, transcript: said })).toEqual({
      region: 'US',
      from: 'phone',
    });
    expect(readRegion({ phoneRegion: null, location: null, transcript: said })).toEqual({
      region: 'FR',
      from: 'words',
    });
    const silent = transcript('Hello', { pageUrl: 'https://northbeam.example.com/uk/' });
    expect(readRegion({ phoneRegion: null, location: null, transcript: silent })).toEqual({
      region: 'GB',
      from: 'page',
    });
  });

  test('stays quick on a very long message', () => {
    const started = performance.now();
    readRegion({ phoneRegion: null, location: null, transcript: transcript('in the '.repeat(50_000)) });
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

test.each([
  ['GB', 'UK', true],
  ['GB', 'EMEA', true],
  ['DE', 'dach', true],
  ['US', 'EMEA', false],
  ['GB', 'Ireland', false],
  ['Greater Leeds', 'greater leeds', true],
  ['Greater Leeds', 'UK', false],
])('%s in territory %s: %s', (region, territory, inside) => expect(isInTerritory(region, territory)).toBe(inside));

test('a territory that is only a name is not known', () => {
  expect(isKnownTerritory('North West')).toBe(false);
  expect(isKnownTerritory('UK')).toBe(true);
});
