import { randomUUID } from 'node:crypto';
import AxeBuilder from '@axe-core/playwright';
import { Inbox, ReviewDesk } from './support/pages';
import { type Chat, expect, test } from './support/test';

const card = '4111 1111 1111 1111';
const ssn = '219-09-9999';
const covered = '•••• •••• •••• 1111';
const show = 'Show card number';

/** A plain enquiry with a card number, an id and a delicate matter in it. */
function careless() {
  const last = `Od${randomUUID()
    .slice(0, 8)
    .replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)))}`;
  const name = `Nneka ${last}`;
  const chat: Chat = {
    page: '/services/automation',
    fields: { notes: `my ssn is ${ssn}` },
    messages: [
      { role: 'bot', text: 'Hello! What can we do for you?' },
      { role: 'visitor', text: 'We are a small accounting practice and want help automating our invoice filing.' },
      { role: 'bot', text: 'Thank you. What is your name and e-mail address?' },
      { role: 'visitor', text: `${name}, nneka@${last.toLowerCase()}.example.com` },
      { role: 'bot', text: 'May a colleague e-mail you about this?' },
      { role: 'visitor', text: 'Yes, please email me.' },
      {
        role: 'visitor',
        text: `You can charge the deposit to ${card}. Do you work with the accounting software Ledgerly?`,
      },
      { role: 'bot', text: 'A colleague will answer that.' },
      { role: 'visitor', text: 'Thanks. I have epilepsy and cannot take calls, so please no phone.' },
    ],
  };
  return { chat, name };
}

test('what is sensitive is blacked out, shown by a click while the chat is held, and the look is recorded', async ({
  source,
  as,
}) => {
  const { chat, name } = careless();
  const { id } = await source.send(chat);
  await source.arrives(id, 'waiting');
  const page = await as('mara');
  const answers: string[] = [];
  page.on('response', (answer) => {
    if (/json|html|x-component/.test(answer.headers()['content-type'] ?? ''))
      answer.text().then(
        (text) => answers.push(text),
        () => undefined,
      );
  });
  const desk = new ReviewDesk(page);
  await desk.open(name);
  const transcript = page.getByRole('complementary', { name: 'Transcript' });
  await expect(transcript.getByText(covered)).toBeVisible();
  await expect(transcript.getByText('epilepsy')).toBeVisible();
  await expect(transcript.getByTitle(/A delicate matter/)).toBeVisible();
  await expect(page.getByText(ssn)).toHaveCount(0);
  expect(answers.join(' ')).not.toMatch(/4111|219-09/);

  // By keyboard: shown where it stood, and hidden again.
  const place = transcript.getByRole('button', { name: show });
  if ((await place.count()) === 0) await page.getByRole('button', { name: /^Hold/ }).click();
  await place.focus();
  await page.keyboard.press('Enter');
  const shown = transcript.getByRole('button', { name: 'Hide card number' });
  await expect(shown).toHaveText(new RegExp(card));
  await expect(shown).toBeFocused();
  await expect(transcript.getByRole('status').filter({ hasText: card })).toBeAttached();
  const { violations } = await new AxeBuilder({ page }).include('aside').analyze();
  expect(violations.map((violation) => violation.id)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(place).toBeVisible();
  await expect(page.getByText(card)).toHaveCount(0);

  // It does not come back with the page.
  await place.click();
  await expect(shown).toBeVisible();
  await page.reload();
  await expect(transcript.getByText(covered)).toBeVisible();
  await expect(page.getByText(card)).toHaveCount(0);

  const manager = await as('dana');
  await manager.goto(`/audit?subjectType=conversation&subject=${id}&action=conversation.reveal`);
  const lines = manager.getByRole('listitem').filter({ hasText: 'Looked at a card number in message 6 of a chat.' });
  await expect(lines).toHaveCount(2);
  await expect(lines.first()).toContainText('Mara Reyes');
  await expect(manager.getByText(card)).toHaveCount(0);
});

test('hides itself after a minute', async ({ source, as }) => {
  const { id } = await source.send(careless().chat);
  await source.arrives(id, 'waiting');
  const page = await as('dana');
  await page.clock.install();
  await page.goto(`/conversations/${id}`);
  const transcript = page.getByRole('list', { name: 'Transcript' });
  await expect(async () => {
    await transcript.getByRole('button', { name: show }).click({ timeout: 1000 });
    await expect(transcript.getByText(card).first()).toBeVisible({ timeout: 2000 });
  }).toPass();
  await page.clock.runFor(61_000);
  await expect(transcript.getByText(card)).toHaveCount(0);
  await expect(transcript.getByRole('button', { name: show })).toBeVisible();
  // A form field is hidden and shown in the same way.
  await page.getByRole('button', { name: 'Show government id' }).click();
  await expect(page.getByRole('button', { name: 'Hide government id' })).toHaveText(new RegExp(ssn));
});

test('is no button for who does not hold the chat, nor anybody’s to ask for', async ({ source, as }) => {
  const { id } = await source.send(careless().chat);
  await source.arrives(id, 'waiting');
  const page = await as('jon');
  await page.goto(`/conversations/${id}`);
  await expect(page.getByText(covered).first()).toBeVisible();
  await expect(page.getByRole('button', { name: show })).toHaveCount(0);
  const ask = (kind: string) =>
    page.request.post(`/api/conversations/${id}/reveal`, { data: { kind, message: 6, start: 30 } });
  const refused = await ask('card');
  expect(refused.status()).toBe(403);
  expect(await refused.text()).toContain('Hold this chat first');
  const owner = await as('sam');
  const strange = await owner.request.post(`/api/conversations/${id}/reveal`, {
    data: { kind: 'card', message: 6, start: 30 },
  });
  expect(strange.status()).toBe(404);
});

test('an owner sees it only in their own handoff, and no answer repeats it', async ({ source, as }) => {
  const { chat, name } = careless();
  const { id } = await source.send(chat);
  await source.arrives(id, 'waiting');
  const desk = new ReviewDesk(await as('mara'));
  await desk.open(name);
  const settled = desk.settle.getByRole('button', { name: /^Not passed on/ });
  if (await settled.isVisible()) {
    await settled.click();
    await expect(desk.settle).toHaveCount(0);
  }
  const to = await desk.proposed();
  await desk.press('a');
  await source.arrives(id, 'delivered');
  const page = await as(to, { width: 375 });
  const inbox = new Inbox(page);
  await inbox.open(name);
  const transcript = page.getByRole('list', { name: 'Transcript' });
  await transcript.getByRole('button', { name: show }).tap();
  await expect(transcript.getByText(card).first()).toBeVisible();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  const handoff = page.url().split('/').pop()?.split('?')[0];
  const { version } = (await (await page.request.get(`/api/inbox/${handoff}`)).json()) as { version: number };
  const answer = await page.request.post(`/api/inbox/${handoff}/respond`, {
    data: { version, channel: 'app_email', body: `We have charged ${card}.` },
  });
  expect(answer.status()).toBe(422);
  expect(await answer.text()).toContain('This repeats the visitor’s card number');
});
