// Observed over expected against R, from counts and from strata.
import { test } from 'node:test';
import file from '../../golden/08-indirect-standardisation.json' with { type: 'json' };
import own from '../../golden/08b-indirect-standardisation-own.json' with { type: 'json' };
import { numberIn, numbersIn, rawCases } from '../../golden/raw-case.ts';
import { holdTo } from '../../golden/reference-case.ts';
import type { IndirectOptions, IndirectRatio } from '../index.ts';
import { indirectlyStandardisedRatio, observedOverExpected } from '../index.ts';

for (const { id, inputs, expected } of rawCases(file)) {
  test(`observed over expected agrees with R in case ${id}`, () => {
    const counts = { observed: numberIn(inputs.observed), expected: numberIn(inputs.expected) };
    holdTo(
      expected,
      answers((method) => observedOverExpected(counts, { method })),
    );
  });
}

for (const { id, inputs, expected } of rawCases(own)) {
  test(`an indirectly standardised ratio agrees with R in case ${id}`, () => {
    const [exposures, events, references] = [inputs.pops, inputs.ref_counts, inputs.ref_pops].map(numbersIn);
    const strata = numbersIn(inputs.counts).map((count, i) => ({
      group: { events: count, exposure: exposures?.[i] ?? 0 },
      reference: { events: events?.[i] ?? 0, exposure: references?.[i] ?? 0 },
    }));
    holdTo(
      expected,
      answers((method) => indirectlyStandardisedRatio(strata, { method })),
    );
  });
}

function answers(ratio: (method: IndirectOptions['method']) => IndirectRatio) {
  const [exact, midP, byar] = [ratio('exact'), ratio('mid-p'), ratio('byar')];
  return {
    observed: midP.observed,
    expected: midP.expected,
    ratio: midP.estimate,
    exact: [exact.lower, exact.upper],
    mid_p: [midP.lower, midP.upper],
    byar: byar.lower === null ? null : [byar.lower, byar.upper],
    excess: midP.excess,
    p_midp: midP.pValue,
  };
}
