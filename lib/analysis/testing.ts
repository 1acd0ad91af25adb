import type { Transcript } from '@/lib/transcript/schema';
import { readTranscript } from './reading';

/** A transcript of the given lines, "v: …", "b: …" or "a: …", a minute apart, for tables of cases. */
export function chat(lines: readonly string[], extra: Partial<Transcript> = {}): Transcript {
  const roles = { v: 'visitor', b: 'bot', a: 'agent' } as const;
  return {
    business: {
      name: 'Alder & Finch',
      industry: 'consulting',
      services: ['growth strategy', 'market entry'],
      areas: ['UK'],
    },
    pageUrl: 'https://alderfinch.example/services',
    source: null,
    campaign: null,
    fields: {},
    formConsent: null,
    ...extra,
    messages: lines.map((line, number) => ({
      number,
      role: roles[line.charAt(0) as keyof typeof roles] ?? 'visitor',
      text: line.slice(3),
      at: new Date(Date.UTC(2026, 2, 2, 14, number)).toISOString(),
    })),
  };
}

/** The same, read. */
export function reading(lines: readonly string[], extra: Partial<Transcript> = {}) {
  return readTranscript(chat(lines, extra));
}
