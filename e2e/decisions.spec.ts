import { randomUUID } from 'node:crypto';
import { plainEnquiry } from './support/chats';
import { Inbox, ReviewDesk } from './support/pages';
import { expect, type SignIn, Source, test } from './support/test';

const syllables = ['ba', 'de', 'fo', 'gu', 'ki', 'la', 'me', 'no', 'pu', 'ra', 'si', 'to', 've', 'wi', 'ze', 'mo'];
/** A fictional name that no other chat has. */
function visitor() {
  const [a, b, c, d] = randomUUID()
    .replaceAll('-', '')
    .slice(0, 4)
    .split('')
    .map((digit) => syllables[Number.parseInt(digit, 16)]);
  const last = `${a}${b}${c}${d}`;
  const name = `Nadia ${last.charAt(0).toUpperCase()}${last.slice(1)}`;
  return { name, email: `nadia@${last}${randomUUID().slice(0, 4)}.example.com` };
}

async function waiting(source: Source) {
  const { name, email } = visitor();
  const { id } = await source.send(plainEnquiry(name, email));
  await source.arrives(id, 'waiting');
  return { id, name };
}

/** Mara approves this chat, and it reaches the owner whom the brief proposed. */
async function delivered(source: Source, as: SignIn, { id, name }: { id: string; name: string }) {
  const desk = new ReviewDesk(await as('mara'));
  await desk.open(name);
  const owner = await desk.proposed();
  await desk.press('a');
  await source.arrives(id, 'delivered');
  return { desk, owner };
}

test('approve by key, take back by key, approve again', async ({ source, as }) => {
  const { id, name } = await waiting(source);
  const desk = new ReviewDesk(await as('mara'));
  await desk.open(name);
  await desk.press('a');
  await desk.told(/Approved/);
  await source.arrives(id, 'approved');
  await desk.press('u');
  await source.arrives(id, 'waiting');
  await desk.open(name);
  await desk.press('a');
  await source.arrives(id, /approved|delivered/);
});

test('reassign with a reason: the new owner gets it', async ({ source, as }) => {
  const { id, name } = await waiting(source);
  const desk = new ReviewDesk(await as('mara'));
  await desk.open(name);
  const next = (await desk.proposed()) === 'sam' ? 'Priya Nair' : 'Sam Ito';
  await desk.press('r');
  const dialog = desk.page.getByRole('dialog');
  const owners = dialog.getByLabel('New owner');
  await owners.selectOption(await owners.getByRole('option', { name: next }).getAttribute('value'));
  await dialog.getByLabel('Reason').selectOption({ label: 'Expertise' });
  await dialog.getByRole('button', { name: 'Reassign' }).click();
  await expect(desk.approve).toContainText(next.split(' ')[0] ?? '');
  await desk.press('a');
  await source.arrives(id, 'delivered');
  await new Inbox(await as(next === 'Sam Ito' ? 'sam' : 'priya')).open(name);
});

test('escalate to a person with a note, who declines with a reason', async ({ source, as }) => {
  const { id, name } = await waiting(source);
  const desk = new ReviewDesk(await as('mara'));
  await desk.open(name);
  await desk.press('e');
  const dialog = desk.page.getByRole('dialog');
  await dialog.getByLabel('Who should decide?').selectOption({ label: 'Dana Cole (manager)' });
  await dialog.getByLabel('Note').fill('Is this a partner of ours?');
  await dialog.getByRole('button', { name: 'Escalate' }).click();
  await source.arrives(id, 'escalated');

  const manager = new ReviewDesk(await as('dana'));
  await manager.open(name, 'escalated');
  await expect(manager.chat).toContainText('Is this a partner of ours?');
  await manager.press('d');
  const decline = manager.page.getByRole('dialog');
  await decline.getByLabel('Reason').selectOption({ label: 'Not a lead' });
  await decline.getByLabel('Note').fill('They are a partner already.');
  await decline.getByRole('button', { name: 'Decline' }).click();
  await source.arrives(id, 'declined');
  await manager.press('u');
  await source.arrives(id, 'waiting');
});

