import { describe, expect, it } from 'vitest';
import { analyseTranscript } from '@/lib/analysis/analyse';
import { type Analysis, type Flag, type FlagFinding, nextTurns } from '@/lib/analysis/schema';
import { chat } from '@/lib/analysis/testing';
import { flagsSince, liveTurn } from './live-turn';
import { placeConversation } from './placement';

/** A reading whose every part is set here, so that these cases test the turn and not the reading. */
function reading(change: Partial<Analysis> = {}): Analysis {
  return {
    ...analyseTranscript(chat(['v: we look for help with market entry'])),
    messageCount: 3,
    route: { value: 'sales', evidence: [{ message: 0, start: 0, end: 7 }], confidence: 0.9 },
    contact: { name: null, email: null, phone: null, company: null },
    consent: {
      status: 'missing',
      channels: [],
      refusedChannels: [],
      reason: 'Nobody asked.',
      evidence: [],
      confidence: 0.9,
    },
    statedNeed: { value: 'Help.', evidence: [{ message: 0, start: 8, end: 20 }], confidence: 0.9 },
    clearRequest: true,
    unresolvedQuestion: null,
    flags: [],
    clarifyingAsked: false,
    goodbye: false,
    ...change,
  };
}
const flag = (name: Flag, ...messages: number[]): FlagFinding => ({
  flag: name,
  sentence: `The visitor shows ${name}.`,
  evidence: messages.map((message) => ({ message, start: 0, end: 4 })),
  confidence: 0.8,
});
const turnOf = (analysis: Analysis, change: { flags?: FlagFinding[]; clarified?: boolean } = {}) =>
  liveTurn({
    analysis,
    flags: change.flags ?? analysis.flags,
    clarified: change.clarified ?? false,
    lastSaid: { number: 2, text: 'hm, not sure' },
  });
const email = { value: 'dana@acme.example', evidence: [{ message: 2, start: 3, end: 20 }], confidence: 1 };
const granted: Analysis['consent'] = {
  status: 'granted',
  channels: ['email'],
  refusedChannels: [],
  reason: 'The visitor said yes.',
  evidence: [{ message: 2, start: 0, end: 3 }],
  confidence: 0.9,
};

describe('the turn of a running chat', () => {
  it('stops before it escalates, and says why with the words', () => {
    const turn = turnOf(reading({ flags: [flag('pricing', 0), flag('frustrated', 1, 2)] }));
    expect(turn.action).toBe('stop');
    expect(turn.reason).toBe('The visitor shows frustrated.');
    expect(turn.evidence.map((each) => 'message' in each && each.message)).toEqual([1, 2]);
  });

  it.each<[string, Partial<Analysis>, RegExp]>([
    ['escalate', { flags: [flag('pricing', 0), flag('legal_advice', 2)] }, /pricing.*legal_advice/],
    ['close', { consent: { ...granted, status: 'refused' } }, /does not want to be contacted/],
    ['close', { route: { value: 'spam', evidence: [], confidence: 0.9 } }, /sells something/],
    ['close', { goodbye: true }, /said goodbye/],
    ['handoff', { contact: { name: null, email, phone: null, company: null }, consent: granted }, /are there/],
    ['ask_consent', { contact: { name: null, email, phone: null, company: null } }, /no clear consent\. Nobody asked/],
    ['collect_contact', {}, /no way to reach/],
    ['collect_contact', { consent: granted }, /nothing for the channel/],
    ['ask_clarifying', { clearRequest: false }, /not clear yet/],
    ['continue', { clearRequest: false, clarifyingAsked: true }, /was asked already/],
    ['continue', { clearRequest: false, messageCount: 0 }, /Nothing has been said/],
  ])('%s', (action, change, reason) => {
    const turn = turnOf(reading(change));
    expect(turn.action).toBe(action);
    expect(turn.reason).toMatch(reason);
  });

  it('asks one clarifying question at most, whether the bot put it or was only given it', () => {
    expect(turnOf(reading({ clearRequest: false })).action).toBe('ask_clarifying');
    expect(turnOf(reading({ clearRequest: false }), { clarified: true }).action).toBe('continue');
    expect(turnOf(reading({ clearRequest: false, clarifyingAsked: true })).action).toBe('continue');
  });

  it('gives every turn a sentence', () => {
    const seen = new Set([
      turnOf(reading({ flags: [flag('frustrated', 1)] })).action,
      turnOf(reading({ flags: [flag('emergency', 1)] })).action,
      turnOf(reading({ goodbye: true })).action,
      turnOf(reading({ contact: { name: null, email, phone: null, company: null }, consent: granted })).action,
      turnOf(reading({ contact: { name: null, email, phone: null, company: null } })).action,
      turnOf(reading()).action,
      turnOf(reading({ clearRequest: false })).action,
      turnOf(reading({ clearRequest: false }), { clarified: true }).action,
    ]);
    expect([...seen].sort()).toEqual([...nextTurns].sort());
  });
});

describe('after a release', () => {
  it('what was said before stops no more, what is said after does', () => {
    const before = [flag('frustrated', 1), flag('pricing', 0)];
    expect(flagsSince(before, [], 3)).toEqual([]);
    expect(turnOf(reading(), { flags: flagsSince(before, [], 3) }).action).toBe('collect_contact');
    expect(flagsSince([flag('repeating', 1, 4)], [], 3)).toEqual([flag('repeating', 4)]);
  });

  it('the later messages read alone count too, with their numbers in the whole chat', () => {
    expect(flagsSince([flag('pricing', 0)], [flag('pricing', 1)], 3)).toEqual([flag('pricing', 4)]);
    expect(flagsSince([flag('pricing', 0, 5)], [flag('pricing', 2)], 3)).toEqual([flag('pricing', 5)]);
  });
});

describe('a chat whose bot is stopped', () => {
  const place = (analysis: Analysis, stopped: boolean, ended = false) =>
    placeConversation({ analysis, matches: [], ended, stopped, nextTurn: 'collect_contact' });

  it('is put before a person while it runs, whatever it is about; only spam without temper is not', () => {
    const nobody = reading({ route: { value: 'unclear', evidence: [], confidence: 0.5 }, clearRequest: false });
    expect(place(nobody, true)).toMatchObject({
      placement: 'queue',
      placementSentence: expect.stringContaining('still runs'),
    });
    expect(place(reading({ route: { value: 'other', evidence: [], confidence: 0.5 } }), true).placement).toBe('queue');
    expect(place(reading({ route: { value: 'spam', evidence: [], confidence: 0.9 } }), true).placement).toBe(
      'set_aside',
    );
    const rage = reading({ route: { value: 'spam', evidence: [], confidence: 0.9 }, flags: [flag('frustrated', 1)] });
    expect(place(rage, true).placement).toBe('queue');
    expect(place(nobody, false).placement).toBe('wait');
    expect(place(nobody, true, true).placement).toBe('set_aside');
  });
});
