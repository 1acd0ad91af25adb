import { describe, expect, it } from 'vitest';
import { analyseTranscript } from '@/lib/analysis/analyse';
import { chat } from '@/lib/analysis/testing';
import type { Match } from '@/lib/matching/schema';
import type { Routing } from '@/lib/routing/schema';
import { decide } from './decide';
import { placeConversation } from './placement';
import { verdictSchema } from './schema';

const routing: Routing = {
  engine: 'test',
  version: '1.0.0',
  lane: 'sales',
  ownerId: null,
  teamId: null,
  ruleId: null,
  explanation: 'Rule 1',
  region: 'GB',
  conflicts: [],
};
const match = (change: Partial<Match> = {}): Match => ({
  contactId: '0b7c1a4e-6a53-4a7f-9a1c-1f6d0a6c2b11',
  contactKind: 'lead',
  kind: 'same_person',
  strength: 'certain',
  score: 0.98,
  sentence: 'Same e-mail address.',
  comparisons: [],
  ...change,
});

function verdictOf(lines: string[], change: { matches?: Match[]; routing?: Routing; ended?: boolean } = {}) {
  const transcript = chat(lines);
  const verdict = decide({
    transcript,
    analysis: analyseTranscript(transcript),
    matches: change.matches ?? [],
    routing: change.routing ?? routing,
    ended: change.ended ?? true,
  });
  expect(verdictSchema.safeParse(verdict).success).toBe(true);
  return verdict;
}

const need = 'v: we are a food company and look for help with market entry into Denmark';
const asked = 'b: May an adviser write to you?';
const granted = [need, asked, 'v: yes, dana@acme.example'];

describe('complete handoff', () => {
  it('holds with contact, consent and a clear request on the sales route', () => {
    const verdict = verdictOf(granted);
    expect(verdict.complete).toBe(true);
    expect(verdict.exceptions).toEqual([]);
    expect(verdict.nextTurn).toBe('handoff');
  });

  it.each([
    ['no_contact', [need]],
    ['no_consent', [need]],
    ['consent_unclear', [need, 'b: Your e-mail?', 'v: dana@acme.example']],
    ['consent_refused', [need, asked, 'v: no thanks']],
    ['no_clear_request', ['v: hello']],
    ['not_sales', ['v: my password reset mail never arrives and i cannot log in to the portal']],
  ])('misses %s and says so', (kind, lines) => {
    const verdict = verdictOf(lines);
    expect(verdict.complete).toBe(false);
    const exception = verdict.exceptions.find((item) => item.kind === kind);
    expect(exception?.sentence).toMatch(/^[A-Z].*\.$/);
  });

  it('is not complete where the agreed channel has no detail', () => {
    const verdict = verdictOf([
      need,
      'b: May an adviser call you?',
      'v: yes',
      'b: Your e-mail?',
      'v: dana@acme.example',
    ]);
    expect(verdict.complete).toBe(false);
    expect(verdict.exceptions.map((item) => item.kind)).toContain('no_contact');
  });
});

describe('review reasons', () => {
  const reasons = (lines: string[], change = {}) =>
    verdictOf(lines, change).reasons.map(({ reason, blocking }) => `${reason}${blocking ? '!' : ''}`);

  it('has none for a plain, agreed enquiry', () => {
    expect(reasons(granted)).toEqual([]);
  });

  it.each([
    ['unclear_consent!', [need, 'b: Your e-mail?', 'v: dana@acme.example'], {}],
    ['possible_duplicate!', granted, { matches: [match()] }],
    ['possible_duplicate!', granted, { matches: [match({ kind: 'conflicting' })] }],
    ['existing_customer_conflict!', granted, { matches: [match({ contactKind: 'customer' })] }],
    [
      'territory_conflict!',
      granted,
      {
        routing: { ...routing, conflicts: [{ kind: 'territory', sentence: 'Another territory.', otherOwnerId: null }] },
      },
    ],
    [
      'existing_customer_conflict!',
      granted,
      {
        routing: {
          ...routing,
          conflicts: [{ kind: 'existing_owner', sentence: 'Another owner.', otherOwnerId: null }],
        },
      },
    ],
    ['promise_made!', [...granted, 'b: Your report will be ready by Friday.'], {}],
    ['high_value!', ['v: we look for training for 250 people', asked, 'v: yes, dana@acme.example'], {}],
    ['sensitive', [need, 'v: my card is 4111 1111 1111 1111'], {}],
    ['frustrated', [need, 'v: this is useless'], {}],
    ['person_needed', [need, 'v: how much would that cost?'], {}],
  ])('names %s', (expected, lines, change) => {
    expect(reasons(lines, change)).toContain(expected);
  });

  it('takes no duplicate from the same company alone', () => {
    expect(reasons(granted, { matches: [match({ kind: 'same_company', strength: 'possible' })] })).toEqual([]);
  });
});

describe('placement', () => {
  it.each([
    ['set_aside', ['v: Hello team, we provide SEO and link building, kindly revert']],
    ['set_aside', ['v: hello']],
    ['set_aside', [need, asked, 'v: no thanks']],
    ['queue', [need, asked, 'v: no thanks, this is useless, your adviser never turned up and nobody called']],
    ['queue', granted],
    ['queue', ['v: my password reset mail never arrives and i cannot log in to the portal']],
  ])('%s', (placement, lines) => {
    const verdict = verdictOf(lines);
    expect(verdict.placement).toBe(placement);
    expect(verdict.placementSentence).toMatch(/^[A-Z].*\.$/);
  });

  it('sets a refusal aside that the rules read, and shows a person one that only a model reads', () => {
    const analysis = analyseTranscript(chat([need, asked, 'v: no thanks']));
    const model = { provider: 'openai', name: 'm', used: true, fellBackBecause: null, dropped: 0 };
    const place = (changed: ('consent' | 'need')[]) =>
      placeConversation({
        analysis: { ...analysis, model: { ...model, changed } },
        matches: [],
        ended: true,
        nextTurn: 'close',
      }).placement;
    expect(place(['need'])).toBe('set_aside');
    expect(place(['consent'])).toBe('queue');
  });

  it('waits while the chat runs, unless the bot must hand over', () => {
    expect(verdictOf(granted, { ended: false }).placement).toBe('wait');
    expect(verdictOf([need, 'v: how much would that cost?'], { ended: false }).placement).toBe('queue');
  });
});

describe('next turn', () => {
  it.each([
    ['stop', [need, 'v: this is useless']],
    ['escalate', [need, 'v: how much would that cost?']],
    ['close', [need, asked, 'v: no thanks']],
    ['handoff', granted],
    ['ask_consent', [need, 'b: Your e-mail?', 'v: dana@acme.example']],
    ['collect_contact', [need]],
    ['ask_clarifying', ['v: hi', 'v: it is about a thing']],
    ['continue', ['b: What is it about?', 'v: one sec']],
  ])('%s', (turn, lines) => {
    const verdict = verdictOf(lines);
    expect(verdict.nextTurn).toBe(turn);
    expect(verdict.nextTurnText === null).toBe(turn === 'continue');
  });
});
