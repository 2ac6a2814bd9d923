// Sun times and the intertwilight window against suncalc 1.9, to a second.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import file from '../../golden/24-sun-times.json' with { type: 'json' };
import { intertwilight } from '../policing/intertwilight.ts';
import { sunTimes } from '../policing/sun-times.ts';

const SECOND = 1000;

for (const { id, inputs, expected } of file.cases) {
  test(`the sun agrees with suncalc in case ${id}`, () => {
    const place = { latitude: inputs.lat, longitude: inputs.lon };
    if (inputs.date !== undefined) return daily(sunTimes(place, inputs.date), expected);
    const { earliest, earliestOn, latest, latestOn, minutes } = intertwilight(
      place,
      inputs.year ?? 0,
      inputs.timezone,
    );
    assert.deepEqual([earliestOn, latestOn], [expected.earliest_on, expected.latest_on]);
    for (const [minute, wanted] of [
      [earliest, expected.earliest_dusk_minute],
      [latest, expected.latest_dusk_minute],
      [minutes, expected.window_minutes],
    ])
      assert.ok(Math.abs(minute! - wanted!) <= 1 / 60 + 1e-9, `${minute} is not ${wanted}`);
  });
}

function daily(
  times: ReturnType<typeof sunTimes>,
  expected: { sunrise?: string; sunset?: string; civil_dawn?: string; civil_dusk?: string },
) {
  for (const [instant, wanted] of [
    [times.sunrise, expected.sunrise],
    [times.sunset, expected.sunset],
    [times.civilDawn, expected.civil_dawn],
    [times.civilDusk, expected.civil_dusk],
  ] as const) {
    assert.ok(instant !== null && wanted !== undefined);
    assert.ok(
      Math.abs(instant - Date.parse(wanted)) < SECOND,
      `${new Date(instant).toISOString()} is not ${wanted}`,
    );
  }
}

test('the sunset that Stanford prints for Philadelphia on 27 June 2017 is met to the second', () => {
  const { sunset, civilDusk } = sunTimes({ latitude: 39.9525839, longitude: -75.1652215 }, '2017-06-27');
  assert.equal(Math.floor(sunset! / SECOND), Date.parse('2017-06-27T20:34:40-04:00') / SECOND);
  assert.equal(Math.floor(civilDusk! / SECOND), Date.parse('2017-06-27T21:07:26-04:00') / SECOND);
});
