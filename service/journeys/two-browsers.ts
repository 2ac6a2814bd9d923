// Both browsers that journeys are made in, each under its name; where Firefox cannot be had, its name says why.
import type { Browser } from 'playwright-core';
import { findFirefox } from '../../tools/find-firefox.ts';
import { closeBrowser, openBrowser } from './open-browser.ts';
import { closeFirefox, openFirefox } from './open-firefox.ts';

export interface JourneyBrowser {
  /** For the names of tests. */
  name: 'Chromium' | 'Firefox';
  /** Why nothing can be tried in it here; false where it can. */
  skip: string | false;
  open(): Promise<Browser>;
}

const found = findFirefox();

export const browsers: readonly JourneyBrowser[] = [
  { name: 'Chromium', skip: false, open: openBrowser },
  'missing' in found
    ? { name: 'Firefox', skip: found.missing, open: () => Promise.reject(new Error(found.missing)) }
    : { name: 'Firefox', skip: false, open: () => openFirefox(found.browser) },
];

/** For the end of the last journey of a file. */
export async function closeBrowsers(): Promise<void> {
  await Promise.all([closeBrowser(), closeFirefox()]);
}
