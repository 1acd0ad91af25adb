import type { Evidence } from '@/lib/transcript/schema';
import { namedChannels } from './acts/channels';
import { consentField } from './consent-field';
import { weighConsent } from './consent-opinion';
import { givesOthersDetail } from './consent-said';
import { type ConsentState, grant, noConsent, refuse } from './consent-state';
import { readConsentTurn, readRefusalOnly } from './consent-turn';
import { guessLanguage, unreadLanguage } from './language';
import type { VisitorActs } from './model/visitor-acts';
import { evidenceOf, type Reading } from './reading';
import type { Analysis, Channel, ConsentStatus } from './schema';

type Consent = Analysis['consent'];
type Contact = Pick<Analysis['contact'], 'email' | 'phone'>;

/**
 * The visitor's agreement that a person may contact them afterwards (guidelines, "consent"). Only the visitor's own statements and
 * consent fields count, the last statement wins, nothing inside an injection grants anything, and what is in doubt is unclear. `acts` are
 * the learned acts of the messages, a second opinion; without them the rules decide alone.
 */
export function findConsent(reading: Reading, contact: Contact, acts: VisitorActs = new Map()): Consent {
  const state = noConsent();
  readFields(reading, state);
  for (const turn of reading.visitor) {
    if (turn.injection) readRefusalOnly(reading, turn, state);
    else {
      const before = state.status;
      readConsentTurn(reading, turn, state);
      weighConsent(reading, turn, { state, before, acts: acts.get(turn.number) });
    }
  }
  return conclude(reading, contact, state);
}

function readFields(reading: Reading, state: ConsentState): void {
  const { formConsent, fields } = reading.transcript;
  if (formConsent) {
    const evidence = { field: 'formConsent' };
    if (formConsent.given)
      grant(state, {
        channels: formConsent.channels,
        evidence,
        reason: 'The visitor agreed in the form.',
        confidence: 0.95,
      });
    else refuse(state, formConsent.channels, evidence, 'The visitor did not agree in the form.');
  }
  const field = consentField(fields);
  if (!field) return;
  const channels = namedChannels(field.value.toLowerCase());
  const evidence = { field: field.key };
  if (!field.given) refuse(state, channels, evidence, 'A form field holds a no.');
  else if (state.status !== 'refused')
    grant(state, { channels, evidence, reason: 'A form field holds a clear yes.', confidence: 0.95 });
}

function conclude(reading: Reading, contact: Contact, state: ConsentState): Consent {
  const refused = [...state.refused];
  const given = [...(contact.email?.evidence ?? []), ...(contact.phone?.evidence ?? [])];
  if (state.status === 'granted') {
    const channels = new Set(state.channels);
    if (channels.size === 0) {
      if (contact.email && !state.refused.has('email')) channels.add('email');
      if (contact.phone && !state.refused.has('phone')) channels.add('phone');
    }
    return result('granted', [...channels], refused, state.reason, state.evidence, state.confidence);
  }
  if (state.status === 'refused') return result('refused', [], refused, state.reason, state.evidence, state.confidence);
  if (state.status === 'hedged')
    return result('unclear', [], refused, state.reason, [...state.evidence, ...given], state.confidence);
  const language = unreadLanguage(guessLanguage(reading.said));
  if ((contact.email || contact.phone) && language)
    return result(
      'unclear',
      [],
      refused,
      `The visitor writes in ${language}: a person who reads it must see whether they agreed to be contacted.`,
      given,
      0.5,
    );
  if (contact.email || contact.phone)
    return result(
      'unclear',
      [],
      refused,
      'The visitor gave contact details, but said nothing about being contacted.',
      given,
      0.85,
    );
  const others = reading.visitor.find((turn) => !turn.injection && givesOthersDetail(turn));
  if (others)
    return result('unclear', [], [], 'The details that were given belong to somebody else.', [evidenceOf(others)], 0.7);
  return result(
    'missing',
    [],
    refused,
    'The visitor gave no contact details and said nothing about being contacted.',
    [],
    0.9,
  );
}

function result(
  status: ConsentStatus,
  channels: Channel[],
  refusedChannels: Channel[],
  reason: string,
  evidence: Evidence[],
  confidence: number,
): Consent {
  return { status, channels, refusedChannels, reason, evidence, confidence };
}
