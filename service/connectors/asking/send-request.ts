// Sends one request by https to a host that may be asked, at an address that is not of this machine or its network.
import { lookup } from 'node:dns';
import { type Agent, type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { type AllowedHost, allowedAddress, isTestHost } from './allowed-hosts.ts';
import { ConnectorProblem } from './connector-problem.ts';
import { isPrivateAddress } from './private-address.ts';

export interface SendOptions {
  hosts: readonly AllowedHost[];
  headers: Readonly<Record<string, string>>;
  /** Milliseconds without a byte after which the service is too slow. */
  quietMs: number;
  signal: AbortSignal;
  /** For a proxy of its own; Node's usual one, which knows NODE_USE_ENV_PROXY, where left out. */
  agent?: Agent;
  /** How a name becomes addresses; the machine's own way unless a test says otherwise. */
  resolve?: LookupFunction;
}

/**
 * The answer's head; its body is still to be read. The address that was checked is the one that is connected to, so a name
 * that means another machine the second time gains nothing. Throws `ConnectorProblem`.
 */
export function sendRequest(address: string, options: SendOptions): Promise<IncomingMessage> {
  const url = allowedAddress(address, options.hosts);
  const { headers, signal, agent, quietMs } = options;
  const send = url.protocol === 'https:' ? overHttps : overHttp;
  return new Promise((resolve, reject) => {
    const sent = send(url, {
      method: 'GET',
      headers: { ...headers, 'accept-encoding': 'identity' },
      signal,
      timeout: quietMs,
      lookup: checkedLookup(isTestHost(url, options.hosts), options.resolve ?? lookup),
      ...(agent ? { agent } : {}),
    });
    sent.on('timeout', () => sent.destroy(tooSlow(url, quietMs)));
    sent.on('error', (error) => reject(problemOf(error, url, signal)));
    sent.on('response', resolve);
    sent.end();
  });
}

function checkedLookup(isTest: boolean, resolve: LookupFunction): LookupFunction {
  return (host, options, done) =>
    resolve(host, { ...options, all: true }, (error, found) => {
      if (error) return done(error, []);
      const all = typeof found === 'string' ? [{ address: found, family: 4 }] : found;
      const hidden = isTest ? undefined : all.find(({ address }) => isPrivateAddress(address));
      const [first] = all;
      if (hidden || !first) return done(notPublic(host), []);
      return options.all ? done(null, all) : done(null, first.address, first.family);
    });
}

function notPublic(host: string): ConnectorProblem {
  return new ConnectorProblem(
    'CONNECTOR_ADDRESS',
    `${host} was found at an address of this machine or its network, where no publisher is. Nothing was sent. ` +
      'Ask whoever runs this machine’s name service.',
  );
}

function tooSlow(url: URL, quietMs: number): ConnectorProblem {
  return new ConnectorProblem(
    'CONNECTOR_SLOW',
    `${url.hostname} said nothing for ${Math.round(quietMs / 1000)} seconds.`,
    { passes: true },
  );
}

/** What went wrong on the way, in a sentence. */
export function problemOf(error: unknown, url: URL, signal: AbortSignal): unknown {
  if (signal.aborted) return signal.reason instanceof ConnectorProblem ? signal.reason : stopped();
  if (error instanceof ConnectorProblem) return error;
  if (!(error instanceof Error)) return error;
  const reason = 'code' in error && typeof error.code === 'string' ? error.code : error.message;
  if (/^(E|ERR_|CERT_|UNABLE_|DEPTH_|SELF_|HPE_)|certificate|aborted/i.test(reason))
    return new ConnectorProblem(
      'CONNECTOR_UNREACHABLE',
      `${url.hostname} could not be reached (${reason}). Check the connection of this machine; behind a proxy, see the page on connectors.`,
      {
        passes: /^(EAI_AGAIN|ECONNRESET|ECONNREFUSED|ETIMEDOUT|EPIPE|ENETUNREACH|EHOSTUNREACH)$/.test(reason),
        cause: error,
      },
    );
  return error;
}

export function stopped(): ConnectorProblem {
  return new ConnectorProblem(
    'CONNECTOR_STOPPED',
    'It was stopped before it was done. What had come stays as it was.',
  );
}
