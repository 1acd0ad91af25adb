import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './chromium';
import { Problem } from './problem';
import { tool } from './run';
import { type Say, step } from './say';

/** Path of a Chromium for the browser tests, installed by whichever way works when there is none. */
export async function chromiumOrInstall(say: Say): Promise<string> {
  const found = findChromium();
  if (found) return found;
  say('  There is no Chromium on this machine; the browser tests need one');
  const debianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  const ways: [string, string, string[]][] = [
    ['Downloading Chromium with Playwright', process.execPath, [...tool('playwright/cli.js'), 'install', 'chromium']],
  ];
  if (debianRoot) {
    ways.push(
      ['Reading the list of packages', 'apt-get', ['update', '-q']],
      ['Installing Chromium with apt-get', 'apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium']],
    );
  }
  for (const [title, program, args] of ways) {
    await step(say, title, () => quietly(program, args));
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Problem(
    'No Chromium could be installed. Install one (on Debian: apt-get install chromium) or set CHROMIUM_PATH to one, then run the tests again.',
  );
}

function quietly(program: string, args: string[]): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      timeout: 300_000,
    });
    child.on('error', () => resolve());
    child.on('exit', () => resolve());
  });
}
