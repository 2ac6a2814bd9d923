// What a finding of hit rates gives for release: its outcomes as linked tables of the same events.

import type { ForRelease, ReleaseBasis } from '../findings/for-release.ts';
import { hitRateHeading } from './hit-rate-heading.ts';
import type { HitRateFinding } from './hit-rate-finding.ts';
import { sharesForRelease } from './share-for-release.ts';

export function hitRateForRelease(finding: HitRateFinding, basis: ReleaseBasis): ForRelease {
  const { measure, outcomes } = finding;
  return sharesForRelease({ ...finding, parts: outcomes }, hitRateHeading(measure), basis);
}
