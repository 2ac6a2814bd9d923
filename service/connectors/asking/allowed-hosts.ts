// Which hosts may be asked at all: a fixed list for each source. Nothing that is typed or sent can add to it.
import { ConnectorProblem } from './connector-problem.ts';

export interface AllowedHost {
  /** As in the address, in small letters. */
  host: string;
  /** For tests against a server of their own; the program itself asks by https on the usual port alone. */
  test?: { port: number };
}

/** The address, checked. Throws CONNECTOR_HOST for any other host, scheme, port, and for names and passwords in it. */
export function allowedAddress(address: string, hosts: readonly AllowedHost[]): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  const found = url && hosts.find(({ host }) => host === url.hostname);
  if (!url || !found) throw notAllowed(address, hosts);
  const [scheme, port] = found.test ? ['http:', String(found.test.port)] : ['https:', ''];
  if (url.protocol !== scheme || url.port !== port || url.username !== '' || url.password !== '')
    throw notAllowed(address, hosts);
  return url;
}

/** Whether this host is a test's own server, which may be on this machine. */
export function isTestHost(url: URL, hosts: readonly AllowedHost[]): boolean {
  return hosts.some(({ host, test }) => host === url.hostname && test !== undefined);
}

function notAllowed(address: string, hosts: readonly AllowedHost[]): ConnectorProblem {
  const where = URL.canParse(address) ? new URL(address).origin : 'that address';
  return new ConnectorProblem(
    'CONNECTOR_HOST',
    `${where} is not asked: only ${hosts.map(({ host }) => host).join(' and ')} may be, by https. Nothing was sent.`,
  );
}
