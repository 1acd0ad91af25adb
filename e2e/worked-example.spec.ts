import { darkTwin, workedExample } from './support/chats';
import { Inbox, measureCount, ReviewDesk } from './support/pages';
import { expect, test } from './support/test';

// A lead of the demo's directory that no chat of the demo has met.
const lead = { name: 'Samuel Brightwell', email: 'sam.b@brightforge.example.com' };

test('the worked example: from the chat to the answer and the measure', async ({ source, as }) => {
  test.setTimeout(120_000);
  const manager = await as('dana');
  const [before, chatsBefore] = await measureCount(manager, 'Complete handoffs');

  const accepted = await source.send(workedExample(lead.name, lead.email));
  await source.arrives(accepted.id, 'waiting');
  expect((await source.conversation(accepted.id)).verdict).toMatchObject({
    complete: true,
    next_turn: { action: 'handoff' },
  });

  const desk = new ReviewDesk(await as('mara'));
  await desk.open(lead.name);
  await expect(desk.chat.getByRole('region', { name: 'Open question' })).toContainText(
    'have you done this for firms our size',
  );
  await expect(desk.chat.getByRole('region', { name: 'Consent' })).toContainText('E-mail agreed');
  await expect(desk.chat.getByRole('region', { name: 'Consent' })).toContainText('yes please, email is fine');
  await expect(desk.approve).toBeDisabled();
  await expect(desk.settle).toContainText('L-1002');
  await expect(desk.settle.getByRole('row', { name: /E-mail.*the same/ })).toBeVisible();
  await desk.press('1');
  // The rules may have proposed another member of the team: the lead's owner keeps their lead.
  await expect(desk.settle).not.toContainText('Is this Samuel Brightwell');
  const toPriya = desk.settle.getByRole('button', { name: /(Keep|Give to) Priya Nair/ });
  if (await toPriya.isVisible()) await toPriya.click();
  await expect(desk.approve).toBeEnabled();
  await expect(desk.chat).toContainText('Priya Nair');
  await desk.press('a');
  await desk.told(/Approved/);
  await expect.poll(async () => (await source.conversation(accepted.id)).state).toMatch(/approved|delivered/);

  const inbox = new Inbox(await as('priya'));
  await inbox.open(lead.name);
  await expect(inbox.page.getByRole('region', { name: 'Open question' })).toContainText(
    'have you done this for firms our size',
  );
  await expect(inbox.page.getByText('E-mail agreed').first()).toBeVisible();
  await expect(inbox.page.getByText('/services/ai-consulting').first()).toBeVisible();
  await expect(inbox.page.getByText(/Rule \d+|owner|L-1002/).first()).toBeVisible();
  await expect(inbox.page.getByText(/Reply (within|by)/)).toBeVisible();
  await inbox.page.getByRole('button', { name: 'Record an answer' }).click();
  await inbox.page
    .getByLabel('Note')
    .fill('Wrote about two firms of that size and asked what a good first result would be.');
  await inbox.page.getByRole('button', { name: 'Record it' }).click();
  await source.arrives(accepted.id, 'responded');

  const [after, chatsAfter] = await measureCount(manager, 'Complete handoffs');
  expect(after).toBeGreaterThan(before);
  expect(chatsAfter).toBeGreaterThan(chatsBefore);
});

test('its dark twin: guarantee, custom pricing, sensitive data, no consent are paused and flagged', async ({
  source,
  as,
}) => {
  const accepted = await source.send(darkTwin);
  await source.arrives(accepted.id, 'waiting');
  const { verdict } = await source.conversation(accepted.id);
  expect(verdict?.complete).toBe(false);
  expect(verdict?.next_turn.action).toMatch(/escalate|stop/);
  expect(verdict?.next_turn.text).not.toMatch(/guarantee|%|price/i);

  const desk = new ReviewDesk(await as('mara'));
  await desk.page.goto('/review?q=stratline');
  await desk.page.getByRole('region', { name: 'Queue' }).getByRole('link').first().click();
  await expect(desk.chat).toContainText('Consent unclear');
  for (const flag of [/guarantee/i, /price/i, /sensitive/i])
    await expect(desk.chat.getByText(flag).first()).toBeVisible();
  // The card number stands in no brief.
  await expect(desk.chat.getByRole('region', { name: 'Need' })).not.toContainText('4111');
  await expect(desk.approve).toBeDisabled();
  await desk.press('a');
  await desk.page.waitForTimeout(500);
  expect((await source.conversation(accepted.id)).state).toBe('waiting');

  // The server refuses as well, whatever a screen does.
  const id = /\/review\/([0-9a-f-]+)/.exec(desk.page.url())?.[1];
  const detail = await (await desk.page.request.get(`/api/review/${id}`)).json();
  const answer = await desk.page.request.post(`/api/review/${id}/approve`, { data: { version: detail.version } });
  expect([409, 412, 422]).toContain(answer.status());
  expect((await source.conversation(accepted.id)).state).toBe('waiting');
});
