// Finds an address of each kind in the demonstration, as a reader would: by the links of the pages, from one to the next.
import { type ListedPage, pageOf } from './listed-page.ts';
import { type Walker, walkerFor } from './walker.ts';

export interface Example {
  pattern: string;
  /** Path and query, such as `/findings/7d3b…`. */
  path: string;
  walker: Walker;
}

export interface FoundExamples {
  /** Of pages, in the order of the table. */
  examples: Example[];
  /** What answers with a file or leads on elsewhere, each with what it answered. */
  notPages: Map<string, string>;
  /** Addresses that no link leads to and no table has an example for. */
  unreached: string[];
}

/** How a page is asked for without a browser: the cookie of whoever asks is sent along. */
export type Fetch = (
  path: string,
  walker: Walker,
) => Promise<{ status: number; type: string; body: string; location: string | null }>;

/** How many of one kind are walked: findings and releases differ among themselves, most others do not. */
function mostOf(pattern: string): number {
  return ['/findings/:id', '/published/:id', '/publications/:slug'].includes(pattern) ? 4 : 1;
}

/** How many of one kind are asked for the links that they have. */
const mostAsked = 12;

const links = /(?:href|action|src|poster)="(\/[^"#]*)/g;

/**
 * @param known addresses that links do not lead to, by pattern: made up, or of a state that must be brought about first
 * @param notSought patterns that nothing is expected of
 */
export async function findExamples(
  pages: readonly ListedPage[],
  fetch: Fetch,
  known: ReadonlyMap<string, string>,
  notSought: ReadonlySet<string> = new Set(),
): Promise<FoundExamples> {
  const taken = new Map<string, Example[]>();
  const asked = new Map<string, number>();
  const notPages = new Map<string, string>();
  /** Every page that was met, as many of one kind as are asked. */
  const met: Example[] = [];
  const queue: Example[] = [];
  const seen = new Set<string>();
  const offer = (path: string): void => {
    const page = pageOf(pages, path.split('?', 1)[0] ?? '');
    const walker = page && walkerFor(page);
    if (!page || walker === undefined) return;
    const times = asked.get(page.pattern) ?? 0;
    if (times >= mostAsked || seen.has(path)) return;
    seen.add(path);
    asked.set(page.pattern, times + 1);
    queue.push({ pattern: page.pattern, path, walker });
  };
  for (const { pattern } of pages) if (!pattern.includes(':')) offer(pattern);
  for (const path of known.values()) offer(path);
  const follow = async (): Promise<void> => {
    for (let example = queue.shift(); example; example = queue.shift()) {
      const { status, type, body, location } = await fetch(example.path, example.walker);
      if (!type.startsWith('text/html')) {
        notPages.set(example.pattern, location === null ? `${status} ${type}` : `${status} to ${location}`);
        continue;
      }
      met.push(example);
      const before = taken.get(example.pattern) ?? [];
      if (before.length < mostOf(example.pattern)) taken.set(example.pattern, [...before, example]);
      collect(body, offer);
    }
  };
  await follow();
  // Whoever may open what was not reached sees links that others do not.
  for (const page of pages.filter(({ pattern }) => !taken.has(pattern) && !notPages.has(pattern))) {
    const walker = walkerFor(page);
    if (walker === undefined || taken.has(page.pattern) || notSought.has(page.pattern)) continue;
    const around = neighbourhood(page.pattern);
    const above = met.filter(
      ({ pattern }) => `${page.pattern}/`.startsWith(`${pattern}/`) || `${pattern}/`.startsWith(`${around}/`),
    );
    for (const { path } of above) collect((await fetch(path, walker)).body, offer);
    await follow();
  }
  return {
    examples: [...taken.values()].flat(),
    notPages,
    unreached: pages
      .map(({ pattern }) => pattern)
      .filter((pattern) => !taken.has(pattern) && !notPages.has(pattern)),
  };
}

/** `/desk/training` of `/desk/training/staff/:id`: where somebody would look for a link to it. */
function neighbourhood(pattern: string): string {
  const segments = pattern.split('/');
  const named = segments.findLastIndex((segment) => segment.startsWith(':'));
  return segments
    .slice(0, Math.max(2, (named === segments.length - 1 ? named : segments.length) - 1))
    .join('/');
}

function collect(body: string, offer: (path: string) => void): void {
  for (const [, href = ''] of body.matchAll(links)) offer(href.replaceAll('&amp;', '&'));
}
