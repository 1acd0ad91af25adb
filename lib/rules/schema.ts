import { z } from 'zod';
import { type RuleConditions, type RuleTarget, ruleConditionsSchema, ruleTargetSchema } from '@/lib/routing/schema';

const fields = {
  name: z.string().trim().min(1, 'Give the rule a name.').max(120),
  conditions: ruleConditionsSchema,
  target: ruleTargetSchema,
  active: z.boolean(),
};
const known = { id: z.uuid(), version: z.int().min(1) };

export const createRuleSchema = z.object({
  ...fields,
  conditions: ruleConditionsSchema.default({}),
  active: z.boolean().default(true),
  /** Where it stands, 1 is read first; last unless told. */
  position: z.int().min(1).optional(),
});
export const updateRuleSchema = z.object({
  ...known,
  name: fields.name.optional(),
  conditions: fields.conditions.optional(),
  target: fields.target.optional(),
  active: fields.active.optional(),
});
export const moveRuleSchema = z.object({ ...known, position: z.int().min(1) });
export const deleteRuleSchema = z.object(known);
export type CreateRule = z.input<typeof createRuleSchema>;
export type UpdateRule = z.input<typeof updateRuleSchema>;
export type MoveRule = z.input<typeof moveRuleSchema>;
export type DeleteRule = z.input<typeof deleteRuleSchema>;

/** A routing rule as the settings show it. `conditionWords` and `targetName` are for reading. */
export type RuleDto = {
  id: string;
  version: number;
  position: number;
  name: string;
  conditions: RuleConditions;
  conditionWords: string[];
  target: RuleTarget;
  targetName: string;
  active: boolean;
  updatedAt: string;
};

/** Who the rules would choose for a chat that somebody thinks up; no owner where none of them fits. */
export type RuleTrial = {
  ruleId: string | null;
  ownerName: string | null;
  teamName: string | null;
  /** "Rule 3: page /ai-consulting, region UK." */
  explanation: string;
};
