import { afterEach, describe, expect, it, vi } from 'vitest';
import { log } from './log';

afterEach(() => vi.restoreAllMocks());

describe('log', () => {
  it('keeps the frames of an error and no line of its message, not even one that looks like a frame', () => {
    const written: string[] = [];
    vi.spyOn(process.stderr, 'write').mockImplementation((line) => written.push(String(line)) > 0);
    const cause = new Error('Failed query: insert\nparams: Hello,\nat 5 pm call\n    at my number (020 7946 0018)');
    log.error('request failed', { requestId: 'r1' }, cause);
    expect(written).toHaveLength(1);
    expect(written[0]).not.toMatch(/5 pm|7946|Failed query/);
    expect(JSON.parse(written[0] ?? '').stack[0]).toMatch(/log\.test\.ts/);
  });
});
