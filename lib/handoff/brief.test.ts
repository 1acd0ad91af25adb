import { expect, test } from 'vitest';
import { keepEdits } from './brief';
import type { Brief } from './schema';

const before: Brief = {
  summary: 'A visitor asks.',
  statedNeed: 'An AI review.',
  question: { text: 'How long?', message: 2, none: false },
  contact: { name: 'Jo Lee', email: null, phone: null, company: null },
  urgency: 'none',
  consent: { status: 'missing', channels: [], refusedChannels: [] },
  nextStep: 'Answer.',
  lane: 'sales',
};
const next: Brief = {
  ...before,
  summary: 'A visitor asks, and leaves an address.',
  statedNeed: 'An AI review for 40 people.',
  contact: { name: 'Jo', email: 'jo@example.com', phone: null, company: null },
  consent: { status: 'granted', channels: ['email'], refusedChannels: [] },
};

test('what nobody edited takes the new reading', () => {
  expect(keepEdits({ before, current: before, next })).toEqual(next);
});

test('what a person edited stays, part by part', () => {
  const current: Brief = {
    ...before,
    statedNeed: 'A review of claims.',
    contact: { ...before.contact, name: 'Joanna Lee' },
    lane: 'existing_customer',
  };
  expect(keepEdits({ before, current, next })).toEqual({
    ...next,
    statedNeed: 'A review of claims.',
    contact: { ...next.contact, name: 'Joanna Lee' },
    lane: 'existing_customer',
  });
});

test('a consent that a person confirmed stays, but a refusal that came since wins', () => {
  const current: Brief = { ...before, consent: { status: 'granted', channels: ['phone'], refusedChannels: [] } };
  expect(keepEdits({ before, current, next }).consent).toEqual(current.consent);
  const refused: Brief = { ...next, consent: { status: 'refused', channels: [], refusedChannels: [] } };
  expect(keepEdits({ before, current, next: refused }).consent.status).toBe('refused');
});

test('the order in which the database gives keys back is no edit', () => {
  const stored: Brief = { ...before, question: { none: false, text: 'How long?', message: 2 } };
  const asked = { text: 'What does it cost?', message: 4, none: false };
  expect(keepEdits({ before: stored, current: before, next: { ...next, question: asked } }).question).toEqual(asked);
});
