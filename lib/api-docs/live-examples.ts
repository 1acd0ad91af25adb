import { exampleAccepted, exampleTranscript } from './transcript-examples';

/** Examples of the documentation for chats that run; a test holds them against the schemas. */
export const exampleTurnInput = {
  first: 2,
  messages: [
    { id: 'm3', role: 'bot', text: 'Which part of the work takes most of your time?', at: '2026-03-02T14:04:40Z' },
    { id: 'm4', role: 'visitor', text: 'Proposals. What would such a project cost us?', at: '2026-03-02T14:05:10Z' },
  ],
  fields: { company_size: '40' },
};

export const exampleTurn = {
  id: exampleAccepted.id,
  external_id: exampleTranscript.external_id,
  url: exampleAccepted.url,
  state: 'received',
  message_count: 4,
  action: 'escalate',
  say: 'That is a question for a person. I am passing this chat on with your words as you wrote them.',
  reason: 'The visitor asks for a price, a quote or a discount.',
  evidence: [{ message: 3, start: 11, end: 45 }],
  stopped: { since: '2026-03-02T14:05:11.402Z', because: 'The visitor asks for a price, a quote or a discount.' },
  released: null,
  ignored: [],
};

/** The same chat after a person has let the bot go on. */
export const exampleReleasedTurn = {
  ...exampleTurn,
  state: 'waiting',
  action: 'collect_contact',
  say: 'Thank you, that is clear. If you would like a person to answer, which e-mail address or phone number may they use?',
  reason: 'There is a clear request, but no way to reach the visitor yet.',
  evidence: [{ message: 1, start: 0, end: 49 }],
  stopped: null,
  released: { at: '2026-03-02T14:09:30.118Z', by: 'Mara Reyes' },
};

export const exampleDraft = { text: 'Thanks for asking! We will have it ready by Friday.' };

export const exampleCheck = {
  ok: false,
  findings: [
    {
      sentence: 'We will have it ready by Friday.',
      start: 19,
      end: 51,
      rule: 'timing',
      why: 'It commits to a day, an hour or a deadline.',
      alternative: 'I will check what dates are possible and come back to you before anything is fixed.',
    },
  ],
};
