import { describe, expect, it } from 'vitest';
import { saidGoodbye } from './goodbye';
import { reading } from './testing';

describe('goodbye', () => {
  it.each([
    [['v: right, that answers it, cheerio']],
    [['b: Anything else?', 'v: no thanks, all good']],
    [['v: lovely, have a nice evening']],
    [['v: that is all for now, thank you']],
    [['v: back to the kitchen, see you']],
    [['v: danke, schönen Tag']],
    [['v: ok bye', 'v: 👋']],
  ])('%j takes leave', (lines) => {
    expect(saidGoodbye(reading(lines))).toBe(true);
  });

  it.each([
    [['v: thanks']],
    [['v: 👍']],
    [['b: Which part?', "v: the left one, that's it"]],
    [['b: May we call you?', 'v: no thanks']],
    [['v: bye the way do you do roofs?']],
    [['v: bye', 'b: Before you go, which day suits?', 'v: friday']],
    [[]],
  ])('%j does not', (lines) => {
    expect(saidGoodbye(reading(lines as string[]))).toBe(false);
  });
});
