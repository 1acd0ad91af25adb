import { describe, expect, it } from 'vitest';
import { analyseTranscript } from '../analyse';
import { noModels } from '../model/models';
import type { Flag } from '../schema';
import { chat } from '../testing';

/** The rules alone, as they read without learned models. */
const flagsOf = (lines: readonly string[]): Flag[] =>
  analyseTranscript(chat(lines), noModels).flags.map((finding) => finding.flag);

const cases: [flag: Flag, holds: boolean, lines: string[]][] = [
  ['complaint', true, ['v: your electrician left a hole in the hall and never came back to fill it']],
  ['complaint', true, ['v: I was promised a call on Monday and nobody rang, for the third week running']],
  ['complaint', true, ['v: vuestro técnico me trató fatal y nadie me llama']],
  ['complaint', false, ['v: our old electrician left a hole in the hall, can you fill it?']],
  ['complaint', false, ['v: the app shows a blank screen when I tap Pay']],
  ['complaint', false, ['v: what happens if your crew is late?']],
  ['emergency', true, ['v: water is pouring through the kitchen light right now']],
  ['emergency', true, ['v: my daughter is locked in the bathroom and cannot get out, send somebody quick']],
  ['emergency', true, ['v: the whole site is down for all our customers since nine']],
  ['emergency', false, ['v: do you sell emergency exit lights?']],
  ['emergency', false, ['v: what happens if there is a gas leak while we are away?']],
  ['emergency', false, ['v: our blog has a typo, no hurry']],
  [
    'frustrated',
    true,
    [
      'v: is it in blue',
      'b: Our paint is loved!',
      'v: IS IT IN BLUE',
      'b: Our paint is loved!',
      'v: useless. I give up, you are a brick wall',
    ],
  ],
  [
    'frustrated',
    true,
    ['v: when will it come', 'b: Sorry, I did not get that.', 'v: brilliant, so helpful. I would sooner ask the cat'],
  ],
  ['frustrated', false, ['v: when will it come', 'b: It is on its way, done!', 'v: brilliant, thanks']],
  ['frustrated', false, ['b: Why are you leaving your supplier?', 'v: they were useless, a joke of a firm']],
  [
    'repeating',
    true,
    [
      'v: how much is a service for a gas boiler',
      'b: Please choose: [Book] [Hours]',
      'v: I asked what a boiler service costs',
    ],
  ],
  [
    'repeating',
    true,
    ['v: when does the pool open on Sunday', 'b: The sauna is lovely!', 'v: lovely, but when does it open on Sunday?'],
  ],
  ['repeating', false, ['v: how much is a boiler service', 'b: It is £85.', 'v: and how long does it take?']],
  [
    'repeating',
    false,
    ['v: I need a new gas boiler', 'b: What kind of house is it?', 'v: a terraced house with a gas boiler from 1990'],
  ],
];

describe('trouble and temper by rule', () => {
  it.each(cases)('%s is %s: %j', (flag, holds, lines) => {
    expect(flagsOf(lines).includes(flag)).toBe(holds);
  });
});
