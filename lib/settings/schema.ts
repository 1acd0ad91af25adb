import { z } from 'zod';

/** An IANA time zone that this machine knows, such as `Europe/London`. */
export const timeZoneSchema = z.string().refine(isTimeZone, 'Choose a time zone such as Europe/London.');

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Use a time such as 09:00.');

const whole = (from: number, to: number) =>
  z
    .int('Use a whole number.')
    .min(from, `Use ${from} or more.`)
    .max(to, `Use at most ${to.toLocaleString('en')}.`);
const minutes = whole(1, 100_000);

/** Settings of the whole installation, each with its default; minutes and seconds as named. */
export const settingsSchema = z.object({
  /** Between approval and delivery; the decision can be undone meanwhile. */
  graceSeconds: whole(0, 3600).default(60),
  /** How long a claim holds without being renewed. */
  leaseSeconds: whole(30, 3600).default(300),
  /** An open chat without a message for so long counts as ended. */
  silenceMinutes: whole(1, 1440).default(15),
  /** How long a reviewer has, by urgency. */
  reviewTargetMinutes: z
    .object({ immediate: minutes, soon: minutes, planned: minutes, none: minutes })
    .default({ immediate: 15, soon: 60, planned: 120, none: 120 }),
  /** How long an owner has for the first reply after delivery, in business hours. */
  responseTargetMinutes: z
    .object({ immediate: minutes, soon: minutes, planned: minutes, none: minutes })
    .default({ immediate: 30, soon: 120, planned: 480, none: 480 }),
  /** ISO weekdays, 1 is Monday. */
  businessHours: z
    .object({
      timeZone: timeZoneSchema,
      days: z.array(z.int().min(1).max(7)).min(1, 'Choose at least one day.'),
      start: time,
      end: time,
    })
    .refine((hours) => hours.start < hours.end, { path: ['end'], message: 'The end must be after the beginning.' })
    .default({ timeZone: 'Europe/London', days: [1, 2, 3, 4, 5], start: '09:00', end: '17:30' }),
});
export type Settings = z.infer<typeof settingsSchema>;

/** A change of some settings; `revision` is the one that was read. What is left out stays. */
export const updateSettingsSchema = z.strictObject({
  revision: z.string().max(40).nullable(),
  changes: z
    .strictObject({
      graceSeconds: settingsSchema.shape.graceSeconds.unwrap(),
      leaseSeconds: settingsSchema.shape.leaseSeconds.unwrap(),
      silenceMinutes: settingsSchema.shape.silenceMinutes.unwrap(),
      reviewTargetMinutes: settingsSchema.shape.reviewTargetMinutes.unwrap(),
      responseTargetMinutes: settingsSchema.shape.responseTargetMinutes.unwrap(),
      businessHours: settingsSchema.shape.businessHours.unwrap(),
    })
    .partial(),
});
export type UpdateSettingsInput = z.input<typeof updateSettingsSchema>;

/** The settings with the moment of their last change, which a change names; null where nothing was ever set. */
export type SettingsView = { settings: Settings; revision: string | null };
