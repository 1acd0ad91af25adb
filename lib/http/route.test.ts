import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readBytes, route } from './route';

const reached: unknown[] = [];
const open = route({
  authenticate: async () => 'anybody',
  params: z.object({ id: z.string().optional() }),
  query: z.object({ q: z.string().optional() }),
  run: async ({ params, query }) => {
    reached.push([params, query]);
    return { params, query };
  },
});
const ask = (address: string, params: Record<string, string> = {}) =>
  open(new Request(`http://localhost:3000${address}`), { params: Promise.resolve(params) });

describe('route', () => {
  it('refuses NUL in address and query, which PostgreSQL could not compare with anything', async () => {
    for (const response of [await ask('/api/x?q=a%00b'), await ask('/api/x', { id: 'a\u0000' })]) {
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ code: 'BAD_REQUEST', detail: expect.stringContaining('address') });
    }
    expect(reached).toEqual([]);
    expect((await ask('/api/x?q=a%20b')).status).toBe(200);
  });
  it('answers at an address without parts to fill, for which Next gives no params', async () => {
    const response = await open(new Request('http://localhost:3000/api/x'), { params: Promise.resolve(undefined) });
    expect(response.status).toBe(200);
  });

  it('takes out of a body what PostgreSQL cannot store: NUL and halves of characters', async () => {
    const echo = route({
      authenticate: async () => 'anybody',
      body: z.object({ name: z.string().min(1), more: z.unknown().optional() }),
      run: async ({ body }) => body,
    });
    const send = (body: string) =>
      echo(
        new Request('http://localhost:3000/api/x', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
        }),
        { params: Promise.resolve({}) },
      );
    const kept = await send('{"name":"a\\u0000b\\ud800","more":["\\uDC00",{"x":"\\ud83d\\ude00"}]}');
    expect(await kept.json()).toEqual({ name: 'ab\ufffd', more: ['\ufffd', { x: '😀' }] });
    expect((await send('{"name":"\\u0000"}')).status).toBe(400);
    expect((await send(`{"name":"a\\u0000","more":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)).status).toBe(400);
  });

  it('answers a body that breaks off as a bad request, which is no failure of ours', async () => {
    const broken = new ReadableStream({
      start: (controller) => controller.error(Object.assign(new Error('aborted'), { code: 'ECONNRESET' })),
    });
    const request = new Request('http://localhost:3000/api/x', {
      method: 'POST',
      body: broken,
      duplex: 'half',
    } as RequestInit);
    await expect(readBytes(request, 100)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});
