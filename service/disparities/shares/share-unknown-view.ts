// What shares do not know: groups and outcomes nobody wrote down, and how far they could move each ratio.
import { details } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { wideTable } from '../../pages/wide-table.ts';
import { listed } from '../../phrases/list.ts';
import { monthName } from '../../phrases/month.ts';
import { percentage, range, times, whole } from '../../phrases/spoken-number.ts';
import type { Period } from '../findings/period.ts';
import type { PartScope, MissingBounds, ShareGroup, SharePart } from './share-finding.ts';

/** @param names of partners by how their files name them */
export function shareUnknownView(
  parts: readonly SharePart[],
  scope: PartScope,
  names: ReadonlyMap<string, string>,
): Html {
  return html`<h2 class="govuk-heading-m">What we don’t know</h2>
    ${parts[0] && groupsUnknown(parts[0], scope)}
    ${parts.map((part) => outcomeView(part, scope, parts.length > 1))} ${monthsView(scope.period, names)}`;
}

function groupsUnknown({ unknown, total }: SharePart, { measure }: PartScope): Html {
  const { notStated, notRecorded, unrecognised, notApplicable } = unknown.kinds;
  const { plural } = measure.counted;
  const kinds = [
    ...(notStated > 0 ? [`not stated by the person in ${whole(notStated)}`] : []),
    ...(notRecorded > 0 ? [`not recorded in ${whole(notRecorded)}`] : []),
    ...(unrecognised > 0 ? [`written in a way that is not in the list in ${whole(unrecognised)}`] : []),
  ];
  const said =
    unknown.count === 0
      ? `The ${measure.breakdown.label} of every one of the ${whole(total)} ${plural} is known.`
      : `The ${measure.breakdown.label} is not known for ${whole(unknown.count)} of ${whole(total)} ${plural} (${percentage(unknown.share ?? 0)}): ${listed(kinds)}.`;
  return html`<p class="govuk-body">${said}</p>
    ${
      notApplicable > 0 &&
      html`<p class="govuk-body">
        ${whole(notApplicable)} more ${plural} had no person to record, such as the search of an empty
        vehicle. They are outside every figure here.
      </p>`
    }`;
}

function outcomeView(part: SharePart, scope: PartScope, several: boolean): Html {
  const { unknown, outcome, groups, total } = part;
  const missing = unknown.outcome.count + unknown.outcomeMissingToo;
  const said =
    missing === 0
      ? `Whether they ${outcome.words} is known for every one of the ${whole(total)}.`
      : `Whether they ${outcome.words} is not written down for ${whole(missing)} of ${whole(total)} (${percentage(missing / total)}). An empty cell is not a “no”: these are left out of the shares.`;
  const compared = groups.filter(({ group }) => unknown.bounds[group]?.both.lower != null);
  const nothing = unknown.count + missing === 0 || compared.length === 0;
  return html`<p class="govuk-body">${said}</p>
    ${
      !nothing &&
      details({
        summaryText: `How far what is missing could move each ratio${several ? `: ${outcome.words}` : ''}`,
        html: wideTable({
          caption: `How far what is missing could move each ratio: ${outcome.words}`,
          captionClasses: 'govuk-table__caption--s',
          firstCellIsHeader: true,
          head: [
            { text: 'Group' },
            { text: 'Counted', format: 'numeric' },
            {
              text: `If those of unknown ${scope.measure.breakdown.label} are given to either side`,
              format: 'numeric',
            },
            { text: 'If missing outcomes go either way', format: 'numeric' },
            { text: 'Both', format: 'numeric' },
            { text: 'Both, with chance as well', format: 'numeric' },
          ],
          rows: compared.map((group) => boundsRow(group, unknown.bounds[group.group]!)),
        }),
      })
    }`;
}

function boundsRow(
  { group, ratio }: ShareGroup,
  { group: byGroup, outcome, both }: Record<'group' | 'outcome' | 'both', MissingBounds>,
) {
  return [
    { text: group },
    { text: ratio.estimate === null ? '–' : times(ratio.estimate), format: 'numeric' },
    ...[byGroup, outcome, both, both.withSampling].map(({ lower, upper }) => ({
      text: lower === null || upper === null ? '–' : range(lower, upper),
      format: 'numeric',
    })),
  ];
}

export function monthsView({ partners }: Period, names: ReadonlyMap<string, string>): Html {
  const short = partners.filter(({ monthsMissing }) => monthsMissing.length > 0);
  if (short.length === 0) return html``;
  const lines = short.map(
    ({ partner, monthsMissing }) =>
      `${names.get(partner) ?? (partner === '' ? 'A partner' : partner)} never sent ${listed(monthsMissing.map((month) => monthName(month)))}`,
  );
  return html`<p class="govuk-body">${lines.join('. ')}. Those months are missing, not zero.</p>`;
}
