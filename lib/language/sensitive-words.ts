import type { SensitiveKind } from './redact';

/** What each kind is called in the middle of a sentence, and with its article. */
export const sensitiveWords: Record<SensitiveKind, { name: string; a: string }> = {
  card: { name: 'card number', a: 'a card number' },
  iban: { name: 'account number', a: 'an account number' },
  government_id: { name: 'government id', a: 'a government id' },
  password: { name: 'password', a: 'a password' },
};
