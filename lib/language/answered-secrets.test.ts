import { describe, expect, it } from 'vitest';
import { coverAnswers, maskMessages } from './answered-secrets';

const chat = (question: string, ...answers: string[]) => [
  { role: 'bot' as const, text: question },
  ...answers.map((text) => ({ role: 'visitor' as const, text })),
];
const shown = (question: string, ...answers: string[]) => maskMessages(chat(question, ...answers)).at(-1)?.text;

describe('a secret that is one because it was asked for', () => {
  it.each([
    ['What is your PIN?', '4821', '••••'],
    ['Please enter the verification code we sent.', "it's 882 190", "it's ••• •••"],
    ['And what is the password of your account?', 'Tulips1962', '••••••••••'],
    ['What is your mother’s maiden name?', 'Okonkwo', '•••••••'],
    ['Can you give me your passport number?', 'sure, Z4418827', 'sure, ••••••••'],
    ['Which bank account should the refund go to?', '12345678 please', '•••••••• please'],
    ['Please give the last digits of the card', '1111', '••••'],
  ])('%s %s', (question, answer, expected) => {
    expect(shown(question, answer)).toBe(expected);
  });

  it('is found a message later, and no more after the next question', () => {
    expect(shown('What is your PIN?', 'one moment', '4821')).toBe('••••');
    const said = [...chat('What is your PIN?', 'one moment'), ...chat('How many people are you?', '4821')];
    expect(maskMessages(said).at(-1)).toEqual({ text: '4821', hidden: [] });
  });

  it.each([
    ['What is your phone number?', '020 7946 0018'],
    ['How many people work with you?', '4821'],
    ['What is your PIN code for the delivery?', '560001'],
    ['Please never share your PIN here. What is your order number?', '482190'],
    ['Have you tried to reset your password?', 'yes, order AB12345 too'],
    ['What is your PIN?', 'I forgot it, my order is 48211'],
    ['What is your PIN?', 'at 10:30 or 16:00'],
  ])('leaves %s %s', (question, answer) => {
    expect(shown(question, answer)).toBe(answer);
  });

  it('moves nothing, and leaves what shows itself to the general rule where a text goes on elsewhere', () => {
    const said = chat('What is your card number?', '4111 1111 1111 1111');
    expect(maskMessages(said).at(-1)?.text).toBe('•••• •••• •••• 1111');
    expect(coverAnswers(chat('What is your PIN?', '4821 🙂'))).toEqual(['What is your PIN?', '•••• 🙂']);
  });
});
