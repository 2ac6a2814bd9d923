// Goes through a page with the Tab key: everything that can be used is reached, in order, seen when it is, and left again.
import type { Page } from 'playwright-core';

interface Focused {
  /** Place among all that can be used; -1 for the page itself. */
  at: number;
  what: string;
  /** The outline or shadow that shows where the focus is. */
  isMarked: boolean;
  /** Under something else, as a whole. */
  isCovered: boolean;
}

/** More would take long, and say no more. */
const most = 120;

const prepare = `(() => {
  const candidates = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"], audio[controls], video[controls]';
  const usable = [...document.querySelectorAll(candidates)].filter((each) =>
    !each.disabled && each.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false }) && each.getClientRects().length > 0 && !(each.tagName !== 'SUMMARY' && each.closest('details:not([open])')) && !each.closest('[inert]'));
  // Of radio buttons of one name the Tab key reaches one.
  const first = new Map();
  window.gateControls = usable.filter((each) => {
    if (each.type !== 'radio') return true;
    const key = each.form?.action + each.name;
    const chosen = usable.find((other) => other.type === 'radio' && other.name === each.name && other.form === each.form && other.checked);
    if (chosen) return each === chosen;
    if (first.has(key)) return false;
    return first.set(key, each);
  });
  document.activeElement?.blur();
  window.scrollTo(0, 0);
  return window.gateControls.length;
})()`;

const look = `(() => {
  const here = document.activeElement;
  const at = window.gateControls.indexOf(here);
  if (!here || here === document.body) return { at: -1, what: 'the page', isMarked: true, isCovered: false };
  const box = (here.type === 'radio' || here.type === 'checkbox' ? (here.labels?.[0] ?? here) : here).getBoundingClientRect();
  const style = getComputedStyle(here);
  const near = here.nextElementSibling ? [getComputedStyle(here.nextElementSibling, '::before'), getComputedStyle(here.nextElementSibling)] : [];
  const marks = (each) => (each.outlineStyle !== 'none' && parseFloat(each.outlineWidth) > 0) || each.boxShadow !== 'none';
  const points = [[0.5, 0.5], [0.05, 0.1], [0.95, 0.1], [0.05, 0.9], [0.95, 0.9]];
  // Of what of it is in the window: a table may be far longer than that.
  const [from, over] = [Math.max(box.left, 0), Math.max(box.top, 0)];
  const [wide, high] = [Math.min(box.right, innerWidth) - from, Math.min(box.bottom, innerHeight) - over];
  const isFree = wide > 0 && high > 0 && points.some(([x, y]) => {
    const [left, top] = [from + wide * x, over + high * y];
    const top1 = document.elementFromPoint(left, top);
    return top1 !== null && (here.contains(top1) || top1.contains(here) || [...(here.labels ?? [])].some((label) => label.contains(top1)));
  });
  return { at, what: here.outerHTML.slice(0, 160), isMarked: [style, ...near].some(marks), isCovered: !isFree };
})()`;

/** What is wrong with the way of the keyboard through this page, and how many controls it has. */
export async function walkKeyboard(page: Page): Promise<{ faults: string[]; controls: number }> {
  const controls = await page.evaluate<number>(prepare);
  const faults: string[] = [];
  let before = -1;
  let withinMedia = 0;
  for (let step = 0; step < Math.min(controls, most) + withinMedia; step += 1) {
    await page.keyboard.press('Tab');
    const { at, what, isMarked, isCovered } = await page.evaluate<Focused>(look);
    // A player has controls of its own, which the browser draws, marks and goes through.
    const isPlayer = /^<(audio|video)/.test(what);
    if (isPlayer && at === before && withinMedia < 20) {
      withinMedia += 1;
      continue;
    }
    if (at === before && at !== -1) faults.push(`the keyboard does not get past ${what}`);
    else if (at !== before + 1) faults.push(`the keyboard goes from control ${before} to ${at} (${what})`);
    if (!isMarked && !isPlayer) faults.push(`it is not seen that this has the focus: ${what}`);
    if (isCovered) faults.push(`this has the focus and is covered or out of sight: ${what}`);
    if (at === -1 || faults.length > 3) break;
    before = at;
  }
  return { faults, controls };
}
