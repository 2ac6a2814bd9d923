// Funnel limits and overdispersion against R.
import { test } from 'node:test';
import file from '../../golden/14b-funnel-own.json' with { type: 'json' };
import type { RawCase } from '../../golden/raw-case.ts';
import { numberIn, numbersIn, rawCases } from '../../golden/raw-case.ts';
import { holdTo } from '../../golden/reference-case.ts';
import type { PoissonFunnelMethod, ProportionFunnelMethod } from '../index.ts';
import {
  funnelOfCounts,
  funnelOfCountsLimits,
  poissonFunnelLimits,
  proportionFunnelLimits,
} from '../index.ts';

for (const { id, inputs, expected } of rawCases(file)) {
  test(`a funnel agrees with R in case ${id}`, () => holdTo(expected, answers(inputs)));
}

function answers(inputs: RawCase['inputs']) {
  if ('n' in inputs) return ofProportion(inputs);
  return 'observed' in inputs ? ofUnits(inputs) : ofCount(inputs);
}

function ofProportion(inputs: RawCase['inputs']) {
  const unit = { total: numberIn(inputs.n), target: numberIn(inputs.target) };
  const limits = (method: ProportionFunnelMethod, confidence: number) =>
    pair(proportionFunnelLimits(unit, { method, confidence }));
  return {
    score_limits_95: limits('score', 0.95),
    score_limits_998: limits('score', 0.998),
    exact_limits_95: limits('exact', 0.95),
    exact_limits_998: limits('exact', 0.998),
    interpolated_upper95: limits('interpolated', 0.95)[1],
  };
}

function ofCount(inputs: RawCase['inputs']) {
  const limits = (method: PoissonFunnelMethod, confidence: number) =>
    pair(poissonFunnelLimits(numberIn(inputs.expected), { method, confidence }));
  return {
    exact_limits_95: limits('exact', 0.95),
    exact_limits_998: limits('exact', 0.998),
    interpolated_lower95: limits('interpolated', 0.95)[0],
    interpolated_upper95: limits('interpolated', 0.95)[1],
  };
}

function ofUnits(inputs: RawCase['inputs']) {
  const expected = numbersIn(inputs.expected);
  const units = numbersIn(inputs.observed).map((observed, i) => ({ observed, expected: expected[i] ?? 0 }));
  const funnel = funnelOfCounts(units, { trim: numberIn(inputs.trim) });
  const limits = (confidence: number) =>
    expected.map((one) => funnelOfCountsLimits(one, funnel.tauSquared ?? Number.NaN, { confidence }));
  return {
    z: funnel.units.map(({ z }) => z),
    z_winsorised: funnel.units.map(({ winsorisedZ }) => winsorisedZ),
    phi: funnel.phi,
    tau2: funnel.tauSquared,
    lower95: limits(0.95).map(({ lower }) => lower),
    upper95: limits(0.95).map(({ upper }) => upper),
    upper998: limits(0.998).map(({ upper }) => upper),
  };
}

function pair({ lower, upper }: { lower: number | null; upper: number | null }) {
  return [lower, upper];
}
