import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { AppError } from '@/lib/errors';
import { fieldErrors } from '@/lib/http/problem';
import type { Business, FormConsent, MessageRole } from '@/lib/transcript/schema';
import { cleanJson, isRecord, maximumDepth } from './clean';
import type { ConversationStatus } from './schema';
import { knownMembers, knownMessageMembers, type TranscriptInput, transcriptInputSchema } from './transcript-input';
import { formRefusal, refusalOfForm } from './web-form';

export type IncomingMessage = {
  number: number;
  externalId: string | null;
  role: MessageRole;
  text: string;
  at: string;
};

/** A transcript that may be stored: cleaned, checked, times in UTC, empty texts made null. */
export type IncomingTranscript = {
  externalId: string;
  status: ConversationStatus;
  pageUrl: string | null;
  pagePath: string | null;
  referrer: string | null;
  trafficSource: string | null;
  campaign: string | null;
  utm: Record<string, string>;
  visitor: Record<string, unknown>;
  botPath: string[];
  fields: Record<string, string>;
  formConsent: FormConsent | null;
  /** `business` in it is the business that the transcript named, in the shape of `businessSchema`. */
  extra: Record<string, unknown> & { business?: Business };
  startedAt: string;
  lastMessageAt: string;
  messages: IncomingMessage[];
};

export type ReadTranscript = { transcript: IncomingTranscript; hash: string; ignored: string[] };

/**
 * Reads one item of a request as a transcript. Throws AppError: UNPROCESSABLE for a web-form submission, BAD_REQUEST
 * with every bad field otherwise. Never throws anything else, whatever JSON it is given.
 */
export function readTranscript(item: unknown): ReadTranscript {
  const cleaned = cleanJson(item);
  if (!cleaned) throw bad('', `must not nest deeper than ${maximumDepth} levels`);
  const payload = cleaned.value;
  if (!isRecord(payload)) throw bad('', 'must be a JSON object with external_id and messages');
  const refusal = refusalOfForm(payload);
  if (refusal) throw new AppError('UNPROCESSABLE', formRefusal, { details: { errors: [refusal] } });
  const transcript = normalise(parseInput(transcriptInputSchema, payload));
  return { transcript, hash: hashOf(transcript), ignored: ignoredMembers(payload, knownMembers['']) };
}

/** Parses what a source sent, or throws BAD_REQUEST with every bad field and its message as the end of a sentence about it. */
export function parseInput<T extends z.ZodType>(schema: T, payload: unknown): z.output<T> {
  const parsed = schema.safeParse(payload, { error: plainIssue });
  if (parsed.success) return parsed.data;
  const errors = fieldErrors(parsed.error).slice(0, 100);
  const first = errors[0];
  throw new AppError(
    'BAD_REQUEST',
    first ? `${first.path || 'The transcript'} ${first.message}.` : 'The transcript is not valid.',
    { details: { errors } },
  );
}

/** The hash by which a repeat is told from a change. */
export function hashOf(transcript: IncomingTranscript): string {
  return createHash('sha256').update(JSON.stringify(transcript)).digest('hex');
}

/** The external id of an item that may be anything, to name it in an answer. */
export function externalIdOf(item: unknown): string | null {
  const id = isRecord(item) ? item.external_id : null;
  return typeof id === 'string' ? id.slice(0, 200).toWellFormed() : null;
}

/** BAD_REQUEST about one field; `message` ends a sentence that begins with it. */
export function bad(path: string, message: string): AppError {
  return new AppError('BAD_REQUEST', `${path || 'The transcript'} ${message}.`, {
    details: { errors: [{ path, message }] },
  });
}

const kinds: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

function plainIssue(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_type')
    return issue.input === undefined ? 'is required' : `must be ${kinds[issue.expected] ?? issue.expected}`;
  if (issue.code === 'invalid_value')
    return issue.input === undefined
      ? 'is required'
      : `must be ${issue.values
          .map((value) => `"${String(value)}"`)
          .join(', ')
          .replace(/, (?=[^,]*$)/, ' or ')}`;
  if (issue.code === 'too_big')
    return issue.origin === 'string'
      ? `must not be longer than ${Number(issue.maximum).toLocaleString('en')} characters`
      : `must not hold more than ${issue.maximum}`;
  if (issue.code === 'too_small') return 'must not be empty';
  if (issue.code === 'invalid_key') return 'has a name that is too long';
  return undefined;
}

