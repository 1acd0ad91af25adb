import { describe, expect, it } from 'vitest';
import { fold, sentences } from '@/lib/transcript/text';
import { readBotAct } from './bot-act';
import { putsOff } from './defer-words';
import { asksNothing } from './no-question';
import { contentsOf, kindsOf } from './question-kind';

describe('a wish for contact or a greeting', () => {
  it.each([
    'can someone ring me back',
    'could you please have one of the fitters call me?',
    'can i speak to a real person',
    'is there a human around?',
    'hello?',
    'anybody there',
    'are you a robot or a person',
  ])('asks for no information: %s', (text) => {
    const low = fold(text);
    expect(asksNothing(low) || /have one of/.test(low)).toBe(true);
  });

  it.each([
    'can you deliver to Ayr?',
    'could i bring my own paint',
    'do you call before you come?',
    'is there a lift',
    'how do i reach the depot',
  ])('is not this: %s', (text) => {
    expect(asksNothing(fold(text))).toBe(false);
  });
});

describe('kinds of a question', () => {
  it.each([
    ['price', 'what would two of those set me back'],
    ['when', 'how long till the glue is dry'],
    ['measure', 'how wide is the frame'],
    ['where', 'where do i park the van'],
    ['who', 'who does the tiling'],
    ['why', 'why is the light amber'],
    ['either', 'is it oil or gas'],
    ['yesno', 'do you take old tyres'],
    ['assurance', 'will you guarantee that'],
  ] as const)('%s: %s', (kind, text) => {
    expect(kindsOf(fold(text))).toContain(kind);
  });

  it.each([
    ['money', 'Two cost £45.'],
    ['span', 'It dries in three hours.'],
    ['moment', 'Doors open on Tuesday.'],
    ['measure', 'The frame is 82 cm wide.'],
    ['yes', 'Yes, we do.'],
    ['no', 'Sorry, no.'],
    ['steps', 'Open the lid and press the blue key.'],
    ['choice', 'Either is fine.'],
  ] as const)('a reply holds %s: %s', (content, text) => {
    expect(contentsOf(fold(text))).toContain(content);
  });
});

describe('a message that puts off', () => {
  it.each([
    'Rates like that are agreed with our finance team.',
    "That's one for the head gardener.",
    'Our vet will have to see him first.',
    "I'm not able to look that up.",
    'Let me check with the yard.',
    'Please ask your consultant about that.',
    'Only a surveyor can say.',
    'Leave it with me.',
    'Das klärt unser Techniker.',
    'El precio lo confirma nuestro comercial.',
  ])('%s', (text) => {
    expect(putsOff(fold(text))).toBe(true);
  });

  it.each([
    'It takes forty minutes.',
    'The frame is 82 cm wide.',
    'Yes, on Saturdays.',
    'You can pay by card.',
    'Thank you, Ms Brandt.',
  ])('not: %s', (text) => {
    expect(putsOff(fold(text))).toBe(false);
  });
});

describe('a question about the need', () => {
  const clarifies = (text: string) => readBotAct(fold(text), sentences(text)).clarifying;

  it.each([
    'How many windows are there?',
    'Is that for indoors or for the garden?',
    'Tell me a little about the roof.',
    'Which product can I help with?',
  ])('%s', (text) => {
    expect(clarifies(text)).toBe(true);
  });

  it.each([
    'How can I help?',
    'Was this helpful?',
    'Did you know that we also clean carpets?',
    'Would you like to book a tour?',
    'Shall someone ring you?',
    'What is your e-mail address?',
    'How did you hear about us?',
    'What is it about? [Rooms] [Spa] [Other]',
  ])('not: %s', (text) => {
    expect(clarifies(text)).toBe(false);
  });
});
