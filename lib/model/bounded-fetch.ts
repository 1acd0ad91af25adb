/** Bytes of one answer that are read; many times what a good one has. */
const longestAnswer = 1_000_000;

/** An answer beyond all measure. */
export class AnswerTooLong extends Error {
  override readonly name = 'AnswerTooLong';
}

/**
 * `fetch` for a provider's address: follows no redirect, which could carry a transcript elsewhere, and reads no endless answer. Throws
 * AnswerTooLong while the body is read.
 */
export async function boundedFetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, { ...init, redirect: 'error' });
  if (!response.body) return response;
  let read = 0;
  const limited = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        read += chunk.byteLength;
        if (read > longestAnswer) controller.error(new AnswerTooLong());
        else controller.enqueue(chunk);
      },
    }),
  );
  const { status, statusText, headers } = response;
  // The body arrives decoded: what the headers say of its length and coding no longer holds.
  const kept = new Headers(headers);
  kept.delete('content-encoding');
  kept.delete('content-length');
  return new Response(limited, { status, statusText, headers: kept });
}
