import { describe, expect, it } from 'vitest';
import { fold, sentences } from '@/lib/transcript/text';
import { readBotAct } from './bot-act';
import { contactWishes } from './contact-wish';
import { stanceOf } from './stance';

const permissionOf = (text: string) => readBotAct(fold(text), sentences(text)).permission;

describe('a question for permission', () => {
  it.each([
    ['Could one of our growers write to you about it?', ['email']],
    ['Mind if the foreman gives you a bell?', ['phone']],
    ['Would you be open to hearing from our tutor?', []],
    ['Our registrar could ring you. Would that be all right?', ['phone']],
    ['Fine. By text, then?', ['sms']],
    ['Would you like to be contacted by our agronomist?', []],
    ['Which number may the nurse call?', ['phone']],
    ['¿Le puede llamar un compañero?', ['phone']],
    ['Notre atelier peut-il vous écrire ?', ['email']],
    ['Dürfen wir Sie zurückrufen?', ['phone']],
  ])('is seen in "%s"', (text, channels) => {
    expect(permissionOf(text)?.channels).toEqual(channels);
  });

  it.each([
    'What is your e-mail?',
    'Would you like to call us?',
    'Have you contacted the courier?',
    'How many calls do you take a day?',
    'What should I call you?',
    'Did anybody ring you back?',
    'Which department did you write to?',
    '¿Cómo se llama?',
    'Comment vous appelez-vous ?',
    'Können Sie uns morgen anrufen?',
    'A colleague will call you.',
  ])('is not seen in "%s"', (text) => {
    expect(permissionOf(text)).toBeNull();
  });

  it.each([
    ['Shall we book the slot and have the nurse phone you?', true],
    ['Would you like our newsletter, and a call?', true],
    ['Can we text you a reminder?', true],
    ['May the nurse phone you?', false],
  ])('says whether the yes may be for something else: %s', (text, mixed) => {
    expect(permissionOf(text)?.mixed).toBe(mixed);
  });
});

describe('a wish to be contacted', () => {
  const kinds = (text: string) => contactWishes(fold(text)).map((wish) => wish.kind);
  it.each([
    'someone ring me please',
    'can your fitter drop me a line',
    'have whoever is on shift phone me',
    "I'd like to be contacted by the owner",
    'happy for her to text me',
    "I'd appreciate it if someone emailed me",
    "why don't you just call me",
    'give us a shout on 07700 900111',
    'llámenme por la tarde',
    'rappelez-moi demain',
    'rufen sie mich bitte an',
  ])('is seen in "%s"', (text) => {
    expect(kinds(text)).toContain('grant');
  });

  it.each([
    "I'll ring you tomorrow",
    'they rang me yesterday',
    'nobody called me back',
    'do you call before you deliver',
    'can I text you a photo',
    'let me text my wife',
    'you can call me Ishmael',
    'what is the call-out charge',
    'I was told somebody would ring me',
    'ya les llamaré yo',
    'je vous rappellerai',
    'ich rufe sie morgen an',
  ])('is not seen in "%s"', (text) => {
    expect(kinds(text)).not.toContain('grant');
  });

  it.each([
    "don't ring me",
    'no calls please',
    'nobody is to contact me',
    'stop texting me',
    "please don't call me or e-mail me",
    "don't ring, text or whatsapp me",
    "I don't want to be called",
    'no me llamen',
    "ne m'appelez plus",
    'bitte nicht anrufen',
  ])('is denied in "%s"', (text) => {
    expect(kinds(text)).toContain('refuse');
    expect(kinds(text)).not.toContain('grant');
  });
});

describe('a stance', () => {
  it.each([
    ['yep go for it', 'yes'],
    ['no problem at all', 'yes'],
    ["that'd be grand", 'yes'],
    ['if they could, thanks', 'yes'],
    ['👍', 'yes'],
    ['claro que sí', 'yes'],
    ['volontiers', 'yes'],
    ['in ordnung', 'yes'],
    ["I'm good thanks", 'no'],
    ["that's kind but I'm fine", 'no'],
    ["I'd sooner you didn't", 'no'],
    ['not on your life', 'no'],
    ['ni hablar', 'no'],
    ['auf keinen fall', 'no'],
    ['sure I guess', 'hedge'],
    ['only if my husband agrees', 'hedge'],
    ['let me think about it', 'hedge'],
    ['ok. how much is it?', 'hedge'],
    ['ya veremos', 'hedge'],
    ['on verra', 'hedge'],
    ['mal sehen', 'hedge'],
    ['it is a terraced house', null],
    ['no wait', null],
  ])('%s: %s', (text, stance) => {
    expect(stanceOf(fold(text))).toBe(stance);
  });
});
