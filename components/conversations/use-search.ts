'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback, useMemo } from 'react';
import { type ConversationSearch, conversationParams, conversationSearch } from '@/lib/conversations/query';

/** The filters live in the address, so that a list can be shared, reloaded and gone back to. */
export function useConversationSearch() {
  const text = useSearchParams().toString();
  const search = useMemo(() => conversationSearch(Object.fromEntries(new URLSearchParams(text))), [text]);
  const change = useCallback(
    (part: ConversationSearch) => {
      const params = conversationParams({ ...search, ...part }).toString();
      window.history.replaceState(null, '', params ? `/conversations?${params}` : '/conversations');
    },
    [search],
  );
  return { search, change };
}
