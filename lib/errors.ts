/** The closed list of error codes; each has one HTTP status and one title in `lib/http/problem.ts`. */
export const errorCodes = [
  'BAD_REQUEST',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'PRECONDITION_FAILED',
  'PAYLOAD_TOO_LARGE',
  'UNSUPPORTED_MEDIA_TYPE',
  'UNPROCESSABLE',
  'RATE_LIMITED',
  'UNAVAILABLE',
  'INTERNAL',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** One bad field: where it is (JSON path such as `messages[3].at`), what is wrong, and what is allowed. */
export type FieldError = { path: string; message: string; allowed?: string };

export type ErrorDetails = {
  /** Bad fields, for problem+json's `errors`. */
  errors?: FieldError[];
  /** Seconds until the caller may try again. */
  retryAfterSeconds?: number;
  /** Who acted and when, where a race was lost. */
  actedBy?: string;
  actedAt?: string;
  /** Any further members of the answer. */
  [key: string]: unknown;
};

/** The one error that verbs and reads throw about what a caller asked; its message is a sentence for people. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string, options: { cause?: unknown; details?: ErrorDetails } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.details = options.details ?? {};
  }
}

/** True for an AppError, optionally of one code. */
export function isAppError(error: unknown, code?: ErrorCode): error is AppError {
  return error instanceof AppError && (code === undefined || error.code === code);
}
