import { limits } from '@/lib/intake/limits';
import { exampleCheck, exampleDraft, exampleReleasedTurn, exampleTurn, exampleTurnInput } from './live-examples';
import { json, keyProblems, overRate, problem, ref } from './parts';
import type { OpenApiOperation } from './schema';

export const postNextTurn: OpenApiOperation = {
  operationId: 'postNextTurn',
  summary: 'Ask what the bot does next in a chat that runs',
  tags: ['Live chats'],
  description: [
    'Send what was newly said after each message of the visitor, and do what the answer says. `say` holds approved words with this chat\u2019s own values filled in; a bot that says anything else should check it first. No transcript has to be sent beside: these messages are stored, and the chat goes to review once it ends, falls silent, or needs a person.',
    'Send the whole chat so far, or only what is new. New messages find their place by `first`, the number of the first one sent, or by their `id`: messages that are known are recognised and stored once. So the same request again changes nothing and is answered the same; the time that a message first came with stays. Messages without `id` and `first` are taken for the whole chat.',
    'In a chat at most one clarifying question is asked. After `stop` or `escalate` the bot is stopped: it says the words of that answer and nothing more. Each further call stores what the visitor writes, keeps the action, gives no words, and says in `stopped` since when and why, until a person of the business releases the chat. Then the bot goes on: what was said before no longer stops it, what is said after may. To learn of it, ask again with an empty list of messages, or read the conversation.',
    `The answer comes from the built-in rules, at once. A chat that they cannot read in time is handed to a person. Limits: 1 MB a body, ${limits.messages.toLocaleString('en')} messages a chat. Each call counts against the source\u2019s rate a minute.`,
  ].join('\n\n'),
  parameters: [
    {
      name: 'externalId',
      in: 'path',
      required: true,
      description: 'Your identifier of this chat, up to 200 characters. A new one begins a chat.',
      schema: { type: 'string', minLength: 1, maxLength: 200 },
    },
  ],
  requestBody: {
    required: true,
    content: {
      'application/json': {
        schema: ref('TurnRequest'),
        examples: { turn: { summary: 'What was newly said', value: exampleTurnInput } },
      },
    },
  },
  responses: {
    200: json('What the bot does now.', ref('Turn'), {
      stopped: { summary: 'A price is a question for a person', value: exampleTurn },
      released: { summary: 'After a person let the bot go on', value: exampleReleasedTurn },
    }),
    400: problem('Not valid: every bad field is named. Also for a new chat in which no visitor has said anything.'),
    ...keyProblems,
    409: problem('Messages in between are missing, or one contradicts what was accepted; `differences` says where.'),
    413: problem('The body is over 1 MB.'),
    415: problem('The body is not application/json.'),
    422: problem('A web-form submission: Handoff Desk takes chats only.'),
    429: overRate,
    503: problem('Not available right now. Send it again; repeats are harmless.'),
  },
};

export const postCheckMessage: OpenApiOperation = {
  operationId: 'postCheckMessage',
  summary: 'Check a draft for promises',
  tags: ['Live chats'],
  description: `Send what a bot, or a person, is about to say. The answer names each sentence that promises a price, a time, a scope, a legal position, a result, availability or a fit, with the rule, why, and approved words to say instead: those of your approved language where it has a text of that topic, else our own. Questions, conditions, "usually" and "from" are no promises. Places count characters as JavaScript does (UTF-16). Limit: ${limits.draftCharacters.toLocaleString('en')} characters. Each call counts against the source\u2019s rate a minute; nothing is stored.`,
  requestBody: {
    required: true,
    content: {
      'application/json': {
        schema: ref('CheckRequest'),
        examples: { draft: { summary: 'A draft with a promise', value: exampleDraft } },
      },
    },
  },
  responses: {
    200: json('What is wrong with it, if anything.', ref('Check'), {
      check: { summary: 'A promised day', value: exampleCheck },
    }),
    400: problem('Not valid: every bad field is named.'),
    ...keyProblems,
    413: problem('The body is over 1 MB.'),
    415: problem('The body is not application/json.'),
    422: problem('The draft could not be checked in time.'),
    429: overRate,
    503: problem('Not available right now. Send it again.'),
  },
};
