import { describe, expect, it } from 'vitest';
import { findPromises } from './promises';

/** Promises in passing, of other trades and words than the table of promises. */
const promises: readonly string[] = [
  'The corner booth is all yours from seven.',
  "There's a kennel with your name on it.",
  'I have tucked the last two loaves away for you.',
  "You're all set for Saturday, see you then.",
  'The courier swings by your flat before 5 today.',
  'Your wheels will be trued before you get off work.',
  "She'll be at your gate at half nine.",
  'Call it 40 and we have a deal.',
  '15 for the pair.',
  'Yours comes to 310.',
  "You won't pay for the second coat.",
  "We've waived the call-out fee for you.",
  'Your rate carries right through next season.',
  'It slots straight into your rack.',
  "That's you approved for the loan.",
  'No licence needed for what you do.',
  "They can't fine you for it.",
  'You will never hear that squeak again.',
  'The moss is gone for good.',
  'Every one of our learners passes.',
  'Locked in, your bench will be sawn on Monday.',
  'That is done for you 🎉 What is your name?',
  "Don't you worry, your cat will have her shots by Thursday.",
  'Kommt am Montag um acht bei Ihnen an, garantiert.',
  'Se lo entregamos el martes.',
  "Vous l'aurez lundi.",
];
/** Look-alikes that commit to nothing. */
const harmless: readonly string[] = [
  'The choice is yours.',
  'Yours is a full membership.',
  "You're in the settings now.",
  'You are on the list for our newsletter.',
  'Buses arrive every ten minutes.',
  'The next walk starts on Sunday.',
  'It will rain on Friday.',
  "I'll close this chat in two minutes.",
  'We wash towels at no charge.',
  "I can't say for certain.",
  'The gate is locked at night.',
  'You will pass a chapel on your left.',
  'Somebody will give you a call.',
  'They will never ask for your password.',
  'Most coats are dry within a day.',
  'A consultant will look at it for you.',
];

describe('promises in everyday words', () => {
  it.each(promises)('%s', (text) => expect(findPromises(text)).not.toEqual([]));
});

describe('everyday words without a promise', () => {
  it.each(harmless)('%s', (text) => expect(findPromises(text).map(({ kind }) => kind)).toEqual([]));
});
