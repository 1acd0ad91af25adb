import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePasted } from './parse-pasted';

describe('pasted transcripts', () => {
  it('reads speakers, times and messages of several lines', () => {
    const { messages, errors } = parsePasted(
      '[14:03] Visitor: hello\nsecond line\n\nBot: Hi there\n14:05 Agent: Noor here',
    );
    expect(errors).toEqual([]);
    expect(messages).toEqual([
      { role: 'visitor', text: 'hello\nsecond line', time: '14:03', line: 1 },
      { role: 'bot', text: 'Hi there', time: null, line: 4 },
      { role: 'agent', text: 'Noor here', time: '14:05', line: 5 },
    ]);
  });

  it.each([
    ['hello there', 1],
    ['\n\nhello\nVisitor: hi', 3],
    ['Visitor: hi\nBot:', 2],
    ['Bot: hi', 1],
    ['', 1],
  ])('names the line of an error in %j', (text, line) => {
    expect(parsePasted(text).errors.map((error) => error.line)).toContain(line);
  });

  it('keeps a colon inside a message', () => {
    expect(parsePasted('Visitor: my question: how much?').messages[0]?.text).toBe('my question: how much?');
    expect(parsePasted('Visitor: hi\nNote: bring keys').messages[0]?.text).toBe('hi\nNote: bring keys');
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => void parsePasted(text)));
  });
});
