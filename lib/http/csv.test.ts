import { describe, expect, it } from 'vitest';
import { csvFile } from './csv';

describe('csvFile', () => {
  it.each(['=1+1', '+1', '-1', '@sum', '\t=1', '\r=1', '\n=1', '  =1', '\u00a0@x', '＝1', '＠x'])(
    'keeps a spreadsheet from running %j',
    (text) => {
      expect(csvFile([[text]]).replace(/^"/, '')).toMatch(/^'/);
    },
  );

  it('leaves plain text and numbers as they are, and quotes what would break a row', () => {
    expect(csvFile([['Nora Pell', -3, null, 'a, "b"', ' a-b']])).toBe('Nora Pell,-3,,"a, ""b""", a-b');
  });
});
