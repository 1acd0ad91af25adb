import type { RuleConditions, RuleTarget } from '@/lib/routing/schema';
import type { RuleDto } from '@/lib/rules/schema';
import { listed, parts } from '../comma-list';

type Answer = 'any' | 'yes' | 'no';

/** A rule as its form holds it: lists as typed, the target as one word. */
export type RuleFields = {
  name: string;
  /** `person:ID`, `team:ID`, `account_owner`, or empty. */
  target: string;
  lanes: NonNullable<RuleConditions['lanes']>;
  routes: NonNullable<RuleConditions['routes']>;
  urgencies: NonNullable<RuleConditions['urgencies']>;
  serviceLines: string;
  pages: string;
  sources: string;
  campaigns: string;
  regions: string;
  highValue: Answer;
  knownContact: Answer;
};

const answerOf = (value: boolean | undefined): Answer => (value === undefined ? 'any' : value ? 'yes' : 'no');

/** The fields of a rule, or of a new one. */
export function fieldsOf(rule: RuleDto | null): RuleFields {
  const conditions: RuleConditions = rule?.conditions ?? {};
  return {
    name: rule?.name ?? '',
    target: rule ? targetWord(rule.target) : '',
    lanes: conditions.lanes ?? [],
    routes: conditions.routes ?? [],
    urgencies: conditions.urgencies ?? [],
    serviceLines: listed(conditions.serviceLines ?? []),
    pages: listed(conditions.pages ?? []),
    sources: listed(conditions.sources ?? []),
    campaigns: listed(conditions.campaigns ?? []),
    regions: listed(conditions.regions ?? []),
    highValue: answerOf(conditions.highValue),
    knownContact: answerOf(conditions.knownContact),
  };
}

/** The conditions that the fields say; an empty field is no condition. */
export function conditionsOf(fields: RuleFields): RuleConditions {
  const conditions: RuleConditions = {};
  for (const key of ['serviceLines', 'pages', 'sources', 'campaigns', 'regions'] as const) {
    const values = parts(fields[key]);
    if (values.length) conditions[key] = values;
  }
  if (fields.lanes.length) conditions.lanes = fields.lanes;
  if (fields.routes.length) conditions.routes = fields.routes;
  if (fields.urgencies.length) conditions.urgencies = fields.urgencies;
  for (const key of ['highValue', 'knownContact'] as const)
    if (fields[key] !== 'any') conditions[key] = fields[key] === 'yes';
  return conditions;
}

export function targetWord(target: RuleTarget): string {
  if (target.kind === 'account_owner') return 'account_owner';
  return target.kind === 'person' ? `person:${target.userId}` : `team:${target.teamId}`;
}

/** The target of its word; null where none was chosen. */
export function targetOf(word: string): RuleTarget | null {
  const [kind, id = ''] = word.split(':');
  if (kind === 'account_owner') return { kind };
  if (kind === 'person') return { kind, userId: id };
  return kind === 'team' ? { kind, teamId: id } : null;
}
