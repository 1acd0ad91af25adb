import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { users } from '@/db/schema/people';
import { auditEntries } from '@/db/schema/records';
import { snippets } from '@/db/schema/snippets';
import { testDatabase } from '@/db/testing/database';
import type { PersonContext } from '@/lib/auth/context';
import type { Role } from '@/lib/auth/schema';
import { fixedClock } from '@/lib/clock';
import { newId } from '@/lib/ids';
import { approvedPhrases } from '@/lib/language/bot-phrases';
import { createSnippet } from './create';
import { installStarterLanguage } from './install-starter';
import { activeBotTexts, listSnippets, readSnippetHistory } from './reads';
import { restoreSnippet } from './restore';
import { retireSnippet } from './retire';
import { starterTexts } from './starter-texts';
import { updateSnippet } from './update';

const test = testDatabase();
const clock = fixedClock(new Date('2026-11-02T10:00:00Z'));

async function person(name: string, role: Role): Promise<PersonContext> {
  const id = newId();
  const email = `${id}@example.com`;
  await test.db.insert(users).values({ id, email, name, role, passwordHash: '-' });
  return {
    db: test.db,
    clock,
    requestId: newId(),
    actor: { kind: 'person', id, name, email, role, timeZone: 'Europe/London', mustChangePassword: false },
  };
}

const text = { title: 'Asked for a price', topic: 'pricing', body: 'The price depends on what you need.' } as const;
let dana: PersonContext;
let ada: PersonContext;
let priya: PersonContext;

beforeEach(async () => {
  await test.db.delete(snippets);
  dana = await person('Dana Cole', 'manager');
  ada = await person('Ada Finch', 'admin');
  priya = await person('Priya Nair', 'owner');
});

