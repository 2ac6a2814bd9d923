// Firefox, driven like the browser of the other journeys, for what must be seen in two.
import { type Browser, firefox } from 'playwright-core';
import type { Browser as FoundBrowser } from '../../tools/browser.ts';

let browser: Promise<Browser> | undefined;

/** Opened when the first journey asks for it; what it stands for is looked up by tools/find-firefox.ts. */
export function openFirefox(found: FoundBrowser): Promise<Browser> {
  browser ??= launch(found);
  return browser;
}

/** For the end of the last journey of a file. */
export async function closeFirefox(): Promise<void> {
  const opened = browser;
  browser = undefined;
  if (opened) await (await opened).close();
}

async function launch({ executablePath, environment }: FoundBrowser): Promise<Browser> {
  const opened = await firefox.launch({
    // As its makers ship it, over WebDriver BiDi.
    channel: 'moz-firefox',
    executablePath,
    env: { ...process.env, ...environment },
  });
  passOverMediaFeatures(opened);
  return opened;
}

interface Session {
  send(command: string, parameters: unknown): Promise<unknown>;
}

interface InnerBrowser {
  _connection: { toImpl(browser: Browser): { _browserSession: Session } };
}

function isInner(opened: object): opened is InnerBrowser {
  return '_connection' in opened;
}

/**
 * For each new window the driver says whether dark colours are wished, by a command that the long-term release of Firefox does
 * not know yet, and gives up. Nothing here needs it, so it is answered without asking.
 */
function passOverMediaFeatures(opened: Browser): void {
  if (!isInner(opened)) throw new Error('The driver of Firefox has changed: see passOverMediaFeatures.');
  const { _connection: connection } = opened;
  const { _browserSession: session } = connection.toImpl(opened);
  const sessions: Session = Object.getPrototypeOf(session);
  const { send } = sessions;
  sessions.send = function (this: Session, command, parameters) {
    if (command === 'emulation.setMediaFeaturesOverride') return Promise.resolve({});
    return send.call(this, command, parameters);
  };
}
