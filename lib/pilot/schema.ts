import { z } from 'zod';

const percent = z.number().min(0).max(100);

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