/** Members of a payload that play no part, `known` being those of its top. At most 50. */
export function ignoredMembers(payload: Record<string, unknown>, known: readonly string[]): string[] {
  const found: string[] = [];
  for (const [place, inner] of Object.entries({ ...knownMembers, '': known })) {
    const held = place ? payload[place] : payload;
    if (isRecord(held))
      found.push(
        ...Object.keys(held)
          .filter((name) => !inner.includes(name))
          .map((name) => (place ? `${place}.${name}` : name)),
      );
  }
  const ofMessages = new Set<string>();
  for (const message of (payload.messages ?? []) as Record<string, unknown>[]) {
    for (const name of Object.keys(message))
      if (!knownMessageMembers.includes(name)) ofMessages.add(`messages[].${name}`);
  }
  return [...found, ...ofMessages].slice(0, 50);
}

const utc = (time: string) => new Date(time).toISOString();
const orNull = (value: string | null | undefined) => value || null;

/** A checked transcript as it is stored. The times of one without messages are empty. */
export function normalise(input: TranscriptInput): IncomingTranscript {
  const page = readPage(orNull(input.page_url));
  const utm = { ...page.utm, ...present(input.utm ?? {}) };
  const messages = input.messages.map((message, number) => ({
    number,
    externalId: orNull(message.id),
    role: message.role,
    text: message.text,
    at: utc(message.at),
  }));
  const times = messages.map((message) => message.at).sort();
  const first = times[0] ?? '';
  const startedAt = input.started_at ? utc(input.started_at) : first;
  const fromUtm = utm.source ? [utm.source, utm.medium].filter(Boolean).join(' / ') : null;
  return {
    externalId: input.external_id,
    status: input.status,
    pageUrl: orNull(input.page_url),
    pagePath: page.path,
    referrer: orNull(input.referrer),
    trafficSource: orNull(input.source) ?? fromUtm,
    campaign: orNull(input.campaign) ?? utm.campaign ?? null,
    utm,
    visitor: Object.fromEntries(
      Object.entries(input.visitor ?? {}).filter(([, value]) => value !== null && value !== undefined && value !== ''),
    ),
    botPath: input.bot_path ?? [],
    fields: Object.fromEntries(
      Object.entries(input.fields ?? {}).filter((pair): pair is [string, string] => pair[1] !== null),
    ),
    formConsent: readConsent(input.consent),
    extra: { ...input.extra, ...(input.business ? { business: input.business } : {}) },
    startedAt: [startedAt, first].sort()[0] ?? first,
    lastMessageAt: times.at(-1) ?? '',
    messages,
  };
}

function present(values: Record<string, string | null | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter((pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== ''),
  );
}

function readConsent(consent: TranscriptInput['consent']): FormConsent | null {
  if (!consent) return null;
  return {
    given: consent.given,
    channels: [...new Set(consent.channels)],
    ...(consent.notice ? { notice: consent.notice } : {}),
    ...(consent.notice_version ? { noticeVersion: consent.notice_version } : {}),
    ...(consent.at ? { at: utc(consent.at) } : {}),
  };
}

/** Path (no trailing slash, 500 characters at most so that it fits an index) and campaign parameters of a page's address. */
function readPage(pageUrl: string | null): { path: string | null; utm: Record<string, string> } {
  if (!pageUrl) return { path: null, utm: {} };
  const whole = /^[\w-]+(\.[\w-]+)+(:\d+)?(\/|\?|#|$)/.test(pageUrl) ? `https://${pageUrl}` : pageUrl;
  if (!URL.canParse(whole, 'https://page.invalid')) return { path: null, utm: {} };
  const url = new URL(whole, 'https://page.invalid');
  const utm: Record<string, string> = {};
  for (const name of ['source', 'medium', 'campaign', 'term', 'content']) {
    const value = url.searchParams.get(`utm_${name}`)?.slice(0, 500);
    if (value) utm[name] = value.replaceAll('\u0000', '').toWellFormed();
  }
  return { path: url.pathname.replace(/(?<=.)\/+$/, '').slice(0, 500) || '/', utm };
}
