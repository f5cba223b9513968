import { describe, it } from '@jest/globals';
import fs from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const candidates = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** The installed Chromium, or the one named by CHROMIUM. */
export const browserPath = candidates.find((candidate) => candidate && fs.existsSync(candidate));

/** Starts the installed Chromium; it refuses its sandbox to root, and containers often have a small /dev/shm. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ ...(browserPath ? { executablePath: browserPath } : {}), args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'] });

/** A group of browser tests: skipped with a reason where no browser is installed, except in CI, where that is a failure. */
export function describeInBrowser(name: string, tests: () => void): void {
  if (browserPath) {
    describe(name, tests);
  } else if (process.env.CI === 'true') {
    describe(name, () => it('has a browser', () => {
      throw new Error('No Chromium found in CI: apt-get install chromium, or set CHROMIUM');
    }));
  } else {
    process.stderr.write(`Skipped "${name}": no Chromium found (apt-get install chromium, or set CHROMIUM)\n`);
    describe.skip(name, tests);
  }
}
