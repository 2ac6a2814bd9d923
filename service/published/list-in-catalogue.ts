// The catalogue of everything that is published, for data portals and programs: DCAT as JSON-LD.
import { createHash } from 'node:crypto';
import { download, everyone, route, type Route } from '../pages/route.ts';
import { dataCatalogue } from './data-catalogue.ts';
import { releaseForms } from './release-forms.ts';
import { written } from './release-json.ts';
import { findReleases, type PublicNeeds } from './release-store.ts';

export const catalogueAddress = '/published/catalogue.jsonld';

export function listInCatalogue(needs: PublicNeeds): Route {
  return route({
    method: 'GET',
    path: catalogueAddress,
    permission: everyone,
    answer: async () => {
      const releases = dataCatalogue(await findReleases(needs), releaseForms, await needs.imprint());
      const sets = [...releases['dcat:dataset'], ...((await needs.alsoListed?.()) ?? [])];
      const content = written({ ...releases, 'dcat:dataset': sets });
      return download({
        fileName: 'catalogue.jsonld',
        contentType: 'application/ld+json',
        content,
        disposition: 'inline',
        cache: { etag: createHash('sha256').update(content).digest('hex'), seconds: 60 },
      });
    },
  });
}
