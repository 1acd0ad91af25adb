import type { ChatMark } from './schema';

/** Each mark as the condition that a list of chats is held to. */
export const markWords: Record<ChatMark, string> = {
  accepted: 'accepted',
  read: 'read by the engine',
  sales: 'sales-relevant',
  lead: 'left contact details',
  handed_over: 'approved as a complete handoff',
  documented: 'exception documented by a person',
  settled: 'complete handoff or documented exception',
  exception: 'exception',
  to_review: 'complete so far, waits for review',
  delivered: 'delivered to an owner',
  question_open: 'question still open',
  wrong_owner: 'wrong owner',
  bad_handoff: 'bad handoff',
  consent_clear: 'consent clear',
  route_unclear: 'route unclear',
  contact_without_consent: 'details given without clear permission',
  asked_again: 'visitor asked again',
  frustrated: 'visitor frustrated',
  bot_promise: 'bot made a promise',
};

/** Where a bot loses people, as far as the readings show it; a chat may count under several. */
export const losses: readonly { id: string; label: string; marks: readonly ChatMark[] }[] = [
  { id: 'permission', label: 'Contact details given, permission never clear', marks: ['contact_without_consent'] },
  { id: 'again', label: 'Visitor had to ask the same again', marks: ['asked_again'] },
  { id: 'frustrated', label: 'Visitor lost patience with the chat', marks: ['frustrated'] },
  { id: 'promise', label: 'Bot promised what only a person may promise', marks: ['bot_promise'] },
  { id: 'unclear', label: 'Chat ended before the request was clear', marks: ['route_unclear'] },
];
