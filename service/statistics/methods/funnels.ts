// Funnels: what units of any size may differ by, and whether they differ by more. Reference files 14 and 14b.
import { z } from 'zod';
import {
  funnelOfCounts,
  funnelOfCountsLimits,
  funnelOfRatios,
  overdispersion,
  poissonFunnelLimits,
  proportionFunnelLimits,
  rankUncertainty,
} from '@due-regard/statistics';
import type { PoissonFunnelMethod, ProportionFunnelMethod } from '@due-regard/statistics';
import { limits, reasons, snakeFields } from '../answer-fields.ts';
import { at, confidence, number, numbers, rateStrata, rates, sideBySide } from '../field-types.ts';
import { statMethod } from '../stat-method.ts';

const trim = z.number().default(0.1).describe('number, 0.1 unless given');

const ofProportion = statMethod({
  names: ['proportion-funnel-limits'],
  card: 'funnel-limits.md',
  input: z.strictObject({ n: number, target: number }),
  example: { n: 150, target: 0.13 },
  answer: ({ n, target }) => {
    const by = (method: ProportionFunnelMethod, level: number) =>
      limits(proportionFunnelLimits({ total: n, target }, { method, confidence: level }));
    return {
      score_limits_95: by('score', 0.95),
      score_limits_998: by('score', 0.998),
      exact_limits_95: by('exact', 0.95),
      exact_limits_998: by('exact', 0.998),
      ...interpolated((level) => by('interpolated', level)),
    };
  },
});

const ofCount = statMethod({
  names: ['poisson-funnel-limits'],
  card: 'funnel-limits.md',
  input: z.strictObject({ expected: number }),
  example: { expected: 12.5 },
  answer: ({ expected }) => {
    const by = (method: PoissonFunnelMethod, level: number) =>
      limits(poissonFunnelLimits(expected, { method, confidence: level }));
    return {
      exact_limits_95: by('exact', 0.95),
      exact_limits_998: by('exact', 0.998),
      chi_square_limits_95: by('chi-square', 0.95),
      chi_square_limits_998: by('chi-square', 0.998),
      ...interpolated((level) => by('interpolated', level)),
    };
  },
});

function interpolated(by: (level: number) => [number | null, number | null] | null) {
  const [at95, at998] = [by(0.95), by(0.998)];
  return {
    interpolated_lower95: at95?.[0] ?? null,
    interpolated_upper95: at95?.[1] ?? null,
    interpolated_lower998: at998?.[0] ?? null,
    interpolated_upper998: at998?.[1] ?? null,
  };
}

const ofCounts = statMethod({
  names: ['funnel-of-counts', 'funnel-of-counts-limits'],
  card: 'overdispersion.md',
  input: z.strictObject({
    observed: numbers,
    expected: numbers,
    trim,
    quantile_type: z.literal(7).optional().describe('7, the only one there is here'),
  }),
  example: { observed: [46, 21, 30, 12], expected: [47.7, 17, 22, 15.5], trim: 0.1 },
  answer: ({ observed, expected, trim: share }) => {
    const funnel = funnelOfCounts(
      sideBySide({ observed, expected }, (i) => ({ observed: at(observed, i), expected: at(expected, i) })),
      { trim: share },
    );
    const { tauSquared } = funnel;
    const by = (level: number) =>
      tauSquared === null
        ? null
        : expected.map((one) => funnelOfCountsLimits(one, tauSquared, { confidence: level }));
    return {
      ratio: funnel.units.map(({ ratio }) => ratio),
      z: funnel.units.map(({ z: score }) => score),
      z_winsorised: funnel.units.map(({ winsorisedZ }) => winsorisedZ),
      phi: funnel.phi,
      tau2: tauSquared,
      lower95: by(0.95)?.map(({ lower }) => lower) ?? null,
      upper95: by(0.95)?.map(({ upper }) => upper) ?? null,
      lower998: by(0.998)?.map(({ lower }) => lower) ?? null,
      upper998: by(0.998)?.map(({ upper }) => upper) ?? null,
      ...reasons({ phi: funnel }),
    };
  },
});

const ofRatios = statMethod({
  names: ['funnel-of-ratios'],
  card: 'funnel-of-ratios.md',
  input: z.strictObject({
    strata: rateStrata,
    target: number.optional().describe('number, the pooled ratio unless given'),
    trim,
    conf_level: confidence,
  }),
  example: {
    strata: [
      { events1: 30, exposure1: 300, events0: 40, exposure0: 1000 },
      { events1: 12, exposure1: 400, events0: 100, exposure0: 5000 },
      { events1: 15, exposure1: 500, events0: 90, exposure0: 4000 },
    ],
  },
  answer: ({ strata, target, trim: share, conf_level }) =>
    snakeFields(
      funnelOfRatios(strata, {
        trim: share,
        confidence: conf_level,
        ...(target === undefined ? {} : { target }),
      }),
    ),
});

const spread = statMethod({
  names: ['overdispersion'],
  card: 'overdispersion.md',
  input: z.strictObject({ z: numbers, standard_errors: numbers, trim }),
  example: { z: [-0.2, 0.9, 3.1, -2.2], standard_errors: [0.1, 0.2, 0.1, 0.15] },
  answer: ({ z: scores, standard_errors: errors, trim: share }) =>
    snakeFields(
      overdispersion(
        sideBySide({ z: scores, standard_errors: errors }, (i) => ({
          z: at(scores, i),
          standardError: at(errors, i),
        })),
        share,
      ),
    ),
});

const ofPlaces = statMethod({
  names: ['rank-uncertainty'],
  card: 'rank-uncertainty.md',
  input: z.strictObject({ x: numbers, exposure: numbers, conf_level: confidence }),
  example: { x: [12, 90, 4], exposure: [100, 1000, 60] },
  answer: ({ x, exposure, conf_level }) =>
    snakeFields(rankUncertainty(rates(x, exposure), { confidence: conf_level })),
});

export const funnels = [ofProportion, ofCount, ofCounts, ofRatios, spread, ofPlaces];
