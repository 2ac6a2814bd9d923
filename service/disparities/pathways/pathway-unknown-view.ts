// What a pathway does not know: people of unknown group, people whose way is not known, and how far both could move each ratio.
import { html, type Html } from '../../pages/html.ts';
import { wideTable } from '../../pages/wide-table.ts';
import { listed } from '../../phrases/list.ts';
import { percentage, range, times, whole } from '../../phrases/spoken-number.ts';
import type { PathwayFinding, PathwayStage } from './pathway-finding.ts';

export function pathwayUnknownView(finding: PathwayFinding): Html {
  const { unknown } = finding;
  return html`<h2 class="govuk-heading-m">What we don’t know</h2>
    <p class="govuk-body">${groupWords(finding)}</p>
    ${
      unknown.outcomeMissing > 0 &&
      html`<p class="govuk-body">
        How far they came is not known for ${whole(unknown.outcomeMissing)} more. They are left out of every
        figure above.
      </p>`
    }
    ${boundsTable(finding)}`;
}

function groupWords({ unknown, measure, total }: PathwayFinding): string {
  const { label } = measure.breakdown;
  const { plural } = measure.counted;
  const began = unknown.reached?.[0] ?? null;
  if (began === null) return `The table does not say how many ${plural} are of no known ${label}.`;
  if (began === 0) return `The ${label} of every one of the ${whole(total)} ${plural} is known.`;
  const { notStated = 0, notRecorded = 0, unrecognised = 0, outside = 0 } = unknown.kinds ?? {};
  const kinds = [
    ...(notStated > 0 ? [`${whole(notStated)} did not state it`] : []),
    ...(notRecorded > 0 ? [`for ${whole(notRecorded)} it is not recorded`] : []),
    ...(unrecognised > 0
      ? [`for ${whole(unrecognised)} it is written in a way that is not in the list`]
      : []),
    ...(outside > 0 ? [`${whole(outside)} are in broader groups than these`] : []),
  ];
  const why = kinds.length > 0 ? `: ${listed(kinds)}` : '';
  return `The ${label} of ${whole(began)} of ${whole(total)} ${plural} (${percentage(unknown.share ?? 0)}) is not known${why}.`;
}

type Bounds = PathwayStage['unknown']['groupMissing'];

function boundsTable(finding: PathwayFinding): Html {
  const rows = finding.groups.flatMap(({ group, stages }) =>
    stages.flatMap(({ to, ratio, unknown: { groupMissing, outcomeMissing } }) =>
      groupMissing || outcomeMissing
        ? [{ name: `${group}: ${to}`, ratio, groupMissing, outcomeMissing }]
        : [],
    ),
  );
  if (rows.length === 0) return html``;
  return html`<p class="govuk-body">
      This is how far they could move each ratio, if all of them were placed to move it most: those of unknown
      group in one group or the other, those of unknown outcome as having got on or not.
    </p>
    ${wideTable({
      caption: 'How far the unknown could move each ratio',
      captionClasses: 'govuk-table__caption--s',
      firstCellIsHeader: true,
      head: [
        { text: 'Group and stage' },
        { text: 'Counted', format: 'numeric' },
        { text: 'Group not known', format: 'numeric' },
        { text: 'With chance as well', format: 'numeric' },
        { text: 'Outcome not known', format: 'numeric' },
      ],
      rows: rows.map(({ name, ratio, groupMissing, outcomeMissing }) => [
        { text: name },
        { text: ratio.estimate === null ? '–' : times(ratio.estimate), format: 'numeric' },
        { text: ends(groupMissing), format: 'numeric' },
        { text: ends(groupMissing?.withSampling ?? null), format: 'numeric' },
        { text: ends(outcomeMissing), format: 'numeric' },
      ]),
    })}`;
}

function ends(bounds: Pick<NonNullable<Bounds>, 'lower' | 'upper'> | null): string {
  return bounds?.lower == null || bounds.upper === null ? '–' : range(bounds.lower, bounds.upper);
}
