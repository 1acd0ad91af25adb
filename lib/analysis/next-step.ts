import type { Analysis } from './schema';

/** What the owner should do next, in one sentence without a promise. */
export function nextStep(found: Pick<Analysis, 'unresolvedQuestion'>): string {
  return found.unresolvedQuestion ? 'Answer the open question first.' : 'Read the chat and reply to the request.';
}
