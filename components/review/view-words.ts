import type { ReviewView } from '@/lib/review/schema';

/** What each view is called, and what stands there when it is empty. */
export const viewWords: Record<ReviewView, { label: string; empty: string; hint: string }> = {
  waiting: {
    label: 'Waiting',
    empty: 'Nothing waits for review',
    hint: 'New chats appear here as soon as they are read. You can import some under Import.',
  },
  mine: {
    label: 'Mine',
    empty: 'You hold nothing',
    hint: 'Open a chat under Waiting and press C to hold it, so that nobody else works on it.',
  },
  due: {
    label: 'Due soon',
    empty: 'Nothing is due soon',
    hint: 'Chats with less than 15 minutes left, and those that are overdue, appear here.',
  },
  consent: {
    label: 'Consent to settle',
    empty: 'Every consent is clear',
    hint: 'Chats where it is not clear that the visitor agreed to be contacted appear here.',
  },
  duplicates: {
    label: 'Possible duplicates',
    empty: 'No possible duplicates',
    hint: 'Chats of visitors whom the directory may know already appear here.',
  },
  high_value: {
    label: 'High value',
    empty: 'No high-value enquiry waits',
    hint: 'Enquiries with 100 people or seats, a large budget, or several sites appear here.',
  },
  frustrated: {
    label: 'Frustrated',
    empty: 'Nobody is frustrated',
    hint: 'Visitors who are angry or gave up appear here.',
  },
  customers: {
    label: 'Existing customers',
    empty: 'No customer waits',
    hint: 'Requests of customers appear here before their account owner sees them.',
  },
  support: {
    label: 'Support',
    empty: 'No support request waits',
    hint: 'Visitors who need help with something they have appear here.',
  },
  returned: {
    label: 'Returned by owner',
    empty: 'Nothing was returned',
    hint: 'What an owner sends back, with the reason, appears here.',
  },
  escalated: {
    label: 'Escalated',
    empty: 'Nothing is escalated',
    hint: 'What a colleague asks you to decide appears here.',
  },
  replies: {
    label: 'Replies to check',
    empty: 'No reply waits for a check',
    hint: 'First replies that may promise something appear here before they go out.',
  },
  failed: {
    label: 'Needs a hand',
    empty: 'Nothing is stuck',
    hint: 'Chats that could not be read and handoffs that could not be delivered appear here, so that none gets lost.',
  },
  approved: {
    label: 'Approved',
    empty: 'Nothing approved yet',
    hint: 'What you approve goes to its owner after a short time in which it can be taken back.',
  },
  declined: {
    label: 'Declined',
    empty: 'Nothing was declined',
    hint: 'Declined chats stay here with their reason and can be restored.',
  },
  recalled: {
    label: 'Recalled',
    empty: 'Nothing was recalled',
    hint: 'What was taken back from an owner stays here and can be restored.',
  },
  set_aside: {
    label: 'Set aside',
    empty: 'Nothing is set aside',
    hint: 'Spam, other matters and refusals stay here, searchable and restorable.',
  },
};

export const openViews: readonly ReviewView[] = [
  'waiting',
  'mine',
  'due',
  'consent',
  'duplicates',
  'high_value',
  'frustrated',
  'customers',
  'support',
  'returned',
  'escalated',
  'replies',
  'failed',
];
export const doneViews: readonly ReviewView[] = ['approved', 'declined', 'recalled', 'set_aside'];
