// What amounts do not know: groups nobody wrote down, amounts that are missing, and how far those could move each ratio.
import { html, type Html } from '../../pages/html.ts';
import { wideTable } from '../../pages/wide-table.ts';
import { listed } from '../../phrases/list.ts';
import { percentage, range, times, whole } from '../../phrases/spoken-number.ts';
import { monthsView } from '../shares/share-unknown-view.ts';
import type { AmountFinding } from './amount-finding.ts';
import { amountPhrase } from './amount-words.ts';

/** @param names of partners by how their files name them */
export function amountUnknownView(finding: AmountFinding, names: ReadonlyMap<string, string>): Html {
  return html`<h2 class="govuk-heading-m">What we don’t know</h2>
    <p class="govuk-body">${groupsSentence(finding)}</p>
    <p class="govuk-body">${amountsSentence(finding)}</p>
    ${boundsView(finding)} ${monthsView(finding.period, names)}`;
}

function groupsSentence({ unknown, measure, total }: AmountFinding): string {
  const { notStated, notRecorded, unrecognised } = unknown.kinds;
  const { plural } = measure.counted;
  const { label } = measure.breakdown;
  if (unknown.count === 0) return `The ${label} of every one of the ${whole(total)} ${plural} is known.`;
  const kinds = [
    ...(notStated > 0 ? [`not stated by the person in ${whole(notStated)}`] : []),
    ...(notRecorded > 0 ? [`not recorded in ${whole(notRecorded)}`] : []),
    ...(unrecognised > 0 ? [`written in a way that is not in the list in ${whole(unrecognised)}`] : []),
  ];
  const theirs =
    unknown.amount === null
      ? ''
      : ` Their ${measure.average} is ${amountPhrase(unknown.amount)}; whose it is, nobody can say.`;
  return `The ${label} is not known for ${whole(unknown.count)} of ${whole(total)} ${plural} (${percentage(unknown.share ?? 0)}): ${listed(kinds)}.${theirs}`;
}

function amountsSentence({ unknown, measure }: AmountFinding): string {
  const { count, share, missing, notNumbers, negative } = unknown.amountMissing;
  if (count === 0) return `“${measure.amount}” is known for every one of the others.`;
  const kinds = [
    ...(missing > 0 ? [`empty in ${whole(missing)}`] : []),
    ...(notNumbers > 0 ? [`no number in ${whole(notNumbers)}`] : []),
    ...(negative > 0 ? [`below zero in ${whole(negative)}`] : []),
  ];
  return `Of the others “${measure.amount}” cannot be used for ${whole(count)} (${percentage(share ?? 0)}): ${listed(kinds)}. They are in no average.`;
}

function boundsView({ unknown, groups, measure }: AmountFinding): Html {
  const compared = groups.filter(({ group }) => unknown.bounds[group]?.lower != null);
  if (unknown.amountMissing.count === 0 || compared.length === 0) return html``;
  const { least, most } = unknown.bounds[compared[0]!.group]!;
  return wideTable({
    caption: `How far the missing amounts could move each ratio, if none is below ${amountPhrase(least ?? 0)} or above ${amountPhrase(most ?? 0)}, as none that is known is`,
    captionClasses: 'govuk-table__caption--s',
    firstCellIsHeader: true,
    head: [
      { text: 'Group' },
      { text: `Ratio of ${measure.average}s counted`, format: 'numeric' },
      { text: 'Could be', format: 'numeric' },
    ],
    rows: compared.map(({ group, ratio }) => {
      const { lower, upper } = unknown.bounds[group]!;
      return [
        { text: group },
        { text: ratio.estimate === null ? '–' : times(ratio.estimate), format: 'numeric' },
        { text: lower === null || upper === null ? '–' : range(lower, upper), format: 'numeric' },
      ];
    }),
  });
}
