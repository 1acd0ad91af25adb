import { describe, expect, it } from 'vitest';
import type { Transcript } from '@/lib/transcript/schema';
import { keptModels } from './model/kept';
import { noModels } from './model/models';
import { rulePass } from './rule-pass';
import { chat, reading } from './testing';
import { weighChat } from './weigh-chat';

const weigh = (lines: readonly string[], extra: Partial<Transcript> = {}, models = keptModels) => {
  const read = reading(lines, extra);
  return weighChat(read, rulePass(read), models);
};
const shop = { business: { name: 'Pinnock Cycles', industry: 'bike shop', services: ['bikes', 'repairs'], areas: [] } };

describe('the route of a chat', () => {
  it.each([
    ['sales', ["v: I'm looking for a touring bike, about 1,200, what do you have?"]],
    ['support', ['v: the bike I ordered from you has not arrived, order 88213, where is it?']],
    ['existing_customer', ['v: we have the fleet contract with you, please renew it and add ten bikes']],
    ['spam', ['v: Dear Sir, we provide SEO and link building for shops like yours, kindly reply for our packages']],
    ['other', ['v: are you hiring mechanics? I could send you my CV']],
    ['other', ['v: I am a student writing my dissertation on cycling shops, may I interview someone?']],
    ['unclear', ['v: hello', 'b: Hi! How can I help?', 'v: one moment']],
  ])('is %s: %j', (route, lines) => {
    expect(weigh(lines, shop).route.value).toBe(route);
  });

  it('rests on the rules where there is no model', () => {
    const lines = ['v: I am looking for a touring bike, can you send me a quote?'];
    expect(weigh(lines, shop, noModels)).toMatchObject({ route: { value: 'sales' }, clearRequest: true });
  });

  it('points at words of the visitor and is surer of some than of others', () => {
    const { route } = weigh(['b: Hi!', 'v: my order never came, I want a refund'], shop);
    expect(route.evidence.every((place) => 'message' in place && place.message === 1)).toBe(true);
    expect(route.confidence).toBeGreaterThan(0.5);
    expect(route.confidence).toBeLessThanOrEqual(1);
  });
});

describe('a clear request', () => {
  it.each([
    [true, ['v: we need 40 helmets for a school by May']],
    [true, ['b: What is it about? [Repair] [New bike]', 'v: Repair', 'v: back wheel is buckled']],
    [false, ['v: hi, is anyone there']],
    [false, ['v: hello', 'b: What can I do for you?', 'v: er hold on, I will ask my brother']],
  ])('%s: %j', (clear, lines) => {
    expect(weigh(lines, shop).clearRequest).toBe(clear);
  });

  it('is none in an empty chat', () => {
    expect(chat([]).messages).toEqual([]);
    expect(weigh([], shop).clearRequest).toBe(false);
  });
});
