import { Agent, request } from 'node:http';

export type Load = {
  answers: number;
  seconds: number;
  perSecond: number;
  medianMs: number;
  p95Ms: number;
  p99Ms: number;
};

/**
 * Sends requests over `connections` kept-alive connections until `seconds` have passed (or `limit` were sent), and waits for their answers.
 * `next` makes the n-th request; any answer that is not 2xx ends the run with an error.
 */
export async function load(
  address: string,
  options: { seconds: number; connections: number; limit?: number },
  next: (n: number) => { method: string; path: string; headers: Record<string, string>; body?: string },
): Promise<Load> {
  const url = new URL(address);
  const agent = new Agent({ keepAlive: true, maxSockets: options.connections });
  const times: number[] = [];
  const started = performance.now();
  const end = started + options.seconds * 1000;
  let n = 0;
  const one = () =>
    new Promise<void>((resolve, reject) => {
      const { method, path, headers, body } = next(n++);
      const sent = performance.now();
      const call = request(
        {
          agent,
          host: url.hostname,
          port: url.port,
          method,
          path,
          headers: body === undefined ? headers : { ...headers, 'content-length': String(Buffer.byteLength(body)) },
        },
        (answer) => {
          answer.resume();
          answer.on('end', () => {
            if ((answer.statusCode ?? 500) >= 300) reject(new Error(`${method} ${path} answered ${answer.statusCode}`));
            times.push(performance.now() - sent);
            resolve();
          });
        },
      );
      call.on('error', reject);
      call.end(body);
    });
  await Promise.all(
    Array.from({ length: options.connections }, async () => {
      while (performance.now() < end && n < (options.limit ?? Number.POSITIVE_INFINITY)) await one();
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  return {
    answers: times.length,
    seconds,
    perSecond: times.length / seconds,
    medianMs: at(0.5),
    p95Ms: at(0.95),
    p99Ms: at(0.99),
  };
}
