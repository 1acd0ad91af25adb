import { expect, type Page } from '@playwright/test';

/** The review desk as a reviewer uses it. */
export class ReviewDesk {
  constructor(readonly page: Page) {}

  /** Opens the chat of this visitor from the queue, by search. */
  async open(visitor: string, view = 'waiting') {
    await this.page.goto(`/review?view=${view}&q=${encodeURIComponent(visitor)}`);
    await this.page.getByRole('region', { name: 'Queue' }).getByRole('link', { name: visitor }).first().click();
    await expect(this.page.getByRole('heading', { level: 2, name: visitor })).toBeVisible();
  }

  get chat() {
    return this.page.getByRole('region', { name: 'Chat' });
  }

  get approve() {
    return this.page.getByRole('button', { name: /^Approve/ });
  }

  /** Whom the brief proposes, as the button to approve says. */
  async proposed(): Promise<'sam' | 'priya'> {
    return (await this.approve.textContent())?.includes('Sam') ? 'sam' : 'priya';
  }

  get settle() {
    return this.page.getByRole('region', { name: 'Settle before approving' });
  }

  /** Presses a key outside of any field. */
  async press(key: string) {
    await this.page.locator('body').press(key);
  }

  /** Waits for the message that an act gives, such as "Approved". */
  async told(text: string | RegExp) {
    await expect(
      this.page
        .getByRole('listitem')
        .filter({ hasText: text })
        .or(this.page.getByRole('status').filter({ hasText: text }))
        .first(),
    ).toBeVisible();
  }
}

/** The owner's inbox. */
export class Inbox {
  constructor(readonly page: Page) {}

  /** Opens the handoff of this visitor once it has arrived. */
  async open(visitor: string, timeout = 30_000) {
    await expect(async () => {
      await this.page.goto('/inbox');
      await this.page.getByRole('link', { name: visitor }).first().click({ timeout: 2500 });
    }).toPass({ timeout });
    await expect(this.page.getByRole('heading', { level: 1, name: visitor })).toBeVisible();
  }
}

/** The count of one measure on the pilot page, e.g. `27 / 191`, as [27, 191]. */
export async function measureCount(page: Page, name: string): Promise<[number, number]> {
  await page.goto('/pilot');
  const row = page.getByRole('row').filter({ hasText: name }).first();
  await expect(row).toBeVisible();
  const [, over = '0', under = '0'] = /(\d+) \/ (\d+)/.exec((await row.textContent()) ?? '') ?? [];
  return [Number(over), Number(under)];
}
