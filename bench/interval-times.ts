// Times each exact or score interval at counts of a million, in this process: node bench/interval-times.ts
import {
  exactPooledOddsRatio,
  exactPooledRateRatio,
  garwoodInterval,
  midPInterval,
  oddsRatio,
  proportion,
  rateDifference,
  rateRatio,
  riskDifference,
  riskRatio,
  standardisedRate,
  unknownGroupBounds,
} from '@due-regard/statistics';

const million = 1_000_000;

/** Each is called with a count that is new every time. */
const intervals: Readonly<Record<string, (count: number) => unknown>> = {
  'One count, mid-P': (count) => midPInterval(count),
  'One count, Garwood exact': (count) => garwoodInterval(count),
  'One share, Wilson': (count) => proportion(shareOf(count)),
  'One share, Clopper–Pearson exact': (count) => proportion(shareOf(count), { method: 'clopper-pearson' }),
  'Ratio of rates, mid-P': (count) => rateRatio(rateOf(count), rateOf(million)),
  'Ratio of rates, exact': (count) =>
    rateRatio(rateOf(count), rateOf(million), { method: 'exact-conditional' }),
  'Ratio of rates, mid-P, a million against 15': (count) => rateRatio(rateOf(count), rateOf(15)),
  'Difference of rates, from exact limits': (count) => rateDifference(rateOf(count), rateOf(million)),
  'Ratio of shares, Koopman': (count) => riskRatio(shareOf(count), shareOf(million)),
  'Difference of shares, Newcombe': (count) => riskDifference(shareOf(count), shareOf(million)),
  'Difference of shares, Miettinen–Nurminen': (count) =>
    riskDifference(shareOf(count), shareOf(million), { method: 'miettinen-nurminen' }),
  'Odds ratio, mid-P': (count) => oddsRatio(shareOf(count), shareOf(million)),
  'Odds ratio, exact': (count) =>
    oddsRatio(shareOf(count), shareOf(million), { method: 'exact-conditional' }),
  'Pooled ratio of rates, mid-P, two strata': (count) =>
    exactPooledRateRatio([rateStratum(count), rateStratum(count + 5)]),
  'Pooled odds ratio, exact, two strata': (count) =>
    exactPooledOddsRatio([shareStratum(count), shareStratum(count + 5)]),
  'Ratio of rates with 100,000 events of unknown group, exact': (count) =>
    unknownGroupBounds({ comparison: rateOf(count), reference: rateOf(million), unknown: 1e5 }),
  'Standardised rate, Fay–Feuer, three strata': (count) =>
    standardisedRate([1, 2, 3].map((age) => ({ events: count, exposure: 3e6 * age, standard: 1 }))),
};

const found = Object.entries(intervals).map(([name, interval]) => ({ name, ...timesOf(interval) }));
process.stdout.write(`${JSON.stringify(found)}\n`);

/** Milliseconds of the first call, and of the middle one of many. */
function timesOf(interval: (count: number) => unknown) {
  const times: number[] = [];
  const until = performance.now() + 1000;
  for (let call = 0; call < 500 && performance.now() < until; call += 1) {
    const started = performance.now();
    interval(million + call);
    times.push(performance.now() - started);
  }
  const later = times.slice(Math.min(100, times.length >> 1)).sort((one, other) => one - other);
  return { first: times[0]!, middle: later[later.length >> 1]! };
}

function rateOf(events: number) {
  return { events, exposure: 3e7 };
}

function shareOf(count: number) {
  return { count, total: 3 * million };
}

function rateStratum(count: number) {
  return { group: rateOf(count), reference: rateOf(million) };
}

function shareStratum(count: number) {
  return { group: shareOf(count), reference: shareOf(million) };
}
