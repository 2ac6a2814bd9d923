// A trend as plain text for a terminal or an e-mail: the paragraph, a table for each group, how it was worked out.

import { aligned, wrapped } from '../../phrases/plain-text.ts';
import { percentage, range, times, whole } from '../../phrases/spoken-number.ts';
import type { Figure } from '../findings/figure.ts';
import { timePhrase } from './span.ts';
import type { TrendFinding, TrendGroup } from './trend-finding.ts';
import { trendWorkings } from './trend-workings.ts';

export function trendText(finding: TrendFinding): string {
  const blocks = [
    finding.measure.title,
    wrapped(finding.paragraph),
    ...finding.groups.map((group) => groupBlock(group, finding)),
    changeBlock(finding),
    listBlock(
      'Read this with',
      finding.warnings.map(({ message }) => message),
    ),
    listBlock('How this was worked out', trendWorkings(finding)),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function groupBlock(group: TrendGroup, { periods, reference }: TrendFinding): string {
  const head = ['Period', group.group, reference, 'Ratio', 'Interval', 'Limits', 'Unknown', 'Outside'];
  const rows = group.points.map((point, index) => {
    const { period, isGap, unknown } = periods[index]!;
    const note = isGap ? 'never sent' : noteOn(point);
    return [
      period,
      point.count === null ? '–' : whole(point.count),
      point.referenceCount === null ? '–' : whole(point.referenceCount),
      point.ratio.estimate === null ? '–' : times(point.ratio.estimate),
      ends(point.ratio),
      ends(point.limits),
      unknown.share === null ? '–' : percentage(unknown.share),
      note,
    ];
  });
  return `${group.group}, as a multiple of the rate of ${reference}\n${aligned([head, ...rows], true).join('\n')}`;
}

/** Withheld is not zero, so it is never left as an empty place. */
function noteOn({ limits, ratio }: TrendGroup['points'][number]): string {
  if (ratio.estimate !== null) return limits.outside ?? '';
  return /withheld/.test(ratio.reason ?? '') ? 'withheld' : 'not known';
}

function changeBlock({ groups, measure: { compare } }: TrendFinding): string {
  if (compare === null) return '';
  const [before, after] = [compare.earlier, compare.later].map(({ from, to }) => timePhrase(from, to));
  const rows = groups.flatMap(({ group, change }) =>
    change === null
      ? []
      : [
          [
            group,
            figure(change.earlier.ratio.estimate),
            figure(change.later.ratio.estimate),
            figure(change.ratioOfRatios.estimate),
            ends(change.ratioOfRatios),
            change.verdictWords,
          ],
        ],
  );
  const head = ['Group', before!, after!, 'Times what it was', 'Interval', 'What can be said'];
  return `From ${before} to ${after}\n${aligned([head, ...rows], true).join('\n')}`;
}

function figure(value: Figure): string {
  return value === null ? '–' : times(value);
}

function ends({ lower, upper }: { lower: Figure; upper: Figure }): string {
  return lower === null || upper === null ? '–' : range(lower, upper);
}

function listBlock(title: string, items: readonly string[]): string {
  if (items.length === 0) return '';
  return [title, ...items.map((item) => wrapped(item, '- ', '  '))].join('\n');
}
