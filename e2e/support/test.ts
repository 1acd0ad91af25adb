import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import {
  type APIRequestContext,
  type Browser,
  type BrowserContext,
  test as base,
  expect,
  type Page,
} from '@playwright/test';
import { demoPeople } from '@/db/seed/demo-people';
import type { places } from '@/lib/handoff/schema';

const root = resolve(import.meta.dirname, '..', '..');

/** People of the demo by first name. */
export const people = Object.fromEntries(
  demoPeople.map((person) => [person.name.split(' ')[0]?.toLowerCase(), person]),
) as Record<'mara' | 'jon' | 'priya' | 'sam' | 'alex' | 'dana' | 'ada', (typeof demoPeople)[number]>;
export type PersonName = keyof typeof people;

type Message = { role: 'visitor' | 'bot' | 'agent'; text: string };
export type Chat = {
  page: string;
  messages: Message[];
  source?: string;
  campaign?: string;
  fields?: Record<string, string>;
  status?: 'open' | 'ended';
  external_id?: string;
};
type Accepted = { id: string; external_id: string; state: string; result: string };
type Turn = {
  id: string;
  state: string;
  message_count: number;
  action: string;
  say: string | null;
  reason: string;
  evidence: { message?: number }[];
  stopped: { since: string; because: string } | null;
  released: { at: string; by: string } | null;
};
type Totals = {
  accepted: number;
  by_place: Record<(typeof places)[number], number>;
  not_yet_processed: number;
  total: number;
  reconciles: boolean;
};

/** What a chatbot platform does: it sends chats with its key and asks what became of them. */
export class Source {
  constructor(
    private readonly request: APIRequestContext,
    readonly name: string,
    readonly key: string,
  ) {}

  private get headers() {
    return { authorization: `Bearer ${this.key}` };
  }

  /** A chat in the shape of the API; messages are a minute apart and end now. */
  static transcript(chat: Chat) {
    const start = Date.now() - chat.messages.length * 60_000;
    return {
      external_id: chat.external_id ?? randomUUID(),
      status: chat.status ?? 'ended',
      page_url: `https://northbeam.example.com${chat.page}`,
      source: chat.source ?? 'google / cpc',
      campaign: chat.campaign ?? 'spring-ai',
      fields: chat.fields ?? {},
      messages: chat.messages.map((message, index) => ({
        ...message,
        at: new Date(start + index * 60_000).toISOString(),
      })),
    };
  }

  async send(chat: Chat | object): Promise<Accepted> {
    const answer = await this.request.post('/api/v1/transcripts', {
      headers: this.headers,
      data: 'page' in chat ? Source.transcript(chat as Chat) : chat,
    });
    expect(answer.status(), await answer.text()).toBe(202);
    return (await answer.json()) as Accepted;
  }

  async post(body: unknown) {
    return this.request.post('/api/v1/transcripts', { headers: this.headers, data: body });
  }

  /** What a bot does after each message of the visitor: it sends what is new, numbered from `first`, and asks what to do. */
  async ask(externalId: string, messages: Message[], first: number, more: object = {}): Promise<Turn> {
    const start = Date.now() - 3_600_000;
    const answer = await this.request.post(`/api/v1/conversations/${encodeURIComponent(externalId)}/next-turn`, {
      headers: this.headers,
      data: {
        messages: messages.map((message, index) => ({
          id: `m${first + index}`,
          ...message,
          at: new Date(start + (first + index) * 60_000).toISOString(),
        })),
        ...more,
      },
    });
    expect(answer.status(), await answer.text()).toBe(200);
    return (await answer.json()) as Turn;
  }

  /** Has a draft of the bot checked before it is said. */
  async check(text: string) {
    const answer = await this.request.post('/api/v1/check-message', { headers: this.headers, data: { text } });
    expect(answer.status(), await answer.text()).toBe(200);
    return (await answer.json()) as {
      ok: boolean;
      findings: { sentence: string; rule: string; alternative: string }[];
    };
  }

  async conversation(id: string) {
    const answer = await this.request.get(`/api/v1/conversations/${id}`, { headers: this.headers });
    expect(answer.status(), await answer.text()).toBe(200);
    return (await answer.json()) as {
      id: string;
      state: string;
      verdict: {
        complete: boolean;
        exceptions: { kind: string; sentence: string }[];
        next_turn: { action: string; text: string | null };
      } | null;
    };
  }

  async totals(): Promise<Totals> {
    const answer = await this.request.get('/api/v1/reconciliation', { headers: this.headers });
    expect(answer.status()).toBe(200);
    return (await answer.json()) as Totals;
  }

  /** Waits until the worker has brought the conversation to a place. */
  async arrives(id: string, place: string | RegExp) {
    await expect
      .poll(async () => (await this.conversation(id)).state, {
        timeout: 20_000,
        message: `conversation ${id} comes to ${place}`,
      })
      .toMatch(place);
  }
}

/** Opens a page for a person of the demo, signed in, in a browser of their own. */
export type SignIn = (person: PersonName, options?: { width?: number; theme?: 'light' | 'dark' }) => Promise<Page>;

type Fixtures = {
  as: SignIn;
  source: Source;
  /** After every journey: each conversation is in exactly one place and the totals agree. */
  reconciled: undefined;
};
type WorkerFixtures = {
  sourceKey: { name: string; key: string };
  signedIn: Map<PersonName, Awaited<ReturnType<BrowserContext['storageState']>>>;
};

async function signIn(browser: Browser, person: PersonName, baseURL: string) {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(people[person].email);
  await page.getByLabel('Password').fill(people[person].password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  const state = await context.storageState();
  await context.close();
  return state;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  signedIn: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
    async ({}, use) => use(new Map()),
    { scope: 'worker' },
  ],
  sourceKey: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
    async ({}, use, info) => {
      const name = `Journeys ${info.parallelIndex} ${randomUUID().slice(0, 8)}`;
      const key = execFileSync(process.execPath, [join(root, 'scripts/bootstrap.mjs'), 'source', 'create', name], {
        cwd: root,
        encoding: 'utf8',
        env: { ...process.env, DATA_DIR: process.env.E2E_DATA_DIR },
      }).trim();
      await use({ name, key });
    },
    { scope: 'worker' },
  ],
  source: async ({ request, sourceKey }, use) => use(new Source(request, sourceKey.name, sourceKey.key)),
  as: async ({ browser, baseURL, signedIn }, use) => {
    const open: BrowserContext[] = [];
    await use(async (person, options = {}) => {
      if (!signedIn.has(person)) signedIn.set(person, await signIn(browser, person, baseURL ?? ''));
      const width = options.width ?? 1440;
      const context = await browser.newContext({
        ...(baseURL ? { baseURL } : {}),
        storageState: signedIn.get(person),
        viewport: { width, height: width < 500 ? 812 : 900 },
        hasTouch: width < 500,
        timezoneId: 'Europe/London',
        locale: 'en-GB',
      });
      if (options.theme) await context.addCookies([{ name: 'theme', value: options.theme, url: baseURL ?? '' }]);
      open.push(context);
      const page = await context.newPage();
      page.on('pageerror', (error) => expect.soft(error.message, 'an error in the page').toBe(''));
      return page;
    });
    for (const context of open) await context.close();
  },
  reconciled: [
    async ({ source }, use) => {
      await use(undefined);
      const totals = await source.totals();
      expect(
        Object.values(totals.by_place).reduce((sum, count) => sum + count, 0),
        'every conversation is in exactly one place',
      ).toBe(totals.accepted);
      expect(totals.reconciles).toBe(true);
    },
    { auto: true },
  ],
});

export { expect };
