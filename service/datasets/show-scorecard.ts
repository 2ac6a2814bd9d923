// GET /partners/quality: how good each partner's data are over time, for the committee: no row, no name, no small number; and as CSV.
import { html } from '../pages/html.ts';
import { download, page, route, type Route } from '../pages/route.ts';
import { partnersCrumb, readPartnersPermission } from '../partners/index.ts';
import { formatCsv, type CsvCell } from '../platform/csv.ts';
import { scorecardView } from './scorecard-view.ts';
import { gatherScorecards, type Scorecard, type ScorecardNeeds } from './submissions/gather-scorecards.ts';
import { guardedCount, guardedShare, smallestCount } from './submissions/scorecard.ts';

export function showScorecard(needs: ScorecardNeeds): Route[] {
  return [
    route({
      method: 'GET',
      path: '/partners/quality',
      expensive: true,
      permission: readPartnersPermission,
      answer: async () => {
        const cards = await gatherScorecards(needs);
        return page({
          title: 'How good the data are',
          section: '/partners',
          breadcrumbs: [partnersCrumb, { text: 'How good the data are' }],
          body: html`<h1 class="govuk-heading-l">How good the data are, partner by partner</h1>
            <p class="govuk-body">
              How many of the rows that each partner sent could be taken in, how many of them do not say what
              they should, and whether they came in time. Numbers below ${smallestCount} are not shown.
            </p>
            <p class="govuk-body">
              <a class="govuk-link" href="/partners/quality.csv" download>Download the figures (CSV)</a>
            </p>
            ${cards.length === 0 && html`<p class="govuk-body">Nothing was sent by a partner yet.</p>`}
            ${cards.map((card) => scorecardView(card))}`,
        });
      },
    }),
    route({
      method: 'GET',
      path: '/partners/quality.csv',
      expensive: true,
      permission: readPartnersPermission,
      answer: async () =>
        download({
          fileName: 'quality-by-partner.csv',
          contentType: 'text/csv; charset=utf-8',
          content: formatCsv(csvRows(await gatherScorecards(needs))),
        }),
    }),
  ];
}

const header = ['Partner', 'Data', 'Month', 'Measure', 'Rows', 'Of', 'Share'];

function csvRows(cards: readonly Scorecard[]): CsvCell[][] {
  const rows: CsvCell[][] = [header];
  for (const { partner, data } of cards)
    for (const card of data) {
      const line = (month: string, measure: string, part: number, of: number): void => {
        const share = guardedShare(part, of);
        const isFew =
          guardedCount(part) === 'few' || guardedCount(of) === 'few' || guardedCount(of - part) === 'few';
        rows.push([
          ...[partner.name, card.title, month, measure],
          ...(isFew ? ['[c]', guardedCount(of) === 'few' ? '[c]' : of, '[c]'] : [part, of, share]),
        ]);
      };
      for (const { month, takenIn, rows: of } of card.months)
        rows.push(
          guardedCount(of) === 'few'
            ? [partner.name, card.title, month, 'Rows taken in', '[c]', '[c]', '[c]']
            : [partner.name, card.title, month, 'Rows taken in', takenIn, of, guardedShare(takenIn, of)],
        );
      for (const { header: name, byMonth } of card.characteristics)
        for (const { month, unknown, rows: all, notApplicable } of byMonth)
          line(month, `${name}: not known`, unknown, all - notApplicable);
    }
  return rows;
}
