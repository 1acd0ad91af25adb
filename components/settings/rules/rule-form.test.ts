import { expect, it } from 'vitest';
import { ruleConditionsSchema } from '@/lib/routing/schema';
import { conditionsOf, fieldsOf, targetOf, targetWord } from './rule-form';

const everything = {
  lanes: ['sales' as const],
  routes: ['sales' as const, 'unclear' as const],
  serviceLines: ['AI consulting'],
  pages: ['/ai-consulting', '/uk/*'],
  sources: ['Website chat'],
  campaigns: ['spring'],
  regions: ['UK', 'IE'],
  urgencies: ['soon' as const],
  highValue: true,
  knownContact: false,
};

it('has a field for every condition, and gives back what it was given', () => {
  expect(Object.keys(everything).sort()).toEqual(Object.keys(ruleConditionsSchema.shape).sort());
  const rule = {
    id: '',
    version: 1,
    position: 1,
    name: 'All',
    conditions: everything,
    conditionWords: [],
    targetName: '',
    active: true,
    updatedAt: '',
  };
  expect(conditionsOf(fieldsOf({ ...rule, target: { kind: 'account_owner' } }))).toEqual(everything);
});

it('takes an empty form for no condition', () => {
  expect(conditionsOf(fieldsOf(null))).toEqual({});
});

it('turns each target into a word and back', () => {
  for (const target of [
    { kind: 'account_owner' as const },
    { kind: 'person' as const, userId: 'p' },
    { kind: 'team' as const, teamId: 't' },
  ]) {
    expect(targetOf(targetWord(target))).toEqual(target);
  }
  expect(targetOf('')).toBeNull();
});
