// The addresses of the program that a browser may ask for, as the table of permissions lists them, and who opens which.
import { readFileSync } from 'node:fs';
import { type Asker, readPermissionsDocument } from '../../../tools/permissions-document.ts';

/** An address with names in place of what differs, such as `/findings/:id`. */
export interface ListedPage {
  pattern: string;
  openTo: ReadonlySet<Asker>;
}

const table = new URL('../../../docs/operations/permissions.md', import.meta.url);

/** For programs alone, and scripts: nobody reads them as a page. */
const notForReading = /^\/(api|health|metrics)\b|\.js$/;

export function listPages(text: string = readFileSync(table, 'utf8')): ListedPage[] {
  return [...readPermissionsDocument(text)].flatMap(([address, openTo]) => {
    const [method, pattern = ''] = address.split(' ', 2);
    return method === 'GET' && !notForReading.test(pattern) ? [{ pattern, openTo }] : [];
  });
}

function segmentsOf(path: string): string[] {
  return path.split('/').slice(1);
}

/** `:id.csv` takes `7.csv`, and `:id` anything that is left. Null where it does not fit; otherwise how many segments are named. */
function fit(pattern: string, path: string): number | null {
  const [asked, given] = [segmentsOf(pattern), segmentsOf(path)];
  if (asked.length !== given.length) return null;
  let named = 0;
  for (const [at, segment] of asked.entries()) {
    const value = given[at] ?? '';
    const [, before = '', ending = ''] = /^([^:]*):\w+(.*)$/.exec(segment) ?? [];
    if (!segment.includes(':')) {
      if (segment !== value) return null;
    } else {
      if (value === '' || !value.startsWith(before) || !value.endsWith(ending)) return null;
      named += ending === '' ? 10 : 1;
    }
  }
  return named;
}

/** Which listed address a path is of: the one that names least, as the web server chooses. */
export function pageOf<Page extends { pattern: string }>(pages: readonly Page[], path: string): Page | null {
  let best: { page: Page; named: number } | null = null;
  for (const page of pages) {
    const named = fit(page.pattern, path);
    if (named !== null && (best === null || named < best.named)) best = { page, named };
  }
  return best?.page ?? null;
}
