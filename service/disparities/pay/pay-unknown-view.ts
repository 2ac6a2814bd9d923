// What a finding on pay does not know: whose group is missing, whose pay is missing, and how far that could move the gaps.
import { html, type Html } from '../../pages/html.ts';
import { wideTable } from '../../pages/wide-table.ts';
import { listed } from '../../phrases/list.ts';
import { counted, percentage, whole, fromTo } from '../../phrases/spoken-number.ts';
import type { PayFinding } from './pay-finding.ts';
import { percentPoints } from './pay-words.ts';

export function payUnknownView(finding: PayFinding): Html {
  return html`<h2 class="govuk-heading-m">What we don’t know</h2>
    <p class="govuk-body">${groupWords(finding)}</p>
    ${boundsPart(finding)} ${payPart(finding)}`;
}

function groupWords({ unknown, measure, employees }: PayFinding): string {
  const { label } = measure.breakdown;
  if (unknown.count === 0)
    return `The ${label} of every one of the ${counted(employees, 'employee')} is known.`;
  const { notStated, notRecorded, unrecognised, outside } = unknown.kinds;
  const kinds = [
    ...(notStated > 0 ? [`${whole(notStated)} did not state it`] : []),
    ...(notRecorded > 0 ? [`for ${whole(notRecorded)} it is not recorded`] : []),
    ...(unrecognised > 0
      ? [`for ${whole(unrecognised)} it is written in a way that is not in the list`]
      : []),
    ...(outside > 0 ? [`${whole(outside)} are in broader groups than these`] : []),
  ];
  return `The ${label} of ${counted(unknown.count, 'employee')} (${percentage(unknown.share ?? 0)}) is not known: ${listed(kinds)}.`;
}

function boundsPart({ unknown, groups }: PayFinding): Html {
  const rows = groups.flatMap(({ group, meanGap }) => {
    const bounds = unknown.bounds[group];
    if (bounds?.lower == null || bounds.upper === null || meanGap?.estimate == null) return [];
    return [{ group, counted: meanGap.estimate, lower: bounds.lower, upper: bounds.upper }];
  });
  if (unknown.count === 0 || rows.length === 0) return html``;
  return html`<p class="govuk-body">
      Nobody can say which groups they belong to. This is how far they could move each mean gap, if all of
      them were placed to move it most.
    </p>
    ${wideTable({
      caption: 'How far the people of unknown group could move each mean gap',
      captionClasses: 'govuk-table__caption--s',
      firstCellIsHeader: true,
      head: [
        { text: 'Group' },
        { text: 'Counted', format: 'numeric' },
        { text: 'Could be', format: 'numeric' },
      ],
      rows: rows.map((row) => [
        { text: row.group },
        { text: percentPoints(row.counted), format: 'numeric' },
        { text: fromTo(percentPoints(row.lower), percentPoints(row.upper)), format: 'numeric' },
      ]),
    })}`;
}

function payPart({ unknown, leftOut, groups }: PayFinding): Html {
  const without = leftOut.payMissing + leftOut.notOnFullPay;
  if (without === 0) return html`<p class="govuk-body">Everybody has an hourly pay.</p>`;
  const parts = groups.flatMap(({ group }) => {
    const missing = unknown.payMissing[group] ?? 0;
    return missing > 0 ? [`${group} ${whole(missing)}`] : [];
  });
  const onLeave =
    leftOut.notOnFullPay > 0 &&
    ` ${whole(leftOut.notOnFullPay)} of them are said not to be on full pay, and the Regulations leave them out of hourly pay.`;
  return html`<p class="govuk-body">
    ${counted(without, 'employee')} ${without === 1 ? 'is' : 'are'} without an hourly pay
    here${parts.length > 0 && `: ${listed(parts)}`}.${onLeave} What they are paid is in no gap.
  </p>`;
}
