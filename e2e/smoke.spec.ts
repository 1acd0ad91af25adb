import { expect, test } from '@playwright/test';

test.describe('the built app', () => {
  test('lives, and is ready with database, migrations and worker', async ({ request }) => {
    const live = await request.get('/api/health/live');
    expect(live.status()).toBe(200);
    const ready = await request.get('/api/health/ready');
    expect(ready.status(), await ready.text()).toBe(200);
  });

  test('shows the sign-in page whole: styles, scripts and no error', async ({ page }) => {
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('response', (answer) => answer.status() >= 400 && problems.push(`${answer.status()} ${answer.url()}`));
    await page.goto('/');
    await expect(page).toHaveURL(/sign-in/);
    await expect(page.getByRole('button', { name: /sign in/i }).first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(problems).toEqual([]);
  });

  test('sends the headers that protect people', async ({ request }) => {
    const answer = await request.get('/sign-in');
    const headers = answer.headers();
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['content-security-policy']).toMatch(/script-src [^;]*'nonce-/);
  });

  test('answers an unknown address with 404', async ({ request }) => {
    const answer = await request.get('/api/there-is-no-such-thing');
    expect(answer.status()).toBe(404);
  });
});
