import type { PromiseKind } from '@/lib/analysis/schema';

/** `draft` is being written, `held` waits for intake, `approved` may be sent, `refused` may not, `recorded` has reached the visitor. */
export const replyStates = ['draft', 'held', 'approved', 'refused', 'recorded'] as const;
export type ReplyState = (typeof replyStates)[number];

/** A sentence of a reply that promises something, the rule it breaks, and approved words instead. Span within the body, end exclusive. */
export type PromiseWarning = { kind: PromiseKind; sentence: string; start: number; end: number; rule: string; suggestion: string };
