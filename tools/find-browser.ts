// Finds a browser for the journeys, or gets one: never an excuse to skip them.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import type { Browser } from './browser.ts';
import { unpackChromium } from './unpack-chromium.ts';

const require = createRequire(import.meta.url);

/** Tried in this order: the one that is named, the one that was installed with us, the system's, one fetched now. */
export async function findBrowser(): Promise<Browser> {
  const tried: string[] = [];
  for (const look of [named, installedWithUs, onThisSystem, fromDebian, fromPlaywright]) {
    const found = await look();
    if (typeof found !== 'string') return found;
    tried.push(found);
  }
  throw new Error(
    `No browser could be found or fetched for the journeys, so they fail:\n- ${tried.join('\n- ')}\n` +
      'Install Chromium or Chrome, or set CHROMIUM_PATH to one.',
  );
}

function named(): Browser | string {
  const path = process.env['CHROMIUM_PATH'];
  if (!path) return 'CHROMIUM_PATH is not set';
  if (!existsSync(path)) throw new Error(`CHROMIUM_PATH is ${path}, and there is no such file.`);
  return { executablePath: path, environment: {}, origin: 'CHROMIUM_PATH' };
}

async function installedWithUs(): Promise<Browser | string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return `the one installed with us is for Linux on x64, not ${process.platform} on ${process.arch}`;
  }
  const browser = await unpackChromium();
  const reason = whyNot(browser.executablePath, browser.environment);
  return reason === null ? browser : `the one installed with us does not run here: ${reason}`;
}

/** Null when it runs; else what it said. */
export function whyNot(executablePath: string, environment: Record<string, string> = {}): string | null {
  const { status, error, stderr } = spawnSync(executablePath, ['--version'], {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
    timeout: 30_000,
  });
  return status === 0 ? null : (error?.message ?? stderr.trim().slice(0, 300));
}

const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

function onThisSystem(): Browser | string {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...places];
  const path = candidates.find((candidate) => existsSync(candidate) && whyNot(candidate) === null);
  if (!path) return 'neither Chromium nor Chrome is on the path or in its usual place';
  return { executablePath: path, environment: {}, origin: path };
}

function fromDebian(): Browser | string {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return 'not root on Debian, so apt-get cannot fetch one';
  process.stderr.write('Fetching a browser for the journeys with apt-get…\n');
  const options = ['install', '-y', '--no-install-recommends', 'chromium-headless-shell'];
  const { status } = spawnSync('apt-get', options, { stdio: ['ignore', 2, 2] });
  return status === 0 ? onThisSystem() : 'apt-get could not fetch one';
}

async function fromPlaywright(): Promise<Browser | string> {
  process.stderr.write('Fetching a browser for the journeys with Playwright…\n');
  const cli = join(dirname(require.resolve('playwright-core/package.json')), 'cli.js');
  const { status } = spawnSync(process.execPath, [cli, 'install', 'chromium-headless-shell'], {
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) return 'Playwright could not fetch one';
  const { chromium } = await import('playwright-core');
  return { executablePath: chromium.executablePath(), environment: {}, origin: 'Playwright' };
}
