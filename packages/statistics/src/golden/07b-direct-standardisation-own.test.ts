// Directly standardised rates against R: Dobson, Fay–Feuer, repeat events.
import { test } from 'node:test';
import file from '../../golden/07b-direct-standardisation-own.json' with { type: 'json' };
import type { RawCase } from '../../golden/raw-case.ts';
import { numbersIn, rawCases, tableIn } from '../../golden/raw-case.ts';
import { holdTo } from '../../golden/reference-case.ts';
import { standardisedRate, standardisedRepeatRate } from '../index.ts';

for (const { id, inputs, expected } of rawCases(file)) {
  test(`a standardised rate agrees with R in case ${id}`, () => {
    holdTo(expected, 'counts' in inputs ? ofEvents(inputs) : ofPeople(inputs));
  });
}

function ofEvents(inputs: RawCase['inputs']) {
  const [exposures, standards] = [numbersIn(inputs.pops), numbersIn(inputs.std_pop)];
  const strata = numbersIn(inputs.counts).map((events, i) => {
    return { events, exposure: exposures[i] ?? 0, standard: standards[i] ?? 0 };
  });
  const gamma = standardisedRate(strata);
  return {
    total: gamma.events,
    dsr: gamma.estimate,
    variance: gamma.variance,
    dobson_exact: limits(standardisedRate(strata, { method: 'dobson-exact' })),
    dobson_byar: limits(standardisedRate(strata, { method: 'dobson-byar' })),
    fay_feuer_gamma: limits(gamma),
  };
}

function ofPeople(inputs: RawCase['inputs']) {
  const [exposures, standards] = [numbersIn(inputs.pops), numbersIn(inputs.std_pop)];
  const strata = tableIn(inputs.people_by_number_of_events).map((peopleByEvents, i) => {
    return { peopleByEvents, exposure: exposures[i] ?? 0, standard: standards[i] ?? 0 };
  });
  const answer = standardisedRepeatRate(strata);
  return {
    events: answer.events,
    people: answer.people,
    dsr: answer.estimate,
    ci_repeat_adjusted_exact: limits(answer),
    variance: answer.variance,
  };
}

/** The reference has one null where an interval does not exist. */
function limits({ lower, upper }: { lower: number | null; upper: number | null }) {
  return lower === null ? null : [lower, upper];
}
