/** Examples of the documentation; the people and companies in them are made up. A test holds them against the schemas. */
export const exampleTranscript = {
  external_id: 'chat-20260302-0117',
  status: 'ended',
  page_url: 'https://www.example.com/ai-consulting?utm_source=google&utm_campaign=spring',
  source: 'google / cpc',
  visitor: { id: 'v-5521', locale: 'en-GB' },
  bot_path: ['welcome', 'services', 'contact'],
  fields: { company_size: '40' },
  consent: {
    given: true,
    channels: ['email'],
    notice: 'We may write to you about your enquiry.',
    notice_version: '2026-01',
    at: '2026-03-02T14:05:51Z',
  },
  messages: [
    { id: 'm1', role: 'bot', text: 'Hello, how can we help?', at: '2026-03-02T14:03:11Z' },
    { id: 'm2', role: 'visitor', text: 'We are a company of 40. Where should we use AI?', at: '2026-03-02T14:04:15Z' },
    { id: 'm3', role: 'visitor', text: 'Please write to jo@example.org.', at: '2026-03-02T14:05:51Z' },
  ],
};

const id = '019cb0d2-6f3a-7c4e-9b1d-52a0c7e1f4aa';
const requestId = '019cb0d2-7001-7aa2-8f7e-1c9f5a2b3d4e';

export const exampleAccepted = {
  id,
  external_id: exampleTranscript.external_id,
  state: 'received',
  url: `https://desk.example.com/api/v1/conversations/${id}`,
  result: 'accepted',
  message_count: 3,
  ignored: [],
};

export const exampleProblem = {
  type: 'https://handoff-desk.example/problems/bad-request',
  title: 'The request is not valid',
  status: 400,
  detail: 'messages[1].at must be a time with its zone, such as 2026-03-02T14:03:11Z.',
  code: 'BAD_REQUEST',
  requestId,
  errors: [{ path: 'messages[1].at', message: 'must be a time with its zone, such as 2026-03-02T14:03:11Z' }],
};

export const exampleList = {
  conversations: [{ index: 0, ...exampleAccepted }],
  rejected: [{ index: 1, external_id: 'chat-20260302-0118', problem: exampleProblem }],
};

export const exampleConversation = {
  id,
  external_id: exampleTranscript.external_id,
  status: 'ended',
  state: 'waiting',
  url: exampleAccepted.url,
  message_count: 3,
  received_at: '2026-03-02T14:06:00.000Z',
  updated_at: '2026-03-02T14:06:00.000Z',
  up_to_date: true,
  failure: null,
  stopped: null,
  verdict: {
    complete: true,
    exceptions: [],
    next_turn: { action: 'handoff', text: 'Thank you. One of our consultants will write to you.' },
    message_count: 3,
  },
};
