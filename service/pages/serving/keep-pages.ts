// Keeps a page that everybody sees alike for a moment, so that many who ask at once are answered by one piece of work.
import type { FastifyRequest } from 'fastify';
import { everyone } from '../permission.ts';
import type { WebResponse } from '../response.ts';
import type { Route } from '../route.ts';

/** Short enough that what is withdrawn is gone at once, as a person sees it. */
const keptMilliseconds = 1_000;
const mostKept = 500;
const longestKey = 1_000;

export interface KeptPages {
  /** Null: nothing is kept under this key, or no longer. */
  find(key: string | null): WebResponse | null;
  keep(key: string | null, response: WebResponse): void;
  /** Something may have changed here. */
  forget(): void;
}

export function keepPages(now: () => number = () => performance.now()): KeptPages {
  const kept = new Map<string, { response: WebResponse; until: number }>();
  return {
    find(key) {
      const there = key === null ? undefined : kept.get(key);
      return there && there.until > now() ? there.response : null;
    },
    keep(key, response) {
      if (key === null || !isForAll(response)) return;
      kept.delete(key);
      if (kept.size >= mostKept) kept.delete(kept.keys().next().value ?? '');
      kept.set(key, { response, until: now() + keptMilliseconds });
    },
    forget: () => kept.clear(),
  };
}

/** Null: the page may be another for another person, or is for whoever has a link. Pages of the public site have Welsh. With the cookies, as a choice that is kept in one may change the page. */
export function keyOfPage(
  { method, path, permission, languages }: Pick<Route, 'method' | 'path' | 'permission' | 'languages'>,
  { method: asked, url, headers }: Pick<FastifyRequest, 'method' | 'url' | 'headers'>,
): string | null {
  if (method !== 'GET' || asked !== 'GET' || permission !== everyone) return null;
  if (!languages?.includes('cy') || path.includes(':token')) return null;
  if (headers.authorization !== undefined) return null;
  const key = `${headers.host ?? ''}\n${url}\n${headers.cookie ?? ''}`;
  return key.length > longestKey ? null : key;
}

/** A whole page, and not one that says how work goes on. */
function isForAll({ status, headers, body }: WebResponse): boolean {
  const isPage = headers['content-type']?.startsWith('text/html') === true;
  return status === 200 && isPage && typeof body === 'string' && headers['refresh'] === undefined;
}
