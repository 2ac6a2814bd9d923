// GET /desk/analyses: screenings and analyses of the body, those changed last first.
import { html } from '../pages/html.ts';
import { page, route, type Route } from '../pages/route.ts';
import type { AnalysesNeeds } from './gather-needs.ts';
import { readAnalyses } from './keeping/analysis-permissions.ts';
import { listAnalyses } from './keeping/analysis-store.ts';

export function listDeskAnalyses({ database }: AnalysesNeeds): Route[] {
  return [
    route({
      method: 'GET',
      path: '/desk/analyses',
      permission: readAnalyses,
      answer: async () => {
        const { analyses } = await listAnalyses(database);
        return page({
          title: 'Equality analyses',
          section: '/desk/analyses',
          body: html`<h1 class="govuk-heading-l">Equality analyses</h1>
            <ul class="govuk-list">
              ${analyses.map(
                ({ id, itemReference, itemTitle }) =>
                  html`<li>
                    <a class="govuk-link" href="/desk/analyses/${id}">${itemReference} ${itemTitle}</a>
                  </li>`,
              )}
            </ul>`,
        });
      },
    }),
  ];
}
