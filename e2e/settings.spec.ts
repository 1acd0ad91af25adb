import { randomUUID } from 'node:crypto';
import { plainEnquiry } from './support/chats';
import { expect, Source, test } from './support/test';

test('an administrator makes a source and a key, sends with it, revokes it', async ({ as, request }) => {
  const page = await as('ada');
  const name = `Shop bot ${randomUUID().slice(0, 6)}`;
  await page.goto('/settings/sources');
  await page.getByRole('button', { name: 'Add a source' }).click();
  await page.getByRole('dialog').getByLabel('Name', { exact: true }).first().fill(name);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^(Add|Save|Create)/ })
    .click();
  // The first key comes with the source, shown once.
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('This key is shown once')).toBeVisible();
  const key = /hd_[\w-]{43}/.exec((await dialog.textContent()) ?? '')?.[0] ?? '';
  expect(key).not.toBe('');
  await dialog.getByRole('button', { name: 'I have copied the key' }).click();
  const panel = page.locator('section').filter({ has: page.getByRole('heading', { name }) });
  await expect(panel).toBeVisible();

  const send = () =>
    request.post('/api/v1/transcripts', {
      headers: { authorization: `Bearer ${key}` },
      data: Source.transcript(plainEnquiry('Vera Lund', 'vera.lund@example.com')),
    });
  expect((await send()).status()).toBe(202);
  await page.goto('/settings/sources');
  await expect(page.getByText(key)).toHaveCount(0);
  await panel.getByRole('button', { name: 'Revoke' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Revoke/ })
    .click();
  await expect.poll(async () => (await send()).status()).toBe(401);

  const manager = await as('dana');
  await manager.goto('/audit');
  await expect(manager.getByText(new RegExp(`Revoked.*${name}`)).first()).toBeVisible();
});

test('pasted text is previewed, imported and found again', async ({ as }) => {
  const page = await as('mara');
  const name = `Imke ${randomUUID().slice(0, 8)}`;
  await page.goto('/import');
  await page
    .getByLabel(/paste/i)
    .first()
    .fill(
      `Bot: Hello, how can we help?\nVisitor: My company needs help with planning. Please email me: imke.test@example.com, ${name}\nBot: Thank you.`,
    );
  await page.getByRole('button', { name: 'Show what would come in' }).click();
  await expect(page.getByText(/1 chat/i).first()).toBeVisible();
  await page.getByRole('button', { name: /^Import/ }).click();
  await expect(page.getByText(/accepted|imported/i).first()).toBeVisible();
});
