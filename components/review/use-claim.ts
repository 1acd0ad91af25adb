'use client';

import { useEffect, useRef } from 'react';
import { usePerson } from '@/components/layout/person';
import { useNow } from '@/components/ui/time';
import type { HandoffDetail } from '@/lib/handoff/dto';

export type ClaimState =
  | { kind: 'none' }
  | { kind: 'mine'; until: string }
  | { kind: 'lost'; until: string }
  | { kind: 'other'; name: string; until: string };

/** Whose the open item is now. A hold of one's own that ran out is `lost` until it is taken again. */
export function useClaim(handoff: HandoffDetail | undefined): ClaimState {
  const me = usePerson();
  const now = useNow(1);
  const claim = handoff?.claim;
  if (!claim || now === 0 || (handoff.state !== 'waiting' && handoff.state !== 'escalated')) return { kind: 'none' };
  const live = Date.parse(claim.until) > now;
  if (claim.by.id === me.id) return { kind: live ? 'mine' : 'lost', until: claim.until };
  return live ? { kind: 'other', name: claim.by.name, until: claim.until } : { kind: 'none' };
}

/** Renews one's own hold while the page is seen and used: each third of the lease, as long as something was done within it. */
export function useRenewal(state: ClaimState, leaseSeconds: number, renew: () => void) {
  const latest = useRef(renew);
  const active = useRef(0);
  useEffect(() => {
    latest.current = renew;
  });
  useEffect(() => {
    active.current = Date.now();
    const seen = () => {
      active.current = Date.now();
    };
    const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const;
    for (const sign of signs) window.addEventListener(sign, seen, { passive: true });
    return () => {
      for (const sign of signs) window.removeEventListener(sign, seen);
    };
  }, []);
  const mine = state.kind === 'mine';
  useEffect(() => {
    if (!mine) return;
    const timer = setInterval(
      () => {
        const used = Date.now() - active.current < leaseSeconds * 1000;
        if (document.visibilityState === 'visible' && used) latest.current();
      },
      (leaseSeconds * 1000) / 3,
    );
    return () => clearInterval(timer);
  }, [mine, leaseSeconds]);
}
