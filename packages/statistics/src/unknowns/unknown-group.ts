// Events whose group is unknown: how far they could move a ratio of rates, alone and with sampling error.
// Sources: C. F. Manski (2003), Partial Identification of Probability Distributions; J. L. Horowitz and C. F. Manski (2000),
// JASA 95:77; G. W. Imbens and C. F. Manski (2004), Econometrica 72:1845.
import { DEFAULT_CONFIDENCE } from '../estimate.ts';
import type { Answer, ConfidenceOption, Interval, RateGroup } from '../estimate.ts';
import { refuse, requireCount } from '../input.ts';
import { EXACT_CONDITIONAL, exactConditionalLimits } from '../ratios/exact-conditional-rate-ratio.ts';
import type { RatePair } from '../ratios/rate-pair.ts';
import { crudeRateRatio, ratePair, whyNoRateRatio } from '../ratios/rate-pair.ts';

/** A comparison group, a reference group, and events that may belong to either. */
export interface UnknownGroup {
  comparison: RateGroup;
  reference: RateGroup;
  /** Events whose group is not known. */
  unknown: number;
}

export interface UnknownGroupBounds extends Answer {
  /** The ratio when unknown events are left out. */
  observed: number | null;
  /** All unknown events are the reference group's. */
  lower: number | null;
  /** All unknown events are the comparison group's. */
  upper: number | null;
  /** Exact lower limit at the lower bound to exact upper limit at the upper bound. */
  withSampling: Interval;
  /** One-sided limits at the bounds: narrower, and right only where the bounds are far apart (`farApart`). */
  oneSided: Interval & { farApart: boolean };
  /** The share of unknown events that would have to be the comparison group's for the ratio to be 1; null without any. */
  tippingShare: number | null;
  /** Whether that share is from 0 to 1, so that unknown events alone could undo the gap. */
  tippingFeasible: boolean;
}

const METHOD = 'Manski bounds';
const OUTER = `Horowitz–Manski outer interval, ${EXACT_CONDITIONAL}`;
const ONE_SIDED = `Imbens–Manski style one-sided ends, ${EXACT_CONDITIONAL}`;

export function unknownGroupBounds(input: UnknownGroup, options: ConfidenceOption = {}): UnknownGroupBounds {
  const { confidence = DEFAULT_CONFIDENCE } = options;
  requireCount(input.unknown, 'The number of events of unknown group');
  if (!(confidence > 0.5 && confidence < 1))
    refuse(`The confidence level must be above 0.5 and below 1, and is ${confidence}.`);
  const seen = ratePair(input.comparison, input.reference);
  const low = withMore(input, 'reference');
  const high = withMore(input, 'comparison');
  const reason = whyNoRateRatio(high);
  const ends = { low, high, reason };
  return {
    observed: whyNoRateRatio(seen) === null ? crudeRateRatio(seen) : null,
    lower: reason === null ? crudeRateRatio(low) : null,
    upper: reason === null ? crudeRateRatio(high) : null,
    withSampling: sampled(ends, confidence, confidence, OUTER),
    oneSided: { ...sampled(ends, 2 * confidence - 1, confidence, ONE_SIDED), farApart: farApart(ends) },
    ...tipping(input),
    method: METHOD,
    reason: reason ?? whyNoRateRatio(seen),
  };
}

/** The pair when all unknown events are of one side. */
function withMore(
  { comparison, reference, unknown }: UnknownGroup,
  side: 'comparison' | 'reference',
): RatePair {
  const more = (group: RateGroup): RateGroup => ({ ...group, events: group.events + unknown });
  return side === 'comparison'
    ? ratePair(more(comparison), reference)
    : ratePair(comparison, more(reference));
}

interface Ends {
  low: RatePair;
  high: RatePair;
  reason: string | null;
}

function sampled({ low, high, reason }: Ends, level: number, confidence: number, method: string): Interval {
  if (reason !== null) return { lower: null, upper: null, confidence, method, reason };
  const [lower] = exactConditionalLimits(low, level);
  const [, upper] = exactConditionalLimits(high, level);
  return { lower, upper, confidence, method, reason: null };
}

/** Whether the bounds lie at least two standard errors apart, where a one-sided end keeps its promise to three digits. */
function farApart({ low, high, reason }: Ends): boolean {
  if (reason !== null) return false;
  const error = Math.max(
    ...[low, high].map(({ group, reference }) => Math.sqrt(1 / group.events + 1 / reference.events)),
  );
  return Math.log(crudeRateRatio(high) / crudeRateRatio(low)) > 2 * error;
}

/** q with (n₁ + qU)/E₁ = (n₀ + (1 − q)U)/E₀. */
function tipping({
  comparison,
  reference,
  unknown,
}: UnknownGroup): Pick<UnknownGroupBounds, 'tippingShare' | 'tippingFeasible'> {
  const [e1, e0] = [comparison.exposure, reference.exposure];
  if (unknown === 0 || e1 === 0 || e0 === 0) return { tippingShare: null, tippingFeasible: false };
  const share = (e1 * (reference.events + unknown) - e0 * comparison.events) / (unknown * (e1 + e0));
  return { tippingShare: share, tippingFeasible: share >= 0 && share <= 1 };
}