describe('what the bot may say', () => {
  const edit = { key: 'bot-stop', version: 1, title: 'Stop', topic: 'bot', body: 'A person reads this now.' } as const;

  it('is read by turn once it is added, in the words in use', async () => {
    expect(await activeBotTexts(test.db)).toEqual({});
    await installStarterLanguage(ada);
    expect(await activeBotTexts(test.db)).toEqual(approvedPhrases);
    await updateSnippet(dana, edit);
    await retireSnippet(dana, { key: 'bot-close', version: 1 });
    const texts = await activeBotTexts(test.db);
    expect(texts.stop).toBe('A person reads this now.');
    expect(texts.close).toBeUndefined();
  });

  it('is one text a turn: none is added, and none changes its topic', async () => {
    await installStarterLanguage(ada);
    await expect(createSnippet(dana, { ...text, topic: 'bot' as never })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
    await expect(updateSnippet(dana, { ...edit, topic: 'closing' })).rejects.toMatchObject({ code: 'UNPROCESSABLE' });
    await expect(updateSnippet(dana, { ...edit, key: 'greeting' })).rejects.toMatchObject({ code: 'UNPROCESSABLE' });
    expect(await createSnippet(dana, { ...text, title: 'Bot stop' })).toMatchObject({ key: 'bot-stop-2' });
  });
});

describe('createSnippet', () => {
  it('adds version 1 with a key from its title, and says so in the audit', async () => {
    const made = await createSnippet(dana, text);
    expect(made).toMatchObject({ key: 'asked-for-a-price', version: 1, active: true, createdBy: 'Dana Cole' });
    const entries = await test.db.select().from(auditEntries).where(eq(auditEntries.actorId, dana.actor.id));
    expect(entries).toMatchObject([{ action: 'snippet.create', subjectId: 'asked-for-a-price' }]);
  });

  it('refuses a text that promises something, with the sentence and the rule', async () => {
    const promise = createSnippet(dana, { ...text, body: 'Thank you. We guarantee you a saving.' });
    await expect(promise).rejects.toMatchObject({
      code: 'UNPROCESSABLE',
      details: { sentence: 'We guarantee you a saving.', rule: 'It guarantees a result.' },
    });
    expect(await test.db.$count(snippets)).toBe(0);
  });

  it('is for managers and administrators', async () => {
    await expect(createSnippet(priya, text)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('gives the second text of one title a key of its own', async () => {
    await createSnippet(dana, text);
    expect((await createSnippet(ada, text)).key).toBe('asked-for-a-price-2');
  });
});

describe('updateSnippet', () => {
  it('adds a version and keeps the earlier one', async () => {
    const { key } = await createSnippet(dana, text);
    const changed = await updateSnippet(ada, { ...text, key, version: 1, body: 'The price depends on the scope.' });
    expect(changed).toMatchObject({ version: 2, active: true });
    const history = await readSnippetHistory(priya, key);
    expect(history.versions.map((each) => [each.version, each.active, each.createdBy])).toEqual([
      [2, true, 'Ada Finch'],
      [1, false, 'Dana Cole'],
    ]);
    expect(history.acts.slice(0, 2).map((act) => act.who)).toEqual(['Ada Finch', 'Dana Cole']);
  });

  it('refuses a stale version and says who was first', async () => {
    const { key } = await createSnippet(dana, text);
    const both = await Promise.allSettled([
      updateSnippet(dana, { ...text, key, version: 1, body: 'Dana writes.' }),
      updateSnippet(ada, { ...text, key, version: 1, body: 'Ada writes.' }),
    ]);
    expect(both.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
    const winner = both[0]?.status === 'fulfilled' ? 'Dana Cole' : 'Ada Finch';
    const loser = both.find((each) => each.status === 'rejected');
    expect(loser?.reason).toMatchObject({ code: 'CONFLICT', details: { actedBy: winner } });
    expect(await test.db.$count(snippets, eq(snippets.key, key))).toBe(2);
  });

  it('is for managers and administrators', async () => {
    const { key } = await createSnippet(dana, text);
    await expect(updateSnippet(priya, { ...text, key, version: 1, body: 'Mine.' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('refuses an unknown key, an unchanged text and a promise', async () => {
    const { key } = await createSnippet(dana, text);
    await expect(updateSnippet(dana, { ...text, key: 'nowhere', version: 1 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(updateSnippet(dana, { ...text, key, version: 1 })).rejects.toMatchObject({ code: 'UNPROCESSABLE' });
    await expect(
      updateSnippet(dana, { ...text, key, version: 1, body: 'We guarantee you a saving.' }),
    ).rejects.toMatchObject({ code: 'UNPROCESSABLE' });
  });
});

describe('retireSnippet and restoreSnippet', () => {
  it('take a text out of use and back', async () => {
    const { key } = await createSnippet(dana, text);
    await retireSnippet(dana, { key, version: 1 });
    expect(await listSnippets(priya, { active: true })).toEqual([]);
    expect(await listSnippets(priya, { active: false })).toMatchObject([{ key, active: false }]);
    await restoreSnippet(ada, { key, version: 1 });
    expect(await listSnippets(priya, { active: true })).toMatchObject([{ key, active: true }]);
  });

  it('a changed retired text stays retired', async () => {
    const { key } = await createSnippet(dana, text);
    await retireSnippet(dana, { key, version: 1 });
    expect(await updateSnippet(dana, { ...text, key, version: 1, body: 'Better.' })).toMatchObject({ active: false });
  });

  it('are for managers and administrators', async () => {
    const { key } = await createSnippet(dana, text);
    await expect(retireSnippet(priya, { key, version: 1 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(restoreSnippet(priya, { key, version: 1 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('a lost race names who was first; an unknown key is not found', async () => {
    const { key } = await createSnippet(dana, text);
    await retireSnippet(ada, { key, version: 1 });
    await expect(retireSnippet(dana, { key, version: 1 })).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { actedBy: 'Ada Finch', actedAt: '2026-11-02T10:00:00.000Z' },
    });
    await restoreSnippet(ada, { key, version: 1 });
    await expect(restoreSnippet(dana, { key, version: 1 })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(retireSnippet(dana, { key: 'nowhere', version: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(restoreSnippet(dana, { key: 'nowhere', version: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('installStarterLanguage', () => {
  it('adds the starter set once and leaves changed texts alone', async () => {
    expect(await installStarterLanguage(ada)).toEqual({ added: starterTexts.length });
    await updateSnippet(ada, { key: 'greeting', version: 1, topic: 'greeting', title: 'Hello', body: 'Hello.' });
    await retireSnippet(ada, { key: 'closing-plain', version: 1 });
    expect(await installStarterLanguage(dana)).toEqual({ added: 0 });
    const active = await listSnippets(priya, { active: true });
    expect(active).toHaveLength(starterTexts.length - 1);
    expect(active[0]).toMatchObject({ topic: 'greeting' });
    expect(active.find((each) => each.key === 'greeting')?.body).toBe('Hello.');
  });

  it('is for managers and administrators', async () => {
    await expect(installStarterLanguage(priya)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
