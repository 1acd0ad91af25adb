import { z } from 'zod';
import type { Analysis } from '@/lib/analysis/schema';
import { isCompleteHandoff } from '@/lib/decision/complete-handoff';
import { nextTurn } from '@/lib/decision/next-turn';
import { businessSchema, messageRoles, type Transcript } from '@/lib/transcript/schema';

const chatSchema = z.object({
  id: z.string(),
  business: businessSchema.prefault({}),
  page_url: z.string().nullish(),
  source: z.string().nullish(),
  campaign: z.string().nullish(),
  fields: z.record(z.string(), z.coerce.string()).default({}),
  messages: z.array(z.object({ role: z.enum(messageRoles), at: z.string().optional(), text: z.string() })),
});

/** A labelled or stripped chat (see `eval/GUIDELINES.md`) as the engine reads it. Throws where it is not one. */
export function transcriptOf(value: unknown): Transcript {
  const chat = chatSchema.parse(value);
  return {
    business: chat.business,
    pageUrl: chat.page_url ?? null,
    source: chat.source ?? null,
    campaign: chat.campaign ?? null,
    fields: chat.fields,
    formConsent: null,
    messages: chat.messages.map((message, number) => ({
      number,
      role: message.role,
      text: message.text,
      at: message.at ?? '1970-01-01T00:00:00Z',
    })),
  };
}

export type EvalResult = ReturnType<typeof resultOf>;

/** An analysis in the flat shape that the scorer compares with the labels. */
export function resultOf(id: string, analysis: Analysis) {
  const { contact, consent, unresolvedQuestion } = analysis;
  return {
    id,
    route: analysis.route.value,
    contact: {
      name: contact.name?.value ?? null,
      email: contact.email?.value ?? null,
      phone: contact.phone?.value ?? null,
      company: contact.company?.value ?? null,
    },
    consent: {
      status: consent.status,
      channels: consent.channels,
      refused_channels: consent.refusedChannels,
      evidence: [...new Set(consent.evidence.map((item) => ('field' in item ? 'fields' : item.message)))],
    },
    stated_need: analysis.statedNeed?.value ?? null,
    unresolved_question: unresolvedQuestion
      ? { text: unresolvedQuestion.text, message: unresolvedQuestion.message }
      : null,
    urgency: analysis.urgency.value,
    flags: analysis.flags.map((finding) => finding.flag),
    bot_promises: [...new Set(analysis.botPromises.map((promise) => promise.message))],
    complete_handoff: isCompleteHandoff(analysis),
    next_turn: nextTurn(analysis),
  };
}
