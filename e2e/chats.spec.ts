import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from './support/test';

const folder = resolve(import.meta.dirname, '..', 'eval', 'chats');
const authors = readdirSync(folder).sort();

test.describe('every labelled chat travels the line', () => {
  for (const file of authors) {
    test(`chats of ${file}: accepted, processed, none in error, each in one place`, async ({ source }) => {
      const chats = readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => {
          const { id, gold: _gold, ...chat } = JSON.parse(line) as { id: string; gold: unknown };
          return { external_id: id, ...chat };
        });
      const before = await source.totals();
      const answer = await source.post(chats);
      expect(answer.status(), await answer.text()).toBe(202);
      const { conversations, rejected } = (await answer.json()) as {
        conversations: { id: string; result: string }[];
        rejected: unknown[];
      };
      expect(rejected).toEqual([]);
      expect(conversations).toHaveLength(chats.length);
      await expect.poll(async () => (await source.totals()).not_yet_processed, { timeout: 60_000 }).toBe(0);
      const after = await source.totals();
      expect(after.accepted - before.accepted).toBe(chats.length);
      expect(after.by_place.failed).toBe(0);
      expect(
        after.by_place.waiting + after.by_place.set_aside - before.by_place.waiting - before.by_place.set_aside,
      ).toBe(chats.length);

      // The same request again changes nothing.
      const again = await source.post(chats);
      const repeated = (await again.json()) as { conversations: { result: string }[] };
      expect(new Set(repeated.conversations.map((each) => each.result))).toEqual(new Set(['unchanged']));
      expect((await source.totals()).accepted).toBe(after.accepted);
    });
  }
});
