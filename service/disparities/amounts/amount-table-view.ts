// The groups of amounts as tables: the average with its ratio and gap, and how the amounts of each group are spread.
import { small, withSmall } from '../findings/small-view.ts';
import { details, table } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { wideTable } from '../../pages/wide-table.ts';
import { capitalised } from '../../phrases/list.ts';
import { range, times, whole, fromTo } from '../../phrases/spoken-number.ts';
import type { AmountFinding, AmountGroup } from './amount-finding.ts';
import { amountPhrase, signedAmount } from './amount-words.ts';

export function amountTable({ measure, reference, groups }: AmountFinding): Html {
  return table({
    caption: measure.title,
    captionClasses: 'govuk-visually-hidden',
    classes: 'dr-table--dense',
    firstCellIsHeader: true,
    head: [
      { text: 'Group' },
      { text: `${capitalised(measure.counted.plural)} with an amount`, format: 'numeric' },
      { text: capitalised(measure.average), format: 'numeric' },
      { text: `Times that of ${reference}`, format: 'numeric' },
      { text: 'Difference from it', format: 'numeric' },
      { text: 'What can be said' },
    ],
    rows: groups.map((group) => row(group, reference)),
  });
}

function row(group: AmountGroup, reference: string) {
  const { amount, ratio, difference, isReference, count, known } = group;
  const without = count > known && small(`${whole(count - known)} more without one`);
  const said = (lower: number, upper: number) => fromTo(amountPhrase(lower), amountPhrase(upper));
  const gaps = (lower: number, upper: number) => fromTo(signedAmount(lower), signedAmount(upper));
  return [
    { text: group.group },
    { html: html`${whole(known)}${without}`, format: 'numeric' },
    { html: withSmall(amount, amountPhrase, said), format: 'numeric' },
    {
      html: isReference ? html`1${small('compared with')}` : withSmall(ratio, times, range),
      format: 'numeric',
    },
    { html: isReference ? html`–` : withSmall(difference, signedAmount, gaps), format: 'numeric' },
    { html: saying(group, reference) },
  ];
}

function saying(group: AmountGroup, reference: string): Html {
  if (group.isReference) return html`What the others are compared with`;
  const { verdict, verdictReason, smallestVisibleRatio: visible } = group;
  return html`${capitalised(group.verdictWords)}${
    verdict === 'cannot be computed' && verdictReason !== undefined && small(verdictReason)
  }${
    verdict === 'not settled' &&
    visible !== null &&
    small(`These numbers could only show an average ${times(visible)} times that of ${reference} or more`)
  }`;
}

/** How the amounts are spread, so that a few very large ones are seen. */
export function spreadTable({ groups, measure }: AmountFinding): Html {
  const head = [
    'Least',
    'A quarter below',
    'Median',
    'A quarter above',
    'Most',
    'Mean',
    'Without extremes',
    'Standard deviation',
  ];
  return details({
    summaryText: 'How the amounts are spread',
    html: html`<p class="govuk-body">
        “Without extremes” is the mean without the tenth that is smallest and the tenth that is largest. Where
        it lies far below the mean, a few very large amounts carry it.
      </p>
      ${wideTable({
        caption: `“${measure.amount}” of each group`,
        captionClasses: 'govuk-table__caption--s',
        firstCellIsHeader: true,
        head: [{ text: 'Group' }, ...head.map((text) => ({ text, format: 'numeric' }))],
        rows: groups
          .filter(({ known }) => known > 0)
          .map((group) => [
            { text: group.group },
            ...spreadOf(group).map((value) => ({
              text: value === null ? '–' : amountPhrase(value),
              format: 'numeric',
            })),
          ]),
      })}`,
  });
}

function spreadOf(group: AmountGroup): (number | null)[] {
  const { least, lowerQuartile, median, upperQuartile, most, mean, trimmedMean, standardDeviation } = group;
  return [least, lowerQuartile, median, upperQuartile, most, mean, trimmedMean, standardDeviation];
}
