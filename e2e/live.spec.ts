import { randomUUID } from 'node:crypto';
import { expect, type SignIn, type Source, test } from './support/test';

const opening = [
  { role: 'bot' as const, text: 'Hello! What brings you to Northbeam today?' },
  {
    role: 'visitor' as const,
    text: 'We are an accounting practice and want help automating our invoice filing.',
  },
];
const fedUp = {
  role: 'visitor' as const,
  text: 'This is useless!! You are not answering me at all, what a stupid bot. I am fed up with this.',
};
const page = { page_url: 'https://northbeam.example.com/services/automation' };

/** A chat in which the visitor has lost patience, with the answer that stopped the bot. */
async function stopped(source: Source) {
  const chat = `live-${randomUUID()}`;
  const first = await source.ask(chat, opening, 0, page);
  expect(first).toMatchObject({ action: 'collect_contact', stopped: null });
  expect(first.say).toBeTruthy();
  const stop = await source.ask(chat, [{ role: 'bot', text: first.say ?? '' }, fedUp], 2);
  expect(stop.action).toBe('stop');
  expect(stop.say).toMatch(/person/);
  expect(stop.stopped?.because).toBeTruthy();
  expect(stop.evidence.map((each) => each.message)).toContain(3);
  return { chat, id: stop.id, stop };
}

async function release(as: SignIn, id: string) {
  const desk = await as('mara');
  await desk.goto(`/conversations/${id}`);
  await expect(desk.getByText('Bot stopped', { exact: true })).toBeVisible();
  await desk.getByRole('button', { name: 'Let the bot go on' }).click();
  const dialog = desk.getByRole('dialog', { name: 'Let the bot go on?' });
  await dialog.getByRole('button', { name: 'Let it go on' }).click();
  await expect(dialog).toBeHidden();
  return desk;
}

test('a visitor loses patience: the bot stops, a person lets it go on, and one handoff comes of it', async ({
  source,
  as,
}) => {
  test.setTimeout(120_000);
  const { chat, id, stop } = await stopped(source);
  // A person has it at once, while the chat still runs.
  await source.arrives(id, 'waiting');

  const further = await source.ask(chat, [{ role: 'visitor', text: 'Hello? Anybody there?' }], 4);
  expect(further).toMatchObject({ action: 'stop', say: null, stopped: stop.stopped, message_count: 5 });

  const desk = await release(as, id);
  await expect(desk.getByText('Bot stopped', { exact: true })).toBeHidden();
  await expect(desk.getByText(/Mara Reyes let it go on/)).toBeVisible();

  const again = await source.ask(chat, [], 5);
  expect(again).toMatchObject({ stopped: null, released: { by: 'Mara Reyes' }, message_count: 5 });
  expect(again.action).not.toMatch(/stop|escalate/);

  const name = `Vera ${randomUUID().slice(0, 8)}`;
  const contact = await source.ask(
    chat,
    [
      { role: 'bot', text: 'Which e-mail address may a person use to answer you?' },
      { role: 'visitor', text: `vera@${randomUUID().slice(0, 8)}.example.com` },
      { role: 'bot', text: 'May a person from our team contact you by e-mail about your request? You can say no.' },
      { role: 'visitor', text: `Yes, please e-mail me. My name is ${name.split(' ')[0]} Lindqvist.` },
    ],
    5,
    { visitor: { name } },
  );
  expect(contact).toMatchObject({ action: 'handoff', stopped: null });
  const ended = await source.ask(chat, [], 9, { status: 'ended' });
  expect(ended).toMatchObject({ action: 'handoff', message_count: 9 });
  await expect.poll(async () => (await source.conversation(id)).verdict?.complete, { timeout: 20_000 }).toBe(true);
  expect((await source.conversation(id)).state).toBe('waiting');

  // The same chat is one item of the queue, with everything that was said.
  await desk.goto(`/conversations/${id}`);
  await expect(desk.getByText('Transcript, 9 messages')).toBeVisible();
  await desk.getByRole('link', { name: 'Open in review' }).click();
  await expect(desk.getByRole('region', { name: 'Consent' })).toContainText('E-mail agreed');
});

test('a price is a question for a person, said in approved words; the notice stands on the review, too', async ({
  source,
  as,
}) => {
  const chat = `live-${randomUUID()}`;
  const price = { role: 'visitor' as const, text: 'What would it cost to automate 400 invoices a month?' };
  const first = await source.ask(chat, [...opening, price], 0, page);
  expect(first.action).toMatch(/escalate|stop/);
  expect((await source.check(first.say ?? '')).ok).toBe(true);
  // The same request again is the same answer, and stores nothing twice.
  const { state: _, ...same } = first;
  expect(await source.ask(chat, [...opening, price], 0, page)).toMatchObject(same);
  await source.arrives(first.id, 'waiting');

  const review = await as('dana', { width: 375 });
  await review.goto(`/conversations/${first.id}`);
  await review.getByRole('link', { name: 'Open in review' }).click();
  const notice = review.getByRole('status').filter({ hasText: 'The bot stopped' });
  await expect(notice).toContainText('price');
  await expect(notice.getByRole('button', { name: 'Let the bot go on' })).toBeVisible();
});

test('of two people who let the bot go on one is told who was first', async ({ source, as }) => {
  test.setTimeout(90_000);
  const { id } = await stopped(source);
  await source.arrives(id, 'waiting');
  const dana = await as('dana');
  await dana.goto(`/conversations/${id}`);
  await dana.getByRole('button', { name: 'Let the bot go on' }).click();
  const dialog = dana.getByRole('dialog', { name: 'Let the bot go on?' });
  await expect(dialog).toBeVisible();
  await release(as, id);
  await dialog.getByRole('button', { name: 'Let it go on' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Mara Reyes let the bot go on already');
  await dialog.getByRole('button', { name: 'Keep as it is' }).click();
  await expect(dana.getByText('Bot stopped', { exact: true })).toBeHidden();
  // An owner has no part in it.
  const owner = await as('priya');
  const refused = await owner.request.post(`/api/conversations/${id}/release`, {
    data: { since: new Date().toISOString(), messages: 1 },
  });
  expect(refused.status()).toBe(403);
});

test('a draft with a promise is answered with other words, which promise nothing', async ({ source }) => {
  const { ok, findings } = await source.check(
    'Thanks! We guarantee you a 3x return, and for you that will be $285 all in. Which day suits you?',
  );
  expect(ok).toBe(false);
  expect(findings.map((finding) => finding.rule)).toEqual(expect.arrayContaining(['result', 'price']));
  for (const { alternative } of findings) expect((await source.check(alternative)).ok).toBe(true);
});

test('the words of the bot stand among the approved language', async ({ source, as }) => {
  const manager = await as('dana');
  await manager.goto('/settings/language');
  const texts = manager.getByRole('region', { name: 'What the bot may say' });
  await expect(texts.getByRole('heading', { name: 'Ask how to reach the visitor' })).toBeVisible();
  const said = (await source.ask(`live-${randomUUID()}`, opening, 0, page)).say;
  await expect(texts.getByText(said ?? 'nothing', { exact: false })).toBeVisible();
});
