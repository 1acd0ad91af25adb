import type { FieldError } from '@/lib/errors';

/** What the server answered instead of data: its sentence, code and, where a race was lost, who acted and when. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly status: number;
  readonly code: string;
  readonly errors: FieldError[];
  readonly details: Record<string, unknown>;

  constructor(status: number, body: Record<string, unknown>) {
    super(typeof body.detail === 'string' ? body.detail : 'The server could not do this.');
    this.status = status;
    this.code = typeof body.code === 'string' ? body.code : 'INTERNAL';
    this.errors = Array.isArray(body.errors) ? (body.errors as FieldError[]) : [];
    this.details = body;
  }
}

async function send<T>(url: string, init: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(url, { ...init, headers: { accept: 'application/json', ...init.headers } });
  } catch {
    throw new ProblemError(0, {
      code: 'OFFLINE',
      detail: 'No connection to the server. Check your network and try again.',
    });
  }
  if (response.status === 204) return undefined as T;
  const body = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  if (!response.ok) throw new ProblemError(response.status, body);
  return body as T;
}

/** GET of one of our routes. */
export function getJson<T>(url: string, signal?: AbortSignal): Promise<T> {
  return send<T>(url, signal ? { signal } : {});
}

/** POST to one of our routes; every write goes through here. */
export function postJson<T = void>(url: string, body: unknown = {}): Promise<T> {
  return send<T>(url, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
}
