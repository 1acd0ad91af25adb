import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, type PersonName, test } from './support/test';

const pages: [PersonName, string[]][] = [
  [
    'mara',
    [
      '/review',
      '/review?view=duplicates',
      '/review?view=set_aside',
      '/conversations',
      '/import',
      '/settings/rules',
      '/settings/directory',
    ],
  ],
  ['priya', ['/inbox', '/settings/language']],
  ['dana', ['/pilot', '/audit', '/settings/pilot']],
  ['ada', ['/settings/people', '/settings/sources', '/settings/model', '/settings/general', '/password', '/forbidden']],
];

async function check(page: Page, path: string) {
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect
    .soft(
      violations.map(
        ({ id, nodes }) =>
          `${path}: ${id}: ${nodes
            .map((node) => node.target.join(' '))
            .slice(0, 3)
            .join(', ')}`,
      ),
    )
    .toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect.soft(overflow, `${path} is no wider than the screen`).toBeLessThanOrEqual(0);
}

for (const width of [1440, 375]) {
  for (const theme of ['light', 'dark'] as const) {
    test(`axe finds nothing at ${width} px, ${theme}`, async ({ as, browser, baseURL }) => {
      test.setTimeout(180_000);
      for (const [person, paths] of pages) {
        const page = await as(person, { width, theme });
        for (const path of paths) await check(page, path);
        if (person === 'mara') {
          await page.goto('/review?view=duplicates');
          await page.getByRole('region', { name: 'Queue' }).getByRole('link').first().click();
          await expect(page.getByRole('region', { name: 'Open question' })).toBeVisible();
          await check(page, page.url());
        }
        if (person === 'priya') {
          await page.goto('/inbox');
          await page.getByRole('listitem').getByRole('link').first().click();
          await expect(page.getByRole('region', { name: 'Open question' })).toBeVisible();
          await check(page, page.url());
        }
      }
      const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}), viewport: { width, height: 812 } });
      await context.addCookies([{ name: 'theme', value: theme, url: baseURL ?? '' }]);
      const stranger = await context.newPage();
      for (const path of ['/sign-in', '/docs']) await check(stranger, path);
      await context.close();
    });
  }
}
