// What is typed and not saved yet stays in this tab's own storage, for whoever typed it, and goes from there as soon as it is saved. Runs in a browser.
import type { WaitingChanges } from './waiting-changes.ts';

/** What is used of a browser's storage of a tab. */
export interface TabStorage {
  readonly length: number;
  key(at: number): string | null;
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
  removeItem(name: string): void;
}

/** Beginning of each name; the address of the page follows. */
export const keptPrefix = 'due-regard-writing:';

interface KeptText {
  /** Id of whoever typed it. */
  by: string;
  waiting: WaitingChanges;
}

/** What this person typed on this page; what another person left in this tab is removed, and shown to nobody. */
export function readKept(storage: TabStorage, page: string, person: string): WaitingChanges {
  removeOfOthers(storage, person);
  const text = storage.getItem(keptPrefix + page);
  return text === null ? {} : (parseKept(text)?.waiting ?? {});
}

/** False where the browser has no room or keeps nothing: what is typed then stands on the page alone. */
export function writeKept(storage: TabStorage, page: string, { by, waiting }: KeptText): boolean {
  try {
    if (Object.keys(waiting).length === 0) storage.removeItem(keptPrefix + page);
    else storage.setItem(keptPrefix + page, JSON.stringify({ by, waiting }));
    return true;
  } catch {
    return false; // Full, or switched off: the page says so.
  }
}

function removeOfOthers(storage: TabStorage, person: string): void {
  const names = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '');
  for (const name of names.filter((each) => each.startsWith(keptPrefix))) {
    const kept = parseKept(storage.getItem(name) ?? '');
    if (kept?.by !== person) storage.removeItem(name);
  }
}

function parseKept(text: string): KeptText | null {
  try {
    const kept: unknown = JSON.parse(text);
    return isKept(kept) ? kept : null;
  } catch {
    return null; // Not ours, or cut short: nothing can be made of it.
  }
}

function isKept(kept: unknown): kept is KeptText {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    'by' in kept &&
    typeof kept.by === 'string' &&
    'waiting' in kept &&
    typeof kept.waiting === 'object' &&
    kept.waiting !== null
  );
}
