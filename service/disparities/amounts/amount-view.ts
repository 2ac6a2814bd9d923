// A finding about amounts as a part of a page: the paragraph, averages beside their table, what is not known, the workings.
import { figure, scrollingTable } from '../../pages/charts/figure.ts';
import { intervalChart } from '../../pages/charts/interval-chart.ts';
import { html, type Html } from '../../pages/html.ts';
import { capitalised } from '../../phrases/list.ts';
import { levelPhrase } from '../../phrases/spoken-number.ts';
import { paragraphView } from '../findings/paragraph-view.ts';
import type { AmountFinding, AmountGroup } from './amount-finding.ts';
import { amountTable, spreadTable } from './amount-table-view.ts';
import { amountUnknownView } from './amount-unknown-view.ts';
import { amountPhrase } from './amount-words.ts';
import { amountWorkingsView } from './amount-workings-view.ts';

/**
 * Everything below the heading. The same on a page of the workbench and in a file of its own.
 * @param names of partners by how their files name them
 */
export function amountView(finding: AmountFinding, names: ReadonlyMap<string, string> = new Map()): Html {
  return html`${paragraphView(finding)}
    <h2 class="govuk-heading-m">How the groups compare</h2>
    ${comparison(finding)} ${spreadTable(finding)} ${amountUnknownView(finding, names)}
    ${amountWorkingsView(finding)}`;
}

function comparison(finding: AmountFinding): Html {
  const { groups, measure, reference } = finding;
  const title = `${capitalised(measure.average)} of “${measure.amount}” of ${measure.counted.plural}`;
  const compared = groups.find(({ isReference }) => isReference)?.amount.estimate ?? null;
  return figure({
    caption: title,
    chart: intervalChart({
      id: 'amounts',
      title,
      description: groups.map(spokenRow).join(' '),
      axis: capitalised(measure.amount),
      reference: compared,
      tick: amountPhrase,
      rows: groups.map(chartRow),
    }),
    table: scrollingTable(`Table: ${title}`, amountTable(finding)),
    key: `The disc is the ${measure.average}, the line is its ${levelPhrase(measure.level)} interval${compared === null ? '' : `; the broken line is the ${measure.average} of ${reference}`}. What is said of each group rests on the ratio in the table, not on whether two lines overlap.`,
  });
}

function chartRow({ group, amount, known, verdictWords, isReference }: AmountGroup) {
  return {
    label: group,
    estimate: amount.estimate,
    lower: amount.lower,
    upper: amount.upper,
    figures:
      amount.estimate === null
        ? 'no amount known'
        : `${amountPhrase(amount.estimate)}, over ${known.toLocaleString('en-GB')}`,
    verdictWords: isReference ? 'compared with' : verdictWords,
  };
}

function spokenRow({ group, amount: { estimate, lower, upper } }: AmountGroup): string {
  if (estimate === null) return `${group}: cannot be computed.`;
  if (lower === null || upper === null) return `${group}: ${amountPhrase(estimate)}.`;
  return `${group}: ${amountPhrase(estimate)}, interval ${amountPhrase(lower)} to ${amountPhrase(upper)}.`;
}
