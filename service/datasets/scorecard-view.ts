// The scorecard of one partner as a part of a page: rows, what is not known, and lateness; a chart beside its table.
import { figure } from '../pages/charts/figure.ts';
import { type MonthShares, monthSharesChart } from '../pages/charts/month-shares-chart.ts';
import { details, summaryList } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { wideTable } from '../pages/wide-table.ts';
import { capitalised, listed } from '../phrases/list.ts';
import { monthName, monthsBetween, periodPhrase } from '../phrases/month.ts';
import { countAndShare, counted, percentage, whole } from '../phrases/spoken-number.ts';
import type { Scorecard } from './submissions/gather-scorecards.ts';
import {
  guardedCount,
  guardedShare,
  type CharacteristicCard,
  type DatasetCard,
  type LatenessCard,
} from './submissions/scorecard.ts';

export function scorecardView({ partner, data, lateness }: Scorecard): Html {
  return html`<section id="${partner.slug}" aria-labelledby="${partner.slug}-name">
    <h2 class="govuk-heading-m" id="${partner.slug}-name">${partner.name}</h2>
    ${lateness.length > 0 && latenessTable(lateness, partner.name)}
    ${data.length === 0 && html`<p class="govuk-body">No records by month were taken in from it.</p>`}
    ${data.map((card) => dataPart(card, partner.slug))}
  </section>`;
}

function latenessTable(lateness: readonly LatenessCard[], name: string): Html {
  return wideTable({
    caption: `Whether what ${name} sends came in time`,
    captionClasses: 'govuk-table__caption--s',
    firstCellIsHeader: true,
    head: [
      { text: 'What' },
      { text: 'Periods expected', format: 'numeric' },
      { text: 'Late now', format: 'numeric' },
      { text: 'Those that came' },
    ],
    rows: lateness.map((card) => [
      { text: capitalised(card.what) },
      { text: whole(card.expected), format: 'numeric' },
      { html: lateNow(card), format: 'numeric' },
      { text: cameWords(card.daysLate) },
    ]),
  });
}

function lateNow({ late }: LatenessCard): Html {
  if (late.length === 0) return html`0`;
  return html`${whole(late.length)}: ${listed(late.slice(0, 3))}${late.length > 3 && html` and others`}`;
}

function cameWords(daysLate: readonly number[]): string {
  if (daysLate.length === 0) return 'Cannot be told yet';
  const late = daysLate.filter((days) => days > 0).sort((a, b) => a - b);
  const inTime = daysLate.length - late.length;
  const middle = late[Math.floor(late.length / 2)];
  return `${whole(inTime)} of ${whole(daysLate.length)} in time${
    middle === undefined ? '' : `; the middle one of the others ${counted(middle, 'day')} late`
  }`;
}

/** A count that is too small is not shown, nor one from which it could be worked out. */
function share(part: number, of: number): string {
  const few = [part, of, of - part].some((count) => guardedCount(count) === 'few');
  return few ? 'Too few to show' : countAndShare(part, of);
}

/** Of a row that could not be used nothing is told but that it was there. */
function takenInOf(takenIn: number, rows: number): string {
  return guardedCount(rows) === 'few' ? 'Too few to show' : countAndShare(takenIn, rows);
}

function dataPart(card: DatasetCard, slug: string): Html {
  const [first, last] = [card.months[0], card.months.at(-1)];
  return html`<h3 class="govuk-heading-s">${card.title}</h3>
    ${summaryList({
      rows: [
        ['Months', first && last ? periodPhrase(first.month, last.month) : ''],
        ['Rows taken in', `${takenInOf(card.takenIn, card.rows)} of ${whole(card.rows)} sent`],
        ...card.characteristics.map(({ header, unknown, rows }) => [
          `${header}: not known`,
          `${share(unknown, rows)} of ${whole(rows)}`,
        ]),
      ].map(([key, value]) => ({ key: { text: key ?? '' }, value: { text: value ?? '' } })),
    })}
    ${card.characteristics.map((each) => characteristicPart(each, `${slug}-${card.id.slice(0, 8)}`))}
    ${monthsPart(card)}`;
}

const series = ['Stated', 'Not known', 'Does not apply'];

function characteristicPart(card: CharacteristicCard, id: string): Html {
  const shares = card.byMonth.flatMap(
    ({ unknown, rows, notApplicable }) => guardedShare(unknown, rows - notApplicable) ?? [],
  );
  const range =
    shares.length === 0
      ? 'No month has enough rows to say.'
      : `What is not known runs from ${percentage(Math.min(...shares))} to ${percentage(Math.max(...shares))} of a month.`;
  return details({
    summaryText: `${card.header}, month by month`,
    html: figure({
      caption: `${card.header}: what the rows of each month say`,
      chart: monthSharesChart({
        ...{ id: `${id}-${card.slug}`, title: `${card.header}, month by month`, description: range, series },
        months: monthsDrawn(card),
      }),
      key: 'A month without a column was never sent, or has too few rows to be shown.',
      table: wideTable({
        caption: `${card.header}: rows that do not say, month by month`,
        captionClasses: 'govuk-visually-hidden',
        firstCellIsHeader: true,
        head: [
          { text: 'Month' },
          { text: 'Rows', format: 'numeric' },
          { text: 'Not known', format: 'numeric' },
        ],
        rows: card.byMonth.map(({ month, rows, unknown, notApplicable }) => [
          { text: monthName(month) },
          { text: guardedCount(rows) === 'few' ? 'Too few to show' : whole(rows), format: 'numeric' },
          { text: share(unknown, rows - notApplicable), format: 'numeric' },
        ]),
      }),
    }),
  });
}

/** A month that was never sent keeps its place, and so does one of which there is too little to show. */
function monthsDrawn({ byMonth }: CharacteristicCard): MonthShares[] {
  const [first, last] = [byMonth[0]?.month, byMonth.at(-1)?.month];
  if (first === undefined || last === undefined) return [];
  const known = new Map(byMonth.map((month) => [month.month, month]));
  return monthsBetween(first, last).map((month) => {
    const there = known.get(month);
    const few =
      !there ||
      [there.rows, there.stated, there.unknown, there.notApplicable].some((n) => guardedCount(n) === 'few');
    if (few || there.rows === 0) return { month, shares: null };
    return { month, shares: [there.stated, there.unknown, there.notApplicable].map((n) => n / there.rows) };
  });
}

function monthsPart({ months, title }: DatasetCard): Html {
  return details({
    summaryText: 'Rows taken in, month by month',
    html: wideTable({
      caption: `${title}: rows taken in, month by month`,
      captionClasses: 'govuk-visually-hidden',
      firstCellIsHeader: true,
      head: [
        { text: 'Month' },
        { text: 'Rows sent', format: 'numeric' },
        { text: 'Taken in', format: 'numeric' },
      ],
      rows: months.map(({ month, rows, takenIn }) => [
        { text: monthName(month) },
        { text: guardedCount(rows) === 'few' ? 'Too few to show' : whole(rows), format: 'numeric' },
        { text: takenInOf(takenIn, rows), format: 'numeric' },
      ]),
    }),
  });
}
