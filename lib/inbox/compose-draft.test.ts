import { describe, expect, it } from 'vitest';
import { findPromises } from '@/lib/language/promises';
import { starterTexts } from '@/lib/snippets/starter-texts';
import { composeDraft } from './compose-draft';

const about = {
  contactName: 'Lena Hartwig',
  contactCompany: 'Marlow & Pike',
  ownerName: 'Priya Nair',
  question: 'Have you done this for firms our size?',
  need: 'They want to see where AI would save time.',
  service: null,
};

describe('composeDraft', () => {
  it('greets by name, picks up the question, closes with the owner’s name, and promises nothing', () => {
    const draft = composeDraft(starterTexts, about, []);
    expect(draft).toMatch(/^Hi Lena,/);
    expect(draft).toContain('You asked: “Have you done this for firms our size?”');
    expect(draft).toMatch(/Priya Nair$/);
    expect(draft).not.toContain('{{');
    expect(findPromises(draft)).toEqual([]);
  });

  it('says back the need where no question is open', () => {
    const draft = composeDraft(starterTexts, { ...about, question: null }, []);
    expect(draft).toContain('This is how I understood you: They want to see where AI would save time.');
    expect(draft).not.toContain('You asked');
  });

  it('adds approved words for what was asked about, two at most, and is sorry where it should be', () => {
    const draft = composeDraft(starterTexts, about, ['pricing', 'guarantee', 'custom_scope', 'frustrated']);
    expect(draft).toContain('I am sorry');
    expect(draft).toContain('I cannot promise a result');
    expect(draft).toContain('The price depends');
    expect(draft).not.toContain('included');
    expect(findPromises(draft)).toEqual([]);
  });

  it('is empty where nothing is approved', () => {
    expect(composeDraft([], about, ['pricing'])).toBe('');
  });
});
