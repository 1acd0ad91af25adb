import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, withExitCode } from './count-tests';

describe('countVitest', () => {
  it('counts a file that failed before its first test', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ];
    expect(countVitest({ numPassedTests: 2, numFailedTests: 1, testResults })).toEqual({ passed: 2, failed: 2 });
  });
});

describe('countPlaywright', () => {
  it('counts errors outside the tests', () => {
    const report = { stats: { expected: 3, unexpected: 1, flaky: 1 }, errors: [{}] };
    expect(countPlaywright(report)).toEqual({ passed: 4, failed: 2 });
  });
});

describe('withExitCode', () => {
  it('fails a suite that crashed without a report', () => {
    expect(withExitCode(undefined, 0)).toEqual({ passed: 0, failed: 1 });
  });
  it('fails a suite that ran nothing or ended badly', () => {
    expect(withExitCode({ passed: 0, failed: 0 }, 0)).toEqual({ passed: 0, failed: 1 });
    expect(withExitCode({ passed: 7, failed: 0 }, 1)).toEqual({ passed: 7, failed: 1 });
  });
  it('leaves a clear result as it is', () => {
    expect(withExitCode({ passed: 7, failed: 0 }, 0)).toEqual({ passed: 7, failed: 0 });
    expect(withExitCode({ passed: 6, failed: 1 }, 1)).toEqual({ passed: 6, failed: 1 });
  });
});
