// The same events over several denominators (residents, people present, last census): how much the ratio hangs on the choice.
// Source: as sl_denominator_scenarios of searchlight; the range of estimates is kept apart from sampling error.
import { DEFAULT_CONFIDENCE } from '../estimate.ts';
import type { Answer, ConfidenceOption } from '../estimate.ts';
import { refuse, requireCount, requireList, requireText } from '../input.ts';
import { type RateRatio, rateRatio } from '../ratios/rate-ratio.ts';

/** One way to say who could have had the event: exposures of both groups, in one unit. */
export interface Denominators {
  /** `Residents, Census 2021`. */
  name: string;
  comparison: number;
  reference: number;
}

export interface DenominatorScenarios extends Answer {
  /** In the order given: the ratio with its mid-P limits under each denominator. */
  scenarios: { name: string; ratio: RateRatio }[];
  /** Smallest and largest ratio; null when no denominator gives one. The range is a range of assumptions, not an interval. */
  lowest: number | null;
  highest: number | null;
  /** Whether all ratios, and all limits, lie on the same side of 1: then the choice of denominator does not turn the gap. */
  sameDirection: boolean | null;
  settledWhichever: boolean | null;
}

const METHOD = 'Ratio of rates under several denominators, each by mid-P';

/** @throws ImpossibleInput without denominators, with two of one name, or for counts and exposures that cannot be. */
export function denominatorScenarios(
  events: { comparison: number; reference: number },
  denominators: readonly Denominators[],
  { confidence = DEFAULT_CONFIDENCE }: ConfidenceOption = {},
): DenominatorScenarios {
  requireDenominators(denominators);
  requireCount(events.comparison, 'The number of events of the comparison group');
  requireCount(events.reference, 'The number of events of the reference group');
  const scenarios = denominators.map(({ name, comparison, reference }) => {
    const [group, other] = [
      { events: events.comparison, exposure: comparison },
      { events: events.reference, exposure: reference },
    ];
    return { name, ratio: rateRatio(group, other, { confidence }) };
  });
  const without = scenarios.find(({ ratio }) => ratio.reason !== null);
  const known = scenarios.flatMap(({ ratio }) => (ratio.reason === null ? [ratio] : []));
  const reason = without === undefined ? null : `${without.name}: ${without.ratio.reason}`;
  return { scenarios, ...rangeOf(known), method: METHOD, reason };
}

function rangeOf(ratios: readonly RateRatio[]) {
  if (ratios.length === 0)
    return { lowest: null, highest: null, sameDirection: null, settledWhichever: null };
  const [lowest, highest] = ratios.reduce(
    ([low, high], { estimate }) => [Math.min(low!, estimate!), Math.max(high!, estimate!)],
    [Infinity, -Infinity],
  ) as [number, number];
  const all = (side: (ratio: RateRatio) => boolean): boolean => ratios.every(side);
  return {
    lowest,
    highest,
    sameDirection: lowest > 1 || highest < 1,
    settledWhichever: all(({ lower }) => lower! > 1) || all(({ upper }) => upper! < 1),
  };
}

function requireDenominators(denominators: readonly Denominators[]): void {
  requireList(denominators, 'The denominators');
  if (denominators.length === 0) refuse('There are no denominators to set beside each other.');
  denominators.forEach(({ name }, i) => {
    requireText(name, `The name of denominator ${i + 1}`);
    if (denominators.findIndex((one) => one.name === name) !== i)
      refuse(`Two denominators are named "${name}".`);
  });
}
