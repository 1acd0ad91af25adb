import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Claims } from '@/lib/analysis/claims';
import type { MessageRole } from '@/lib/transcript/schema';

/** What the server got: the path, the headers, the parsed body, and the messages that stood between the marks. */
export type Received = {
  path: string;
  headers: IncomingMessage['headers'];
  raw: string;
  body: Record<string, unknown>;
  messages: { number: number; role: MessageRole; text: string }[];
};

/** How the server answers one request: with the text of the model, or in one of the ways in which servers fail. */
export type Behaviour =
  | { text: string; afterMs?: number; finish?: 'stop' | 'length' | 'content_filter' }
  | { status: number; headers?: Record<string, string>; body?: string }
  | 'hang'
  | 'half'
  | 'trickle'
  | 'endless'
  | 'not_json'
  | 'drop';

export const noClaims: Claims = {
  route: null,
  need: null,
  question: null,
  answered: [],
  urgency: null,
  consent: { status: 'missing', channels: [], refusedChannels: [], quotes: [] },
  contact: { name: null, email: null, phone: null, company: null },
  flags: [],
  promises: [],
};

/** The answer of a model that makes these claims. */
export const says = (claims: Partial<Claims>): Behaviour => ({ text: JSON.stringify({ ...noClaims, ...claims }) });

export type TestServer = {
  /** Base address as `MODEL_BASE_URL` takes it. */
  readonly url: string;
  readonly received: Received[];
  /** How many requests were open at once at most. */
  readonly mostAtOnce: number;
  behave(how: Behaviour | ((received: Received, count: number) => Behaviour)): void;
  close(): Promise<void>;
};

/**
 * A server on this machine that speaks as OpenAI, Anthropic and their like do, and misbehaves when told. Good from the start: it claims
 * nothing. Tokens are counted as 100 in and 20 out.
 */
export async function startTestServer(): Promise<TestServer> {
  let how: (received: Received, count: number) => Behaviour = () => says({});
  const received: Received[] = [];
  let open = 0;
  let mostAtOnce = 0;
  const server = createServer((request, response) => {
    open += 1;
    mostAtOnce = Math.max(mostAtOnce, open);
    response.on('close', () => {
      open -= 1;
    });
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const raw = Buffer.concat(chunks).toString('utf8');
      const body = raw ? (JSON.parse(raw) as Record<string, unknown>) : {};
      const one = { path: request.url ?? '', headers: request.headers, raw, body, messages: messagesIn(body) };
      received.push(one);
      answer(response, one.path, how(one, received.length));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    received,
    get mostAtOnce() {
      return mostAtOnce;
    },
    behave(next) {
      how = typeof next === 'function' ? next : () => next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(response: ServerResponse, path: string, how: Behaviour): void {
  const json = (status: number, body: unknown) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };
  if (typeof how === 'object' && 'text' in how) {
    setTimeout(() => json(200, envelope(path, how.text, how.finish ?? 'stop')), how.afterMs ?? 0);
    return;
  }
  if (typeof how === 'object') {
    response.writeHead(how.status, { 'content-type': 'application/json', ...how.headers });
    response.end(how.body ?? JSON.stringify({ error: { message: 'refused', type: 'error' } }));
    return;
  }
  if (how === 'hang') return;
  if (how === 'drop') {
    response.socket?.destroy();
    return;
  }
  if (how === 'not_json') {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end('<html>Good morning</html>');
    return;
  }
  response.writeHead(200, { 'content-type': 'application/json' });
  if (how === 'half') {
    response.write(JSON.stringify(envelope(path, '{"route":null}', 'stop')).slice(0, 80));
    setTimeout(() => response.socket?.destroy(), 20);
    return;
  }
  const write = () => {
    if (response.destroyed) return;
    const more = response.write(how === 'endless' ? ' '.repeat(100_000) : ' ');
    if (how === 'trickle' || !more) setTimeout(write, 10);
    else setImmediate(write);
  };
  write();
}

/** The answer in the shape of the API that the path names. */
function envelope(path: string, text: string, finish: string): unknown {
  if (path.endsWith('/messages')) {
    return {
      id: 'msg_1',
      type: 'message',
      role: 'assistant',
      model: 'test-model',
      content: [{ type: 'text', text }],
      stop_reason: finish === 'stop' ? 'end_turn' : finish === 'length' ? 'max_tokens' : 'refusal',
      stop_sequence: null,
      usage: { input_tokens: 100, output_tokens: 20 },
    };
  }
  if (path.endsWith('/responses')) {
    return {
      id: 'resp_1',
      object: 'response',
      created_at: 1_770_000_000,
      status: 'completed',
      model: 'test-model',
      error: null,
      incomplete_details: null,
      output: [
        {
          type: 'message',
          id: 'msg_1',
          status: 'completed',
          role: 'assistant',
          content: [{ type: 'output_text', text, annotations: [] }],
        },
      ],
      usage: {
        input_tokens: 100,
        input_tokens_details: { cached_tokens: 0 },
        output_tokens: 20,
        output_tokens_details: { reasoning_tokens: 0 },
        total_tokens: 120,
      },
    };
  }
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1_770_000_000,
    model: 'test-model',
    choices: [{ index: 0, message: { role: 'assistant', content: text }, finish_reason: finish }],
    usage: { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 },
  };
}

/** The messages between the marks of the prompt, as a model would read them. */
function messagesIn(body: Record<string, unknown>): Received['messages'] {
  const texts: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (value !== null && typeof value === 'object') Object.values(value).forEach(walk);
  };
  walk(body);
  const found = texts.map((text) => /^BEGIN (\S+)\n([\s\S]*)\nEND \1$/m.exec(text)?.[2]).find(Boolean) ?? '';
  return found
    .split('\n')
    .slice(1)
    .flatMap((line) => (line ? [JSON.parse(line) as Received['messages'][number]] : []));
}
