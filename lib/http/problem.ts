import type { z } from 'zod';
import { AppError, type ErrorCode, type FieldError } from '@/lib/errors';

const codes: Record<ErrorCode, { status: number; title: string }> = {
  BAD_REQUEST: { status: 400, title: 'The request is not valid' },
  UNAUTHENTICATED: { status: 401, title: 'Sign in first' },
  FORBIDDEN: { status: 403, title: 'Not allowed' },
  NOT_FOUND: { status: 404, title: 'Not found' },
  CONFLICT: { status: 409, title: 'Somebody else was first' },
  PRECONDITION_FAILED: { status: 412, title: 'Something must be settled first' },
  PAYLOAD_TOO_LARGE: { status: 413, title: 'Too large' },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, title: 'Unsupported media type' },
  UNPROCESSABLE: { status: 422, title: 'Understood, but refused' },
  RATE_LIMITED: { status: 429, title: 'Too many requests' },
  UNAVAILABLE: { status: 503, title: 'Not available right now' },
  INTERNAL: { status: 500, title: 'Something went wrong' },
};

/** RFC 9457 problem details, with our code, a request id and, for bad input, every bad field. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: ErrorCode;
  requestId: string;
  errors?: FieldError[];
  [key: string]: unknown;
};

/** The HTTP status of an error code. */
export function statusOf(code: ErrorCode): number {
  return codes[code].status;
}

/** The problem details of an AppError. */
export function problemOf(error: AppError, requestId: string): Problem {
  const { status, title } = codes[error.code];
  const { retryAfterSeconds: _retry, ...details } = error.details;
  return {
    type: `https://handoff-desk.example/problems/${error.code.toLowerCase().replaceAll('_', '-')}`,
    title,
    status,
    detail: error.message,
    code: error.code,
    requestId,
    ...details,
  };
}

/** `messages[3].at` for zod's `['messages', 3, 'at']`. */
export function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (whole, part) =>
      typeof part === 'number' ? `${whole}[${part}]` : whole ? `${whole}.${String(part)}` : String(part),
    '',
  );
}

/** Every bad field of a zod error, in the order found. */
export function fieldErrors(error: z.ZodError): FieldError[] {
  return error.issues.map((issue) => ({
    path: pathOf(issue.path),
    message: issue.message,
    ...('values' in issue && Array.isArray(issue.values) ? { allowed: issue.values.map(String).join(', ') } : {}),
    ...('keys' in issue && Array.isArray(issue.keys) ? { allowed: `not known: ${issue.keys.join(', ')}` } : {}),
  }));
}

/** Parses `input` with `schema`, or throws BAD_REQUEST that names every bad field. */
export function parse<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const errors = fieldErrors(result.error);
  const first = errors[0];
  throw new AppError(
    'BAD_REQUEST',
    first ? `${first.path || 'The body'}: ${first.message}` : 'The request is not valid.',
    {
      details: { errors },
    },
  );
}
