'use client';

import { createContext, type ReactNode, useContext } from 'react';

/** Which chat is on screen, and whether the person may look at what is blacked out in it; the server decides again. */
export type RevealScope = {
  conversationId: string;
  /** Why not, as a sentence for a title; null where they may. */
  refusal: string | null;
};

const RevealContext = createContext<RevealScope | null>(null);

/** Around whatever shows texts of one chat. Without it blacked-out places are words without a button. */
export function RevealProvider({ scope, children }: { scope: RevealScope; children: ReactNode }) {
  return <RevealContext value={scope}>{children}</RevealContext>;
}

export function useReveal(): RevealScope | null {
  return useContext(RevealContext);
}
