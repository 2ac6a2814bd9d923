// What is sent below /cy: its links and forms lead on in Welsh, and what components say by themselves is said in Welsh.
import type { WebResponse } from '../response.ts';
import { withWelshComponents } from './component-words.ts';
import { localisedAddress, localisedLinks } from './localised-links.ts';
import type { PageLanguages } from './page-languages.ts';

/** Files and data for programs are sent as they are. */
export function welshResponse(response: WebResponse, languagesOf: PageLanguages): WebResponse {
  const { headers, body } = response;
  const { location, 'content-type': kind = '' } = headers;
  if (location !== undefined)
    return { ...response, headers: { ...headers, location: localisedAddress(location, 'GET', languagesOf) } };
  if (typeof body !== 'string' || !kind.startsWith('text/html')) return response;
  return { ...response, body: withWelshComponents(localisedLinks(body, languagesOf)) };
}
