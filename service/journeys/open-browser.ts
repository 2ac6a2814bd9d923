// The browser that the journeys drive: one for all of them, each journey in a context of its own.
import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from '../../tools/find-browser.ts';

let browser: Promise<Browser> | undefined;

/** Opened when the first journey asks for it. Make a context from it, and close that at the end of the journey. */
export function openBrowser(): Promise<Browser> {
  browser ??= launch();
  return browser;
}

async function launch(): Promise<Browser> {
  const { executablePath, environment } = await findBrowser();
  return chromium.launch({
    executablePath,
    env: { ...process.env, ...environment },
    // The sandbox refuses to run as root and in most containers; what is opened are our own pages.
    chromiumSandbox: false,
    args: ['--disable-gpu', '--disable-dev-shm-usage'],
  });
}

/** For the end of the last journey of a file. */
export async function closeBrowser(): Promise<void> {
  const opened = browser;
  browser = undefined;
  if (opened) await (await opened).close();
}
