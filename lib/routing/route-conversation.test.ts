import { describe, expect, test } from 'vitest';
import type { Analysis, Flag, Route } from '@/lib/analysis/schema';
import { fitsRule, pageFits, type RuleFacts } from './conditions';
import { laneOf, type RoutedMatch, type RoutingInput, routeConversation } from './route-conversation';
import { type RoutingPerson, type RoutingRule, type RuleConditions, type RuleTarget, routingSchema } from './schema';

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const priya = id(1);
const sam = id(2);
const alex = id(3);
const strategy = id(11);
const helpdesk = id(12);

function analysis(
  part: { route?: Route; flags?: Flag[]; email?: string | null; phone?: string | null; service?: string } = {},
): Analysis {
  const finding = <T>(value: T) => ({ value, evidence: [], confidence: 0.9 });
  const email = part.email === undefined ? 'jo@example.com' : part.email;
  return {
    engine: 'test',
    version: '1',
    messageCount: 2,
    language: 'en',
    summary: 'A visitor asks.',
    route: finding(part.route ?? 'sales'),
    contact: {
      name: null,
      email: email ? finding(email) : null,
      phone: part.phone
        ? { ...finding(part.phone), e164: part.phone, region: part.phone.startsWith('+44') ? 'GB' : 'US', valid: true }
        : null,
      company: null,
    },
    consent: { status: 'granted', channels: ['email'], refusedChannels: [], reason: '', evidence: [], confidence: 1 },
    statedNeed: null,
    clearRequest: true,
    unresolvedQuestion: null,
    otherOpenQuestions: [],
    urgency: finding('none'),
    flags: (part.flags ?? []).map((flag) => ({ flag, sentence: '', evidence: [], confidence: 1 })),
    botPromises: [],
    qualification: {},
    serviceLine: part.service ? finding(part.service) : null,
    nextStep: 'Answer.',
    clarifyingAsked: false,
    goodbye: false,
  };
}
const person = (personId: string, name: string, part: Partial<RoutingPerson> = {}): RoutingPerson => ({
  id: personId,
  name,
  active: true,
  away: false,
  openHandoffs: 0,
  capacity: null,
  territories: [],
  ...part,
});
const rule = (position: number, conditions: RuleConditions, target: RuleTarget): RoutingRule => ({
  id: id(100 + position),
  position,
  name: `Rule named ${position}`,
  conditions,
  target,
});
const match = (part: Partial<RoutedMatch>): RoutedMatch => ({
  contactKind: 'lead',
  kind: 'same_person',
  score: 0.9,
  name: 'Jordan Lee',
  company: 'Brightforge',
  ownerId: null,
  territory: null,
  ...part,
});
function run(part: Partial<RoutingInput> = {}) {
  const result = routeConversation({
    analysis: analysis(),
    transcript: {
      business: { name: '', industry: '', services: [], areas: [] },
      pageUrl: null,
      source: 'google / cpc',
      campaign: null,
      fields: {},
      formConsent: null,
      messages: [],
    },
    pagePath: '/services/ai-consulting',
    source: 'Northbeam website',
    campaign: 'spring',
    matches: [],
    rules: [],
    people: [person(priya, 'Priya Nair'), person(sam, 'Sam Ito'), person(alex, 'Alex Kim')],
    teams: [
      { id: strategy, name: 'Strategy', memberIds: [priya, sam] },
      { id: helpdesk, name: 'Helpdesk', memberIds: [alex] },
    ],
    ...part,
  });
  return routingSchema.parse(result);
}

test.each([
  ['sales', [], 'a', 'sales'],
  ['existing_customer', [], null, 'existing_customer'],
  ['support', [], null, 'support'],
  ['spam', ['pricing'], 'a', 'set_aside'],
  ['other', [], 'a', 'set_aside'],
  ['unclear', [], null, 'set_aside'],
  ['unclear', [], 'a', 'sales'],
  ['unclear', ['complaint'], null, 'sales'],
] as [Route, Flag[], string | null, string][])(
  'route %s with %j and e-mail %s takes the lane of %s',
  (route, flags, email, lane) => {
    expect(laneOf(analysis({ route, flags, email }))).toBe(lane);
  },
);

