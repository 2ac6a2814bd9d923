// A finding on pay as a part of a page: the sentence, gaps, bonuses, quarters, what is not known, how it was worked out.
import { figure, scrollingTable } from '../../pages/charts/figure.ts';
import { intervalChart } from '../../pages/charts/interval-chart.ts';
import { intervalScale } from '../../pages/charts/interval-scale.ts';
import { partsChart } from '../../pages/charts/parts-chart.ts';
import { details } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { capitalised } from '../../phrases/list.ts';
import { levelPhrase, whole } from '../../phrases/spoken-number.ts';
import { paragraphView } from '../findings/paragraph-view.ts';
import type { Gap, PayFinding } from './pay-finding.ts';
import { bonusTable, gapTable, publishedTable, quarterTable, splitTable } from './pay-tables-view.ts';
import { payUnknownView } from './pay-unknown-view.ts';
import { percentPoints } from './pay-words.ts';
import { payWorkingsView } from './pay-workings-view.ts';

/** Everything below the heading. The same on a page of the workbench and in a file of its own. */
export function payView(finding: PayFinding): Html {
  return html`${paragraphView(finding)}
    <h2 class="govuk-heading-m">How pay compares</h2>
    ${gapFigure(finding)} ${bonusPart(finding)} ${quarterFigure(finding)} ${splitPart(finding)}
    ${publishedPart(finding)} ${payUnknownView(finding)} ${payWorkingsView(finding)}`;
}

function gapFigure(finding: PayFinding): Html {
  const { reference, measure } = finding;
  const rows = gapRows(finding);
  const table = scrollingTable('Table of hourly pay', gapTable(finding));
  if (rows.length === 0) return table;
  const title = `Gaps in hourly pay, in per cent of the pay of ${reference}`;
  return figure({
    caption: title,
    chart: intervalChart({
      id: 'gaps',
      title,
      description: rows.map(({ label, figures }) => `${label}: ${figures}.`).join(' '),
      axis: `Right of 0: paid less than ${reference}`,
      rows,
      reference: 0,
      tick: tickWords(intervalScale(rows).ticks),
    }),
    table,
    key: `The disc is the gap that was counted, the line its ${levelPhrase(measure.level)} interval. A gap below 0 is pay that is higher. Gaps of less than ${measure.matters}% are too small to matter.`,
  });
}

/** Where there are many figures on the scale only every second is written, 0 among them, so that they fit in 290 px. */
function tickWords(ticks: readonly number[]): (value: number) => string {
  const step = (ticks[1] ?? 1) - (ticks[0] ?? 0);
  const isSpare = (value: number) => ticks.length > 6 && Math.round(value / step) % 2 !== 0;
  return (value) => (isSpare(value) ? '' : `${value < 0 ? '−' : ''}${Math.abs(value)}%`);
}

function gapRows({ groups }: PayFinding) {
  const compared = groups.filter(({ isReference, meanGap }) => !isReference && meanGap?.estimate != null);
  return compared.flatMap(({ group, meanGap, medianGap, verdictWords }) => [
    gapRow(`${group}: mean`, meanGap, capitalised(verdictWords)),
    gapRow(`${group}: median`, medianGap, ''),
  ]);
}

function gapRow(label: string, gap: Gap | null, verdictWords: string) {
  const { estimate, lower, upper } = gap ?? { estimate: null, lower: null, upper: null };
  const span =
    lower === null || upper === null ? '' : ` (${percentPoints(lower)} to ${percentPoints(upper)})`;
  const figures = estimate === null ? 'cannot be computed' : `${percentPoints(estimate)}${span}`;
  return { label, estimate, lower, upper, figures, verdictWords };
}

function bonusPart(finding: PayFinding): Html {
  if (!finding.groups.some(({ paidBonus }) => paidBonus !== null)) return html``;
  return html`<h3 class="govuk-heading-s">Bonuses</h3>
    ${scrollingTable('Table of bonuses', bonusTable(finding))}`;
}

function quarterFigure(finding: PayFinding): Html {
  const { quarters } = finding;
  if (quarters.length === 0) return html``;
  const order = largestFirst(quarters);
  const title = 'Who is in each quarter, from the lowest hourly pay to the highest';
  return figure({
    caption: title,
    chart: partsChart({
      id: 'quarters',
      title,
      description: quarters
        .map(({ name, groups }) => `${capitalised(name)}: ${sharesInWords(groups)}.`)
        .join(' '),
      parts: order,
      bars: quarters.map(({ name, people, groups }) => ({
        label: `${capitalised(name)} quarter: ${whole(people)} people`,
        shares: order.map((part) => (groups.find(({ group }) => group === part)?.percent ?? 0) / 100),
      })),
    }),
    table: scrollingTable('Table of quarters', quarterTable(finding)),
    ...(finding.tied.length > 0
      ? {
          key: 'People of the same pay on both sides of a boundary were dealt out in proportion, as the Regulations ask.',
        }
      : {}),
  });
}

/** The chart tells four parts apart: the smallest go together. Two groups stay as they are. */
function largestFirst(quarters: PayFinding['quarters']): string[] {
  const names = quarters[0]?.groups.map(({ group }) => group) ?? [];
  const sizeOf = (name: string) =>
    quarters.reduce((sum, { groups }) => sum + (groups.find(({ group }) => group === name)?.people ?? 0), 0);
  return names.length <= 2 ? names : names.toSorted((a, b) => sizeOf(b) - sizeOf(a));
}

function sharesInWords(groups: PayFinding['quarters'][number]['groups']): string {
  return groups.map(({ group, percent }) => `${group} ${(percent ?? 0).toFixed(1)}%`).join(', ');
}

function splitPart(finding: PayFinding): Html {
  const [first] = finding.splits;
  if (!first) return html``;
  const predictors = first.predictors.map((name) => name.toLowerCase()).join(' and ');
  return html`<h3 class="govuk-heading-s">How much of it goes with ${predictors}</h3>
    <p class="govuk-body">
      The gap in average log pay, in hundredths (about per cent), parted in two: what goes with other
      ${predictors}, and other pay within the same. Which pay these are valued at is a choice, so both are
      shown. Neither part says why: grade itself may have come about unequally.
    </p>
    ${scrollingTable(`Table of the split by ${predictors}`, splitTable(finding))}`;
}

function publishedPart(finding: PayFinding): Html {
  if (!finding.published) return html``;
  const duty = finding.dutyApplies
    ? `With ${whole(finding.employees)} employees the duty to publish these figures each year applies.`
    : `With ${whole(finding.employees)} employees there is no duty to publish these figures.`;
  return html`<p class="govuk-body">${duty}</p>
    ${details({
      summaryText: 'The figures as the gender pay gap service takes them',
      html: scrollingTable('Table of the figures to publish', publishedTable(finding)),
    })}`;
}
