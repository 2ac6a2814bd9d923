// The published name of the method behind each figure of a funnel, for its receipt.

import { levelPhrase } from '../../phrases/spoken-number.ts';
import type { FunnelFinding } from './funnel-finding.ts';

export function funnelMethods(
  { measure, units, target }: Pick<FunnelFinding, 'measure' | 'units' | 'target'>,
  funnel: string,
): Record<string, string> {
  const level = levelPhrase(measure.level);
  const method = units.find(({ ratio }) => ratio.method !== null)?.ratio.method ?? 'none could be computed';
  return {
    ratio: `observed ratio of the two rates; ${level} interval: ${method}`,
    target: target.method,
    limits: `${funnel}; z winsorised by a tenth at each end; inner limits 95%, outer limits 99.8%; at a count of zero the signed root of the deviance`,
    spread: 'Cochran’s Q and I² over places with events on both sides; φ and τ² after Spiegelhalter (2005)',
    rank: `places surely above and surely below, each pair at a level that holds for all its pairs together (Mogstad and others 2024); ${level}`,
    'unknown.bounds':
      'every unknown event of the place to the reference, and every one to the group (Manski)',
  };
}
