import type { Evidence } from '@/lib/transcript/schema';
import type { Channel } from './schema';

/** What is known of the visitor's agreement so far; each message of the visitor moves it on. */
export type ConsentState = {
  status: 'granted' | 'refused' | 'hedged' | null;
  channels: Set<Channel>;
  refused: Set<Channel>;
  evidence: Evidence[];
  confidence: number;
  reason: string;
};

/** Before anything was said. */
export function noConsent(): ConsentState {
  return { status: null, channels: new Set(), refused: new Set(), evidence: [], confidence: 0.9, reason: '' };
}

/** The visitor agreed: a refusal before is over, and the channels are added to those agreed to. */
export function grant(
  state: ConsentState,
  {
    channels,
    evidence,
    reason,
    confidence,
  }: { channels: Iterable<Channel>; evidence: Evidence; reason: string; confidence: number },
): void {
  if (state.status !== 'granted') state.evidence = [];
  if (state.status === 'refused') state.refused.clear();
  state.status = 'granted';
  for (const channel of channels) {
    state.channels.add(channel);
    state.refused.delete(channel);
  }
  state.evidence.push(evidence);
  state.reason = reason;
  state.confidence = confidence;
}

/** The visitor said no, or took a yes back: nothing stays agreed to. */
export function refuse(state: ConsentState, channels: Iterable<Channel>, evidence: Evidence, reason: string): void {
  if (state.status !== 'refused') state.evidence = [];
  state.status = 'refused';
  state.channels.clear();
  for (const channel of channels) state.refused.add(channel);
  state.evidence.push(evidence);
  state.reason = reason;
  state.confidence = 0.9;
}

/** Single channels are refused, while what was agreed to for others stands. */
export function limit(state: ConsentState, channels: Iterable<Channel>): void {
  for (const channel of channels) {
    state.channels.delete(channel);
    state.refused.add(channel);
  }
}

/** The visitor answered, but not clearly; an earlier answer no longer stands. */
export function hedge(state: ConsentState, evidence: Evidence, reason: string): void {
  state.status = 'hedged';
  state.channels.clear();
  state.evidence = [evidence];
  state.reason = reason;
  state.confidence = 0.85;
}
