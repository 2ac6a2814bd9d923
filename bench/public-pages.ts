// The pages that the public meets first, as the demonstration has them.
import { firstLink } from './load/sign-in-made-up.ts';

const fixed = [
  ...['/', '/publications', '/objectives', '/strategy', '/duty', '/published', '/search?words=stop'],
  ...['/get-in-touch', '/feedback', '/cookies', '/accessibility-statement'],
];

/** Paths; of publications and releases that of the first in their list. */
export async function publicPages(address: string): Promise<string[]> {
  const publication = await firstLink(address, '/publications', /(?<=href=")\/publications\/[a-z0-9-]+(?=")/);
  const release = await firstLink(address, '/published', /\/published\/[0-9a-f]{8}-[0-9a-f-]{27}/);
  return [...fixed, publication, release];
}
