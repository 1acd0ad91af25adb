import { expect, type PersonName, test } from './support/test';

const pages = [
  '/review',
  '/inbox',
  '/pilot',
  '/conversations',
  '/import',
  '/audit',
  '/settings/people',
  '/settings/sources',
  '/settings/rules',
  '/settings/language',
  '/settings/directory',
  '/settings/pilot',
  '/settings/model',
  '/settings/general',
];
const open: Record<'mara' | 'priya' | 'dana' | 'ada', string[]> = {
  mara: [
    '/review',
    '/conversations',
    '/import',
    '/settings/people',
    '/settings/rules',
    '/settings/language',
    '/settings/directory',
  ],
  priya: ['/inbox', '/settings/language'],
  dana: [
    '/review',
    '/inbox',
    '/pilot',
    '/conversations',
    '/import',
    '/audit',
    '/settings/people',
    '/settings/sources',
    '/settings/rules',
    '/settings/language',
    '/settings/directory',
    '/settings/pilot',
  ],
  ada: pages,
};
/** Reads and writes that must stay closed: method, address and who may. */
const routes: [string, string, PersonName[]][] = [
  ['GET', '/api/review?view=waiting', ['mara', 'dana', 'ada']],
  ['GET', '/api/inbox', ['priya', 'dana', 'ada']],
  ['GET', '/api/audit', ['dana', 'ada']],
  ['GET', '/api/conversations', ['mara', 'dana', 'ada']],
  ['GET', '/api/pilot', ['dana', 'ada']],
  ['POST', '/api/sources', ['ada']],
  ['POST', '/api/people', ['ada']],
  ['POST', '/api/settings', ['ada']],
];

for (const [person, allowed] of Object.entries(open) as [keyof typeof open, string[]][]) {
  test(`${person} opens the doors of their role and no others`, async ({ as }) => {
    test.setTimeout(90_000);
    const page = await as(person);
    for (const path of pages) {
      await page.goto(path);
      await expect(page, path).toHaveURL(allowed.includes(path) ? new RegExp(`${path}(/|\\?|$)`) : /\/forbidden$/);
    }
    for (const [method, path, may] of routes) {
      const answer = method === 'GET' ? await page.request.get(path) : await page.request.post(path, { data: {} });
      if (may.includes(person)) expect(answer.status(), `${method} ${path}`).not.toBe(403);
      else expect(answer.status(), `${method} ${path} is closed`).toBe(403);
    }
  });
}

test('a stranger is sent to the sign-in page, and the API answers 401', async ({ page, request }) => {
  for (const path of pages) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/sign-in/);
  }
  for (const [method, path] of routes) {
    const answer = method === 'GET' ? await request.get(path) : await request.post(path, { data: {} });
    expect(answer.status(), `${method} ${path}`).toBe(401);
    expect(answer.headers()['content-type']).toContain('application/problem+json');
  }
});

test("an owner does not see another owner's handoff", async ({ as }) => {
  const manager = await as('dana');
  const all = (await (await manager.request.get('/api/inbox?view=all')).json()) as {
    items: { id: string; owner?: { name: string } | null }[];
  };
  const owner = await as('priya');
  const own = (await (await owner.request.get('/api/inbox?view=all')).json()) as { items: { id: string }[] };
  const foreign = all.items.find((item) => !own.items.some((mine) => mine.id === item.id));
  expect(foreign, 'the demo holds handoffs of several owners').toBeDefined();
  expect((await owner.request.get(`/api/inbox/${foreign?.id}`)).status()).toBe(404);
});

test('a write from another site is refused', async ({ as }) => {
  const page = await as('ada');
  const answer = await page.request.post('/api/settings', {
    data: {},
    headers: { origin: 'https://elsewhere.example.org', 'sec-fetch-site': 'cross-site' },
  });
  expect(answer.status()).toBe(403);
});
