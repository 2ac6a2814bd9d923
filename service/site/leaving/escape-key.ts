// Whether Escape means the way out: not where it already means something else. Runs in a browser.

/** What is used of the event of a key. */
export interface EscapePress {
  key: string;
  defaultPrevented: boolean;
  isComposing: boolean;
  repeat: boolean;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
}

/** What may be open on a page and closes by Escape. Browsers that do not know one of these have none of it. */
const closesByEscape: readonly string[] = [
  'dialog[open]',
  '[popover]:popover-open',
  '[role="dialog"]',
  '[role="alertdialog"]',
  '[role="listbox"]',
  '[role="menu"]',
  '[role="combobox"][aria-expanded="true"]',
  '[aria-haspopup][aria-expanded="true"]',
  'form details[open]',
];

/** What is used of the page. */
export interface EscapePage {
  isFullScreen: boolean;
  /** Something of this kind is there and can be seen. Throws where the browser does not know such a selector. */
  shows(selector: string): boolean;
}

export function escapeLeadsAway(press: EscapePress, page: EscapePage): boolean {
  const isPlain = !press.altKey && !press.ctrlKey && !press.metaKey && !press.shiftKey;
  if (press.key !== 'Escape' || !isPlain) return false;
  if (press.defaultPrevented || press.isComposing || press.repeat || page.isFullScreen) return false;
  return !closesByEscape.some((selector) => isShown(page, selector));
}

function isShown(page: EscapePage, selector: string): boolean {
  try {
    return page.shows(selector);
  } catch {
    return false; // A browser that cannot read the selector has nothing of the kind.
  }
}
