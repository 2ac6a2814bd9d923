// The tests of policing: their gates, their words, and that they find what was put into made-up records.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { near } from '../../golden/reference-case.ts';
import { ImpossibleInput } from '../input.ts';
import { clockTimeGate } from './clock-time-gate.ts';
import { lightOfStops } from './darkness.ts';
import { whyTooUnsure } from './information-gate.ts';
import { hitRateByPlace } from './hit-rate-by-place.ts';
import { hitRateTest } from './hit-rate-test.ts';
import { searchedAboveBar } from './infra-marginality.ts';
import { intertwilight } from './intertwilight.ts';
import { clockChanges, localClock } from './local-clock.ts';
import { sunTimes } from './sun-times.ts';
import { testsNotRun } from './tests-not-run.ts';
import { thresholdLikelihood } from './threshold-likelihood.ts';

const CARLISLE = { latitude: 54.8925, longitude: -2.9329 };
const at = (text: string) => Date.parse(text);

test('clocks in London are an hour ahead of UTC in summer, and change twice a year', () => {
  assert.deepEqual(localClock(at('2025-06-23T21:53:18Z')), {
    date: '2025-06-23',
    minute: 22 * 60 + 53 + 18 / 60,
  });
  assert.deepEqual(localClock(at('2025-12-31T23:30:00Z')), { date: '2025-12-31', minute: 1410 });
  assert.deepEqual(localClock(at('2025-06-30T23:30:00Z')).date, '2025-07-01');
  assert.deepEqual(clockChanges(2025), ['2025-03-30', '2025-10-26']);
  assert.deepEqual(clockChanges(2024), ['2024-03-31', '2024-10-27']);
  assert.deepEqual(clockChanges(2025, 'UTC'), []);
  assert.throws(() => localClock(Number.NaN), ImpossibleInput);
  assert.throws(() => localClock(0, 'Europe/Carlisle'), RangeError);
});

test('five o’clock in Carlisle is dark in December, light in June, and twilight in between', () => {
  const light = (text: string) => lightOfStops([{ ...CARLISLE, instant: at(text) }])[0]?.light;
  assert.equal(light('2025-12-15T17:00:00Z'), 'dark');
  assert.equal(light('2025-06-15T16:00:00Z'), 'light');
  assert.equal(light('2025-11-10T16:45:00Z'), 'twilight');
  assert.equal(light('2025-06-15T12:00:00Z'), 'outside');
  assert.equal(light('2025-12-15T23:30:00Z'), 'outside');
});

test('sunset itself is twilight, and the end of civil twilight itself is dark', () => {
  const { sunset, civilDusk } = sunTimes(CARLISLE, '2025-03-10');
  const light = (instant: number) => lightOfStops([{ ...CARLISLE, instant }])[0]?.light;
  assert.deepEqual(
    [light(sunset! - 1000), light(sunset!), light(civilDusk! - 1000), light(civilDusk!)],
    ['light', 'twilight', 'twilight', 'dark'],
  );
});

test('in Lerwick the latest dusk falls after midnight by the clock', () => {
  const { earliest, latest, minutes, latestOn } = intertwilight({ latitude: 60.15, longitude: -1.15 }, 2025);
  assert.ok(earliest! > 900 && latest! > 1440 && latest! < 1500);
  assert.equal(minutes, latest! - earliest!);
  assert.match(latestOn ?? '', /^2025-06-/);
});

test('a standard error of a half is the largest that may be shown', () => {
  assert.equal(whyTooUnsure(0.5), null);
  assert.match(
    whyTooUnsure(0.51) ?? '',
    /the standard error of the log odds ratio is 0.51, and may be 0.5 at most/,
  );
});

test('the day has an order: dawn, sunrise, sunset, dusk, everywhere between the polar circles', () => {
  const places = fc.record({
    latitude: fc.double({ min: -55, max: 55, noNaN: true }),
    longitude: fc.double({ min: -179, max: 179, noNaN: true }),
  });
  fc.assert(
    fc.property(places, fc.integer({ min: 0, max: 364 }), (place, day) => {
      const date = localClock(Date.UTC(2025, 0, 1 + day), 'UTC').date;
      const { civilDawn, sunrise, sunset, civilDusk, reason } = sunTimes(place, date);
      assert.equal(reason, null);
      assert.ok(civilDawn! < sunrise! && sunrise! < sunset! && sunset! < civilDusk!);
      assert.ok(
        Math.abs(
          (sunrise! + sunset!) / 2 - (at(`${date}T12:00:00Z`) - (place.longitude / 360) * 86_400_000),
        ) <
          20 * 60_000,
      );
    }),
  );
});

test('where the sun does not set there is no dusk, and a reason', () => {
  const north = sunTimes({ latitude: 70, longitude: 20 }, '2025-06-21');
  assert.deepEqual([north.sunset, north.civilDusk], [null, null]);
  assert.match(north.reason ?? '', /does not set/);
  assert.match(sunTimes({ latitude: 62, longitude: -7 }, '2025-06-21').reason ?? '', /6 degrees/);
  assert.equal(intertwilight({ latitude: 70, longitude: 20 }, 2025).minutes, null);
  assert.equal(
    lightOfStops([{ latitude: 70, longitude: 20, instant: at('2025-03-01T18:00:00Z') }])[0]?.light,
    'unknown',
  );
});

