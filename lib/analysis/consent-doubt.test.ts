import { describe, expect, it } from 'vitest';
import { analyseTranscript } from './analyse';
import { chat } from './testing';

const call = 'b: Can one of our surveyors call you?';
const cases: [string, string[], string, string[], string[]][] = [
  [
    'every offered channel refused, with a hyphen in the word',
    ['b: May a broker ring or e-mail you?', 'v: kind of you, but no calls and no e-mails, I have plenty'],
    'refused',
    [],
    ['phone', 'email'],
  ],
  [
    'the answer is wanted in the chat itself',
    [call, 'v: No calls, I am at work. Answer me here, in writing'],
    'refused',
    [],
    ['phone'],
  ],
  [
    'the answer is wanted in the chat itself, said the other way round',
    [call, 'v: no phone calls please. just write it in this chat'],
    'refused',
    [],
    ['phone'],
  ],
  [
    'a wish that it does not happen',
    ['b: May I ring you on Friday?', 'v: honestly we would prefer it if you did not ring, we will pop in'],
    'refused',
    [],
    ['phone'],
  ],
  [
    'rather nobody did',
    ['v: how much is a boiler service?', 'v: I would rather they didn’t call me, just tell me here'],
    'refused',
    [],
    ['phone'],
  ],
  [
    'refused by name, whatever else is weighed',
    ['b: Can she e-mail you?', 'v: leave it so, no e-mails. I might ask my brother'],
    'refused',
    [],
    ['email'],
  ],
  [
    'a business e-mail that was asked for is no question for leave',
    ['b: Great choice! What is your business e-mail?', 'v: lena@pontoonworks.example'],
    'unclear',
    [],
    [],
  ],
  [
    'what to do with something else takes nothing back',
    [
      'b: Can our engineer ring you, and on what number?',
      'v: yes please, 020 7946 0018',
      'b: Thank you, the engineer will call you.',
      'v: do I switch the pump off or leave it',
    ],
    'granted',
    ['phone'],
    [],
  ],
  [
    'but a plain word does',
    ['b: Can our engineer ring you?', 'v: yes please, 020 7946 0018', 'b: He will call you.', 'v: actually leave it'],
    'refused',
    [],
    ['phone'],
  ],
  [
    'a street is no telephone',
    ['b: May a planner write to you?', 'v: please do. Ines Roth, ines@quarrel.example, 9 Bell Yard, Leeds'],
    'granted',
    ['email'],
    [],
  ],
  [
    'the verb only says how the channel is used',
    ['b: Could a planner get in touch?', 'v: sure, write to me on whatsapp, 07700 900123'],
    'granted',
    ['whatsapp'],
    [],
  ],
  [
    'a talk with the visitor is contact',
    ['b: Could our planner go over this with you? If so, your e-mail please.', 'v: yep, ok. sam@tallowgate.example'],
    'granted',
    ['email'],
    [],
  ],
  [
    'the place where the visitor is',
    ['b: May the hire desk ring the yard, and on which number?', 'v: yes, 020 7946 0031, ask for Mo'],
    'granted',
    ['phone'],
    [],
  ],
  [
    'asked and answered in Hindi',
    ['b: Kya hamare counsellor aapko call kar sakte hain?', 'v: haan ji, +91 98765 43210'],
    'granted',
    ['phone'],
    [],
  ],
  ['refused in Hindi', ['b: Kya hum aapko call kar sakte hain?', 'v: nahi, rehne do'], 'refused', [], ['phone']],
  ['doubted in Hindi', ['b: Kya hum aapko call kar sakte hain?', 'v: shayad baad mein'], 'unclear', [], []],
];

describe('doubt about consent', () => {
  it.each(cases)('%s', (_, lines, status, channels, refused) => {
    const { consent } = analyseTranscript(chat(lines));
    expect({ status: consent.status, channels: consent.channels, refused: consent.refusedChannels }).toEqual({
      status,
      channels,
      refused,
    });
  });
});
