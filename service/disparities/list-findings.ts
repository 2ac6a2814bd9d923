// Lists the findings that were made, the newest first.
import type { Database } from '../platform/database/index.ts';
import { button, tag } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { linkList } from '../pages/link-list.ts';
import { page, route, type Route } from '../pages/route.ts';
import { readFindingsPermission } from './finding-permissions.ts';
import { kindName } from './finding-kinds.ts';
import { listFindings, type ListedFinding } from './finding-store.ts';
import { notForReleaseView } from './findings/not-for-release-view.ts';
import { dayOf } from '../phrases/day.ts';

export function listFindingsRoute({ database }: { database: Database }): Route {
  return route({
    method: 'GET',
    path: '/findings',
    permission: readFindingsPermission,
    answer: async () =>
      page({ title: 'Findings', section: '/findings', body: listBody(await listFindings(database)) }),
  });
}

function listBody(findings: readonly ListedFinding[]): Html {
  return html`<h1 class="govuk-heading-l">Findings</h1>
    ${findings.length > 0 && notForReleaseView()} ${findings.length === 0 ? emptyList : list(findings)}
    ${button({ text: 'Make a finding', href: '/findings/new' })}`;
}

const emptyList = html`<p class="govuk-body">No findings have been made yet.</p>
  <p class="govuk-body">
    A finding says how differently groups are counted, treated, paid or represented, how sure that is, and
    what is missing.
  </p>`;

function list(findings: readonly ListedFinding[]): Html {
  return linkList(
    findings.map(({ id, kind, heading, scope, createdAt }) => ({
      name: heading,
      href: `/findings/${id}`,
      about: [scope, `Made on ${dayOf(createdAt)}`],
      state: tag({ text: kindName(kind), classes: 'govuk-tag--grey' }),
    })),
  );
}
