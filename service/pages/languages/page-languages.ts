// In which languages the page behind an address is written, as its route says.
import type { Language } from '../../phrases/language.ts';
import type { Method, Route } from '../route.ts';

/** What the routes say of an address without language and query; null where there is no page. */
export type PageLanguages = (method: Method, path: string) => readonly Language[] | null;

interface Pattern {
  expression: RegExp;
  /** Orders patterns so that a word that is written out comes before a parameter, as the web server looks for them. */
  order: string;
  languages: readonly Language[];
}

const mostKept = 5_000;

export function pageLanguages(routes: readonly Route[]): PageLanguages {
  const patterns = new Map<string, Pattern[]>();
  for (const route of routes) {
    const key = keyOf(route.method, route.path);
    patterns.set(key, [...(patterns.get(key) ?? []), patternOf(route)]);
  }
  for (const each of patterns.values()) each.sort((one, other) => (one.order < other.order ? -1 : 1));
  const known = new Map<string, readonly Language[] | null>();
  return (method, path) => {
    const asked = `${method} ${path}`;
    const before = known.get(asked);
    if (before !== undefined) return before;
    const among = patterns.get(keyOf(method, path)) ?? [];
    const found = among.find(({ expression }) => expression.test(path))?.languages ?? null;
    if (known.size >= mostKept) known.clear();
    known.set(asked, found);
    return found;
  };
}

/** Only patterns with as many parts can fit. */
function keyOf(method: Method, path: string): string {
  return `${method} ${path.split('/').length}`;
}

function patternOf({ path, languages = ['en'] }: Route): Pattern {
  const parts = path.split('/');
  // `:id.csv` comes before `:id`, as the web server has it.
  const rank = (part: string) => (/^:\w+$|\*/.test(part) ? '2' : part.includes(':') ? '1' : `0${part}`);
  const source = parts.map((part) =>
    part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(/:[A-Za-z]\w*|\*/g, '[^/]+'),
  );
  return {
    expression: new RegExp(`^${source.join('/')}$`),
    order: parts.map(rank).join('/'),
    languages,
  };
}
