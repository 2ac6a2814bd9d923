// Shows one finding: the page, and the same as CSV and JSON.
import { z } from 'zod';
import { partnerNames, type PartnerNames } from '../datasets/index.ts';
import type { Database } from '../platform/database/index.ts';
import { button, details } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import {
  download,
  notFound,
  page,
  permission,
  redirect,
  route,
  type Route,
  type Visitor,
} from '../pages/route.ts';
import {
  makeFindingsPermission,
  readFindingsPermission,
  removeFindingsPermission,
} from './finding-permissions.ts';
import { findingHead } from './findings/finding-html.ts';
import type { ShownFinding } from './findings/kind-pages.ts';
import { notForReleaseName } from './findings/not-for-release.ts';
import { findFinding, removeFinding, type StoredFinding } from './finding-store.ts';
import { findStandings, type Standing } from './finding-version-store.ts';
import { standingView } from './standing-view.ts';

const address = z.object({ id: z.uuid() });
const nothingHere = 'There is no finding at this address. It may have been removed.';

/** What has gone out of a finding: where staff see it, and how it stands. */
export interface FindingRelease {
  href: string;
  says: string;
}

export interface ShowFindingNeeds {
  database: Database;
  /** Left out where nothing is released. */
  releasesOf?(findingId: string): Promise<readonly FindingRelease[]>;
}

export function showFinding({ database, releasesOf = async () => [] }: ShowFindingNeeds): Route[] {
  return [
    route({
      method: 'GET',
      path: '/findings/:id',
      permission: readFindingsPermission,
      item: 'id',
      params: address,
      answer: async ({ params, visitor }) => {
        const stored = await findFinding(database, params.id);
        if (!stored) return notFound(nothingHere);
        const standing = (await findStandings(database, [params.id])).get(params.id);
        const more = { releases: await releasesOf(params.id), standing };
        return findingPage(stored, await partnerNames(database), { ...more, visitor });
      },
    }),
    ...downloads(database),
    route({
      method: 'POST',
      path: '/findings/:id/remove',
      permission: removeFindingsPermission,
      audit: 'finding.removed',
      params: address,
      answer: async ({ params }) => {
        await removeFinding(database, params.id);
        return redirect('/findings');
      },
    }),
  ];
}

const formats = [
  {
    path: '/findings/:id/finding.csv',
    ending: 'csv',
    type: 'text/csv; charset=utf-8',
    write: (finding: ShownFinding) => finding.csv(),
  },
  {
    path: '/findings/:id/finding.json',
    ending: 'json',
    type: 'application/json',
    write: (finding: ShownFinding) => finding.json(),
  },
] as const;

function downloads(database: Database): Route[] {
  return formats.map(({ path, ending, type, write }) =>
    route({
      method: 'GET',
      path,
      permission: readFindingsPermission,
      proof: 'recent',
      item: 'id',
      params: address,
      answer: async ({ params }) => {
        const stored = await findFinding(database, params.id);
        if (!stored) return notFound(nothingHere);
        return download({
          fileName: notForReleaseName('finding', ending),
          contentType: type,
          content: write(stored.finding),
        });
      },
    }),
  );
}

function findingPage(
  { id, finding }: StoredFinding,
  names: PartnerNames,
  {
    releases,
    standing,
    visitor,
  }: { releases: readonly FindingRelease[]; standing: Standing | undefined; visitor: Visitor },
) {
  const { heading, scope } = finding;
  return page({
    title: `${heading}. ${scope}`.replace(/\.$/, ''),
    section: '/findings',
    breadcrumbs: [{ text: 'Findings', href: '/findings' }, { text: heading }],
    body: html`${findingHead(heading, scope)} ${standing && standingView(id, standing)} ${finding.view(names)}
    ${releases.length > 0 && releasedView(releases)} ${takeAway(id, visitor)}`,
  });
}

function releasedView(releases: readonly FindingRelease[]): Html {
  return html`<h2 class="govuk-heading-m">What has gone out of it</h2>
    <ul class="govuk-list">
      ${releases.map(({ href, says }) => html`<li><a class="govuk-link" href="${href}">${says}</a></li>`)}
    </ul>`;
}

/** Links to what whoever looks may do with it. */
function takeAway(id: string, visitor: Visitor): Html {
  return html`<h2 class="govuk-heading-m dr-no-print">Take it away</h2>
    <ul class="govuk-list dr-no-print">
      <li>
        <a class="govuk-link" href="/findings/${id}/finding.csv" download>Download as CSV</a>, for a
        spreadsheet
      </li>
      <li>
        <a class="govuk-link" href="/findings/${id}/finding.json" download>Download as JSON</a>, every figure
        at full precision
      </li>
      ${
        visitor.may(permission('protection:prepare')) &&
        html`<li>
          <a class="govuk-link" href="/protection/release?finding=${id}">Prepare for release</a>, with what
          could point to a person hidden
        </li>`
      }
      ${
        visitor.may(makeFindingsPermission) &&
        html`<li>
          <a class="govuk-link" href="/findings/new?from-finding=${id}">Make another like it</a>, with
          something changed
        </li>`
      }
      <li>
        <a class="govuk-link" href="/findings/${id}/consultees">Consultees</a>: who outside was asked about
        it, and what they said
      </li>
    </ul>
    ${visitor.may(removeFindingsPermission) && removal(id)}`;
}

function removal(id: string): Html {
  return details({
    summaryText: 'Remove this finding',
    html: html`<p class="govuk-body">It goes for good. The data that it was made from stay.</p>
      <form method="post" action="/findings/${id}/remove">
        ${button({ text: 'Remove this finding', classes: 'govuk-button--warning' })}
      </form>`,
    classes: 'dr-no-print',
  });
}
