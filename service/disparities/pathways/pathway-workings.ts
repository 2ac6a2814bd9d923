// How a pathway was worked out, as names and values: for text and for the page.

import { levelPhrase } from '../../phrases/spoken-number.ts';
import type { PathwayFinding } from './pathway-finding.ts';
import { publishedDirection } from './pathway-words.ts';

export function pathwayWorkings({ measure, family, receipt }: PathwayFinding): [string, string][] {
  const { breakdown, counted, stages, stageColumn, adverse, band, level } = measure;
  const filters = counted.filters.map(({ header, value }) => `${header}: ${value}`);
  return [
    ['Who is followed', [counted.plural, ...filters].join(', ')],
    ['Groups', [breakdown.label, breakdown.rollUpTitle].filter(Boolean).join(', ')],
    ['Stages', stages.join(' → ')],
    ...(stageColumn === null ? [] : [['Column of stages', stageColumn] satisfies [string, string]]),
    ['To get on is', adverse ? 'bad for people' : 'good for people'],
    [
      'Direction of the ratios',
      `group ÷ ${measure.reference.label}; published indicators print ${publishedDirection(measure)}`,
    ],
    ['Too near 1 to matter', `${band.lower} to ${band.upper}`],
    ['Intervals', levelPhrase(level)],
    ['Comparisons made together', `${family.size}. ${family.method}`],
    ['Receipt', receipt.digest],
  ];
}