test('returned by the owner as wrong owner: back in the queue with the reason', async ({ source, as }) => {
  const { id, name } = await waiting(source);
  const { desk, owner } = await delivered(source, as, { id, name });
  const inbox = new Inbox(await as(owner));
  await inbox.open(name);
  await inbox.page.getByRole('button', { name: 'Return', exact: true }).click();
  const dialog = inbox.page.getByRole('dialog');
  await dialog.getByLabel('Note for the reviewer').fill('This is a bookkeeping firm; they belong to accounts.');
  await dialog.getByRole('button', { name: /wrong owner/i }).click();
  await source.arrives(id, 'waiting');
  await desk.open(name, 'returned');
  await expect(desk.chat).toContainText(/wrong owner/i);
  await expect(desk.chat).toContainText('they belong to accounts');
});

test('recall after delivery takes it out of the inbox', async ({ source, as }) => {
  const { id, name } = await waiting(source);
  const { desk } = await delivered(source, as, { id, name });
  await desk.open(name, 'approved');
  await desk.page.getByRole('button', { name: /Recall/ }).click();
  const dialog = desk.page.getByRole('dialog');
  if (await dialog.isVisible()) {
    const note = dialog.getByRole('textbox');
    if (await note.isVisible()) await note.fill('Sent to the wrong team.');
    await dialog.getByRole('button', { name: /Recall/ }).click();
  }
  await source.arrives(id, 'recalled');
});

test('a lost race: the second reviewer is told who decided, and nothing is done twice', async ({ source, as }) => {
  const { id, name } = await waiting(source);
  const [first, second] = [new ReviewDesk(await as('mara')), new ReviewDesk(await as('jon'))];
  await first.open(name);
  await second.open(name);
  await first.press('a');
  await source.arrives(id, /approved|delivered/);
  await second.press('d');
  const dialog = second.page.getByRole('dialog');
  await dialog.getByLabel('Reason').selectOption({ label: 'Not a lead' });
  await dialog.getByRole('button', { name: 'Decline' }).click();
  await expect(second.page.getByText(/Mara Reyes/).first()).toBeVisible();
  expect((await source.conversation(id)).state).toMatch(/approved|delivered/);
});

test('late messages attach to a decided handoff and are seen', async ({ source, as }) => {
  const { name, email } = visitor();
  const transcript = Source.transcript(plainEnquiry(name, email));
  const { id } = await source.send(transcript);
  await source.arrives(id, 'waiting');
  const { owner } = await delivered(source, as, { id, name });
  const late = [1, 2, 3].map((step) => ({
    role: 'visitor',
    text: `One more thing, number ${step}.`,
    at: new Date(Date.now() + step * 1000).toISOString(),
  }));
  const longer = await source.send({ ...transcript, messages: [...transcript.messages, ...late] });
  expect(longer.result).toBe('extended');
  expect((await source.conversation(id)).state).toBe('delivered');
  const inbox = new Inbox(await as(owner));
  await inbox.open(name);
  await expect(inbox.page.getByText(/3 messages after approval/).first()).toBeVisible();
});

test('a risky first reply is held for intake and goes out after a look', async ({ source, as }) => {
  const { id, name } = await waiting(source);
  const { desk, owner } = await delivered(source, as, { id, name });
  const inbox = new Inbox(await as(owner));
  await inbox.open(name);
  await inbox.page
    .getByLabel('Your reply')
    .fill('Hello Nadia,\n\nyou will save 40 % within four weeks, guaranteed.\n\nKind regards');
  await expect(inbox.page.getByText(/promises/i).first()).toBeVisible();
  await inbox.page.getByRole('button', { name: 'Ask intake' }).first().click();
  await expect(inbox.page.getByText(/Intake reads this first/i).first()).toBeVisible();
  expect((await source.conversation(id)).state).toBe('delivered');

  await desk.page.goto('/review?view=replies');
  await expect(desk.page.getByText(name).first()).toBeVisible();
  await expect(desk.page.getByText(/four weeks/).first()).toBeVisible();
});
