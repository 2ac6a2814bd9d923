// The veil of darkness at its edges: which version allows for what, the first and last moment of the window, each stop by its own place.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { near } from '../../golden/reference-case.ts';
import { intertwilight, lightOfStops, sunTimes, veilAtClockChange, veilOfDarkness } from '../index.ts';
import type { VeilCell } from './veil-cell.ts';

/** Two areas, of which the one with more of the group is policed more in the dark. */
const CELLS: VeilCell[] = Array.from({ length: 80 }, (_, i) => {
  const [area, dark] = [i % 4 < 2 ? 'N' : 'S', i % 2 === 0];
  const [total, share] = [dark === (area === 'N') ? 150 : 50, area === 'N' ? 0.4 : 0.1];
  return { area, dark, minute: 1000 + 4 * i, total, count: Math.round(total * (share + (i % 7) / 100)) };
});
const withoutAreas = CELLS.map(({ dark, minute, total, count }) => ({ dark, minute, total, count }));

test('areas are allowed for in the versions that say so, and in no other', () => {
  const [with_, without] = [veilOfDarkness(CELLS).versions, veilOfDarkness(withoutAreas).versions];
  assert.deepEqual(with_.slice(0, 5), without.slice(0, 5));
  for (const [index, plain] of [
    [5, 3],
    [6, 4],
  ] as const)
    assert.ok(Math.abs(Math.log(with_[index]!.estimate! / with_[plain]!.estimate!)) > 0.1);
  assert.deepEqual(
    without
      .slice(5)
      .map(({ estimate, lower, upper, standardError }) => [estimate, lower, upper, standardError]),
    [
      [null, null, null, null],
      [null, null, null, null],
    ],
  );
});

test('limits of every version are at the confidence asked for', () => {
  for (const { name, estimate, lower, upper, standardError, confidence } of veilOfDarkness(CELLS, {
    confidence: 0.8,
  }).versions) {
    assert.equal(confidence, 0.8);
    // Φ⁻¹(0.9) = 1.2815515655446004.
    near(1.2815515655446004 * standardError!, Math.log(upper! / estimate!), 1e-9, name);
    near(1.2815515655446004 * standardError!, Math.log(estimate! / lower!), 1e-9, name);
  }
});

test('a weekday that not every stop has is not allowed for', () => {
  const some = CELLS.map((cell, i) =>
    i % 3 === 0 ? cell : { ...cell, weekday: i % 3 === 1 ? 'Mon' : 'Sun' },
  );
  assert.deepEqual(veilOfDarkness(some).versions, veilOfDarkness(CELLS).versions);
});

test('the end of civil twilight on the earliest and the latest evening of the year is still in the window', () => {
  const place = { latitude: 51.5, longitude: -0.13 };
  const { earliestOn, latestOn, method } = intertwilight(place, 2020);
  assert.equal(method, 'Earliest to latest end of civil twilight of the year');
  for (const [date, before] of [
    [earliestOn!, -1],
    [latestOn!, 1],
  ] as const) {
    const dusk = sunTimes(place, date).civilDusk!;
    const lights = [dusk, dusk + before * 60_000].map(
      (instant) => lightOfStops([{ ...place, instant }])[0]!.light,
    );
    assert.deepEqual(lights, ['dark', 'outside']);
  }
});

test('each stop is judged by the window of its own place and year', () => {
  const stops = [
    { latitude: 51.5, longitude: -0.13 },
    { latitude: 60.15, longitude: -1.15 },
    { latitude: 50.12, longitude: -5.53 },
  ].flatMap((place) =>
    [2019, 2020].flatMap((year) =>
      [15.7, 16.4, 16.8, 17].map((hour) => ({
        ...place,
        instant: Date.UTC(year, 11, 14) + hour * 3_600_000,
      })),
    ),
  );
  const together = lightOfStops(stops).map(({ light }) => light);
  const alone = stops.map((stop) => lightOfStops([stop])[0]!.light);
  assert.deepEqual(together, alone);
  assert.ok(new Set(together).size > 1);
});

test('in Penzance the window opens twenty minutes after Greenwich', () => {
  const [west, greenwich] = [-5.53, 0].map((longitude) =>
    intertwilight({ latitude: 50.12, longitude }, 2020),
  );
  // 5.53° of the earth’s turn are 22.1 minutes.
  assert.ok(Math.abs(west!.earliest! - greenwich!.earliest! - 22.1) < 1);
  const instant = sunTimes({ latitude: 50.12, longitude: -5.53 }, west!.earliestOn!).civilDusk! - 10 * 60_000;
  const [stop] = lightOfStops([{ latitude: 50.12, longitude: -5.53, instant }]);
  assert.equal(stop?.light, 'outside');
});

test('where some evenings have no end of civil twilight the light is not known', () => {
  const place = { latitude: 66, longitude: 20 };
  assert.match(
    intertwilight(place, 2020).reason ?? '',
    /There are days without an end of civil twilight here/,
  );
  assert.equal(lightOfStops([{ ...place, instant: Date.UTC(2020, 2, 20, 18) }])[0]?.light, 'unknown');
});

test('years from 1900 to 2200 are answered', () => {
  const place = { latitude: 51.5, longitude: 0 };
  for (const year of [1900, 2200]) assert.equal(intertwilight(place, year).reason, null);
  assert.throws(() => intertwilight(place, 2201), {
    message: 'The year must be from 1900 to 2200, and is 2201.',
  });
});

test('a quarter of the earth’s turn is a quarter of a day, and places and dates at the ends are taken', () => {
  const sunset = (longitude: number) => sunTimes({ latitude: 50, longitude }, '2020-03-20').sunset!;
  const hours = (longitude: number) => (sunset(longitude) - sunset(0)) / 3_600_000;
  for (const [longitude, expected] of [
    [90, -6],
    [-90, 6],
    [180, -12],
    [-180, 12],
  ] as const)
    assert.ok(Math.abs(hours(longitude) - expected) < 0.03, `${longitude}`);
  for (const latitude of [90, -90])
    assert.doesNotThrow(() => sunTimes({ latitude, longitude: 0 }, '2020-03-20'));
  for (const date of ['2020-06-21x', 'x2020-06-21'])
    assert.throws(() => sunTimes({ latitude: 50, longitude: 0 }, date), /written YYYY-MM-DD/);
});

test('stops up to three weeks from a change of clocks are used', () => {
  // British clocks changed on 29 March and 25 October 2020.
  const used = (day: string) =>
    veilAtClockChange([{ minute: 1100, dark: true, count: 1, total: 3, day }]).stops;
  assert.deepEqual(
    ['2020-03-07', '2020-03-08', '2020-04-19', '2020-04-20', '2020-10-04', '2020-11-15'].map(used),
    [0, 3, 3, 0, 3, 3],
  );
  assert.equal(
    veilAtClockChange([{ minute: 1100, dark: true, count: 1, total: 3, day: '2020-03-08' }]).method,
    'Veil of darkness within three weeks of a clock change',
  );
  assert.throws(
    () => veilAtClockChange([{ minute: 2880, dark: true, count: 1, total: 3, day: '2020-03-08' }]),
    /The minute of cell 1 must be from 0/,
  );
});
