// How much one person, one program and one network address may ask for in a minute.
import type { CountRequests } from '../../platform/requests/index.ts';
import type { Visitor } from '../visitor.ts';

/** What is counted: changes, and pages that take long to make. Other pages are not. */
export type Counted = 'change' | 'expensive';

interface Limit {
  /** For whoever is signed in, or shows a token. */
  person: number;
  /** For one network address where nobody is signed in. */
  strangers: number;
  /** For one network address with all who are signed in there: an office may share one. */
  address: number;
}

/** Requests a minute. */
export const limits: Readonly<Record<Counted, Limit>> = {
  change: { person: 120, strangers: 60, address: 1200 },
  expensive: { person: 60, strangers: 30, address: 300 },
};

export interface Whose {
  address: string;
  visitor: Visitor;
}

/** Seconds until this may be asked for again; 0: now. @param keyed makes a digest that tells nobody whose it is */
export async function secondsToWait(
  counted: Counted,
  { address: from, visitor }: Whose,
  count: CountRequests,
  keyed: (text: string) => string,
): Promise<number> {
  const limit = limits[counted];
  const address = networkOf(from);
  const { person } = visitor;
  const asked: [string, number][] =
    person === null
      ? [[`stranger ${address}`, limit.strangers]]
      : [
          [`person ${person.id}`, limit.person],
          [`address ${address}`, limit.address],
        ];
  const waits = await Promise.all(
    asked.map(async ([who, most]) => {
      const { requests, secondsLeft } = await count(keyed(`${counted} ${who}`));
      return requests > most ? Math.max(1, secondsLeft) : 0;
    }),
  );
  return Math.max(...waits);
}

/** One subscriber has a whole network of the newer addresses (RFC 6177): its first 64 bits stand for all of them. */
export function networkOf(address: string): string {
  const old = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (old !== undefined || !address.includes(':')) return old ?? address;
  const [before = '', after = ''] = (address.split('%', 1)[0] ?? '').toLowerCase().split('::');
  const [first, last] = [before, after].map((part) => part.split(':').filter((group) => group !== ''));
  const noughts = Array.from({ length: 8 - (first?.length ?? 0) - (last?.length ?? 0) }, () => '0');
  const groups = address.includes('::') ? [...(first ?? []), ...noughts, ...(last ?? [])] : (first ?? []);
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
