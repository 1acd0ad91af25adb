import type { handoffs } from '@/db/schema/handoffs';
import type { Analysis } from '@/lib/analysis/schema';
import type { ExceptionKind, Verdict } from '@/lib/decision/schema';
import { recount } from '@/lib/handoff/completeness';
import type { Brief } from '@/lib/handoff/schema';
import type { Routing } from '@/lib/routing/schema';
import { fold } from '@/lib/transcript/text';
import type { ConversationRow } from './load';

export type HandoffRow = typeof handoffs.$inferSelect;

/** The columns that a brief fills. */
export function briefColumns(brief: Brief) {
  return {
    summary: brief.summary,
    statedNeed: brief.statedNeed,
    questionText: brief.question.text,
    questionMessage: brief.question.message,
    questionNone: brief.question.none,
    contactName: brief.contact.name,
    contactEmail: brief.contact.email,
    contactPhone: brief.contact.phone,
    contactCompany: brief.contact.company,
    consentStatus: brief.consent.status,
    consentChannels: [...brief.consent.channels] as string[],
    consentRefusedChannels: [...brief.consent.refusedChannels] as string[],
    urgency: brief.urgency,
    nextStep: brief.nextStep,
    lane: brief.lane,
  };
}

/** The brief as it stands in a row, edits included. */
export function briefOf(row: HandoffRow): Brief {
  return {
    summary: row.summary,
    statedNeed: row.statedNeed,
    question: { text: row.questionText, message: row.questionMessage, none: row.questionNone },
    contact: { name: row.contactName, email: row.contactEmail, phone: row.contactPhone, company: row.contactCompany },
    urgency: row.urgency,
    consent: {
      status: row.consentStatus,
      channels: row.consentChannels as Brief['consent']['channels'],
      refusedChannels: row.consentRefusedChannels as Brief['consent']['refusedChannels'],
    },
    nextStep: row.nextStep,
    lane: row.lane,
  };
}

/** The columns that come from the engines' reading and from the conversation, whatever a person edited. */
export function readingColumns(conversation: ConversationRow, analysis: Analysis, routing: Routing) {
  return {
    route: analysis.route.value,
    flags: analysis.flags
      .map((finding) => finding.flag)
      .filter((flag, index, all) => all.indexOf(flag) === index) as string[],
    serviceLine: analysis.serviceLine?.value ?? null,
    language: analysis.language,
    region: routing.region,
    pagePath: conversation.pagePath,
    trafficSource: conversation.trafficSource,
    campaign: conversation.campaign,
  };
}

/** Complete or not, with the exceptions and their note, for a brief and the verdict on the reading beneath it. */
export function completenessColumns(brief: Brief, verdict: Verdict, needConfirmed: boolean) {
  const { complete, exceptions } = recount(
    {
      statedNeed: brief.statedNeed,
      contactEmail: brief.contact.email,
      contactPhone: brief.contact.phone,
      consentStatus: brief.consent.status,
      consentChannels: brief.consent.channels,
      exceptions: verdict.exceptions.map((exception) => exception.kind),
    },
    { needConfirmed },
  );
  const sentenceOf = (kind: ExceptionKind) =>
    verdict.exceptions.find((exception) => exception.kind === kind)?.sentence ?? exceptionSentences[kind];
  return {
    complete,
    exceptions: exceptions as string[],
    exceptionNote: exceptions.length > 0 ? exceptions.map(sentenceOf).join(' ') : null,
  };
}

const exceptionSentences: Record<ExceptionKind, string> = {
  no_contact: 'There is no address or number for a channel that the visitor agreed to.',
  no_consent: 'The visitor has not said that they may be contacted.',
  consent_unclear: 'It is not clear that the visitor agreed to be contacted.',
  consent_refused: 'The visitor does not want to be contacted.',
  no_clear_request: 'What the visitor wants is not clear enough to act on.',
  not_sales: 'This is not a sales enquiry.',
};

/** What search reads: lower-case name, company, contact, need, question and page. */
export function searchText(brief: Brief, pagePath: string | null): string {
  const { contact } = brief;
  return [contact.name, contact.company, contact.email, contact.phone, brief.statedNeed, brief.question.text, pagePath]
    .filter((part) => part !== null && part !== '')
    .map((part) => fold(part as string))
    .join(' \n ')
    .slice(0, 4000);
}
