// The published name of the method behind each figure of a pathway, for its receipt.

import { levelPhrase } from '../../phrases/spoken-number.ts';
import type { ComparedPathways } from './compare-pathways.ts';
import type { PathwayChange, PathwayMeasure, WresFigure } from './pathway-finding.ts';

export function pathwayMethods(
  { level, band }: PathwayMeasure,
  { groups, family }: ComparedPathways,
  wres: WresFigure | null,
  change: PathwayChange | null,
): Record<string, string> {
  const method = groups.flatMap(({ stages }) => stages).find(({ ratio }) => ratio.method !== null)
    ?.ratio.method;
  return {
    ratio: `chance of the group to get on, of those who reached the stage, ÷ chance of the reference; ${levelPhrase(level)} interval: ${method ?? 'none could be computed'}`,
    'ratio.adjusted': `Holm over ${family}: every stage of every group, and each whole way; interval at the level that Holm's p value stands for`,
    'ratio.inverse': 'the same ratio and interval the other way round',
    contribution: 'ln ratio of the stage ÷ ln ratio of the whole way',
    lostMore: "people at the stage × the reference's chance − people who got on",
    verdict: `interval against 1 and the band ${band.lower} to ${band.upper}; two one-sided tests for "no gap that matters"`,
    smallestVisible: 'log-Wald above 1, variance-stabilised below, seen 4 times in 5',
    'unknown.groupMissing':
      'those of unknown group placed to move the ratio most, either way (Manski); outer limits of the two ends (Horowitz–Manski)',
    'unknown.outcomeMissing':
      'all of unknown outcome got on in one group and none in the other, and the reverse; the same limits',
    ...(wres ? { wres: `relative likelihood, workforce race equality standard: ${wres.direction}` } : {}),
    ...(change ? { change: 'Kitagawa decomposition of the difference between two periods' } : {}),
  };
}
