// Opens one combination of a search at its own address, and keeps it as a finding when somebody asks.
import { z } from 'zod';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database/index.ts';
import { button } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { notFound, page, redirect, route, type Answer, type Route } from '../pages/route.ts';
import { findingHead } from './findings/finding-html.ts';
import { findingJsonCompact } from './findings/finding-json.ts';
import type { ShownFinding } from './findings/kind-pages.ts';
import { makeFindingsPermission, readFindingsPermission } from './finding-permissions.ts';
import { saveFinding } from './finding-store.ts';
import { findSearchByDigest } from './opened-search-store.ts';
import { makeCellFinding } from './searches/make-cell-finding.ts';
import { keptSearchRequest } from './searches/kept-search-request.ts';
import { readSearchFinding } from './searches/read-search-finding.ts';
import { cellAddress, cellPages } from './searches/search-pages.ts';
import { searchHeading } from './searches/search-heading.ts';

const address = z.object({
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  place: z.string().regex(/^[1-9]\d{0,3}$/),
});
const path = '/findings/search/:digest/:place';
const nothingHere = 'There is no combination at this address. Its search may have been removed.';

export function addOpenedCell(needs: { database: Database; clock: Clock }): Route[] {
  return [
    route({
      method: 'GET',
      path,
      permission: readFindingsPermission,
      params: address,
      answer: async ({ params }) => {
        const opened = await openCell(needs.database, params.digest, Number(params.place));
        return opened ? cellPage(opened) : notFound(nothingHere);
      },
    }),
    route({
      method: 'POST',
      path,
      permission: makeFindingsPermission,
      audit: 'finding.made',
      params: address,
      answer: async ({ params }) => {
        const opened = await openCell(needs.database, params.digest, Number(params.place));
        if (!opened) return notFound(nothingHere);
        const { request, finding, demonstration } = opened;
        const saved = { request, finding, demonstration, at: needs.clock.now() };
        return redirect(`/findings/${await saveFinding(needs.database, saved)}`);
      },
    }),
  ];
}

interface OpenedCell {
  /** Of the search that it is in. */
  search: { id: string; heading: string };
  address: string;
  request: z.infer<typeof keptSearchRequest> & { combination: string };
  finding: ShownFinding;
  demonstration: boolean;
}

async function openCell(database: Database, digest: string, place: number): Promise<OpenedCell | undefined> {
  const kept = await findSearchByDigest(database, digest);
  if (!kept) return undefined;
  const search = readSearchFinding(kept.finding);
  const made = makeCellFinding(search, place);
  if (!made.ok) return undefined;
  return {
    search: { id: kept.id, heading: searchHeading(search.measure) },
    address: cellAddress(digest, place),
    request: { ...keptSearchRequest.parse(kept.request), combination: made.finding.measure.combination },
    finding: cellPages.show(JSON.parse(findingJsonCompact(made.finding))),
    demonstration: kept.demonstration,
  };
}

function cellPage({ search, address: action, finding }: OpenedCell): Answer {
  const { heading, scope } = finding;
  return page({
    title: `${heading}. ${scope}`.replace(/\.$/, ''),
    section: '/findings',
    breadcrumbs: [
      { text: 'Findings', href: '/findings' },
      { text: search.heading, href: `/findings/${search.id}` },
      { text: heading },
    ],
    body: html`${findingHead(heading, scope)} ${finding.view(new Map())} ${keepIt(action)}`,
  });
}

function keepIt(action: string): Html {
  return html`<h2 class="govuk-heading-m">Keep it</h2>
    <p class="govuk-body">
      As a finding of its own it stands in the list of findings, can be taken away as CSV and JSON, and can be
      prepared for release.
    </p>
    <form method="post" action="${action}">${button({ text: 'Keep this as a finding' })}</form>`;
}
