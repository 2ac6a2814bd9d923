// Asks one address once: follows to where it may, and tells what is new, what is as it was, and what is refused.
import type { IncomingMessage } from 'node:http';
import { programVersion } from '../../platform/program-version.ts';
import { ConnectorProblem } from './connector-problem.ts';
import type { KeptResponse } from './keep-responses.ts';
import { retryAfter } from './retry-delay.ts';
import { type SendOptions, sendRequest } from './send-request.ts';
import { type TakeNeeds, type Wanted, takeBody } from './take-body.ts';

export interface AskOnceNeeds extends TakeNeeds, Pick<SendOptions, 'hosts' | 'agent' | 'resolve'> {
  /** Milliseconds without a byte after which a service is too slow. */
  quietMs?: number;
}

export interface SourceAnswer extends KeptResponse {
  /** False when it is as it was kept. */
  isNew: boolean;
}

const mostRedirects = 3;

/** Throws `ConnectorProblem`; one that `passes` may be tried again. */
export async function askOnce(
  needs: AskOnceNeeds,
  address: string,
  wanted: Wanted,
  before: KeptResponse | null,
): Promise<SourceAnswer> {
  let at = address;
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const response = await sendRequest(at, {
      ...needs,
      quietMs: needs.quietMs ?? 30_000,
      headers: headersFor(wanted, before),
    });
    const status = response.statusCode ?? 0;
    const url = new URL(at);
    if ([301, 302, 303, 307, 308].includes(status)) {
      response.resume();
      at = redirected(response, url, needs);
    } else if (status === 304 && before) {
      response.resume();
      return { ...before, isNew: false };
    } else {
      refuseStatus(response, url, needs.clock.now());
      return { ...(await takeBody(needs, { response, url, address, wanted })), isNew: true };
    }
  }
  throw elsewhere(new URL(address), 'itself again and again');
}

function headersFor({ types }: Wanted, before: KeptResponse | null): Record<string, string> {
  return {
    accept: types[0] ?? '*/*',
    'user-agent': `due-regard/${programVersion}`,
    ...(before?.etag ? { 'if-none-match': before.etag } : {}),
    ...(before?.lastModified ? { 'if-modified-since': before.lastModified } : {}),
  };
}

/** Only to a host that may be asked anyway. */
function redirected(response: IncomingMessage, from: URL, { hosts }: AskOnceNeeds): string {
  const to = response.headers.location ?? '';
  const target = URL.canParse(to, from.href) ? new URL(to, from) : null;
  if (target && hosts.some(({ host }) => host === target.hostname)) return target.href;
  throw elsewhere(from, target?.origin ?? 'nowhere');
}

function elsewhere(from: URL, to: string): ConnectorProblem {
  return new ConnectorProblem(
    'CONNECTOR_REDIRECT',
    `${from.hostname} sends on to ${to}, where nobody follows. If its publisher has moved, a newer version of this program will know.`,
  );
}

function refuseStatus(response: IncomingMessage, url: URL, now: Date): void {
  const { statusCode = 0, headers } = response;
  if (statusCode === 200) return;
  const busy = statusCode === 429 || (statusCode >= 500 && statusCode !== 501);
  const said = `${url.hostname} answered ${statusCode} to ${url.pathname}${url.search}.`;
  response.destroy();
  if (busy)
    throw new ConnectorProblem('CONNECTOR_BUSY', `${said} It is busy or out of order.`, {
      passes: true,
      waitMs: retryAfter(headers['retry-after'], now),
    });
  const why =
    statusCode === 404
      ? 'It has nothing there: check what was asked for.'
      : 'It does not take this question.';
  throw new ConnectorProblem('CONNECTOR_REFUSED', `${said} ${why}`);
}
