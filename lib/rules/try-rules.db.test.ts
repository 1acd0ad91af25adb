import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '@/db/testing/database';
import type { PersonContext } from '@/lib/auth/context';
import { createTeam } from '@/lib/people/create-team';
import { updatePerson } from '@/lib/people/update-person';
import { actAs } from '@/lib/testing/people';
import { createRule } from './create-rule';
import { tryRules } from './try-rules';

const test = testDatabase();
let admin: PersonContext;
let priya: PersonContext;
let first: string;
let second: string;

beforeAll(async () => {
  admin = await actAs(test.db, 'admin');
  priya = await actAs(test.db, 'owner', { name: 'Priya Nair' });
  const sam = await actAs(test.db, 'owner', { name: 'Sam Ito' });
  const { id: teamId } = await createTeam(admin, { name: 'Sales UK', memberIds: [sam.actor.id] });
  const conditions = { pages: ['/ai-consulting'], regions: ['UK'] };
  first = (
    await createRule(admin, { name: 'Strategy', conditions, target: { kind: 'person', userId: priya.actor.id } })
  ).id;
  second = (await createRule(admin, { name: 'Rest', target: { kind: 'team', teamId } })).id;
});

describe('tryRules', () => {
  it('names the rule that wins and why, by path or whole address, by code or name', async () => {
    for (const [page, region] of [
      ['/ai-consulting/start', 'UK'],
      ['https://www.example.com/ai-consulting?utm_source=x', 'GB'],
    ]) {
      expect(await tryRules(admin, { page, region })).toEqual({
        ruleId: first,
        ownerName: 'Priya Nair',
        teamName: null,
        explanation: 'Rule 1: page /ai-consulting, region UK.',
      });
    }
    expect(await tryRules(admin, { page: '/ai-consulting', region: 'France' })).toMatchObject({
      ruleId: second,
      ownerName: 'Sam Ito',
      teamName: 'Sales UK',
    });
  });

  it('says who was passed over, and that no rule fits', async () => {
    await updatePerson(admin, { personId: priya.actor.id, version: 1, awayFrom: '2020-01-01T00:00:00Z' });
    const trial = await tryRules(admin, { page: '/ai-consulting', region: 'UK' });
    expect(trial).toMatchObject({ ruleId: second });
    expect(trial.explanation).toContain('Priya Nair is away');
    expect(await tryRules(admin, { lane: 'existing_customer' })).toMatchObject({
      ruleId: null,
      ownerName: null,
      explanation: expect.stringContaining('no rule fits'),
    });
  });

  it('refuses owners, and a chat that is none', async () => {
    await expect(tryRules(priya, {})).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(tryRules(admin, { urgency: 'never' as 'none' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      details: { errors: [{ path: 'urgency' }] },
    });
  });
});
