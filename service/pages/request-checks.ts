// May this request be answered at all? Refuses other people's host names and forms sent from other people's pages.
import { refusalWords, type RefusalWords } from './refusal-words.ts';

export interface RequestHeaders {
  host?: string;
  origin?: string;
  secFetchSite?: string;
}

const thisMachine = ['localhost', '127.0.0.1', '[::1]'];

/**
 * A sentence when the name the browser used is not one of ours. This stops a page elsewhere whose name has been made
 * to point at this machine (DNS rebinding) from reading it.
 */
export function hostProblem({ host }: RequestHeaders, addresses: readonly string[] = []): string | null {
  const name = host === undefined ? undefined : nameIn(host);
  const names = addresses.map((address) => URL.parse(address)?.hostname);
  if (name !== undefined && [...thisMachine, ...names].includes(name)) return null;
  return 'This service answers only under its own address. Open it with the address it gave when it was started.';
}

/**
 * A sentence when a form was not sent from our own pages (CSRF). Browsers state where a request comes from in
 * Sec-Fetch-Site, older ones in Origin; a request that states neither is refused.
 */
export function originProblem(
  { host, origin, secFetchSite }: RequestHeaders,
  addresses: readonly string[] = [],
  words: RefusalWords = refusalWords('en'),
): string | null {
  const isOurs =
    secFetchSite === undefined
      ? origin !== undefined &&
        (addresses.includes(origin.toLowerCase()) ||
          (host !== undefined && hostIn(origin) === host.toLowerCase()))
      : secFetchSite === 'same-origin' || secFetchSite === 'none';
  return isOurs ? null : words.notOurPage;
}

function nameIn(host: string): string | undefined {
  return /^(\[[0-9a-f:]+\]|[a-z0-9.-]+)(?::\d{1,5})?$/.exec(host.toLowerCase())?.[1];
}

function hostIn(origin: string): string | undefined {
  return URL.parse(origin)?.host;
}
