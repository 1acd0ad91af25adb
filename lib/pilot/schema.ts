import { z } from 'zod';
import type { Place } from '@/lib/handoff/schema';
import type { Bar } from '@/lib/measures/by-day';
import type { Goal } from '@/lib/measures/goal';
import type { Heat } from '@/lib/measures/heat';
import type { Rate } from '@/lib/measures/rates';
import type { ReadinessCheck } from '@/lib/measures/readiness';
import type { ResponseTimes } from '@/lib/measures/response-times';
import type { ChatMark } from '@/lib/measures/schema';

const percent = z.number('Give a number.').min(0, 'At least 0.').max(100, 'At most 100.');

/** What was measured before the pilot, in percent and minutes; absent where not known. */
export const pilotBaselineSchema = z.object({
  qualifiedHandoffRate: percent.optional(),
  chatToLeadRate: percent.optional(),
  completeHandoffRate: percent.optional(),
  responseMinutesMedian: z.number().min(0).optional(),
  unresolvedRate: percent.optional(),
  wrongOwnerRate: percent.optional(),
  badHandoffRate: percent.optional(),
  exceptionRate: percent.optional(),
});
export type PilotBaseline = z.infer<typeof pilotBaselineSchema>;

const day = z.iso.date('Give a date, year first: 2026-11-09.');
const page = z
  .string()
  .trim()
  .regex(/^\/\S*$/, 'A page is a path such as /services/ai-consulting.')
  .max(500)
  .transform((path) => (path.length > 1 ? path.replace(/\/+$/, '') : path));

/** What a pilot watches: pages (and all below them; none for every page), days of the business time zone, or the first N chats. */
export const pilotInputSchema = z
  .object({
    name: z.string().trim().min(1, 'Give the pilot a name.').max(120),
    pages: z.array(page).max(50).default([]),
    startsOn: day,
    endsOn: day.nullable().default(null),
    firstN: z.int().min(1, 'At least one chat.').max(1_000_000).nullable().default(null),
    ownerId: z.uuid().nullable().default(null),
    threshold: z.int('A whole number.').min(1, 'At least 1 %.').max(100, 'At most 100 %.').default(80),
    baseline: pilotBaselineSchema.default({}),
  })
  .superRefine((input, check) => {
    if (input.endsOn !== null && input.endsOn < input.startsOn) {
      check.addIssue({ code: 'custom', path: ['endsOn'], message: 'The last day comes before the first.' });
    }
    if (input.endsOn === null && input.firstN === null) {
      check.addIssue({
        code: 'custom',
        path: ['endsOn'],
        message: 'Say when the sample is full: a last day, or a number of chats.',
      });
    }
  });
export type PilotInput = z.input<typeof pilotInputSchema>;

const version = z.int().min(1);
export const updatePilotSchema = z.object({ id: z.uuid(), version, pilot: pilotInputSchema });
export const closePilotSchema = z.object({ id: z.uuid(), version });

export type PilotDto = {
  id: string;
  version: number;
  name: string;
  pages: string[];
  startsOn: string;
  endsOn: string | null;
  firstN: number | null;
  owner: { id: string; name: string } | null;
  threshold: number;
  baseline: PilotBaseline;
  active: boolean;
  createdAt: string;
};

/** The boxes of the reconciliation: every place is in exactly one. `rare` boxes are shown only where something is in them. */
export const placeBoxes: readonly { id: string; label: string; places: readonly Place[]; rare?: boolean }[] = [
  { id: 'in_progress', label: 'In progress', places: ['received', 'in_progress'] },
  { id: 'failed', label: 'Not readable', places: ['failed'], rare: true },
  { id: 'waiting', label: 'Waiting', places: ['waiting'] },
  { id: 'escalated', label: 'Escalated', places: ['escalated'] },
  { id: 'approved', label: 'Approved', places: ['approved'], rare: true },
  { id: 'delivered', label: 'With owner', places: ['delivered'] },
  { id: 'answered', label: 'Answered', places: ['responded', 'closed'] },
  { id: 'declined', label: 'Declined', places: ['declined'] },
  { id: 'recalled', label: 'Recalled', places: ['recalled'], rare: true },
  { id: 'set_aside', label: 'Set aside', places: ['set_aside'] },
];

export type PlaceCount = { id: string; label: string; places: string[]; count: number };

/** Everything that the pilot page shows, read in one snapshot. Times are ISO 8601 in UTC, durations minutes. */
export type PilotReport = {
  pilot: PilotDto;
  asOf: string;
  timeZone: string;
  progress: { sentence: string; day: number; days: number | null; over: boolean };
  accepted: number;
  /** Chats that were accepted and lie in no place, or lie in one and were never accepted: 0 where the totals reconcile. */
  unreconciled: number;
  places: PlaceCount[];
  rates: Rate[];
  goal: Goal;
  response: ResponseTimes & {
    baselineMedian: number | null;
    waiting: number;
    longest: { conversationId: string; minutes: number; owner: string | null } | null;
  };
  readiness: ReadinessCheck[];
  bars: Bar[];
  heat: Heat;
  losses: { id: string; label: string; count: number; marks: ChatMark[]; question: string | null }[];
};
