// What a representation does not know: who preferred not to say, who was not recorded, and how far they could move each index.
import { html, type Html } from '../../pages/html.ts';
import { wideTable } from '../../pages/wide-table.ts';
import { listed } from '../../phrases/list.ts';
import { percentage, range, times, whole } from '../../phrases/spoken-number.ts';
import type { RepresentationFinding } from './representation-finding.ts';

export function representationUnknownView(finding: RepresentationFinding): Html {
  return html`<h2 class="govuk-heading-m">What we don’t know</h2>
    <p class="govuk-body">${howMany(finding)}</p>
    ${boundsView(finding)} ${benchmarkUnknown(finding)}`;
}

function howMany({ unknown, measure, total }: RepresentationFinding): string {
  const { label } = measure.breakdown;
  const { plural } = measure.counted;
  if (unknown.count === null) return unknown.countReason ?? '';
  if (unknown.count === 0) return `The ${label} of every one of the ${whole(total)} ${plural} is known.`;
  const { notStated, notRecorded, unrecognised } = unknown.kinds;
  const kinds = [
    ...(notStated > 0 ? [`${whole(notStated)} not stated, such as by those who preferred not to say`] : []),
    ...(notRecorded > 0 ? [`${whole(notRecorded)} not recorded`] : []),
    ...(unrecognised > 0 ? [`${whole(unrecognised)} written in a way that is not in the list`] : []),
  ];
  return `The ${label} is not known for ${whole(unknown.count)} of ${whole(total)} ${plural} (${percentage(unknown.share ?? 0)}): ${listed(kinds)}.`;
}

function boundsView({ unknown, groups }: RepresentationFinding): Html {
  const compared = groups.filter(({ group }) => unknown.bounds[group]?.lower != null);
  if (unknown.count === null || unknown.count === 0 || compared.length === 0) return html``;
  const ends = (lower: number | null, upper: number | null) =>
    lower === null || upper === null ? '–' : range(lower, upper);
  return html`<p class="govuk-body">
      Nobody can say which groups they belong to. This is how far they could move each figure, from none of
      them being of the group to all of them.
    </p>
    ${wideTable({
      caption: 'How far the unknown could move each ratio of shares',
      captionClasses: 'govuk-table__caption--s',
      firstCellIsHeader: true,
      head: [
        { text: 'Group' },
        { text: 'Counted', format: 'numeric' },
        { text: 'Could be', format: 'numeric' },
        { text: 'With chance as well', format: 'numeric' },
        { text: 'Share of the unknown that would make it 1', format: 'numeric' },
      ],
      rows: compared.map(({ group, ratio }) => {
        const { lower, upper, withSampling } = unknown.bounds[group]!;
        const tip = unknown.tipping[group];
        return [
          { text: group },
          { text: ratio.estimate === null ? '–' : times(ratio.estimate), format: 'numeric' },
          { text: ends(lower, upper), format: 'numeric' },
          { text: ends(withSampling.lower, withSampling.upper), format: 'numeric' },
          {
            text: tip?.reachable && tip.share !== null ? percentage(tip.share) : 'No share would',
            format: 'numeric',
          },
        ];
      }),
    })}`;
}

function benchmarkUnknown({ benchmark, measure }: RepresentationFinding): Html {
  const { name, kind, isSample } = measure.benchmark;
  return html`<p class="govuk-body">
    ${
      kind === 'residents'
        ? `A census estimates the few who did not answer; its shares are taken as they are.`
        : isSample
          ? `The shares of ${name} are of a sample, and how unsure they are is in the intervals.`
          : benchmark.unknown === null
            ? `Nobody says for how many of ${name} the group is not known.`
            : `For ${whole(benchmark.unknown)} of ${name} the group is not known; they are in no share.`
    }
  </p>`;
}
