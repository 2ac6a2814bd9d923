// Lists what is published, the newest first.
import { html } from '../pages/html.ts';
import { linkList } from '../pages/link-list.ts';
import { everyone, page, route, type Route } from '../pages/route.ts';
import { dayOf } from '../phrases/day.ts';
import { findReleases, type ReleaseStoreNeeds } from './release-store.ts';

export function listReleasesRoute(needs: ReleaseStoreNeeds): Route {
  return route({
    method: 'GET',
    path: '/published',
    permission: everyone,
    answer: async () => {
      const all = await findReleases(needs);
      const shown = all.flatMap((each) => (each.state === 'released' ? [each] : []));
      return page({
        title: 'Published',
        section: '/published',
        body: html`<h1 class="govuk-heading-l">Published</h1>
          ${linkList(shown.map(({ id, context, releasedAt }) => ({ name: context.heading, href: `/published/${id}`, about: [context.scope, `Released on ${dayOf(releasedAt)}`] })))}`,
      });
    },
  });
}
