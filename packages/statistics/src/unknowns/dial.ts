// A dial between the bounds: what the ratio would be if unknown events were the comparison group's at f times its known share.
import type { Answer } from '../estimate.ts';
import { refuse, requireCount, requireList, requireNotNegative } from '../input.ts';
import { ratePair } from '../ratios/rate-pair.ts';
import type { UnknownGroup } from './unknown-group.ts';

export interface DialSetting extends Answer {
  /** Times the comparison group's share of the known events of the two. */
  factor: number;
  /** Unknown events given to the comparison group (a fraction is allowed); the rest go to the reference group. */
  toComparison: number | null;
  ratio: number | null;
}

export const DIAL_FACTORS: readonly number[] = [0.5, 1, 2, 4];
const METHOD = 'Selection sensitivity dial';

/** The ratio at each setting; 1 spreads the unknown events as the known ones are. */
export function dial(input: UnknownGroup, factors: readonly number[] = DIAL_FACTORS): DialSetting[] {
  const { comparison, reference, unknown } = input;
  const { events } = ratePair(comparison, reference);
  requireCount(unknown, 'The number of events of unknown group');
  requireList(factors, 'The settings of the dial');
  if (factors.length === 0) refuse('The dial needs at least one setting.');
  const noRatio = { toComparison: null, ratio: null, method: METHOD };
  return factors.map((factor) => {
    requireNotNegative(factor, 'A setting of the dial');
    if (comparison.exposure === 0 || reference.exposure === 0)
      return { factor, ...noRatio, reason: NO_EXPOSURE };
    if (events === 0) return { factor, ...noRatio, reason: NO_SHARE };
    const toComparison = Math.min(unknown, (unknown * factor * comparison.events) / events);
    const referenceEvents = reference.events + (unknown - toComparison);
    const ratio =
      ((comparison.events + toComparison) / referenceEvents) * (reference.exposure / comparison.exposure);
    return { factor, toComparison, ratio, method: METHOD, reason: null };
  });
}

const NO_EXPOSURE = 'There is nobody in the population of one of the groups, so there is no ratio.';
const NO_SHARE = 'No event has a known group, so the known share that the dial multiplies does not exist.';
