import { z } from 'zod';
import { nextTurns, promiseKinds } from '@/lib/analysis/schema';
import { places } from '@/lib/handoff/schema';

const time = z.iso.datetime();

export const evidenceAnswerSchema = z
  .object({
    message: z.int().optional().describe('Number of the message, counted from 0 in the whole chat.'),
    start: z.int().optional().describe('First character in its text.'),
    end: z.int().optional().describe('Character after the last one.'),
    field: z.string().optional().describe('Name of a form field, where the evidence is a field instead of a message.'),
  })
  .describe('Words that a finding rests on: a run of a message, or a form field.');

export const turnAnswerSchema = z
  .object({
    id: z.uuid().describe('Our identifier of the conversation.'),
    external_id: z.string().describe('Your identifier, as sent.'),
    url: z.url().describe('Address of the conversation in this API.'),
    state: z.enum(places).describe('The one place where the conversation is.'),
    message_count: z.int().describe('Messages that are stored of this chat.'),
    action: z
      .enum(nextTurns)
      .describe(
        'What the bot does now. After `stop` and `escalate` it says nothing more until a person releases the chat, and each further call answers the same.',
      ),
    say: z
      .string()
      .nullable()
      .describe('The approved words to say now; null where the bot says nothing, or nothing of ours.'),
    reason: z.string().describe('Why, in plain sentences for people.'),
    evidence: z.array(evidenceAnswerSchema).describe('The words that this rests on.'),
    stopped: z
      .object({ since: time, because: z.string().describe('Why, in a plain sentence.') })
      .nullable()
      .describe('Since when and why the bot has to be silent; null where it may go on.'),
    released: z
      .object({ at: time, by: z.string().describe('Name of the person.') })
      .nullable()
      .describe('When and by whom the bot was last let go on; null where that never was.'),
    ignored: z.array(z.string()).describe('Members of the request that were not understood and play no part.'),
  })
  .describe('What the bot does now, in which words, and why.');
export type TurnAnswer = z.infer<typeof turnAnswerSchema>;

export const promiseAnswerSchema = z
  .object({
    sentence: z.string().describe('The sentence that promises something.'),
    start: z.int().describe('Its first character in the draft.'),
    end: z.int().describe('The character after its last one.'),
    rule: z.enum(promiseKinds).describe('What it promises.'),
    why: z.string().describe('Why that is a promise, in a plain sentence.'),
    alternative: z.string().describe('Approved words to say instead.'),
  })
  .describe('A sentence of the draft that promises something. One sentence may break several rules.');

export const checkAnswerSchema = z
  .object({
    ok: z.boolean().describe('True where the draft promises nothing.'),
    findings: z.array(promiseAnswerSchema).describe('Each promise, in the order of the draft.'),
  })
  .describe('What is wrong with a draft.');
export type CheckAnswer = z.infer<typeof checkAnswerSchema>;