describe('rules', () => {
  test('the first that fits wins and says why', () => {
    const result = run({
      analysis: analysis({ phone: '+442079460018' }),
      rules: [
        rule(3, { pages: ['/services/ai-consulting'], regions: ['UK'] }, { kind: 'person', userId: sam }),
        rule(4, {}, { kind: 'person', userId: priya }),
        rule(1, { pages: ['/pricing'] }, { kind: 'person', userId: alex }),
      ],
    });
    expect(result).toMatchObject({
      ownerId: sam,
      ruleId: id(103),
      region: 'GB',
      explanation: 'Rule 3: page /services/ai-consulting, region UK.',
    });
  });

  test('who is away, inactive or full is passed over, and that is said', () => {
    const rules = [rule(1, {}, { kind: 'person', userId: sam }), rule(2, {}, { kind: 'team', teamId: strategy })];
    const people = [person(priya, 'Priya Nair'), person(sam, 'Sam Ito', { away: true })];
    expect(run({ rules, people }).explanation).toBe(
      "Rule 2: Rule named 2. Strategy, Priya Nair's turn. Rule 1 was passed over: Sam Ito is away.",
    );
    const full = [
      person(priya, 'Priya Nair', { capacity: 3, openHandoffs: 3 }),
      person(sam, 'Sam Ito', { active: false }),
    ];
    expect(run({ rules, people: full })).toMatchObject({
      ownerId: null,
      explanation:
        'No rule fits; a reviewer chooses the owner. Rule 1 was passed over: Sam Ito is no longer active. Rule 2 was passed over: nobody of Strategy can take it.',
    });
  });

  test('a team gives the turn to its first member who can, and keeps a turn that was given', () => {
    const rules = [rule(1, {}, { kind: 'team', teamId: strategy })];
    expect(run({ rules }).ownerId).toBe(priya);
    expect(run({ rules, currentOwnerId: sam }).ownerId).toBe(sam);
    expect(run({ rules, currentOwnerId: alex }).ownerId).toBe(priya);
  });

  test('a rule without lane or route is about sales', () => {
    const rules = [rule(1, {}, { kind: 'person', userId: priya })];
    expect(run({ analysis: analysis({ route: 'support' }), rules })).toMatchObject({
      lane: 'support',
      ownerId: alex,
      teamId: helpdesk,
    });
    expect(run({ analysis: analysis({ route: 'spam' }), rules }).ownerId).toBeNull();
  });

  test('a customer goes to the owner of the account', () => {
    const result = run({
      analysis: analysis({ route: 'existing_customer' }),
      matches: [match({ contactKind: 'customer', kind: 'same_company', ownerId: sam, score: 0.4 })],
      rules: [rule(1, { lanes: ['existing_customer'] }, { kind: 'person', userId: priya })],
    });
    expect(result).toMatchObject({
      ownerId: sam,
      explanation: 'Sam Ito owns the account of Brightforge.',
      conflicts: [],
    });
  });
});

const facts: RuleFacts = {
  lane: 'sales',
  route: 'sales',
  serviceLine: 'AI Consulting',
  pagePath: '/services/ai-consulting',
  sources: ['Northbeam website', 'google / cpc'],
  campaign: 'Spring',
  region: 'GB',
  urgency: 'soon',
  highValue: true,
  knownContact: false,
};
test.each([
  [{}, true],
  [{ lanes: ['support'] }, false],
  [{ routes: ['sales', 'support'] }, true],
  [{ serviceLines: ['ai consulting'] }, true],
  [{ serviceLines: ['training'] }, false],
  [{ pages: ['/services'] }, true],
  [{ pages: ['/serv'] }, false],
  [{ sources: ['Google / CPC'] }, true],
  [{ campaigns: ['spring'] }, true],
  [{ campaigns: ['autumn'] }, false],
  [{ regions: ['EMEA'] }, true],
  [{ regions: ['US', 'DE'] }, false],
  [{ urgencies: ['immediate', 'soon'] }, true],
  [{ highValue: true, knownContact: false }, true],
  [{ highValue: false }, false],
  [{ pages: ['/services'], regions: ['US'] }, false],
] as [RuleConditions, boolean][])('conditions %j hold: %s', (conditions, holds) => {
  expect(fitsRule(conditions, facts) !== null).toBe(holds);
});

test.each([
  ['/ai-consulting', '/ai-consulting/uk', true],
  ['/ai-consulting', '/ai-consulting-guide', false],
  ['/*/pricing', '/uk/pricing', true],
  ['/', '/anything', true],
  ['/A.B', '/a.b', true],
  ['/a.b', '/axb', false],
])('page %s covers %s: %s', (pattern, path, covers) => expect(pageFits(pattern, path)).toBe(covers));

describe('conflicts', () => {
  const rules = [rule(1, {}, { kind: 'person', userId: priya })];

  test('a lead of somebody else', () => {
    expect(run({ rules, matches: [match({ ownerId: sam })] }).conflicts).toEqual([
      {
        kind: 'existing_owner',
        otherOwnerId: sam,
        sentence: 'Jordan Lee is a lead who belongs to Sam Ito, and the rules propose Priya Nair.',
      },
    ]);
    expect(run({ rules, matches: [match({ ownerId: priya })] }).conflicts).toEqual([]);
    expect(run({ rules, matches: [match({ ownerId: sam, kind: 'same_company' })] }).conflicts).toEqual([]);
  });

  test('outside the territory of the owner or of the known contact', () => {
    const people = [person(priya, 'Priya Nair', { territories: ['US'] })];
    expect(run({ rules, people, analysis: analysis({ phone: '+442079460018' }) }).conflicts).toMatchObject([
      { kind: 'territory', sentence: 'Priya Nair serves US, and the visitor seems to be in the UK.' },
    ]);
    expect(
      run({ rules, matches: [match({ territory: 'DACH' })], analysis: analysis({ phone: '+442079460018' }) }).conflicts,
    ).toMatchObject([
      { kind: 'territory', sentence: 'The directory has Jordan Lee in DACH, and the visitor seems to be in the UK.' },
    ]);
    expect(
      run({ rules, matches: [match({ territory: 'North West' })], analysis: analysis({ phone: '+442079460018' }) })
        .conflicts,
    ).toEqual([]);
  });
});
