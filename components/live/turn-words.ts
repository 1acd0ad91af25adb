import type { NextTurn } from '@/lib/analysis/schema';

/** What the bot was told to do, as people read it. */
export const turnWords: Record<NextTurn, string> = {
  stop: 'Say no more: a person takes over',
  escalate: 'Hand over to a person now',
  close: 'Close the chat',
  handoff: 'Hand off: everything is there',
  ask_consent: 'Ask for permission to contact',
  collect_contact: 'Ask how to reach the visitor',
  ask_clarifying: 'Ask one clarifying question',
  continue: 'Go on with the chat',
};
