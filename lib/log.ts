const levels = { debug: 10, info: 20, warn: 30, error: 40 } as const;
export type LogLevel = keyof typeof levels;

/** Values that a log line may hold: never transcript text, contact details or secrets. */
export type LogFields = Record<string, string | number | boolean | null | undefined>;

function write(level: LogLevel, message: string, fields: LogFields, error?: unknown) {
  const wanted = (process.env.LOG_LEVEL ?? 'info') as LogLevel;
  if (levels[level] < (levels[wanted] ?? levels.info)) return;
  const line: Record<string, unknown> = { time: new Date().toISOString(), level, message, ...fields };
  if (error instanceof Error) {
    // Only the name and the stack's frames: a driver's message may quote the row that it was given.
    line.error = error.name;
    line.code = (error as { code?: unknown }).code;
    line.stack = framesOf(error);
  }
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

/** The first frames of the stack. A line of the message may look like one, so the message is cut off first. */
function framesOf({ stack = '', message }: Error): string[] {
  const told = message === '' ? -1 : stack.indexOf(message);
  return (told < 0 ? stack : stack.slice(told + message.length))
    .split('\n')
    .filter((row) => /^ {4}at .*(?:[:\d]|<anonymous>|native)\)?$/.test(row))
    .slice(0, 12)
    .map((row) => row.trim());
}

/** Structured log lines (JSON, one a line) on standard error. */
export const log = {
  debug: (message: string, fields: LogFields = {}) => write('debug', message, fields),
  info: (message: string, fields: LogFields = {}) => write('info', message, fields),
  warn: (message: string, fields: LogFields = {}, error?: unknown) => write('warn', message, fields, error),
  error: (message: string, fields: LogFields = {}, error?: unknown) => write('error', message, fields, error),
};
