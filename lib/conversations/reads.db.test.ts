import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '@/db/testing/database';
import type { PersonContext } from '@/lib/auth/context';
import { fixedClock } from '@/lib/clock';
import { newId } from '@/lib/ids';
import { rateDefinitions } from '@/lib/measures/rates';
import { createPilot } from '@/lib/pilot/create';
import { readPilotReport } from '@/lib/pilot/reads';
import type { PilotReport } from '@/lib/pilot/schema';
import { addChat, addEvent, addSource } from '@/lib/testing/chats';
import { buildHandoff } from '@/lib/testing/handoff-builder';
import { actAs } from '@/lib/testing/people';
import { readConversation } from './read-detail';
import { countPlaces, listConversations } from './reads';

describe('conversations as a person reads them', () => {
  const test = testDatabase();
  let manager: PersonContext;
  let report: PilotReport;
  let handoff: { id: string; conversationId: string; sourceId: string };

  beforeAll(async () => {
    manager = await actAs(test.db, 'manager', {}, fixedClock(new Date('2026-11-17T12:00:00Z')));
    handoff = await buildHandoff(test.db, { search: 'lena marlow pike 100%' });
    const source = await addSource(test.db);
    const kinds: Record<string, unknown>[] = [
      { route: 'sales', complete: true, consent: 'granted', hasContact: true },
      { route: 'sales', complete: false, exceptions: ['no_consent'], flags: ['pricing'], consent: 'missing' },
      { route: 'existing_customer', complete: false, exceptions: ['no_clear_request'], questionOpen: true },
      { route: 'support', complete: false },
      { route: 'unclear', complete: false },
    ];
    for (let number = 0; number < 30; number += 1) {
      const at = `2026-11-${String(9 + (number % 8)).padStart(2, '0')}T10:0${number % 10}:00Z`;
      const reading = kinds[number % kinds.length];
      const id = await addChat(test.db, source, { at, page: number % 3 ? '/ai' : null });
      await addEvent(test.db, id, 'conversation.accepted', at);
      if (number % 7 === 6) continue;
      await addEvent(test.db, id, 'handoff.prepared', at, reading);
      if (number % 2) continue;
      await addEvent(test.db, id, 'handoff.approved', at, reading, manager.actor.id);
      if (number % 4) continue;
      await addEvent(test.db, id, 'handoff.delivered', at, {});
      if (number % 8 === 0)
        await addEvent(test.db, id, 'handoff.returned', at, { reason: 'wrong_owner' }, manager.actor.id);
    }
    const pilot = await createPilot(manager, { name: 'AI pilot', startsOn: '2026-11-09', endsOn: '2026-11-16' });
    report = await readPilotReport(manager, pilot.id);
  });

  const count = async (query: object) => {
    const page = await listConversations(manager, { pilot: report.pilot.id, limit: 200, ...query });
    expect(page.items).toHaveLength(page.total ?? -1);
    return page.total;
  };

  it('stand behind every figure of the pilot page, as many as it says', async () => {
    expect(report.accepted).toBe(30);
    for (const { id, of, counts } of rateDefinitions) {
      const rate = report.rates.find((each) => each.id === id);
      expect(await count({ with: of.join(',') })).toBe(rate?.denominator);
      expect(await count({ with: [...of, counts].join(',') })).toBe(rate?.numerator);
      expect(await count({ with: of.join(','), without: counts })).toBe(
        (rate?.denominator ?? 0) - (rate?.numerator ?? 0),
      );
    }
    for (const bar of report.bars) {
      for (const [outcome, number] of Object.entries(bar.counts)) {
        expect(await count({ from: bar.from, to: bar.to, outcome })).toBe(number);
      }
    }
    for (const row of report.heat.rows) {
      for (const [index, topic] of report.heat.topics.entries()) {
        expect(await count({ with: 'sales,exception', topic: topic.id, page: row.page ?? 'none' })).toBe(
          row.counts[index],
        );
      }
    }
    for (const place of report.places) expect(await count({ place: place.places.join(',') })).toBe(place.count);
    for (const loss of report.losses) expect(await count({ with: loss.marks.join(',') })).toBe(loss.count);
  });

  it('come newest first, page after page, each once', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listConversations(manager, { limit: 7, cursor });
      seen.push(...page.items.map((item) => item.id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(new Set(seen).size).toBe(31);
    expect(seen).toHaveLength(31);
    expect(seen.at(-1)).toBe(handoff.conversationId);
  });

  it('are found by what the brief says, with signs taken as they are', async () => {
    const found = async (q: string) => (await listConversations(manager, { q })).items.map((item) => item.handoffId);
    expect(await found('Marlow')).toEqual([handoff.id]);
    expect(await found('100%')).toEqual([handoff.id]);
    expect(await found('%')).toEqual([handoff.id]);
    expect(await found('l_na')).toEqual([]);
    expect(await found(handoff.conversationId)).toEqual([handoff.id]);
  });

  it('are each in one place, and the places add up', async () => {
    const { total, counts } = await countPlaces(manager);
    expect(total).toBe(31);
    expect(counts).toEqual({ received: 30, waiting: 1 });
    expect((await listConversations(manager, { place: 'waiting,escalated' })).items.map((item) => item.id)).toEqual([
      handoff.conversationId,
    ]);
    await expect(listConversations(manager, { place: 'nowhere' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('open with transcript, results and handoff', async () => {
    const detail = await readConversation(manager, handoff.conversationId);
    expect(detail).toMatchObject({ place: 'waiting', handoff: { id: handoff.id }, failure: null });
    expect(detail.messages.length).toBe(detail.handoff?.conversation.messages.length);
    const [unread] = (await listConversations(manager, { place: 'received', limit: 1 })).items;
    expect(await readConversation(manager, unread?.id ?? '')).toMatchObject({
      place: 'received',
      handoff: null,
      analysis: null,
      verdict: null,
      messages: [{ number: 0, text: 'Do you work with firms our size?' }],
      history: [{ who: null, sentence: 'accepted the chat' }],
    });
    await expect(readConversation(manager, newId())).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('are not for owners, and a pilot’s figures not for reviewers', async () => {
    const owner = await actAs(test.db, 'owner');
    const reviewer = await actAs(test.db, 'reviewer');
    await expect(listConversations(owner, {})).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(readConversation(owner, handoff.conversationId)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await listConversations(reviewer, {})).items).toHaveLength(31);
    await expect(listConversations(reviewer, { pilot: report.pilot.id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(listConversations(manager, { pilot: newId() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
