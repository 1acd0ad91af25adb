import { z } from 'zod';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Use a time such as 09:00.');

/** Settings of the whole installation, each with its default; minutes and seconds as named. */
export const settingsSchema = z.object({
  /** Between approval and delivery; the decision can be undone meanwhile. */
  graceSeconds: z.int().min(0).max(3600).default(60),
  /** How long a claim holds without being renewed. */
  leaseSeconds: z.int().min(30).max(3600).default(300),
  /** An open chat without a message for so long counts as ended. */
  silenceMinutes: z.int().min(1).max(1440).default(15),
  /** How long a reviewer has, by urgency. */
  reviewTargetMinutes: z
    .object({ immediate: z.int().min(1), soon: z.int().min(1), planned: z.int().min(1), none: z.int().min(1) })
    .default({ immediate: 15, soon: 60, planned: 120, none: 120 }),
  /** How long an owner has for the first reply after delivery, in business hours. */
  responseTargetMinutes: z
    .object({ immediate: z.int().min(1), soon: z.int().min(1), planned: z.int().min(1), none: z.int().min(1) })
    .default({ immediate: 30, soon: 120, planned: 480, none: 480 }),
  /** ISO weekdays, 1 is Monday. */
  businessHours: z
    .object({ timeZone: z.string(), days: z.array(z.int().min(1).max(7)).min(1), start: time, end: time })
    .default({ timeZone: 'Europe/London', days: [1, 2, 3, 4, 5], start: '09:00', end: '17:30' }),
});
export type Settings = z.infer<typeof settingsSchema>;
