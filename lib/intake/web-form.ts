import { isRecord } from './clean';

export const formRefusal = 'Handoff Desk takes chats only; keep web-form leads in your CRM.';

const formWords =
  /^(?:web|contact|lead|landing)?[\s_-]*form(?:[\s_-]*(?:submission|submit|lead|fill))?$|^lead$|^submission$/i;
const valueHolders = ['fields', 'form', 'form_values', 'form_data', 'values', 'submission', 'answers'];

/**
 * Why a payload is no chat, or null. A web-form submission is never merged with chats (design, section 2.5): it says so
 * in `channel` or `type`, or holds form values and no messages.
 */
export function refusalOfForm(payload: Record<string, unknown>): { path: string; message: string } | null {
  const { channel, type, messages } = payload;
  if (
    typeof channel === 'string' &&
    channel.trim() &&
    !/^(?:web|live|website|bot)?[\s_-]*chat(?:bot)?$/i.test(channel.trim())
  ) {
    return { path: 'channel', message: 'must be left out or be `chat`' };
  }
  if (typeof type === 'string' && formWords.test(type.trim()))
    return { path: 'type', message: 'names a form submission' };
  const empty = messages === undefined || messages === null || (Array.isArray(messages) && messages.length === 0);
  if (!empty) return null;
  const holder = valueHolders.find((name) => {
    const held = payload[name];
    return (isRecord(held) && Object.keys(held).length > 0) || (Array.isArray(held) && held.length > 0);
  });
  return holder ? { path: holder, message: 'holds form values, and there are no messages' } : null;
}
