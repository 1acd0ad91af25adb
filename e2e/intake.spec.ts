import { plainEnquiry } from './support/chats';
import { expect, Source, test } from './support/test';

test.describe('the API of sources', () => {
  test('an open chat is told the next turn and waits until it ends', async ({ source }) => {
    const chat = { ...plainEnquiry('Nora Winter', 'nora.winter@example.com'), status: 'open' as const };
    const transcript = Source.transcript({ ...chat, messages: chat.messages.slice(0, 2) });
    const first = await source.send(transcript);
    await source.arrives(first.id, 'in_progress');
    const open = await source.conversation(first.id);
    expect(open.verdict?.next_turn.action).toBe('collect_contact');
    expect(open.verdict?.next_turn.text).toBeTruthy();

    const whole = Source.transcript({ ...chat, external_id: transcript.external_id, status: 'ended' });
    const longer = await source.send({ ...whole, messages: [...transcript.messages, ...whole.messages.slice(2)] });
    expect(longer).toMatchObject({ id: first.id, result: 'extended' });
    await source.arrives(first.id, 'waiting');
    expect((await source.conversation(first.id)).verdict).toMatchObject({
      complete: true,
      next_turn: { action: 'handoff' },
    });
  });

  test('a contradiction of an accepted message is a conflict that names the difference', async ({ source }) => {
    const transcript = Source.transcript(plainEnquiry('Ola Brandt', 'ola.brandt@example.com'));
    await source.send(transcript);
    const [first, ...rest] = transcript.messages;
    const answer = await source.post({
      ...transcript,
      messages: [{ ...first, text: 'Something else was said.' }, ...rest],
    });
    expect(answer.status()).toBe(409);
    expect(answer.headers()['content-type']).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({ code: 'CONFLICT', differences: [{ message: 0, field: 'text' }] });
  });

  test('in a list the good ones are kept and the bad ones named by index', async ({ source }) => {
    const good = Source.transcript(plainEnquiry('Pia Sommer', 'pia.sommer@example.com'));
    const answer = await source.post([
      good,
      { ...good, external_id: 'broken', messages: [{ role: 'robot', text: 'x', at: 'yesterday' }] },
    ]);
    expect(answer.status()).toBe(202);
    const body = (await answer.json()) as {
      conversations: unknown[];
      rejected: { index: number; problem: { errors: { path: string }[] } }[];
    };
    expect(body.conversations).toHaveLength(1);
    expect(body.rejected[0]).toMatchObject({ index: 1 });
    expect(body.rejected[0]?.problem.errors.map((error) => error.path)).toEqual(
      expect.arrayContaining(['messages[0].role', 'messages[0].at']),
    );
  });

  test('refuses web forms, unknown keys and what no visitor said, each with a reason', async ({ source, request }) => {
    const form = await source.post({
      external_id: 'form-1',
      type: 'form_submission',
      fields: { email: 'a@example.com' },
    });
    expect(form.status()).toBeGreaterThanOrEqual(400);
    expect((await form.json()).detail).toMatch(/chats only/i);
    const silent = await source.post(Source.transcript({ page: '/', messages: [{ role: 'bot', text: 'Hello?' }] }));
    expect(silent.status()).toBe(400);
    const unknown = await request.post('/api/v1/transcripts', {
      headers: { authorization: 'Bearer hd_unknown' },
      data: {},
    });
    expect(unknown.status()).toBe(401);
    expect(await unknown.json()).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('the document of the API and its page are there', async ({ request, page }) => {
    const document = await (await request.get('/api/openapi.json')).json();
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(['/api/v1/transcripts', '/api/v1/conversations/{id}', '/api/v1/reconciliation']),
    );
    await page.goto('/docs');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('external_id').first()).toBeVisible();
  });
});
