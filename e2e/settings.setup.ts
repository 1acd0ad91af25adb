import { expect, test } from './support/test';

test('an administrator shortens the grace period, so that journeys need not wait a minute', async ({ as }) => {
  const page = await as('ada');
  await page.goto('/settings/general');
  const grace = page.getByLabel('Grace period, seconds');
  await expect(grace).toHaveValue('60');
  await grace.fill('8');
  await page.getByRole('button', { name: /^Save/ }).click();
  await expect(page.getByText(/saved/i).first()).toBeVisible();
  await page.reload();
  await expect(grace).toHaveValue('8');
});
