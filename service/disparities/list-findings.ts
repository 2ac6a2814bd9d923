// Lists the findings that were made, the newest first.
import type { Database } from '../platform/database/index.ts';
import { button, tag } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { linkList } from '../pages/link-list.ts';
import { page, route, type Route } from '../pages/route.ts';
import { readFindingsPermission } from './finding-permissions.ts';
import { kindName } from './finding-kinds.ts';
import { listFindings, type ListedFinding } from './finding-store.ts';
import { findStandings, type Standing } from './finding-version-store.ts';
import { notForReleaseView } from './findings/not-for-release-view.ts';
import { dayOf } from '../phrases/day.ts';
import { standingWords } from './standing-view.ts';

export function listFindingsRoute({ database }: { database: Database }): Route {
  return route({
    method: 'GET',
    path: '/findings',
    permission: readFindingsPermission,
    answer: async () => {
      const findings = await listFindings(database);
      const ids = findings.map(({ id }) => id);
      const body = listBody(findings, await findStandings(database, ids));
      return page({ title: 'Findings', section: '/findings', body });
    },
  });
}

type Standings = ReadonlyMap<string, Standing>;

function listBody(findings: readonly ListedFinding[], standings: Standings): Html {
  return html`<h1 class="govuk-heading-l">Findings</h1>
    ${findings.length > 0 && notForReleaseView()}
    ${findings.length === 0 ? emptyList : list(findings, standings)}
    ${button({ text: 'Make a finding', href: '/findings/new' })}`;
}

const emptyList = html`<p class="govuk-body">No findings have been made yet.</p>
  <p class="govuk-body">
    A finding says how differently groups are counted, treated, paid or represented, how sure that is, and
    what is missing.
  </p>`;

function list(findings: readonly ListedFinding[], standings: Standings): Html {
  return linkList(
    findings.map(({ id, kind, heading, scope, createdAt }) => ({
      name: heading,
      href: `/findings/${id}`,
      about: [scope, `Made on ${dayOf(createdAt)}`, standingWords(standings.get(id)) ?? ''].filter(Boolean),
      state: tag({ text: kindName(kind), classes: 'govuk-tag--grey' }),
    })),
  );
}
