import { env } from '@/lib/env';

/** Absolute address of a conversation in the API. */
export function conversationAddress(id: string): string {
  return `${env().NEXTAUTH_URL}/api/v1/conversations/${id}`;
}
