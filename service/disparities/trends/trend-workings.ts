// How a trend was worked out, as lines to be listed: nothing that is needed to get it again is left out.

import { inputLines } from '../rates/rate-workings.ts';
import { periodPhrase } from '../../phrases/month.ts';
import type { TrendFinding } from './trend-finding.ts';

export function trendWorkings(finding: TrendFinding): string[] {
  const { denominators, receipt, family, period, groups } = finding;
  const areas =
    denominators.areas.length > 8 ? `${denominators.areas.length}` : denominators.areas.join(', ');
  const slower = groups.flatMap(({ group, points }) => {
    const signs = points.filter(({ rules, smoothed }) => rules.length > 0 || smoothed.outside).length;
    return signs === 0 ? [] : [`${group} ${signs}`];
  });
  return [
    ...(period.from && period.to
      ? [`Period: ${periodPhrase(period.from, period.to)}; months sent: ${period.monthsSubmitted.length}.`]
      : []),
    `Residents: ${denominators.sources.map(({ name }) => name).join(', ')}` +
      `${denominators.date ? `, ${denominators.date}` : ''}; areas: ${areas || 'not stated'}.`,
    ...denominators.notes,
    ...(slower.length > 0
      ? [
          `Slower signs (a run, a trend, the smoothed line), which also come by chance: ${slower.join(', ')} periods. The JSON has each.`,
        ]
      : []),
    ...(family.size > 0 ? [`Changes compared together: ${family.size}. ${family.method}.`] : []),
    ...Object.entries(receipt.methods).map(([name, method]) => `${name}: ${method}`),
    ...inputLines(receipt.inputs),
    `${receipt.program.name} ${receipt.program.version}; ` +
      `${receipt.classifications.map(({ id, version }) => `${id} ${version}`).join('; ')}; receipt ${receipt.digest}`,
  ];
}
