import { expect, it } from 'vitest';
import { transcriptInputSchema } from '@/lib/intake/transcript-input';
import { curlExample, smallTranscript } from './curl-example';

it('holds a chat that the API takes', () => {
  expect(transcriptInputSchema.safeParse(smallTranscript).success).toBe(true);
});

it('is one command with the address, the key and the chat', () => {
  const text = curlExample('https://desk.example.com/api/v1/transcripts', 'hd_key');
  expect(text).toMatch(
    /^curl https:\/\/desk\.example\.com\/api\/v1\/transcripts \\\n {2}-H 'Authorization: Bearer hd_key' \\/,
  );
  const body = /-d '([^']+)'$/.exec(text)?.[1] ?? '';
  expect(JSON.parse(body)).toEqual(smallTranscript);
});
