// Finds Firefox for the journeys that are made in two browsers, or gets it where that can be done; says plainly where it cannot.
import { spawnSync, type SpawnSyncOptions } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Browser } from './browser.ts';
import { whyNot } from './find-browser.ts';

/** The browser, or the reasons why there is none: a sentence for the name of a test that could not be run. */
export type FoundFirefox = { browser: Browser } | { missing: string };

/** Tried in this order: the one that is named, the system's, one fetched now by whoever may. */
export function findFirefox(): FoundFirefox {
  const tried: string[] = [];
  for (const look of [named, onThisSystem, fromDebian]) {
    const found = look();
    if (typeof found !== 'string') return { browser: found };
    tried.push(found);
  }
  return { missing: `Firefox is not available here: ${tried.join('; ')}` };
}

function named(): Browser | string {
  const path = process.env['FIREFOX_PATH'];
  if (!path) return 'FIREFOX_PATH is not set';
  if (!existsSync(path)) throw new Error(`FIREFOX_PATH is ${path}, and there is no such file.`);
  return { executablePath: path, environment: {}, origin: 'FIREFOX_PATH' };
}

const names = ['firefox-esr', 'firefox'];
const places = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  'C:\\Program Files (x86)\\Mozilla Firefox\\firefox.exe',
];

function onThisSystem(): Browser | string {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...places];
  const path = candidates.find((candidate) => existsSync(candidate) && whyNot(candidate) === null);
  if (!path) return 'it is neither on the path nor in its usual place';
  return { executablePath: path, environment: {}, origin: path };
}

function fromDebian(): Browser | string {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return 'not root on Debian, so apt-get cannot fetch it';
  process.stderr.write('Fetching Firefox for the journeys with apt-get…\n');
  // Another test may be fetching something else.
  const patience = ['-o', 'DPkg::Lock::Timeout=300'];
  const install = [...patience, 'install', '-y', '--no-install-recommends', 'firefox-esr'];
  const options: SpawnSyncOptions = { stdio: ['ignore', 2, 2], timeout: 5 * 60_000 };
  // Lists of packages that were never fetched, or are old, name nothing that is still there.
  const done = [install, ['update'], install].some(
    (asked) => spawnSync('apt-get', asked, options).status === 0 && asked === install,
  );
  return done ? onThisSystem() : 'apt-get could not fetch it';
}
