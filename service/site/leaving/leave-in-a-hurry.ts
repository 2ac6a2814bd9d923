// Runs in a browser: hides the page at once, forgets what was typed, and leads away; by the link, by three Shifts, by Escape.
import { escapeLeadsAway, type EscapePress } from './escape-key.ts';
import {
  keyWentDown,
  keyWentUp,
  type KeyPress,
  longestPause,
  noPresses,
  pressesToLeave,
} from './shift-presses.ts';

/** What is used of a page. The program's own types know no browser. */
interface PagePart {
  hidden: boolean;
  href: string;
  textContent: string | null;
  dataset: Readonly<Record<string, string | undefined>>;
  children: ArrayLike<PagePart>;
  toggleAttribute(name: string, force: boolean): boolean;
  getClientRects(): ArrayLike<unknown>;
  reset(): void;
  addEventListener(name: 'click', listener: (event: PageEvent) => void): void;
}

interface PageEvent extends KeyPress, EscapePress {
  persisted: boolean;
  timeStamp: number;
  preventDefault(): void;
}

declare const document: {
  title: string;
  documentElement: PagePart;
  fullscreenElement: PagePart | null;
  querySelectorAll(selector: string): ArrayLike<PagePart>;
};
declare const window: {
  name: string;
  location: { replace(address: string): void; reload(): void };
  addEventListener(name: string, listener: (event: PageEvent) => void): void;
};

const bar = found('.dr-exit')[0];
const link = found('.dr-exit__link')[0];
const words = found('.dr-exit__status')[0];
const lights = found('.dr-exit__lights')[0];
for (const keys of found('.dr-exit__keys')) keys.hidden = false;

let isLeaving = false;
let presses = noPresses;
let pause: ReturnType<typeof setTimeout> | undefined;

function found(selector: string): PagePart[] {
  return Array.from(document.querySelectorAll(selector));
}

function leave(): void {
  if (isLeaving || !link) return;
  isLeaving = true;
  document.documentElement.hidden = true;
  for (const form of found('form')) form.reset();
  // Not empty: browsers would show the address in its place.
  document.title = '\u00a0';
  window.name = '';
  window.location.replace(link.href);
}

/** Says how many presses are still needed, to the eye and to the ear. */
function tell(): void {
  if (lights) {
    lights.hidden = presses.count === 0;
    Array.from(lights.children).forEach((light, at) => light.toggleAttribute('data-lit', at < presses.count));
  }
  if (words) words.textContent = bar?.dataset[`pressed${presses.count}`] ?? '';
}

function forget(): void {
  clearTimeout(pause);
  const hadBegun = presses.count > 0;
  presses = noPresses;
  if (!hadBegun) return;
  tell();
  if (words) words.textContent = bar?.dataset['timedOut'] ?? '';
}

function onKeyDown(event: PageEvent): void {
  if (bar?.dataset['escape'] === 'yes' && escapeLeadsAway(event, { isFullScreen: isFullScreen(), shows })) {
    event.preventDefault(); // Or the browser would stop loading the page that we lead to.
    return leave();
  }
  if (event.key !== 'Shift' || event.isComposing) forget();
  else presses = keyWentDown(presses, event);
}

function isFullScreen(): boolean {
  return (document.fullscreenElement ?? null) !== null;
}

function shows(selector: string): boolean {
  return found(selector).some((part) => part.getClientRects().length > 0);
}

function onKeyUp(event: PageEvent): void {
  const before = presses;
  presses = keyWentUp(before, event, event.timeStamp);
  if (presses.lastAt === before.lastAt) return;
  if (presses.count >= pressesToLeave) return leave();
  clearTimeout(pause);
  pause = setTimeout(forget, longestPause);
  tell();
}

link?.addEventListener('click', (event) => {
  event.preventDefault();
  leave();
});
window.addEventListener('keydown', onKeyDown);
if (bar?.dataset['shifts'] === 'yes') window.addEventListener('keyup', onKeyUp);
window.addEventListener('pointerdown', () => (presses = { ...presses, isAlone: false }));
// Back from elsewhere to the page as it was left: asked for anew, so that nothing of before is in it.
window.addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return;
  forget();
  if (isLeaving) window.location.reload();
});
