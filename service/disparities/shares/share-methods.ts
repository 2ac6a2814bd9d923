// The published name of the method behind each figure of shares, for the receipt.

import { levelPhrase } from '../../phrases/spoken-number.ts';
import type { ShareGroup, SharePart } from './share-finding.ts';
import type { SharesMeasure } from './share-measure.ts';

export function shareMethods(
  parts: readonly SharePart[],
  family: number,
  { level, band }: SharesMeasure,
): Record<string, string> {
  const groups = parts.flatMap((part) => part.groups);
  const first = (method: (group: ShareGroup) => string | null) =>
    groups.map(method).find((name) => name !== null) ?? 'none could be computed';
  const interval = levelPhrase(level);
  const within = parts.some((part) => part.within !== null);
  return {
    share: `with the outcome ÷ those whose outcome is known; ${interval} interval: ${first(({ share }) => share.method)}`,
    ratio: `ratio of the two shares; ${interval} interval: ${first(({ ratio }) => ratio.method)}; p: pooled score test`,
    ratioOfNot: `ratio of the two shares without the outcome; ${interval} interval: ${first(({ ratioOfNot }) => ratioOfNot.method)}`,
    'ratio.adjusted': `Holm over ${family}; interval at the level that Holm's p value stands for`,
    difference: `${interval} interval: ${first(({ difference }) => difference.method)}`,
    excess: "with the outcome − those of known outcome × the reference's share",
    verdict: `interval against 1 and the band ${band.lower} to ${band.upper}; two one-sided tests for "no gap that matters"`,
    smallestVisibleRatio: 'log-Wald approximation, seen 4 times in 5',
    'unknown.bounds.group': 'those of unknown group given to either side as they would move it most (Manski)',
    'unknown.bounds.outcome': 'every missing outcome "no" on one side and "yes" on the other (Manski)',
    'unknown.bounds.both':
      'both at once; withSampling adds the outer limits of the two ends (Horowitz–Manski)',
    ...(within
      ? {
          within:
            'Mantel–Haenszel risk ratio (Greenland–Robins) and risk difference; homogeneity: Breslow–Day with Tarone’s correction, of the odds ratios',
        }
      : {}),
  };
}
