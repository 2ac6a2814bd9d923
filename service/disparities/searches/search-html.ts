// A search as one page of HTML that stands alone, each combination opened below the list; or one combination alone.
import { html, type Html } from '../../pages/html.ts';
import { findingHtml } from '../findings/finding-html.ts';
import type { CellFinding } from './cell-finding.ts';
import { makeCellFinding } from './make-cell-finding.ts';
import { cellComparison, cellUnknown, cellView } from './cell-view.ts';
import { cellHeading, cellScope, searchHeading, searchScope } from './search-heading.ts';
import type { SearchFinding } from './search-finding.ts';
import { searchView } from './search-view.ts';

export function searchHtml(finding: SearchFinding | CellFinding): string {
  const [heading, scope] =
    finding.kind === 'search'
      ? [searchHeading(finding.measure), searchScope(finding.measure)]
      : [cellHeading(finding.measure), cellScope(finding.measure)];
  return findingHtml(heading, scope, finding.kind === 'search' ? wholeSearch(finding) : cellView(finding));
}

function wholeSearch(finding: SearchFinding): Html {
  const opened = finding.groups.map((_, i) => openedCell(finding, i + 1));
  return html`${searchView(finding, (place) => `#combination-${place}`)}${opened}`;
}

function openedCell(finding: SearchFinding, place: number): Html {
  const made = makeCellFinding(finding, place);
  if (!made.ok) return html``;
  const cell = made.finding;
  return html`<section id="combination-${place}">
    <h2 class="govuk-heading-m">${place}. ${cellHeading(cell.measure)}</h2>
    <p class="dr-sentence">${cell.paragraph}</p>
    ${cellComparison(cell.groups[0], cell, `ratios-${place}`)}
    <h3 class="govuk-heading-s">What we don’t know of it</h3>
    ${cellUnknown(cell.groups[0], cell)}
  </section>`;
}
