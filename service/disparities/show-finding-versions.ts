// Shows what a finding said before its data changed, and what is different now.
import { z } from 'zod';
import { partnerNames } from '../datasets/index.ts';
import type { Database } from '../platform/database/index.ts';
import { html, type Html } from '../pages/html.ts';
import { linkList } from '../pages/link-list.ts';
import { notFound, page, route, type Answer, type Route } from '../pages/route.ts';
import { wideTable } from '../pages/wide-table.ts';
import { dayOf } from '../phrases/day.ts';
import { counted, whole } from '../phrases/spoken-number.ts';
import { compareFindings, type Difference } from './compare-findings.ts';
import { findKind } from './finding-kinds.ts';
import { readFindingsPermission } from './finding-permissions.ts';
import { findFinding, type StoredFinding } from './finding-store.ts';
import { findVersion, listVersions, type ListedVersion } from './finding-version-store.ts';
import { findingHead } from './findings/finding-html.ts';
import type { ShownFinding } from './findings/kind-pages.ts';

const nothingHere = 'There is no finding at this address. It may have been removed.';

export function showFindingVersions({ database }: { database: Database }): Route[] {
  return [
    route({
      method: 'GET',
      path: '/findings/:id/versions',
      permission: readFindingsPermission,
      params: z.object({ id: z.uuid() }),
      answer: async ({ params }) => {
        const stored = await findFinding(database, params.id);
        return stored ? versionsPage(stored, await listVersions(database, params.id)) : notFound(nothingHere);
      },
    }),
    route({
      method: 'GET',
      path: '/findings/:id/versions/:number',
      permission: readFindingsPermission,
      params: z.object({ id: z.uuid(), number: z.coerce.number().int().positive() }),
      answer: ({ params }) => answerVersion(database, params.id, params.number),
    }),
  ];
}

function versionsPage({ id, finding }: StoredFinding, versions: readonly ListedVersion[]): Answer {
  const before = versions.filter(({ replacedAt }) => replacedAt !== null);
  return page({
    title: `What this finding said before: ${finding.heading}`,
    section: '/findings',
    breadcrumbs: [...crumbsOf(id, finding), { text: 'What it said before' }],
    body: html`${findingHead('What this finding said before', `${finding.heading}. ${finding.scope}`)}
      <p class="govuk-body">
        It is worked out again whenever its data change. What it said is never changed and never lost:
        whatever has been made of it can be followed back to the version it was made from.
      </p>
      ${
        before.length === 0
          ? html`<p class="govuk-body">It has said the same since it was made.</p>`
          : linkList(
              before.map(({ number, workedOutAt, replacedAt, digest }) => ({
                name: `Version ${whole(number)}`,
                href: `/findings/${id}/versions/${number}`,
                about: [
                  `Worked out on ${dayOf(workedOutAt)}, replaced on ${dayOf(replacedAt ?? workedOutAt)}`,
                  `Receipt ${digest.slice(0, 12)}`,
                ],
              })),
            )
      }`,
  });
}

function crumbsOf(id: string, { heading }: ShownFinding) {
  return [
    { text: 'Findings', href: '/findings' },
    { text: heading, href: `/findings/${id}` },
  ];
}

async function answerVersion(database: Database, id: string, number: number): Promise<Answer> {
  const [stored, kept] = await Promise.all([findFinding(database, id), findVersion(database, id, number)]);
  const listed = (await listVersions(database, id)).find((each) => each.number === number);
  if (!stored || kept === undefined || !listed?.replacedAt) return notFound(nothingHere);
  const before = shownAs(stored.kind, kept);
  const next = await findVersion(database, id, number + 1);
  const after = next === undefined ? stored.finding : shownAs(stored.kind, next);
  const replaced = dayOf(listed.replacedAt);
  return page({
    title: `Version ${number} of the finding: ${before.heading}`,
    section: '/findings',
    breadcrumbs: [
      ...crumbsOf(id, stored.finding),
      { text: 'What it said before', href: `/findings/${id}/versions` },
      { text: `Version ${whole(number)}` },
    ],
    body: html`${findingHead(before.heading, before.scope)}
      <p class="govuk-body">
        <strong>This is what the finding said until ${replaced}.</strong> Then its data changed.
        <a class="govuk-link" href="/findings/${id}">Go to what it says now</a>.
      </p>
      <h2 class="govuk-heading-m">What became different</h2>
      ${scopeView(before, after)} ${differencesView(compareFindings(before.csv(), after.csv()))}
      <h2 class="govuk-heading-m">As it stood</h2>
      ${before.view(await partnerNames(database))}`,
  });
}

function shownAs(kind: string, kept: unknown): ShownFinding {
  const pages = findKind(kind);
  if (!pages) throw new Error(`FINDING_KIND_UNKNOWN: a finding is of the kind ${kind}.`);
  return pages.show(kept);
}

function scopeView(before: ShownFinding, after: ShownFinding): Html | null {
  if (before.scope === after.scope) return null;
  return html`<p class="govuk-body">It spoke of: ${before.scope}. After the change: ${after.scope}.</p>`;
}

/** More rows than anybody reads on a page; the rest is in the two CSV files. */
const most = 200;

function differencesView(differences: readonly Difference[]): Html {
  if (differences.length === 0)
    return html`<p class="govuk-body">
      No figure is different. The files that it was worked out from are, or the program that did it.
    </p>`;
  const shown = differences.slice(0, most);
  return html`<p class="govuk-body">
      ${counted(differences.length, 'figure')}
      differ${differences.length === 1 ? 's' : ''}${
        shown.length < differences.length ? `; the first ${most} are shown` : ''
      }.
    </p>
    ${wideTable({
      caption: 'Figures before and after',
      captionClasses: 'govuk-visually-hidden',
      head: ['Row', 'Figure', 'Before', 'After'].map((text) => ({ text })),
      rows: shown.map(({ row, figure, before, after }) => [
        { text: row === '' ? 'All' : row },
        { text: figure },
        { text: cellOf(before) },
        { text: cellOf(after) },
      ]),
    })}`;
}

function cellOf(value: string | null): string {
  if (value === null) return 'not there';
  if (value === '') return 'none';
  const number = Number(value);
  return Number.isFinite(number) ? String(Number(number.toPrecision(6))) : value;
}
