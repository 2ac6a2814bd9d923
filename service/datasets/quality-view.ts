// The quality report of an import as a part of a page: what came in, what each row says, what was not understood.
import { figure } from '../pages/charts/figure.ts';
import { type MonthShares, monthSharesChart } from '../pages/charts/month-shares-chart.ts';
import { details, summaryList, warningText } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { wideTable } from '../pages/wide-table.ts';
import { monthName, monthsBetween, periodPhrase } from '../phrases/month.ts';
import { countAndShare, counted, whole } from '../phrases/spoken-number.ts';
import type { CharacteristicQuality, QualityReport, SilenceCounts } from './events/events-import.ts';

/** @param names of partners by how their files name them */
export function qualityView(quality: QualityReport, names: ReadonlyMap<string, string>): Html {
  return html`${summary(quality)} ${missingMonthsNote(quality, names)} ${outsideNote(quality)}
    <h3 class="govuk-heading-m">What each row says</h3>
    <p class="govuk-body">
      Not stated means the person was asked and did not say. Not recorded means the file is blank. Does not
      apply means there was nobody to ask, as when an empty vehicle is searched. The three are kept apart.
    </p>
    ${wideTable({
      caption: 'Rows that state each characteristic',
      captionClasses: 'govuk-table__caption--s',
      firstCellIsHeader: true,
      head: [{ text: 'Column' }, ...kinds.map(([, text]) => ({ text, format: 'numeric' }))],
      rows: quality.characteristics.map(({ header, total }) => [
        { text: header },
        ...kinds.map(([kind]) => ({ text: countAndShare(total[kind], total.rows), format: 'numeric' })),
      ]),
    })}
    ${quality.characteristics.map(byMonth)} ${quality.characteristics.map(unrecognised)} ${notes(quality)}`;
}

const kinds: readonly [keyof SilenceCounts, string][] = [
  ['stated', 'Stated'],
  ['notStated', 'Not stated'],
  ['notRecorded', 'Not recorded'],
  ['notApplicable', 'Does not apply'],
  ['unrecognised', 'Not recognised'],
];

function summary(quality: QualityReport): Html {
  const { from, to } = quality.period;
  return summaryList({
    rows: [
      { key: { text: 'Rows in the files' }, value: { text: whole(quality.rows) } },
      { key: { text: 'Rows taken in' }, value: { text: whole(quality.accepted) } },
      {
        key: { text: 'Rows put aside' },
        value: { text: whole(quality.rejected.total) },
      },
      {
        key: { text: 'Period' },
        value: { text: from && to ? periodPhrase(from, to) : 'No dated rows' },
      },
    ],
  });
}

function missingMonthsNote(quality: QualityReport, names: ReadonlyMap<string, string>): Html {
  const lines = quality.partners
    .filter(({ missing }) => missing.length > 0)
    .map(
      ({ partner, missing }) =>
        `${names.get(partner) ?? (partner || 'No partner named')}: ${missing.map((month) => monthName(month)).join(', ')}`,
    );
  if (lines.length === 0) return html``;
  return warningText({
    iconFallbackText: 'Warning',
    text: `Months never sent, which count as missing and not as zero. ${lines.join('. ')}.`,
  });
}

function outsideNote({ outsideFileMonth }: QualityReport): Html {
  if (outsideFileMonth.rows === 0) return html``;
  return details({
    summaryText: `${counted(outsideFileMonth.rows, 'row')} dated outside the month of their file`,
    html: html`<p class="govuk-body">They are kept, and count in the month of their own date.</p>
      <ul class="govuk-list govuk-list--bullet">
        ${outsideFileMonth.files.map(({ file, rows }) => html`<li>${file}: ${counted(rows, 'row')}</li>`)}
      </ul>`,
  });
}

function byMonth(characteristic: CharacteristicQuality): Html {
  const { header, slug } = characteristic;
  return details({
    summaryText: `${header} by month`,
    html: figure({
      caption: `${header}: what the rows of each month say`,
      chart: monthSharesChart({
        id: `months-${slug}`,
        title: `${header}, month by month`,
        description: `The share of rows that state it runs from ${statedRange(characteristic)}.`,
        series: drawn.map(([, text]) => text),
        months: monthsDrawn(characteristic),
      }),
      table: monthTable(characteristic),
      ...(characteristic.total.unrecognised > 0 && {
        key: 'What a column lacks to 100% was written in a way that is not recognised.',
      }),
    }),
  });
}

/** As many as can be told apart in black and white. */
const drawn = kinds.slice(0, 4);

/** Every month from the first to the last: one without rows keeps its place, and is drawn as missing. */
function monthsDrawn({ byMonth: months }: CharacteristicQuality): MonthShares[] {
  const [first, last] = [months[0]?.month, months.at(-1)?.month];
  if (first === undefined || last === undefined) return [];
  const known = new Map(months.map((month) => [month.month, month]));
  return monthsBetween(first, last).map((month) => {
    const there = known.get(month);
    if (!there || there.rows === 0) return { month, shares: null };
    return { month, shares: drawn.map(([kind]) => there[kind] / there.rows) };
  });
}

function statedRange({ byMonth: months }: CharacteristicQuality): string {
  const shares = months.filter(({ rows }) => rows > 0).map(({ stated, rows }) => stated / rows);
  const percent = (share: number): string => `${Math.round(100 * share)}%`;
  return shares.length === 0
    ? 'nothing to nothing'
    : `${percent(Math.min(...shares))} to ${percent(Math.max(...shares))}`;
}

function monthTable({ header, byMonth: months }: CharacteristicQuality): Html {
  return wideTable({
    caption: `${header}: rows by what they say, month by month`,
    captionClasses: 'govuk-visually-hidden',
    firstCellIsHeader: true,
    head: [
      { text: 'Month' },
      { text: 'Rows', format: 'numeric' },
      ...kinds.map(([, text]) => ({ text, format: 'numeric' })),
    ],
    rows: months.map((month) => [
      { text: monthName(month.month) },
      { text: whole(month.rows), format: 'numeric' },
      ...kinds.map(([kind]) => ({ text: countAndShare(month[kind], month.rows), format: 'numeric' })),
    ]),
  });
}

function unrecognised(characteristic: CharacteristicQuality): Html {
  if (characteristic.unrecognised.length === 0) return html``;
  return wideTable({
    caption: `${characteristic.header}: values that are not in its list`,
    captionClasses: 'govuk-table__caption--s',
    firstCellIsHeader: true,
    head: [{ text: 'Value' }, { text: 'Rows', format: 'numeric' }, { text: 'Nearest in the list' }],
    rows: characteristic.unrecognised.map(({ value, rows, candidates }) => [
      { html: html`<span class="dr-value">${value}</span>` },
      { text: whole(rows), format: 'numeric' },
      { text: candidates.map(({ label }) => label).join(', ') || 'Nothing near' },
    ]),
  });
}

function notes({ notes: sentences }: QualityReport): Html {
  if (sentences.length === 0) return html``;
  return html`<h3 class="govuk-heading-m">Also noticed</h3>
    <ul class="govuk-list govuk-list--bullet">
      ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
    </ul>`;
}
