import { describe, expect, it } from 'vitest';
import { promiseKinds } from '@/lib/analysis/schema';
import { approvedAlternative, topicOfPromise } from './alternative';
import { snippetTopics } from './schema';

const promise = { kind: 'price', suggestion: 'The price depends on what you need.' } as const;

describe('an approved alternative', () => {
  it('knows a topic for every kind of promise', () => {
    for (const kind of promiseKinds) expect(snippetTopics).toContain(topicOfPromise[kind]);
  });

  it('is the first text of the topic, filled, in one line', () => {
    const texts = [
      { topic: 'timing', body: 'No.' },
      { topic: 'pricing', body: 'The price of {{service}}\ndepends on scope.' },
      { topic: 'pricing', body: 'Later.' },
    ] as const;
    expect(approvedAlternative(promise, texts, { service: 'tiling' })).toBe('The price of tiling depends on scope.');
  });

  it('is the rule’s own where nothing is approved, nothing is left of it, or it would promise', () => {
    expect(approvedAlternative(promise, [])).toBe(promise.suggestion);
    expect(approvedAlternative(promise, [{ topic: 'pricing', body: 'You asked: “{{question}}”' }])).toBe(
      promise.suggestion,
    );
    const texts = [{ topic: 'pricing', body: 'About {{need}}' }] as const;
    expect(approvedAlternative(promise, texts, { need: 'this. You will pay $20 all in.' })).toBe(promise.suggestion);
  });
});