test('dates, places and instants that cannot be are refused', () => {
  for (const date of ['21/06/2025', '2025-13-01', '2025-02-30', ''])
    assert.throws(() => sunTimes(CARLISLE, date), ImpossibleInput);
  assert.throws(() => sunTimes({ latitude: 91, longitude: 0 }, '2025-06-21'), ImpossibleInput);
  assert.throws(() => sunTimes({ latitude: 0, longitude: 181 }, '2025-06-21'), ImpossibleInput);
  assert.throws(() => intertwilight(CARLISLE, 2025.5), ImpossibleInput);
  assert.throws(() => lightOfStops([{ ...CARLISLE, instant: Number.NaN }]), ImpossibleInput);
});

test('a month with many times at midnight, or any missing, is left out', () => {
  const times = { records: 100, withoutTime: 0, atSourceMidnight: 4, atLocalMidnight: 1 };
  assert.equal(clockTimeGate(times).passes, true);
  assert.equal(
    clockTimeGate({ ...times, atLocalMidnight: 5 }).reason,
    '5 of 100 records are at exactly midnight, as dates without a time are.',
  );
  assert.equal(clockTimeGate({ ...times, withoutTime: 1 }).reason, '1 of 100 records have no time.');
  assert.equal(
    clockTimeGate({ records: 0, withoutTime: 0, atSourceMidnight: 0, atLocalMidnight: 0 }).passes,
    false,
  );
  assert.throws(() => clockTimeGate({ ...times, records: -1 }), ImpossibleInput);
});

test('searches of unknown outcome are no misses: they widen the hit rate both ways', () => {
  const { groups, caution } = hitRateTest([
    { name: 'White', finds: 20, searches: 100 },
    { name: 'Black', finds: 5, searches: 40, unknown: 10 },
  ]);
  const [first, second] = groups;
  assert.deepEqual([first?.ratio, first?.difference], [null, null]);
  assert.deepEqual(
    [second?.rate.estimate, second?.lowestWithUnknown, second?.highestWithUnknown],
    [0.125, 0.1, 0.3],
  );
  assert.match(caution, /does not show it/);
});

test('a group that was never searched has no hit rate', () => {
  const { groups } = hitRateTest([
    { name: 'White', finds: 20, searches: 100 },
    { name: 'Other', finds: 0, searches: 0 },
  ]);
  const never = groups[1];
  assert.deepEqual(
    [never?.rate.estimate, never?.lowestWithUnknown, never?.highestWithUnknown],
    [null, null, null],
  );
  assert.throws(() => hitRateTest([{ name: 'White', finds: 1, searches: 2 }]), ImpossibleInput);
  assert.throws(
    () =>
      hitRateTest([
        { name: 'a', finds: 3, searches: 2 },
        { name: 'b', finds: 1, searches: 2 },
      ]),
    ImpossibleInput,
  );
});

test('within places a gap that place makes goes away, and the warning says so', () => {
  const { ratio } = hitRateByPlace([
    { group: { count: 80, total: 400 }, reference: { count: 20, total: 100 } },
    { group: { count: 5, total: 100 }, reference: { count: 40, total: 800 } },
  ]);
  near(1, ratio.estimate, 1e-12);
  assert.ok(ratio.crude! > 2 && ratio.warning !== null);
});

test('one bar for everybody still makes different hit rates', () => {
  const [one, other] = [
    searchedAboveBar({ alpha: 2, beta: 18 }, 0.15),
    searchedAboveBar({ alpha: 1, beta: 4 }, 0.15),
  ];
  assert.ok(other.hitRate! > one.hitRate! && one.hitRate! > 0.15);
  assert.equal(searchedAboveBar({ alpha: 1e-3, beta: 1e6 }, 0.99).hitRate, null);
  assert.throws(() => searchedAboveBar({ alpha: 0, beta: 1 }, 0.5), ImpossibleInput);
});

test('the threshold likelihood is largest where the expected searches and hits are those seen', () => {
  const counts = { stops: 11_000, searches: 560, hits: 123 };
  const of = (bar: number) =>
    thresholdLikelihood(counts, { guilty: 0.05, separation: 1.5, bar }).logLikelihood;
  assert.ok(of(1.75) > of(2) && of(2) > of(3));
  assert.throws(
    () => thresholdLikelihood({ ...counts, hits: 600 }, { guilty: 0.05, separation: 1.5, bar: 2 }),
    ImpossibleInput,
  );
  assert.throws(() => thresholdLikelihood(counts, { guilty: 1.2, separation: 1.5, bar: 2 }), ImpossibleInput);
});

test('records of searches only cannot carry a threshold test, and the sentence says why', () => {
  const records = {
    clockTimes: true,
    places: true,
    groupAsSeen: true,
    outcomes: true,
    stopsWithoutSearch: false,
  };
  const [only, ...others] = testsNotRun(records);
  assert.deepEqual(others, []);
  assert.match(only?.sentence ?? '', /^The threshold test cannot be run: the records hold only searches/);
  assert.deepEqual(testsNotRun({ ...records, stopsWithoutSearch: true }), []);
  assert.deepEqual(
    testsNotRun({ ...records, clockTimes: false, outcomes: false }).map(({ test }) => test),
    ['outcome test', 'veil of darkness', 'threshold test'],
  );
});
