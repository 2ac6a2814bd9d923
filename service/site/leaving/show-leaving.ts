// GET /leaving: what “Leave this site” does, what it does not do, and who helps.
import type { OrganisationProfile } from '../../organisation/index.ts';
import { everyone, page, route, type Route } from '../../pages/route.ts';
import { leavingBody } from './leaving-content.ts';
import { leavingWords } from './leaving-words.ts';

export function showLeaving({ leaving, nation }: OrganisationProfile): Route {
  const host = new URL(leaving.to).host;
  return route({
    method: 'GET',
    path: '/leaving',
    permission: everyone,
    languages: ['en', 'cy'],
    answer: ({ language }) =>
      page({
        title: leavingWords(language).title,
        body: leavingBody({ ...leaving, host, nation }, language),
      }),
  });
}
